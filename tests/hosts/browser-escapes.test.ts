import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserSubject, createBrowserSubject } from './browser-subject.ts';
import { TestDuties } from './duties.ts';

describe('what a page in the browser host cannot do', () => {
  const duties = new TestDuties();
  let subject: BrowserSubject;

  beforeAll(async () => {
    subject = createBrowserSubject(duties);
    await subject.host.open({ mode: 'headless', display: 0 }, subject.duties());
    await subject.page.nextLoad(0);
  });
  afterAll(async () => {
    await subject.host.quit();
    duties.remove();
  });

  const refused = (what: string) =>
    expect.poll(() => duties.lines.join('\n'), { timeout: 5_000 }).toContain(`Refused: ${what}`);

  it('opens a second window only to have it closed', async () => {
    await subject.page.run('popup');
    expect(await subject.page.call('staff.gate', {})).toMatchObject({ ok: true });
  });

  it('stays when it tries to go to another address', async () => {
    const { loads } = subject.page;
    await subject.page.run('away');
    await refused('a way to http://127.0.0.1:9/evil');
    expect(await subject.page.call('staff.gate', {})).toMatchObject({ ok: true });
    expect(subject.page.loads).toBe(loads);
  });

  it('never shows a dialog of the browser', async () => {
    expect(await subject.page.run('alert')).toBe('on');
    expect(await subject.page.run('prompt')).toBe('null');
    await refused('a dialog');
  });

  it('saves nothing', async () => {
    await subject.page.run('download');
    await refused('a download');
    expect(await subject.page.call('staff.gate', {})).toMatchObject({ ok: true });
  });

  it('is given no permission', async () => {
    expect(await subject.page.run('permission')).toBe('denied');
  });

  it('evaluates no text as script', async () => {
    expect(await subject.page.run('evaluate')).toBe('EvalError');
  });

  it('reaches no other server', async () => {
    expect(await subject.page.run('foreign')).toBe('blocked');
  });

  it('hears no key that opens tools or windows, and hears those that operate it', async () => {
    expect(await subject.page.run('keys')).toBe('false,false,false,true');
  });

  it('does not see its own cookie', async () => {
    expect(await subject.page.run('cookie')).toBe('');
  });
});
