/** Finds the command, runs it, says what came of it. */
import { KioskError } from '#core/errors.ts';
import type { InterfaceLanguage } from '#core/language.ts';
import { type Call, type Command, type CommandName, commandNames } from './command.ts';
import { invalid, readCall } from './flags.ts';
import { helpOf } from './help.ts';
import { chooseLanguage } from './language.ts';
import { jsonProblem, problemLine } from './problem.ts';
import { withBar } from './progress.ts';
import type { World } from './world.ts';

/** Loaded when they are asked for: some bring the whole of the pictures' and films' readers with them. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  init: async () => (await import('./commands/init.ts')).init,
  museum: async () => (await import('./commands/museum.ts')).museum,
  check: async () => (await import('./commands/check.ts')).check,
  build: async () => (await import('./commands/build.ts')).build,
  publish: async () => (await import('./commands/publish.ts')).publish,
  channel: async () => (await import('./commands/channel.ts')).channel,
  export: async () => (await import('./commands/export.ts')).exportToStick,
  verify: async () => (await import('./commands/verify.ts')).verify,
  diff: async () => (await import('./commands/diff.ts')).diff,
  status: async () => (await import('./commands/status.ts')).status,
  refresh: async () => (await import('./commands/refresh.ts')).refresh,
  rotate: async () => (await import('./commands/rotate.ts')).rotate,
};

/**
 * Runs the command line. Never throws.
 * @param argv the words after the program's name
 * @returns exit code: 0 done, 1 something was found, 2 a wrong call or refused
 */
export async function runCommand(argv: readonly string[], world: World): Promise<number> {
  let language: InterfaceLanguage = 'en';
  const json = argv.includes('--json');
  try {
    language = chooseLanguage(argv, world.environment);
    return await dispatch(argv, { world, language, json });
  } catch (error) {
    if (json) world.print(jsonProblem(error));
    else world.tell(problemLine(error, language));
    return 2;
  }
}

async function dispatch(
  argv: readonly string[],
  around: Pick<Call, 'world' | 'language' | 'json'>,
): Promise<number> {
  const { world, language, json } = around;
  const [name, rest] = splitName(argv);
  if (name === undefined) {
    world.print(helpOf(undefined, language));
    return 0;
  }
  const command = await COMMANDS[name]();
  const { flags, places } = readCall(name, command, rest);
  if (flags.has('help')) {
    world.print(helpOf(name, language));
    return 0;
  }
  const outcome = await command.run({
    ...around,
    flags,
    places,
    progress: (doing, work) => withBar(json ? undefined : world.terminal, language, doing, work),
  });
  world.print(
    json ? JSON.stringify({ ok: outcome.code === 0, ...outcome.json }, undefined, 2) : outcome.text,
  );
  return outcome.code;
}

/** The command's name comes first; `--help` and `--language` may stand alone. */
function splitName(argv: readonly string[]): readonly [CommandName | undefined, readonly string[]] {
  const [first, ...rest] = argv;
  const name = commandNames.find((known) => known === first);
  if (name !== undefined) return [name, rest];
  if (argv.some((word) => word === '--help' || word === '-h') || first === 'help') return [undefined, []];
  if (first === undefined) throw invalid(undefined, 'There is no command');
  throw new KioskError(
    'flags-invalid',
    `There is no command "${first}"; there are ${commandNames.join(', ')}. Nothing was done; see tianfu-packs --help.`,
  );
}
