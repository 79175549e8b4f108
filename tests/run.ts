/**
 * Everything that must pass: the build and then tests end to end in a real browser; beside them types, lint, format and unused code,
 * then unit tests, then tests with real processes. Prints what failed and ends with `N passed, N failed`.
 *
 *   npm test                     all of it
 *   npm test -- --only e2e       one part: browser, build, checks, unit, processes, e2e
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './support/ensure-browser.ts';
import { type PartResult, runCheck, runPlaywright, runVitest } from './support/parts.ts';

const ROOMS = ['core', 'packs', 'main', 'renderer', 'exhibits', 'curator', 'build', 'tests'];

/** Installing a browser on a bare machine waits for the network, and something else is done meanwhile. */
const BROWSER = 'browser';

const PARTS: Readonly<Record<string, () => Promise<PartResult[]>>> = {
  [BROWSER]: async () => [await runCheck('browser', 'node', ['tests/support/ensure-browser.ts'])],
  build: async () => [
    await runCheck('build', 'node', ['build/build.ts']),
    await runCheck('build with faulty exhibits', 'node', ['build/build.ts', '--faulty']),
  ],
  checks: async () => [
    ...(await Promise.all(
      ROOMS.map((room) => runCheck(`types of ${room}`, 'tsc', ['-p', room, '--singleThreaded'])),
    )),
    await runCheck('lint and levels', 'oxlint', ['--type-aware', '--deny-warnings']),
    await runCheck('format', 'biome', ['format', '.']),
    await runCheck('unused code', 'knip', []),
  ],
  unit: async () => [await runVitest('unit', isBesideOthers() ? 1 : undefined)],
  processes: async () => [await runVitest('processes')],
  e2e: async () => [await runPlaywright()],
};

/** What a part waits for; one that was not asked for is there already. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  e2e: [BROWSER, 'build'],
  processes: [BROWSER, 'build'],
};

/**
 * Side by side, each from left to right. Browsers wait for films and fades, processes for one another, an installation for the
 * network: something is always ready to use both cores.
 */
const LANES: readonly (readonly string[])[] = [[BROWSER], ['build', 'e2e'], ['checks', 'unit', 'processes']];

const running = new Map<string, Promise<readonly PartResult[]>>();

/** Runs a part when all that it needs has been run; a part whose needs failed is not run, and says so. */
async function runPart(name: string): Promise<readonly PartResult[]> {
  const needed = (NEEDS[name] ?? []).flatMap((other) => running.get(other) ?? []);
  const failed = (await Promise.all(needed)).flat().filter(({ failures }) => failures.length > 0);
  if (failed.length > 0) {
    const why = `not run, since this failed: ${failed.map((part) => part.name).join(', ')}`;
    return [{ name: `tests: ${name}`, passed: 0, skipped: 0, failures: [why], milliseconds: 0 }];
  }
  // Tells the tools which it is.
  if (NEEDS[name]?.includes(BROWSER) === true) ensureBrowser();
  return (await PARTS[name]?.()) ?? [];
}

/** Lets the parts of a lane run one after another. */
function setOut(lane: readonly string[]): void {
  let before: Promise<unknown> = Promise.resolve();
  for (const name of lane) {
    const part = before.then(() => runPart(name));
    running.set(name, part);
    before = part;
  }
}

/** Whether browsers take their part of the machine meanwhile. */
const isBesideOthers = (): boolean => chosen.includes('e2e');

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const asked = values.only ?? Object.keys(PARTS);
const unknown = asked.find((name) => PARTS[name] === undefined);
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}"; choose from ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
const needsBrowser = asked.includes('e2e') || asked.includes('processes');
const chosen = needsBrowser ? [BROWSER, ...asked] : asked;

mkdirSync('test-results', { recursive: true });
for (const lane of LANES) setOut(lane.filter((name) => chosen.includes(name)));
const results = (await Promise.all(running.values())).flat();

for (const result of results)
  for (const failure of result.failures) console.log(`\nFAILED ${result.name}: ${failure}`);
console.log('');
for (const result of results)
  console.log(
    `${result.name.padEnd(28)} ${String(result.passed).padStart(4)} passed  ${String(result.failures.length).padStart(3)} failed  ${String(result.skipped).padStart(3)} skipped  ${(result.milliseconds / 1000).toFixed(1)} s`,
  );
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failures.length, 0);
const skipped = results.reduce((sum, result) => sum + result.skipped, 0);
if (skipped > 0) console.log(`\n${skipped} skipped; each says above why.`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
