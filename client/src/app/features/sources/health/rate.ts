import { inject } from '@angular/core';
import { Formats } from '../../../core/locale/formats';

/** A rate as precisely as it says something: "12", "3.4", "0.25". */
export function roundedRate(rate: number): number {
  if (rate >= 10) return Math.round(rate);
  return rate >= 1 ? Math.round(rate * 10) / 10 : Math.round(rate * 100) / 100;
}

/** Writes items a day in the interface's language. Call it where `inject` may be called. */
export function injectRate(): (rate: number) => string {
  const formats = inject(Formats);
  return (rate) => formats.number(roundedRate(rate));
}
