import { errorCode } from './error-code';

/**
 * What PostgreSQL says when it can't do the work now, and could a moment later: no connection (08), no room (53), stopping or
 * starting (57P), a statement that took too long (57014), a broken file system (58).
 */
const SQL_STATES = /^(08|53|57P|57014|58)/;

/** What the system says of a connection that can't be made or was lost. */
const OF_CONNECTIONS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]);

/** What the driver and its pool say, who give no codes, and TypeORM of a connection that was lost between two statements. */
const BY_DRIVER =
  /^(Connection terminated|timeout exceeded when trying to connect|The database was silent|Client has encountered a connection error|Client was closed|Cannot use a pool after|Query runner already released|Driver not Connected)/i;

/** Whether the database is away: the same may be asked again in a moment. All other connections name their failures themselves. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = errorCode(error);
  if (code !== null && (OF_CONNECTIONS.has(code) || isSqlState(code))) return true;
  return BY_DRIVER.test(error.message) || ('driverError' in error && isDatabaseAway(error.driverError));
}

function isSqlState(code: string): boolean {
  return code.length === 5 && SQL_STATES.test(code);
}
