import process from 'node:process';

/**
 * Call `stop` once when this process is asked to end: Ctrl-C, SIGTERM, a closed terminal, or the end of the script that
 * started it (whose channel to us closes, however it ended). A second Ctrl-C ends it at once.
 */
export function onStopRequested(stop: (reason: string) => void): void {
  let asked = false;
  const ask = (reason: string): void => {
    if (asked) {
      if (reason === 'SIGINT') process.exit(130);
      return;
    }
    asked = true;
    stop(reason);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ask(signal));
  process.once('disconnect', () => ask('disconnect'));
  process.channel?.unref();
  // Whoever read our output may be gone by now: that must not keep us from stopping in good order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
