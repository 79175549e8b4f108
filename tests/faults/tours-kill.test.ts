/** Real kiosk processes of a hall without a network: what a class does at them, while one of them is killed. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signBox } from '#build/box.ts';
import type { Answer } from '#core/bridge.ts';
import { type ClassReport, type FinishedStop, firstGroups, type TourReading } from '#core/tours/visit.ts';
import { rawTours } from '#tests/builders/tours.ts';
import { type BarePage, type KioskRun, openBarePage, runKioskProcess } from '#tests/support/kiosk-process.ts';

const SECRET = 'c0ffee42'.repeat(8);
const PIN = '4711';
const GROUPS = 12;
const STOPS = 3;
const EXHIBITS = ['guided-tours', 'tribute-hall', 'tiangong-classroom', 'future-tech'];

let folder: string;
let runs: KioskRun[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tours-kill-'));
  runs = [];
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page/index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'secret'), `${SECRET}\n`, { mode: 0o600 });
  const sources = EXHIBITS.map((exhibit) => {
    const source = join(folder, 'sources', exhibit);
    mkdirSync(source, { recursive: true });
    const title = { 'zh-Hans': exhibit, en: exhibit };
    const head = { museum: 'test', id: exhibit, version: '1.0.0', exhibit, title, credits: [], review: [] };
    writeFileSync(join(source, 'pack.json'), JSON.stringify(head));
    const content = exhibit === 'guided-tours' ? rawTours() : { of: exhibit };
    writeFileSync(join(source, 'content.json'), JSON.stringify(content));
    return source;
  });
  await signBox(sources, join(folder, 'packs'), [{ id: 'test', title: { 'zh-Hans': '测试', en: 'Test' } }]);
});
afterEach(async () => {
  for (const run of runs) run.child.kill('SIGKILL');
  await Promise.all(runs.map((run) => run.ended));
  rmSync(folder, { recursive: true });
});

interface Kiosk {
  readonly run: KioskRun;
  readonly page: BarePage;
}

/** Starts a kiosk of the hall, or starts it again. */
async function kiosk(name: string): Promise<Kiosk> {
  const data = join(folder, name);
  mkdirSync(data, { recursive: true });
  const tours = { secretFile: '../secret', kiosk: name };
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ tours }));
  const environment = { TIANFU_RENDERER: join(folder, 'page'), TIANFU_PACKS: join(folder, 'packs') };
  const run = runKioskProcess(['--serve-only', '--data', data], 'source', environment);
  runs.push(run);
  return { run, page: await openBarePage((await run.line('serving'))['url']) };
}

function value<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  return answer.value;
}

function groupOf(reading: TourReading) {
  if (reading.kind !== 'group') throw new Error(`It is no group but ${reading.kind}.`);
  return reading.visit;
}

const signedIn = async ({ page }: Kiosk): Promise<string> =>
  value(await page.call('staff.signIn', { pin: PIN })).token;

const groupsOf = ({ slots }: ClassReport, own = 1) => slots.find(({ slot }) => slot === own)?.groups ?? [];

/** What a group says at a stop: another answer for each group and stop. */
const deedOf = (group: number, stop: number): FinishedStop => ({
  stop,
  mark: stop === 0 ? 2 : 1,
  answer: group * 10 + stop,
});

interface Deed {
  readonly group: number;
  readonly finished: FinishedStop;
  /** The group's code afterwards. */
  readonly code: string;
}

/**
 * All groups finish their stops at one kiosk, all at once, each stop told with the code that the group came with; after so many
 * answers the kiosk is killed.
 * @returns what was acknowledged
 */
async function finishAndDie(
  { run, page }: Kiosk,
  codes: readonly string[],
  answers: number,
): Promise<readonly Deed[]> {
  const acknowledged: Deed[] = [];
  const tell = async (code: string, group: number): Promise<void> => {
    for (let stop = 0; stop < STOPS; stop++) {
      const finished = deedOf(group, stop);
      const visit = groupOf(value(await page.call('tours.finish', { code, finished })));
      acknowledged.push({ group, finished, code: visit.code });
      if (acknowledged.length === answers) run.child.kill('SIGKILL');
    }
  };
  await Promise.allSettled(codes.map((code, index) => tell(code, index + 1)));
  expect(await run.ended).toBe('SIGKILL');
  return acknowledged;
}

describe('a class in a hall without a network', () => {
  it('loses no stop that a kiosk has acknowledged before it was killed, there and at another kiosk', async () => {
    const west = await kiosk('west');
    let east = await kiosk('east');
    let { token } = value(await east.page.call('staff.setPin', { pin: PIN }));
    let unanswered = 0;
    for (const [slot, answers] of [
      [1, 1],
      [2, GROUPS + 3],
      [3, 2 * GROUPS + 5],
    ] as const) {
      const begun = value(await east.page.call('class.begin', { token, slot, groups: firstGroups(GROUPS) }));
      const codes = groupsOf(begun, slot).map(({ code }) => code);
      expect(codes).toHaveLength(GROUPS);
      const acknowledged = await finishAndDie(east, codes, answers);
      unanswered += GROUPS * STOPS - acknowledged.length;
      east = await kiosk('east');
      token = await signedIn(east);
      const found = groupsOf(value(await east.page.call('class.report', { token })), slot);
      for (const { group, finished, code } of acknowledged) {
        expect(found[group - 1]?.progress.marks[finished.stop]).toBe(finished.mark);
        expect(found[group - 1]?.answers).toContainEqual(finished);
        const there = groupOf(value(await west.page.call('tours.read', { code })));
        expect(there.progress.marks[finished.stop]).toBe(finished.mark);
      }
      const warned = east.run
        .stderr()
        .split('\n')
        .filter((line) => line.includes('state-corrupt'));
      expect(warned).toEqual([]);
    }
    // Kills after the last answer would prove nothing.
    expect(unanswered).toBeGreaterThan(GROUPS);
  });

  it('is opened by its teacher’s card at another kiosk, and no page and no log ever hears the secret', async () => {
    const [east, west] = [await kiosk('east'), await kiosk('west')];
    const { token } = value(await east.page.call('staff.setPin', { pin: PIN }));
    const { slots, shared } = value(await east.page.call('class.report', { token }));
    expect(shared).toBe(true);
    const read = value(await west.page.call('tours.read', { code: slots[0]?.card ?? '' }));
    const card = read.kind === 'teacher' ? read.token : 'none at all, which nobody is';
    const begun = value(await west.page.call('class.begin', { token: card, slot: 1, groups: [1, 2] }));
    const code = groupsOf(begun)[1]?.code ?? '';
    expect(groupOf(value(await east.page.call('tours.read', { code }))).progress.group).toBe(2);
    const described = await east.page.call('kiosk.describe', {});
    expect(described).toMatchObject({ value: { tours: true, settings: { tours: { kiosk: 'east' } } } });
    expect(JSON.stringify(described)).not.toContain('c0ffee42');
    for (const { run } of [east, west]) {
      run.child.kill('SIGTERM');
      await run.ended;
    }
    for (const name of ['east', 'west'])
      for (const file of readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })) {
        const path = join(folder, name, file);
        const text = statSync(path).isFile() ? readFileSync(path, 'latin1') : '';
        expect(text.includes('c0ffee42') ? file : 'none').toBe('none');
      }
  });
});
