/** `npm start`: checks flags and settings, builds what is out of date, chooses the shell, says what it chose, and runs the kiosk. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeError, isKioskError } from '#core/errors.ts';
import { EXIT_CODES } from '#main/exit-codes.ts';
import { type Flags, HELP, readFlags } from '#main/flags.ts';
import { ensureBuilt } from './build.ts';
import { OUT } from './folders.ts';
import { chooseShell, type Shell } from './shell.ts';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

try {
  const flags = readFlags(process.argv.slice(2));
  if (flags.help) process.stdout.write(HELP);
  else await start(flags);
} catch (error) {
  say(isKioskError(error) ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = isKioskError(error) ? EXIT_CODES.refused : EXIT_CODES.fault;
}

async function start(flags: Flags): Promise<void> {
  await checkSettings(flags);
  const shell = await chooseShell(flags, say);
  say(
    `Shell: ${shell.host === 'electron' ? 'Electron' : 'browser host'}${shell.program === undefined ? '' : ` with ${shell.program}`}.`,
  );
  say(`Because ${shell.reason}.`);
  await ensureBuilt();
  if (shell.host === 'electron') process.exitCode = await runElectron(shell);
  // The browser host needs no process of its own: what is built runs in this one.
  else await import(pathToFileURL(join(OUT, 'main/browser.js')).href);
}

/** Before anything is fetched, installed or built. @throws KioskError `settings-unreadable`, `settings-invalid` */
async function checkSettings({ settings }: Flags): Promise<void> {
  if (settings === undefined) return;
  // Loaded only when it is needed: every start counts its milliseconds.
  const { readSettings } = await import('#main/settings-file.ts');
  readSettings(settings);
}

/** @returns the exit code */
function runElectron({ program = '' }: Shell): Promise<number> {
  // Chromium refuses its sandbox to root.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [...asRoot, join(OUT, 'main/electron.js'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      say(`Electron cannot be run: ${describeError(error)}. Use --host browser.`);
      resolve(EXIT_CODES.fault);
    });
    child.on('exit', (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    );
  });
}
