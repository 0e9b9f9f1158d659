import { DomainError } from '@uade/kernel';

/** A refusal as plain data: between threads an error loses its class. */
export type PlainRefusal = Pick<DomainError, 'code' | 'message' | 'remedy' | 'details'>;

/** @throws `error` itself where it is no refusal */
export function toPlain(error: unknown): PlainRefusal {
  if (!(error instanceof DomainError)) throw error;
  const { code, message, remedy, details } = error;
  return { code, message, remedy, details };
}

export function fromPlain({ code, message, remedy, details }: PlainRefusal): DomainError {
  return new DomainError(code, message, remedy, details);
}
