import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { begin, cardOf, codeOf, SECRET, STAFF, TourHall, visit } from '#tests/builders/tour-hall.ts';
import { rawStop, rawTour, rawTours } from '#tests/builders/tours.ts';

let hall: TourHall;
beforeEach(() => {
  hall = new TourHall();
});
afterEach(() => hall.remove());

describe('the tours', () => {
  const shorter = () => rawTours({ tours: [rawTour('light', [rawStop('wrench', 'tiangong-classroom')])] });

  it('stay as they were while a class walks, also over a restart, and are the new ones for the next', async () => {
    const east = await hall.kiosk('east');
    await begin(east);
    hall.show('2.0.0', shorter());
    const code = await codeOf(east, 1);
    expect(visit(await east.read(code)).tour.stops).toHaveLength(3);
    const again = await hall.kiosk('east');
    expect(visit(await again.read(code)).tour.stops).toHaveLength(3);
    await again.end({ token: STAFF, slot: 1 });
    expect((await again.report(STAFF)).slots[0]?.tour.stops).toHaveLength(1);
  });

  it('stay at a kiosk where the class did not begin but has come by', async () => {
    const [east, west] = [await hall.kiosk('east'), await hall.kiosk('west')];
    await begin(east);
    const code = await codeOf(east, 1);
    visit(await west.read(code));
    hall.show('2.0.0', shorter());
    expect(visit(await (await hall.kiosk('west')).read(code)).tour.stops).toHaveLength(3);
    hall.time += 86_400_000;
    expect((await west.report(STAFF)).slots[0]?.tour.stops).toHaveLength(1);
  });

  it('that are partly wrong are told to the log once for each version', async () => {
    hall.show(
      '1.0.1',
      rawTours({
        slots: [
          { slot: 1, tour: 'light' },
          { slot: 2, tour: 'none' },
        ],
      }),
    );
    const east = await hall.kiosk('east');
    for (let turn = 0; turn < 3; turn++) expect((await east.report(STAFF)).slots).toHaveLength(1);
    expect(hall.warnings).toEqual([expect.stringContaining('slots[2]: the pack has no tour "none"')]);
  });

  it('that cannot be read, or are not there, leave the kiosk calm', async () => {
    const east = await hall.kiosk('east');
    const code = await codeOf(east, 1);
    for (const document of ['{ "title": 7 }', '{']) {
      hall.pack = { version: `3.0.${document.length}`, document };
      for (let turn = 0; turn < 2; turn++) {
        expect(await east.read(code)).toEqual({ kind: 'unknown' });
        expect((await east.report(STAFF)).slots).toEqual([]);
      }
    }
    expect(hall.warnings).toHaveLength(2);
    expect(east.offered()).toBe(true);
    hall.pack = undefined;
    expect(east.offered()).toBe(false);
    expect(await east.read(code)).toEqual({ kind: 'unknown' });
    await expect(begin(east)).rejects.toMatchObject({ code: 'tour-slot-refused' });
  });
});

describe('the secret', () => {
  it('is made once where none is named, for the kiosk’s user alone', async () => {
    const own = await hall.kiosk('own', { secretFile: undefined });
    expect(readdirSync(join(hall.folder, 'own'))).not.toContain('tours-secret');
    expect(await own.report(STAFF)).toMatchObject({ shared: false });
    const file = join(hall.folder, 'own/tours-secret');
    const made = readFileSync(file, 'utf8');
    expect(made).toMatch(/^[0-9a-f]{64}\n$/);
    expect(statSync(file).mode & 0o077).toBe(process.platform === 'win32' ? 0o066 : 0);
    const card = await cardOf(own);
    expect(await cardOf(await hall.kiosk('own', { secretFile: undefined }))).toBe(card);
    expect(readFileSync(file, 'utf8')).toBe(made);
    const copied = await hall.kiosk('other', { secretFile: '../own/tours-secret' });
    expect(await copied.report(STAFF)).toMatchObject({ shared: true });
    expect(await cardOf(copied)).toBe(card);
  });

  it('that is named and not there or not right is told without a word of it, and the kiosk goes on alone', async () => {
    writeFileSync(join(hall.folder, 'short'), SECRET.slice(1));
    for (const secretFile of ['../none', '../short']) {
      const alone = await hall.kiosk('alone', { secretFile });
      expect(await alone.report(STAFF)).toMatchObject({ shared: false });
    }
    expect(hall.warnings).toHaveLength(2);
    for (const warning of hall.warnings) {
      expect(warning).toContain('tour-secret-unusable');
      expect(warning).not.toContain(SECRET.slice(1, 9));
    }
  });
});
