/** Reading the words and flags of a command. */
import { parseArgs } from 'node:util';
import { describeError, KioskError } from '#core/errors.ts';
import type { Command, CommandName, Flags } from './command.ts';

/** Flags that every command has. */
const COMMON = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  language: { type: 'string' },
} as const;

type Value = string | boolean | (string | boolean)[] | undefined;

/**
 * Reads what follows the name of a command.
 * @throws KioskError `flags-invalid` with one line that names the flag or the word
 */
export function readCall(
  name: CommandName,
  command: Command,
  argv: readonly string[],
): { readonly flags: Flags; readonly places: readonly string[] } {
  const { values, positionals } = parse(name, command, argv);
  const given: Readonly<Record<string, Value>> = values;
  const missing = command.places[positionals.length];
  if (given['help'] !== true && missing !== undefined) throw invalid(name, `${missing} is missing`);
  const extra = positionals[command.places.length];
  if (extra !== undefined) throw invalid(name, `"${extra}" is one word too many`);
  return { flags: flagsOf(name, given), places: positionals };
}

function parse(name: CommandName, command: Command, argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: { ...command.options, ...COMMON },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    // The first sentence names the flag; what follows speaks to programmers.
    const why = (error instanceof Error ? error.message : describeError(error)).split(/\. |\n/)[0] ?? '';
    throw invalid(name, why.replace(/\.$/, ''), error);
  }
}

function flagsOf(name: CommandName, values: Readonly<Record<string, Value>>): Flags {
  const text = (flag: string): string | undefined => {
    const value = values[flag];
    if (value === '') throw invalid(name, `--${flag} takes a value`);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    text,
    need(flag) {
      const value = text(flag);
      if (value === undefined) throw invalid(name, `--${flag} is missing`);
      return value;
    },
    list(flag) {
      const value = values[flag];
      return Array.isArray(value) ? value.map(String) : [];
    },
    has: (flag) => values[flag] === true,
  };
}

export function invalid(name: CommandName | undefined, why: string, cause?: unknown): KioskError {
  const help = name === undefined ? 'tianfu-packs --help' : `tianfu-packs ${name} --help`;
  return new KioskError('flags-invalid', `${why}. Nothing was done; see ${help}.`, cause);
}
