import { TestBed } from '@angular/core/testing';

/** Let what was answered reach the signals, and what follows them. */
export async function settle(): Promise<void> {
  await new Promise((done) => setTimeout(done));
  TestBed.tick();
}
