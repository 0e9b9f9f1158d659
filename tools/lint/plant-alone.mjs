/** Prints, as JSON, the rules that a text breaks in a file: `node plant-alone.mjs <file> <text>`. */
import { plant } from './planting.mjs';

const [filePath, text] = process.argv.slice(2);
console.log(JSON.stringify(await plant(filePath, text)));
