import { FAULTS } from '../faulty/names.ts';
import { beginVisit, endVisit, openExhibit, readable } from './support/hands.ts';
import { expect, test } from './support/kiosk.ts';

// A small screen: nothing here is looked at, and lights are drawn by the processor.
test.use({
  options: { faulty: true, settings: { exhibits: ['works'] } },
  viewport: { width: 540, height: 960 },
});

/** A visitor lands on the home screen; nothing on it speaks of a failure. */
const home = '[data-view="home"]';
const TROUBLE = /error|fail|exception|undefined|错误|失败|异常|threw/i;

const SURVIVED = [
  ['throws-in-mount', /throws-in-mount: mount threw .*no strength today/],
  ['throws-in-frame', /throws-in-frame.*fell over in a frame/],
  ['bad-content', /bad-content.*Nothing in it can be read/],
] as const;

for (const [fault, logged] of SURVIVED)
  test(`an exhibit that fails (${fault}) leaves the visitor at home and its reason in the log`, async ({
    page,
    kiosk,
  }) => {
    await beginVisit(page);
    await openExhibit(page, FAULTS[fault]);
    await expect.poll(kiosk.log).toMatch(logged);
    await expect(page.locator('.frame')).toHaveAttribute('data-open', 'false');
    await expect(page.locator(home)).toBeVisible();
    expect(await readable(page)).not.toMatch(TROUBLE);
    await openExhibit(page, FAULTS.works);
    await expect(page.getByText('This one works.')).toBeVisible();
  });

test('an exhibit that never opens is given up after its time, and the next one opens', async ({
  page,
  kiosk,
}) => {
  await beginVisit(page);
  await openExhibit(page, FAULTS['never-mounts']);
  await expect(page.locator(home)).toBeVisible({ timeout: 15_000 });
  await expect.poll(kiosk.log).toMatch(/never-mounts: mount took longer than 10000 ms/);
  await openExhibit(page, FAULTS.works);
  await expect(page.getByText('This one works.')).toBeVisible();
});

test('an exhibit that does not let go is closed all the same', async ({ page, kiosk }) => {
  await beginVisit(page);
  await openExhibit(page, FAULTS['rejects-dispose']);
  await expect(page.getByText('This one does not let go.')).toBeVisible();
  await page.locator('.frame-home').tap();
  await expect(page.locator(home)).toBeVisible();
  await expect.poll(kiosk.log).toMatch(/rejects-dispose: dispose threw .*will not let go/);
  await openExhibit(page, FAULTS.works);
  await expect(page.getByText('This one works.')).toBeVisible();
});

test('between two visitors an exhibit is reset and kept, and the next one finds it at once', async ({
  page,
}) => {
  const counter = page.locator('.frame-root button');
  await beginVisit(page);
  await openExhibit(page, FAULTS['counts-touches']);
  await counter.tap();
  await expect(counter).toHaveText('Mount 1, touches 1, running');
  await endVisit(page);
  await expect(counter).toHaveText('Mount 1, touches 0, suspended');
  await beginVisit(page);
  await openExhibit(page, FAULTS['counts-touches']);
  await expect(counter).toHaveText('Mount 1, touches 0, resumed');
  await page.locator('.frame-home').tap();
  await openExhibit(page, FAULTS['counts-touches']);
  await expect(counter).toHaveText('Mount 2, touches 0, running');
});

test('a visit has one vote: it may be changed, is found again after coming back, and stays when the visitor has gone', async ({
  page,
}) => {
  const said = page.locator('.frame-root output');
  const choose = (choice: string) => page.locator('.frame-root button', { hasText: choice }).tap();
  await beginVisit(page);
  await openExhibit(page, FAULTS['takes-votes']);
  await expect(said).toHaveText('Mine: nothing. All: ');
  await choose('sooner');
  await expect(said).toHaveText('Mine: sooner. All: sooner 1');
  await choose('later');
  await expect(said).toHaveText('Mine: later. All: later 1');
  await page.locator('.frame-home').tap();
  await openExhibit(page, FAULTS['takes-votes']);
  await expect(said).toHaveText('Mine: later. All: later 1');
  await endVisit(page);
  await expect(said).toHaveText('Mine: nothing. All: later 1');
  await beginVisit(page);
  await openExhibit(page, FAULTS['takes-votes']);
  await choose('later');
  await expect(said).toHaveText('Mine: later. All: later 2');
});

const RESETS = [
  ['throws-in-reset', 'This one cannot forget.', /throws-in-reset: reset threw .*remembers everybody/],
  ['hangs-in-reset', 'This one forgets for ever.', /hangs-in-reset: reset took longer than 2000 ms/],
] as const;

for (const [fault, text, logged] of RESETS)
  test(`an exhibit that cannot be reset (${fault}) is closed between two visitors, and opens afresh`, async ({
    page,
    kiosk,
  }) => {
    await beginVisit(page);
    await openExhibit(page, FAULTS[fault]);
    await expect(page.getByText(text)).toBeVisible();
    await endVisit(page);
    await expect.poll(kiosk.log).toMatch(logged);
    await expect(page.locator('.frame-root')).toHaveCount(0);
    expect(await readable(page)).not.toMatch(TROUBLE);
    await beginVisit(page);
    await openExhibit(page, FAULTS[fault]);
    await expect(page.getByText(text)).toBeVisible();
    await page.locator('.frame-home').tap();
    await openExhibit(page, FAULTS.works);
    await expect(page.getByText('This one works.')).toBeVisible();
  });

test('an exhibit whose graphics context stays away is opened once more, then closed', async ({
  page,
  kiosk,
}) => {
  await beginVisit(page);
  await openExhibit(page, FAULTS['loses-context']);
  await expect.poll(kiosk.log, { timeout: 15_000 }).toMatch(/loses-context.*It is opened once more/);
  await expect(page.locator(home)).toBeVisible({ timeout: 15_000 });
  await expect.poll(kiosk.log).toMatch(/loses-context.*did not come back again/);
});

test('after three strikes an exhibit is no longer offered', async ({ page, kiosk }) => {
  await beginVisit(page);
  const light = page.locator('.home-other', { hasText: FAULTS['throws-in-mount'] });
  for (let strike = 0; strike < 3; strike++) {
    await openExhibit(page, FAULTS['throws-in-mount']);
    await expect.poll(kiosk.log).toMatch(new RegExp(`strike ${strike + 1} of 3`));
    await expect(page.locator(home)).toBeVisible();
  }
  await expect(light).toHaveCount(0);
  await expect(page.locator('.home-other', { hasText: FAULTS.works })).toBeVisible();
});
