/** Progress for people: one line that rewrites itself in a terminal, a line now and then elsewhere. */
import process from 'node:process';

const BAR_CELLS = 24;
const QUIET_SECONDS = 10;

/** `stream`: where to write; standard error keeps standard output free for a command's result. */
export function reporter(stream = process.stderr) {
  let lastPlain = 0;
  let open = false;
  const close = () => {
    if (open) stream.write('\n');
    open = false;
  };
  return {
    say(text) {
      close();
      stream.write(`${text}\n`);
    },
    /** `share` 0–1. */
    progress(text, share) {
      const percent = `${Math.round(share * 100)}`.padStart(3);
      if (stream.isTTY) {
        const cells = Math.round(share * BAR_CELLS);
        stream.write(`\r${text} [${'='.repeat(cells)}${' '.repeat(BAR_CELLS - cells)}] ${percent} %`);
        open = true;
      } else if (Date.now() - lastPlain > QUIET_SECONDS * 1000) {
        lastPlain = Date.now();
        stream.write(`${text}: ${percent} %\n`);
      }
    },
    close,
  };
}
