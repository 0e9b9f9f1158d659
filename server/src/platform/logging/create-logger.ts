import { type DestinationStream, type Logger, pino } from 'pino';
import { errorCode } from '../../common/error-code';
import type { LogLevel } from '../../config/settings';

/** Standard output, or standard error where the output is a command's answer. */
export type LogDestination = 'stdout' | 'stderr' | DestinationStream;

/** A logger that writes one JSON event a line, with the time in ISO 8601 and the level by its name. */
export function createLogger(level: LogLevel, destination: LogDestination = 'stdout'): Logger {
  return pino(
    {
      level,
      base: null,
      messageKey: 'message',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: serialiseError },
      hooks: {
        logMethod(args, method, level) {
          if (level !== INFO || !isNarration(args[0])) method.apply(this, args);
        },
      },
    },
    typeof destination === 'string'
      ? pino.destination({ fd: destination === 'stdout' ? 1 : 2, sync: true })
      : destination,
  );
}

const INFO = 30;

/** Parts of Nest that tell, module by module and route by route, how they start. */
const NARRATORS = new Set([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
]);

function isNarration(event: unknown): boolean {
  if (typeof event !== 'object' || event === null || !('context' in event)) return false;
  return typeof event.context === 'string' && NARRATORS.has(event.context);
}

/** Whether it is an error, of this realm or another. */
function isError(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';
}

/**
 * An error as the log keeps it: its kind, code, words and stack. All else that hangs on it stays out, such as a failed
 * query's parameters, for they may hold the text of documents.
 */
function serialiseError(error: unknown): unknown {
  if (!isError(error)) return { type: typeof error };
  const { name, message, stack } = error;
  const code = errorCode(error) ?? undefined;
  return {
    type: name,
    code,
    message,
    stack,
    cause: error.cause === undefined ? undefined : serialiseError(error.cause),
  };
}
