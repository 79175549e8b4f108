import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '#build/build.ts';
import { faultyKiosk } from '#tests/support/faulty-packs.ts';
import { runKioskProcess } from '#tests/support/kiosk-process.ts';

let folder: string;
beforeAll(async () => {
  await ensureBuilt({ faulty: true });
  folder = mkdtempSync(join(tmpdir(), 'hanging-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('an exhibit that hangs the whole page while it opens', () => {
  it('costs a new browser each time, and after the third is no longer opened: the attract screen stands', async () => {
    const run = runKioskProcess(
      ['--headless', '--exhibit', 'freezes-in-mount', '--data', join(folder, 'data'), '--exit-when-ready'],
      'built',
      await faultyKiosk(folder, ['freezes-in-mount', 'works']),
    );
    expect(await run.ended).toBe(0);
    const log = run.stderr();
    expect(log.split('page-hung: no answer for 5 s; a new browser starts').length).toBeGreaterThan(3);
    for (const strike of ['1 of 3', '2 of 3', '3 of 3; it is hidden until the next start'])
      expect(log).toContain(
        `The exhibit freezes-in-mount was being opened when the page was lost (strike ${strike})`,
      );
    expect(log).toMatch(/The first view \(attract\) stood/);
  });
});
