export { type Cell, type Column, csvHead, csvLines } from './csv';
