/** The shape of one command, and what it is given. */
import type { ParseArgsOptionsConfig } from 'node:util';
import type { InterfaceLanguage } from '#core/language.ts';
import type { Progress } from '#packs/publish/source.ts';
import type { World } from './world.ts';

/** In the order in which a curator needs them. */
export const commandNames = [
  'init',
  'museum',
  'check',
  'build',
  'publish',
  'channel',
  'export',
  'verify',
  'diff',
  'status',
  'refresh',
  'rotate',
] as const;
export type CommandName = (typeof commandNames)[number];

/** Help: one page for the whole, one for each command, and what all commands share. */
export type HelpTexts = Readonly<Record<CommandName | 'all' | 'common', string>>;

/** Flags as typed: each at most once unless it may be repeated. */
export interface Flags {
  /** @throws KioskError `flags-invalid` when it is missing */
  need(name: string): string;
  text(name: string): string | undefined;
  list(name: string): readonly string[];
  has(name: string): boolean;
}

export interface Call {
  readonly flags: Flags;
  /** The words after the command's name, as many as `places` says. */
  readonly places: readonly string[];
  readonly language: InterfaceLanguage;
  readonly world: World;
  readonly json: boolean;
  /** Shows a bar while `work` is going on, if anybody is looking. */
  progress<Result>(doing: string, work: (progress: Progress) => Promise<Result>): Promise<Result>;
}

export interface Outcome {
  /** 0 done, 1 something was found. */
  readonly code: 0 | 1;
  /** For people. */
  readonly text: string;
  /** For machines, printed with `ok` in front. */
  readonly json: object;
}

export interface Command {
  /** Names of the words that must follow, such as SOURCE. */
  readonly places: readonly string[];
  readonly options: ParseArgsOptionsConfig;
  run(call: Call): Promise<Outcome>;
}
