/** A desk for tours that a test holds in its hand: the page asks it instead of the kiosk, and gets real codes of the sample's tours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { readCode, writeCode } from '#core/tours/code.ts';
import { placesNext, stopHere, timetable } from '#core/tours/deal.ts';
import { beginning, finish, type Mark, type Progress } from '#core/tours/progress.ts';
import { showingOf, stopsOf, tourOf, toursContentSchema } from '#core/tours/tour.ts';
import type { FinishedStop, Halt, TourReading, TourVisit } from '#core/tours/visit.ts';
import { hallKeys } from '#tests/builders/tours.ts';
import { test as base } from './kiosk.ts';

const SAMPLE = join(import.meta.dirname, '../../../assets/packs/guided-tours-sample/content.json');
const TODAY = '2026-11-29';
const KEYS = hallKeys('a fake desk');

export interface FakeTours {
  /** The code of a group with these marks. */
  code(slot: number, group: number, marks?: readonly Mark[]): string;
  /** The place of a slot's first stop whose task is of this kind. */
  stopOf(slot: number, kind: string): number;
  /** The kiosk that the page stands for, by its place in the programme. */
  kiosk: number;
  halt: Halt | undefined;
  /** What is answered to the next code, whatever it is. */
  next: TourReading | undefined;
  /** What groups have finished. */
  readonly finished: FinishedStop[];
}

async function fakeTours(context: BrowserContext): Promise<FakeTours> {
  const { content } = toursContentSchema.read(JSON.parse(readFileSync(SAMPLE, 'utf8')));
  const visitOf = (progress: Progress): TourReading => {
    const tour = tourOf(content, progress.slot);
    if (tour === undefined) return { kind: 'unknown' };
    const showing = showingOf(content, tour);
    const table = timetable(showing);
    const next = placesNext(progress, table, showing).map(({ stop, kiosk }) => ({
      stop,
      kiosk: content.kiosks[kiosk],
      here: kiosk === desk.kiosk,
    }));
    const code = writeCode(progress, KEYS);
    const visit: TourVisit = {
      tour,
      progress,
      code: `${code.slice(0, 4)}-${code.slice(4)}`,
      here: stopHere(progress, table, showing[desk.kiosk] ?? []),
      next,
      halt: desk.halt,
    };
    return { kind: 'group', visit };
  };
  const read = (code: string, then: (progress: Progress) => TourReading): TourReading => {
    const told = desk.next;
    desk.next = undefined;
    if (told !== undefined) return told;
    const reading = readCode(code, TODAY, KEYS, stopsOf(content));
    if (reading.kind === 'fine') return then(reading.progress);
    return reading.kind === 'forged' ? { kind: 'unknown' } : reading;
  };
  const desk: FakeTours = {
    kiosk: 0,
    halt: undefined,
    next: undefined,
    finished: [],
    stopOf: (slot, kind) => tourOf(content, slot)?.stops.findIndex(({ task }) => task.kind === kind) ?? -1,
    code: (slot, group, marks = []) => {
      const start = beginning({ day: TODAY, slot, group });
      return writeCode({ ...start, marks: start.marks.map((mark, stop) => marks[stop] ?? mark) }, KEYS);
    },
  };
  const answers: Readonly<Record<Faked, (argument: Argument, answer: Answer) => Answer>> = {
    'tours.read': ({ code }) => ({ ok: true, value: read(code, visitOf) }),
    'tours.finish': ({ code, finished }) => {
      desk.finished.push(finished);
      return { ok: true, value: read(code, (now) => visitOf(finish(now, finished.stop, finished.mark))) };
    },
    'kiosk.describe': (_none, answer) => ({ ...answer, value: { ...answer.value, tours: true } }),
  };
  await context.exposeFunction('askDesk', (call: Faked, argument: Argument, answer: Answer) =>
    answers[call](argument, answer),
  );
  await context.addInitScript(standBeforeKiosk, Object.keys(answers));
  return desk;
}

type Faked = 'tours.read' | 'tours.finish' | 'kiosk.describe';
type Argument = { readonly code: string; readonly finished: FinishedStop };
type Answer = { readonly ok?: boolean; readonly value?: object };

/**
 * Runs in the page: these calls are the desk's, which is told what the kiosk itself says of the last. Requests that a test stops on
 * their way would go through the test one and all, and a page has sixty.
 */
function standBeforeKiosk(faked: readonly string[]): void {
  const real = window.fetch.bind(window);
  const { askDesk } = window as unknown as {
    askDesk(call: string, argument: unknown, answer: unknown): Promise<object>;
  };
  window.fetch = async (address, options) => {
    const request = new Request(address, options);
    const call = faked.find((one) => request.url.endsWith(`/rpc/${one}`));
    if (call === undefined) return real(request);
    const argument: unknown = await request.clone().json();
    const answer: unknown = call === 'kiosk.describe' ? await (await real(request)).json() : {};
    return Response.json(await askDesk(call, argument, answer));
  };
}

/** A kiosk whose page has this desk from its first moment. */
export const test = base.extend<{ readonly desk: FakeTours }>({
  desk: [async ({ context }, use) => use(await fakeTours(context)), { auto: true }],
});
