import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeCode } from '#core/tours/code.ts';
import { beginning } from '#core/tours/progress.ts';
import {
  begin,
  cardOf,
  classOf,
  codeOf,
  marksOf,
  STAFF,
  teacher,
  TourHall,
  visit,
} from '#tests/builders/tour-hall.ts';
import { rawTours } from '#tests/builders/tours.ts';
import { hallKeys, localDay } from './keys.ts';

let hall: TourHall;
beforeEach(() => {
  hall = new TourHall();
});
afterEach(() => hall.remove());

describe('a group', () => {
  it('begins where its code was given out, and goes on at another kiosk with the code alone', async () => {
    const [east, west] = [await hall.kiosk('east'), await hall.kiosk('west')];
    await begin(east);
    const first = visit(await east.read(await codeOf(east, 1)));
    expect(first.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(first.here).toBe(0);
    expect(marksOf(first)).toBe('000');
    const done = visit(await east.finish(first.code, { stop: 0, mark: 2 }));
    expect(marksOf(done)).toBe('200');
    expect(done.code).not.toBe(first.code);
    expect(done.here).toBeUndefined();
    expect(done.next.map(({ kiosk: where, here }) => [where?.id, here])).toEqual([
      ['west', false],
      ['west', false],
    ]);
    const there = visit(await west.read(done.code.toLowerCase().replace('-', ' ')));
    expect(marksOf(there)).toBe('200');
    expect([1, 2]).toContain(there.here);
    expect(there.next.every(({ here }) => here)).toBe(true);
  });

  it('that shows an old code has what the kiosk has heard since, and the code that goes with it', async () => {
    const east = await hall.kiosk('east');
    await begin(east);
    const old = await codeOf(east, 2);
    const { code } = visit(await east.finish(old, { stop: 0, mark: 1 }));
    expect(visit(await east.read(old)).code).toBe(code);
    expect(visit(await (await hall.kiosk('east')).read(old)).code).toBe(code);
  });

  it('that tells a stop twice has done it once; a better mark counts, a worse one does not', async () => {
    const east = await hall.kiosk('east');
    await begin(east);
    const old = await codeOf(east, 1);
    const one = visit(await east.finish(old, { stop: 1, mark: 1, answer: 1 }));
    expect(visit(await east.finish(old, { stop: 1, mark: 1, answer: 2 })).code).toBe(one.code);
    const better = visit(await east.finish(one.code, { stop: 1, mark: 2, answer: 2 }));
    expect(visit(await east.finish(old, { stop: 1, mark: 1 })).code).toBe(better.code);
    expect((await classOf(east))[0]?.answers).toEqual([{ stop: 1, mark: 2, answer: 2 }]);
  });

  it('cannot finish a stop that its tour does not have, nor with a code that nobody has written', async () => {
    const east = await hall.kiosk('east');
    await begin(east);
    const code = await codeOf(east, 1);
    await expect(east.finish(code, { stop: 3, mark: 1 })).rejects.toMatchObject({
      code: 'tour-stop-unknown',
    });
    const foreign = writeCode(
      beginning({ day: localDay(hall.time), slot: 1, group: 1 }),
      hallKeys(new Uint8Array(32)),
    );
    expect(await east.finish(foreign, { stop: 0, mark: 1 })).toEqual({ kind: 'unknown' });
    expect(marksOf(visit(await east.read(code)))).toBe('000');
  });

  it('is not sent to an exhibit that does not open here now', async () => {
    const west = await hall.kiosk('west');
    await begin(west);
    hall.hidden = ['tiangong-classroom'];
    const { here, next } = visit(await west.read(await codeOf(west, 1)));
    expect(here).toBe(2);
    expect(next.map(({ stop }) => stop).toSorted((first, other) => first - other)).toEqual([0, 2]);
  });

  it('goes on where the programme names no kiosks, and where it does not name this one', async () => {
    const unnamed = await hall.kiosk('unnamed', { kiosk: undefined });
    await begin(unnamed);
    const lost = visit(await unnamed.read(await codeOf(unnamed, 1)));
    expect(lost.here).toBeTypeOf('number');
    expect(lost.next.some(({ here }) => here)).toBe(false);
    await unnamed.end({ token: STAFF, slot: 1 });
    hall.time += 2 * 86_400_000;
    hall.show('1.1.0', rawTours({ kiosks: [] }));
    await begin(unnamed);
    const alone = visit(await unnamed.read(await codeOf(unnamed, 1)));
    expect(alone.next.map(({ kiosk: where, here }) => [where, here])).toEqual([
      [undefined, true],
      [undefined, true],
      [undefined, true],
    ]);
  });

  it('stays where it is when nobody else could read its code: such a kiosk is a hall of its own', async () => {
    const desk = await hall.kiosk('alone', { secretFile: undefined, kiosk: undefined });
    await begin(desk);
    const { here, next } = visit(await desk.read(await codeOf(desk, 1)));
    expect(here).toBe(next[0]?.stop);
    expect(next.map((place) => [place.here, place.kiosk])).toEqual(next.map(() => [true, undefined]));
  });

  it('goes on with its code when the disk cannot be written', async () => {
    const east = await hall.kiosk('east');
    await begin(east);
    const code = await codeOf(east, 1);
    rmSync(join(hall.folder, 'east'), { recursive: true });
    const done = visit(await east.finish(code, { stop: 0, mark: 2 }));
    expect(marksOf(done)).toBe('200');
    expect(hall.warnings.join()).toContain('state-unwritable');
    const west = await hall.kiosk('west');
    expect(marksOf(visit(await west.read(done.code)))).toBe('200');
    mkdirSync(join(hall.folder, 'east'));
  });
});

describe('what is typed', () => {
  it('is told apart: mistyped, of another day, of no kiosk', async () => {
    const east = await hall.kiosk('east');
    await begin(east);
    const code = await codeOf(east, 1);
    const wrong = `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`;
    expect(await east.read(wrong)).toEqual({ kind: 'mistyped' });
    expect(await east.read('')).toEqual({ kind: 'mistyped' });
    const stranger = await hall.kiosk('stranger', { secretFile: undefined });
    expect(await stranger.read(code)).toEqual({ kind: 'unknown' });
    hall.time += 6 * 86_400_000;
    expect(await east.read(code)).toEqual({ kind: 'other-day', day: '2026-05-04' });
  });

  it('waits after three wrong codes, and nobody loses a stop by it', async () => {
    const east = await hall.kiosk('east');
    await begin(east);
    const code = await codeOf(east, 1);
    const guess = writeCode(
      beginning({ day: localDay(hall.time), slot: 1, group: 1 }),
      hallKeys(new Uint8Array(32)),
    );
    for (let turn = 0; turn < 3; turn++) expect(await east.read(guess)).toEqual({ kind: 'unknown' });
    expect(await east.read(code)).toEqual({ kind: 'wait', waitMs: 5_000 });
    expect(await east.read(guess)).toEqual({ kind: 'wait', waitMs: 5_000 });
    expect(marksOf(visit(await east.finish(code, { stop: 0, mark: 1 })))).toBe('100');
    hall.time += 5_000;
    visit(await east.read(code));
    expect(await east.read(guess)).toEqual({ kind: 'unknown' });
    expect(await east.read(code)).toEqual({ kind: 'wait', waitMs: 10_000 });
  });

  it('yesterday is written on for yesterday, where a clock is a day ahead', async () => {
    const east = await hall.kiosk('east');
    await begin(east);
    const code = await codeOf(east, 1);
    hall.time += 86_400_000;
    const ahead = await hall.kiosk('west');
    const done = visit(await ahead.finish(code, { stop: 1, mark: 1 }));
    hall.time -= 86_400_000;
    expect(marksOf(visit(await east.read(done.code)))).toBe('010');
  });

  it('is a teacher’s card: good for its slot and its day', async () => {
    const [east, west] = [await hall.kiosk('east'), await hall.kiosk('west')];
    expect(await cardOf(west)).toBe(await cardOf(east));
    const card = await cardOf(east);
    expect((await west.read(card)).kind).toBe('teacher');
    hall.time += 86_400_000;
    expect(await west.read(card)).toEqual({ kind: 'unknown' });
  });
});

describe('a class', () => {
  it('is seen by its teacher: who is where, what was answered, and where each goes on', async () => {
    const east = await hall.kiosk('east');
    const token = await teacher(east);
    const { slots } = await east.begin({ token, slot: 1 }, [1, 2]);
    expect(slots).toMatchObject([{ slot: 1, begins: '07:30', groups: [{ group: 1 }, { group: 2 }] }]);
    await east.finish(await codeOf(east, 2), { stop: 0, mark: 2 });
    const report = await east.report(token);
    expect(report).toMatchObject({ today: '2026-05-04', shared: true });
    expect(report.slots[0]?.groups).toMatchObject([
      { group: 1, seen: undefined, answers: [], next: { kiosk: { id: expect.any(String) } } },
      {
        group: 2,
        seen: { kiosk: { en: 'East' }, at: hall.time },
        answers: [{ stop: 0, mark: 2 }],
        next: { kiosk: { id: 'west' }, here: false },
      },
    ]);
  });

  it('belongs to its teacher and to the staff; nobody else', async () => {
    const east = await hall.kiosk('east');
    const token = await teacher(east, 2);
    expect((await east.report(token)).slots.map(({ slot }) => slot)).toEqual([2]);
    expect((await east.report(STAFF)).slots.map(({ slot }) => slot)).toEqual([1, 2, 3]);
    await expect(east.begin({ token, slot: 1 }, [3])).rejects.toMatchObject({ code: 'tour-slot-refused' });
    await expect(east.end({ token, slot: 1 })).rejects.toMatchObject({ code: 'tour-slot-refused' });
    for (const call of [
      () => east.report('made up'),
      () => east.begin({ token: 'made up', slot: 1 }, [3]),
      () => east.halt({ token: 'made up', slot: 1 }, 'pause'),
      () => east.end({ token: 'made up', slot: 1 }),
    ])
      await expect(call()).rejects.toMatchObject({ code: 'staff-not-signed-in' });
    await expect(east.begin({ token: STAFF, slot: 8 }, [3])).rejects.toMatchObject({
      code: 'tour-slot-refused',
    });
    hall.time += 10 * 60_000;
    await east.report(token);
    hall.time += 16 * 60_000;
    await expect(east.report(token)).rejects.toMatchObject({ code: 'staff-not-signed-in' });
  });

  it('has the animals that its teacher has chosen', async () => {
    const [east, west] = [await hall.kiosk('east'), await hall.kiosk('west')];
    const { slots } = await east.begin({ token: STAFF, slot: 1 }, [2, 5, 16]);
    const groups = slots[0]?.groups ?? [];
    expect(groups.map(({ group }) => group)).toEqual([2, 5, 16]);
    const there = visit(await west.read(groups[2]?.code ?? ''));
    expect(there.progress.group).toBe(16);
    await east.begin({ token: STAFF, slot: 1 }, [5, 7]);
    expect((await classOf(east)).map(({ group }) => group)).toEqual([5, 7]);
    await east.read(groups[0]?.code ?? '');
    await east.begin({ token: STAFF, slot: 1 }, [7]);
    expect((await classOf(east)).map(({ group }) => group)).toEqual([2, 7]);
  });

  it('may turn out to have more groups, and never fewer than have come', async () => {
    const east = await hall.kiosk('east');
    await begin(east, 1, 3);
    await begin(east, 1, 5);
    expect(await classOf(east)).toHaveLength(5);
    await east.read(await codeOf(east, 4));
    await begin(east, 1, 2);
    expect((await classOf(east)).map(({ group }) => group)).toEqual([1, 2, 4]);
  });

  it('waits when its teacher says so', async () => {
    const east = await hall.kiosk('east');
    await begin(east);
    await east.halt({ token: STAFF, slot: 1 }, 'gather');
    const code = await codeOf(east, 1);
    expect(visit(await (await hall.kiosk('east')).read(code)).halt).toBe('gather');
    const { slots } = await east.halt({ token: STAFF, slot: 1 }, undefined);
    expect(slots[0]?.halt).toBeUndefined();
    expect(visit(await east.read(code)).halt).toBeUndefined();
    expect(await classOf(east)).toHaveLength(4);
  });

  it('that has ended is gone from the disk, and its codes are read no more that day, also after a restart', async () => {
    const east = await hall.kiosk('east');
    await begin(east);
    await begin(east, 2);
    const [code, card] = [await codeOf(east, 1), await cardOf(east)];
    await east.finish(code, { stop: 1, mark: 1, answer: 1 });
    const { slots } = await east.end({ token: STAFF, slot: 1 });
    expect(slots.map(({ slot }) => slot)).toEqual([2, 3]);
    const again = await hall.kiosk('east');
    for (const desk of [east, again]) {
      expect(await desk.read(code)).toEqual({ kind: 'unknown' });
      expect(await desk.read(card)).toEqual({ kind: 'unknown' });
      expect(await desk.finish(code, { stop: 0, mark: 1 })).toEqual({ kind: 'unknown' });
      await expect(begin(desk)).rejects.toMatchObject({ code: 'tour-slot-refused' });
    }
    const kept = JSON.parse(readFileSync(join(hall.folder, 'east/tours.json'), 'utf8')) as { data: unknown };
    expect(kept.data).toEqual({
      book: [],
      notes: [],
      classes: [{ day: '2026-05-04', slot: 2, groups: [1, 2, 3, 4], at: hall.time }],
      ended: [{ day: '2026-05-04', slot: 1 }],
    });
  });

  it('leaves nothing behind after the next day, also at a kiosk that nobody uses any more', async () => {
    const east = await hall.kiosk('east');
    await begin(east);
    await east.finish(await codeOf(east, 1), { stop: 0, mark: 1 });
    hall.time += 2 * 86_400_000;
    await hall.kiosk('east');
    expect(readFileSync(join(hall.folder, 'east/tours.json'), 'utf8')).not.toContain('2026-05-04');
  });
});
