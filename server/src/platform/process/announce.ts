/** Tell whoever started us, in a few words, what the start is busy with; says nothing where nobody listens. */
export function announceProgress(message: string): void {
  if (process.connected) process.send?.({ event: 'progress', message });
}

/** Tell people that the server is ready: through the start script if there is one, else on standard output. */
export function announceReady(url: string): void {
  if (process.connected) process.send?.({ event: 'ready', url });
  else process.stdout.write(`Uade is ready: ${url}\n`);
}
