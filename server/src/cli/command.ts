import path from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { DomainError } from '@uade/kernel';

/** One subcommand of `uade`. */
export interface Command {
  /** How it is called, without `uade`. */
  readonly usage: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** Further help, line by line: its options and what it ends with. */
  readonly details: readonly string[];
  /** @returns The exit code: 0 all well, 1 something was refused or differs. */
  run(args: readonly string[], surroundings: Surroundings): Promise<number>;
}

/** What a command has of the world. */
export interface Surroundings {
  /** The folder in which the user called us. */
  readonly folder: string;
  /** Is aborted when the user wants to stop. */
  readonly stopped: AbortSignal;
  /** The command's result, a line. */
  readonly print: (line: string) => void;
  /** What the command is busy with, a line: beside the result, for people. */
  readonly tell: (line: string) => void;
}

/** A call that cannot be understood; the usage is shown with it. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;
type OptionValues<O extends Options> = {
  readonly [Name in keyof O]?: O[Name]['type'] extends 'boolean' ? boolean : string;
};

/**
 * Read the arguments of a command that takes `count` positional ones.
 *
 * @throws UsageError  If there are too few or too many, or an option that the command does not know.
 */
export function readArguments<const O extends Options>(
  args: readonly string[],
  count: number,
  options: O,
): { positionals: readonly string[]; values: OptionValues<O> } {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    if (positionals.length !== count) {
      throw new UsageError(
        `${count === 0 ? 'No' : count} argument${count === 1 ? '' : 's'} expected, ${positionals.length} given`,
      );
    }
    return { positionals, values: values as OptionValues<O> };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The absolute path of a file as the user wrote it. */
export function fileAt(surroundings: Surroundings, written: string): string {
  return path.resolve(surroundings.folder, written);
}

/** Why something was refused, in one line: `reason. remedy.` */
export function explain(error: unknown): string {
  if (error instanceof DomainError) {
    return [error.message, error.remedy]
      .filter((part) => part !== null)
      .map(asSentence)
      .join(' ');
  }
  return asSentence(error instanceof Error ? error.message : String(error));
}

function asSentence(words: string): string {
  const trimmed = words.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
