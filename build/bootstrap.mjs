/**
 * `npm start`, `npm test` and the other scripts begin here, on whatever Node the machine has (20.19 or newer) and before
 * anything is installed: built-ins only. It installs what package-lock.json names, if that has not been done, and hands
 * over to the Node that came with it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.tianfu-installed');
/** The kiosk ends with this code when its staff asked for a restart; the same number stands in main/exit-codes.ts. */
const RESTART = 75;
/** The first Node that runs TypeScript files as they are. */
const NEEDED = [22, 18];

const [command = '', ...rest] = process.argv.slice(2);
const script = scriptOf(command);
if (script === undefined || !existsSync(join(root, script)))
  fail(`There is no command "${command}". Try npm start or npm test.`);
install();
await run(script, rest);

/** @param {string} name */
function scriptOf(name) {
  if (name.startsWith('bench:')) return `tests/bench/${name.slice(6)}.ts`;
  return {
    start: 'build/start.ts',
    test: 'tests/run.ts',
    build: 'build/build.ts',
    package: 'build/package.ts',
    packs: 'curator/command/main.ts',
  }[name];
}

function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!isInstalled()) {
    console.error('Installing what package-lock.json names (npm ci) …');
    const npm = process.env.npm_execpath;
    const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
    const { status } = spawnSync(program, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      // Standard output belongs to the kiosk's one line.
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32' && program === 'npm',
    });
    if (status !== 0) fail('npm ci did not succeed; what it says is above. Nothing was started.');
  }
  writeFileSync(stamp, wanted);
}

/** Whether somebody has run `npm ci` by hand: npm leaves a list of what it has installed. */
function isInstalled() {
  const list = join(modules, '.package-lock.json');
  if (!existsSync(list)) return false;
  const installed = JSON.parse(readFileSync(list, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
}

/** The Node of node_modules, or this one where there is none for the platform. */
function findNode() {
  const bundled = join(modules, '.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(bundled)) return bundled;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return process.execPath;
  return fail(
    `No Node comes with the kiosk for ${process.platform} ${process.arch}, and this one is ${process.version}. Install Node ${NEEDED.join('.')} or newer.`,
  );
}

/** @param {string} file @param {string[]} args */
async function run(file, args) {
  const node = findNode();
  if (file === 'build/start.ts' && canRunHere(node)) return runHere(file, args);
  for (;;) {
    const code = await runOnce(node, [join(root, file), ...args]);
    if (file !== 'build/start.ts' || code !== RESTART) process.exit(code);
  }
}

/** What the kiosk finds around it. */
function environment() {
  return {
    PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    // What was compiled once is read back: 40 ms of every start.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(modules, '.cache', 'tianfu-compiled'),
    // Four writers that wait for the disk would fill Node's pool of four, and pages would wait for their files.
    UV_THREADPOOL_SIZE: process.env.UV_THREADPOOL_SIZE ?? '8',
    // Milliseconds since 1970; the kiosk counts its start from here.
    TIANFU_STARTED_AT: String(Math.round(performance.timeOrigin)),
  };
}

/** Whether this process is the Node that is wanted, and can be replaced when staff ask for a restart (POSIX). @param {string} node */
function canRunHere(node) {
  return typeof process.execve === 'function' && realpathSync(node) === realpathSync(process.execPath);
}

/**
 * Runs the kiosk in this very process, which saves the start of another Node: 45 ms. A restart replaces the process.
 * @param {string} file @param {string[]} args
 */
async function runHere(file, args) {
  // Node's pool is made when it is needed first, and nothing has needed it yet.
  Object.assign(process.env, environment());
  nodeModule.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
  process.argv = [process.execPath, join(root, file), ...args];
  process.on('exit', function restart(code) {
    if (code !== RESTART) return;
    // Nothing comes after: whoever has something to do at the end does it first.
    for (const listener of process.listeners('exit')) if (listener !== restart) listener.call(process, code);
    const again = [process.execPath, fileURLToPath(import.meta.url), command, ...args];
    process.execve(process.execPath, again, process.env);
  });
  await import(pathToFileURL(join(root, file)).href);
}

/** @param {string} node @param {string[]} args @returns {Promise<number>} the exit code */
function runOnce(node, args) {
  const child = spawn(node, args, {
    cwd: process.cwd(),
    stdio: 'inherit',
    env: { ...process.env, ...environment() },
  });
  const forward = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
  return new Promise((resolve) => {
    child.on('error', (error) => fail(`${node} cannot be run: ${error.message}.`));
    child.on('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, forward);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(2);
}
