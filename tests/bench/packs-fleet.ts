/**
 * A museum's kiosks at one web server: what an update and a poll without news cost each of them beside what they cost one kiosk
 * alone, as nginx's own log counts it, and how their polls are spread over time. The kiosks are the real client: trust, store,
 * source and activation of `main/packs`, each with a folder of its own.
 */
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '#exhibits/kit/random.ts';
import { Activation } from '#main/packs/activation.ts';
import { firstQuestion, nextQuestion } from '#main/packs/schedule.ts';
import { Source } from '#main/packs/source.ts';
import { openStore } from '#packs/store/store.ts';
import { openTrust } from '#packs/trust/client.ts';
import { type FolderPack, folderRepository } from '../builders/folder-repository.ts';
import { noise } from '../builders/pack-tree.ts';
import { type Nginx, startNginx } from '../support/nginx.ts';
import { atMost, median, type Row } from './table.ts';

const ALONE = 'alone';
/** Kiosks that are at work at the same time, so that the memory stays that of a few. */
const AT_ONCE = 8;
/** A poll without news, as the specification wants it. */
const POLL = { requests: 2, kilobytes: 20 };

/** What one question cost: requests, and bytes of the answers' bodies. */
interface Cost {
  readonly requests: number;
  readonly bytes: number;
}

/** The questions that every kiosk asks, in order. */
const QUESTIONS = ['first install', 'update', 'poll without news'] as const;

/** @param work a folder for everything, which the caller removes */
export async function measureFleet(work: string, kiosks: number): Promise<readonly Row[]> {
  const repository = await folderRepository(join(work, 'repository'));
  const names = Array.from({ length: kiosks }, (_none, index) => `kiosk-${index}`);
  const served = join(work, 'served');
  mkdirSync(served);
  // Every kiosk has an address of its own for the same tree, so that the log tells them apart.
  for (const name of [ALONE, ...names]) symlinkSync(repository.folder, join(served, name));
  const nginx = await startNginx(served);
  const root = readFileSync(repository.root);
  const visit = async (name: string, questions: number): Promise<void> => {
    const kiosk = await openKiosk(join(work, name), root, `${nginx.url}${name}/`);
    for (let question = 0; question < questions; question++) await kiosk.ask();
    kiosk.close();
  };
  try {
    await repository.publish(firstVersion());
    await visit(ALONE, 1);
    await someAtOnce(names, (name) => visit(name, 1));
    await repository.publish(secondVersion());
    await visit(ALONE, 2);
    const begin = performance.now();
    await someAtOnce(names, (name) => visit(name, 2));
    const seconds = (performance.now() - begin) / 1000;
    return [...costRows(nginx, names), atMost(`${kiosks} kiosks, all updated within`, seconds, 's')];
  } finally {
    await nginx.stop();
  }
}

/** About 5 MB: a film, 40 pictures, texts. */
function firstVersion(): FolderPack {
  const pictures = Array.from(
    { length: 40 },
    (_none, index) => [`pictures/p${index}.webp`, noise(40_000 + (index % 5) * 5_000, index)] as const,
  );
  const files = {
    ...Object.fromEntries(pictures),
    'film.mp4': noise(3_000_000, 100),
    'content.json': JSON.stringify({ words: noise(60_000, 101).toString('base64') }),
  };
  return { id: 'hall', version: '1.0.0', exhibit: 'tribute-hall', files };
}

/** A scene of the film, two pictures and the texts are others. */
function secondVersion(): FolderPack {
  const { files, ...head } = firstVersion();
  const film = noise(3_000_000, 100);
  film.set(noise(200_000, 200), 1_500_000);
  const changed = {
    'film.mp4': film,
    'pictures/p3.webp': noise(41_000, 201),
    'pictures/p30.webp': noise(42_000, 202),
    'content.json': JSON.stringify({ words: noise(60_000, 203).toString('base64') }),
  };
  return { ...head, version: '2.0.0', files: { ...files, ...changed } };
}

/** A kiosk as a start opens it, with a page on which every pack works. */
async function openKiosk(folder: string, root: Uint8Array, address: string) {
  mkdirSync(folder, { recursive: true });
  const warn = (message: string): void => console.error(`${folder}: ${message}`);
  const store = await openStore(join(folder, 'packs'));
  const trust = await openTrust({
    folder: join(folder, 'trust'),
    root,
    now: Date.now,
    floor: 0,
    warn: ({ message }) => warn(message),
  });
  let tried = Promise.resolve();
  const activation = new Activation({
    store,
    tryOut: (trial) => {
      tried = activation.tried(trial, []);
    },
    changed: () => undefined,
    log: () => undefined,
  });
  await activation.setBusy(false);
  const source = new Source({
    trust,
    address,
    channel: 'main',
    store,
    activation,
    bytesPerSecond: undefined,
    now: Date.now,
    warn,
    restored: () => undefined,
    inTurn: (action) => action(),
  });
  const { signal } = new AbortController();
  return {
    async ask(): Promise<void> {
      const ok = await source.ask(signal);
      await tried;
      if (!ok || store.shown().length !== 1) throw new Error(`${folder} does not show what it asked for`);
    },
    close(): void {
      activation.stop();
      source.close();
    },
  };
}

async function someAtOnce(names: readonly string[], work: (name: string) => Promise<void>): Promise<void> {
  const queue = names.values();
  const worker = async (): Promise<void> => {
    for (const name of queue) await work(name);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function costRows(nginx: Nginx, names: readonly string[]): readonly Row[] {
  const costs = costsOf(nginx);
  const costOf = (name: string, question: number): Cost => {
    const all = costs.get(name) ?? [];
    const cost = all[question];
    if (cost === undefined || all.length !== QUESTIONS.length)
      throw new Error(`${name} asked ${all.length} times instead of ${QUESTIONS.length}`);
    return cost;
  };
  return QUESTIONS.flatMap((what, question) => {
    const alone = costOf(ALONE, question);
    const fleet = names.map((name) => costOf(name, question));
    const isPoll = what === 'poll without news';
    const label = `${names.length} kiosks, ${what}`;
    return [
      atMost(`one kiosk, ${what}, requests`, alone.requests, '', isPoll ? POLL.requests : undefined),
      ...spreadRows(
        `${label}, requests`,
        fleet.map(({ requests }) => requests),
        '',
        alone.requests,
      ),
      atMost(`one kiosk, ${what}`, alone.bytes / 1e3, 'kB', isPoll ? POLL.kilobytes : undefined),
      ...spreadRows(
        label,
        fleet.map(({ bytes }) => bytes / 1e3),
        'kB',
        alone.bytes / 1e3,
      ),
    ];
  });
}

/** @param alone what the worst of them may cost */
function spreadRows(label: string, figures: readonly number[], unit: string, alone: number): readonly Row[] {
  return [
    atMost(`${label}, least`, Math.min(...figures), unit),
    atMost(`${label}, median`, median(figures), unit),
    atMost(`${label}, most`, Math.max(...figures), unit, alone),
  ];
}

/** The log by kiosk, and by question: each begins with the search for a newer root. */
function costsOf(nginx: Nginx): ReadonlyMap<string, readonly Cost[]> {
  const costs = new Map<string, Cost[]>();
  for (const { path, bytes } of nginx.requests()) {
    const [, name = '', ...rest] = path.split('/');
    const file = rest.join('/');
    if (file === '') continue;
    const known = costs.get(name) ?? [];
    costs.set(name, known);
    if (/^metadata\/\d+\.root\.json$/.test(file)) known.push({ requests: 0, bytes: 0 });
    const last = known.pop() ?? { requests: 0, bytes: 0 };
    known.push({ requests: last.requests + 1, bytes: last.bytes + bytes });
  }
  return costs;
}

/** Kiosks of which the polls are counted, also in a short run: it costs nothing. */
const SWITCHED_ON = 200;
/** Minutes between two polls as the settings have it by default. */
const EVERY_MINUTES = 30;
/** As long as polls are counted, minutes. */
const OPEN_MINUTES = 8 * 60;
/** A second in which more than this part of all kiosks polls is no spread. */
const BUSIEST = 0.05;
/** In a minute. */
const SECONDS = 60;

/** How the polls of kiosks that are switched on by one switch are spread, by the kiosk's own schedule. */
export function measureSpread(): readonly Row[] {
  const random = seeded(2026);
  const usual = { minuteOfDay: 9 * 60, everyMinutes: EVERY_MINUTES, failures: 0, hours: undefined };
  const [first, later, atNight]: [number[], number[], number[]] = [[], [], []];
  const hours = { from: '22:00', until: '06:00' };
  for (let kiosk = 0; kiosk < SWITCHED_ON; kiosk++) {
    let minute = firstQuestion({ ...usual, random: random() });
    first.push(minute);
    for (minute += nextQuestion({ ...usual, random: random() }); minute < OPEN_MINUTES; ) {
      later.push(minute);
      minute += nextQuestion({ ...usual, random: random() });
    }
    atNight.push(firstQuestion({ ...usual, hours, random: random() }));
  }
  const label = `${SWITCHED_ON} kiosks on one switch, polls in the busiest`;
  const most = SWITCHED_ON * BUSIEST;
  const perMinute = SWITCHED_ON / EVERY_MINUTES;
  const even = (polls: number): string => `(even: ${polls.toFixed(1)})`;
  return [
    atMost(
      `${label} second of the first minute ${even(SWITCHED_ON / 60)}`,
      busiest(first, SECONDS),
      '',
      most,
    ),
    atMost(`${label} second of the next 8 hours ${even(perMinute / 60)}`, busiest(later, SECONDS), '', most),
    atMost(`${label} minute of the next 8 hours ${even(perMinute)}`, busiest(later, 1), ''),
    atMost(`${label} second when only nights are allowed`, busiest(atNight, SECONDS), '', most),
  ];
}

/** Most moments that fall into one part of a minute. */
function busiest(minutes: readonly number[], partsOfMinute: number): number {
  const counts = new Map<number, number>();
  for (const minute of minutes) {
    const part = Math.floor(minute * partsOfMinute);
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return Math.max(...counts.values());
}
