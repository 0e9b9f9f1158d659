import { setFlagsFromString } from 'node:v8';

/**
 * Have V8 compile patterns at once, and not first for its interpreter. The reading has some thousand patterns, and V8 stops
 * optimising new ones beyond an amount of code that three languages exceed: with its two tiers English, read last, took 1.5
 * times as long, Russian 1.2 times (`docs/methodology.md`, Speed). Starting takes no longer.
 */
export function compilePatternsAtOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}
