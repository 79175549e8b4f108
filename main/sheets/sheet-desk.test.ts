import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleReport } from '#tests/builders/class.ts';
import { createFakeHost, type FakeHost } from '#tests/fakes/fake-host.ts';
import { SheetDesk } from './sheet-desk.ts';

const DAY = '2026-05-04';
let folder: string;
let host: FakeHost;
let warnings: string[];
let desk: SheetDesk;

function open(stickRoots: readonly string[] = []): SheetDesk {
  const options = { host, dataFolder: folder, page: join(folder, 'page'), stickRoots, today: () => DAY };
  return SheetDesk.open({ ...options, warn: (message) => void warnings.push(message) });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheets-'));
  host = createFakeHost();
  warnings = [];
  desk = open();
});
afterEach(() => rmSync(folder, { recursive: true }));

const sheets = (): readonly string[] =>
  existsSync(join(folder, 'sheets')) ? readdirSync(join(folder, 'sheets')) : [];
const codes = { slot: 1, sheet: 'codes', language: 'zh-Hans' } as const;
const result = { slot: 1, sheet: 'result', language: 'en' } as const;

describe('sheets of a class', () => {
  it('show each group with its emblem, its code in two fours, and where it begins', async () => {
    const { path, stick } = await desk.make(sampleReport(8), codes);
    expect(path).toBe(join(folder, 'sheets', '2026-05-04-1-codes.pdf'));
    expect(stick).toBeUndefined();
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
    const [page = ''] = host.printed;
    expect(page.match(/class="strip"/g)).toHaveLength(8);
    for (const text of [
      '大熊猫',
      '<span>AB2D</span><span>EF2K</span>',
      '长廊东侧',
      '失重的课堂',
      '2026年5月4日 09:30',
    ])
      expect(page).toContain(text);
  });

  it('show what was asked and answered, and take questions home', async () => {
    await desk.make(sampleReport(8), result);
    const [page = ''] = host.printed;
    for (const text of [
      'It stays in the middle',
      '3 right of 5 known answers',
      'How would you weigh yourself',
      'Giant Panda',
    ])
      expect(page).toContain(text);
    // Codes stay with the groups.
    expect(page).not.toContain('AB2D');
  });

  it('fetch nothing and run nothing', async () => {
    await desk.make(sampleReport(8), codes);
    await desk.make(sampleReport(8), result);
    for (const page of host.printed) expect(page).not.toMatch(/<script|src=|href=|url\((?!data:)/);
  });

  it('cannot be broken out of by what a pack says', async () => {
    const report = sampleReport(2);
    const [slot] = report.slots;
    if (slot === undefined) throw new Error('no slot');
    const title = { 'zh-Hans': '<script>1</script>', en: '"><img>' };
    const evil = { ...report, slots: [{ ...slot, tour: { ...slot.tour, title } }] };
    await desk.make(evil, codes);
    await desk.make(evil, result);
    for (const page of host.printed) expect(page).not.toMatch(/<script|<img/);
  });

  it('are not made of a class that does not walk, or is none of the token’s', async () => {
    for (const slot of [2, 7])
      await expect(desk.make(sampleReport(8), { ...codes, slot })).rejects.toMatchObject({
        code: 'tour-slot-refused',
      });
    expect(host.printed).toEqual([]);
  });

  it('go with their class, and no other class’s with them', async () => {
    await desk.make(sampleReport(8), codes);
    await desk.make(sampleReport(8), result);
    writeFileSync(join(folder, 'sheets', '2026-05-04-2-codes.pdf'), 'another class');
    await desk.forget(DAY, 1);
    expect(sheets()).toEqual(['2026-05-04-2-codes.pdf']);
  });

  it('are thrown away when their class ends while they are printed', async () => {
    const printed = Promise.withResolvers<Uint8Array>();
    vi.spyOn(host, 'printPdf').mockReturnValue(printed.promise);
    const made = desk.make(sampleReport(8), codes);
    await desk.forget(DAY, 1);
    printed.resolve(new Uint8Array(5));
    await expect(made).rejects.toMatchObject({ code: 'tour-slot-refused' });
    expect(sheets()).toEqual([]);
  });

  it('of earlier days are gone after the next start, half-written ones too; other files stay', async () => {
    mkdirSync(join(folder, 'sheets'));
    for (const name of [
      '2026-05-03-1-codes.pdf',
      '2026-05-03-1-codes.pdf.12-1.tmp',
      '2026-05-04-1-result.pdf',
      'note.txt',
    ])
      writeFileSync(join(folder, 'sheets', name), '');
    open();
    await vi.waitFor(() => expect(sheets()).toEqual(['2026-05-04-1-result.pdf', 'note.txt']));
  });
});

describe('a stick', () => {
  it('takes the sheet as well, and keeps it when the class ends: it is the teacher’s', async () => {
    const stick = join(folder, 'stick');
    mkdirSync(stick);
    desk = open([stick]);
    const place = await desk.make(sampleReport(8), result);
    expect(place.stick).toBe(join(stick, 'tianfu-sheets', '2026-05-04-1-result.pdf'));
    await desk.forget(DAY, 1);
    expect(existsSync(place.stick ?? '')).toBe(true);
    expect(existsSync(place.path)).toBe(false);
  });

  it('that cannot be written to is passed over, with a line in the log', async () => {
    const full = join(folder, 'not-a-folder');
    writeFileSync(full, '');
    const stick = join(folder, 'stick');
    mkdirSync(stick);
    desk = open([full, stick]);
    expect((await desk.make(sampleReport(8), codes)).stick).toContain(stick);
    expect(warnings).toEqual([expect.stringContaining(full)]);
  });
});

it('a folder that cannot be written to is said to staff, and the class walks on', async () => {
  writeFileSync(join(folder, 'sheets'), 'a file where the folder should be');
  await expect(desk.make(sampleReport(8), codes)).rejects.toMatchObject({ code: 'state-unwritable' });
});
