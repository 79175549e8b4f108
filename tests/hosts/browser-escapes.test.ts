import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserSubject, createBrowserSubject } from './browser-subject.ts';
import { TestDuties } from './duties.ts';
import { DIALOGS, type Escape, NAVIGATION } from './escapes.ts';
import { OBSERVED, Observer } from './observer.ts';

/** Long enough for a window, a request or another page to appear, milliseconds. */
const SETTLED = 150;

describe('a page in the browser host', () => {
  const duties = new TestDuties();
  /** Requests that the other server got; it asks everybody for a password. */
  const reached: string[] = [];
  let evil: Server;
  let subject: BrowserSubject;
  let observer: Observer;
  let own = '';

  beforeAll(async () => {
    evil = createServer((request, response) => {
      reached.push(`${request.method} ${request.url}`);
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="evil"' }).end();
    }).listen(0, '127.0.0.1');
    process.env['TIANFU_CHROMIUM_FLAGS'] = OBSERVED;
    subject = createBrowserSubject(duties);
    const { url } = await subject.host.open({ mode: 'headless', display: 0 }, subject.duties());
    own = new URL(url).origin;
    await subject.page.nextLoad(0);
    observer = await Observer.watch(duties.folder);
  });
  afterAll(async () => {
    delete process.env['TIANFU_CHROMIUM_FLAGS'];
    observer.close();
    await subject.host.quit();
    evil.close();
    duties.remove();
  });

  const placed = (text: string): string =>
    text
      .replaceAll('EVIL', `http://127.0.0.1:${(evil.address() as AddressInfo).port}`)
      .replaceAll('OWN', own)
      .replaceAll('PORT', new URL(own).port);

  /** Lets something be tried. @returns what is different afterwards from a page that stands there alone and answers */
  async function harmOf(happen: () => Promise<unknown>, refused?: string): Promise<readonly unknown[]> {
    const [loads, said, met] = [subject.page.loads, duties.lines.length, reached.length];
    const lines = () => duties.lines.slice(said).join('\n');
    await happen();
    const wanted = refused === undefined ? '' : `Refused: ${placed(refused)}`;
    await expect.poll(lines).toContain(wanted);
    await wait(SETTLED);
    await expect.poll(() => observer.windows()).toEqual([`page ${own}/`]);
    expect(await subject.page.call('staff.gate', {})).toMatchObject({ ok: true });
    const page = await observer.touch('location.href + document.body.innerText');
    return [
      ...(page === `${own}/` ? [] : [page]),
      ...(subject.page.loads === loads ? [] : ['another load']),
      ...(lines().includes('astray') ? [lines()] : []),
      ...reached.slice(met),
    ];
  }

  async function attempt({ tries, gets, refused }: Escape): Promise<readonly unknown[]> {
    let got: unknown;
    const harm = await harmOf(async () => {
      got = await observer.touch(placed(tries));
    }, refused);
    return gets === undefined || got === gets ? harm : [...harm, `the page got ${String(got)}`];
  }

  describe('opens no dialog', () => {
    it.each(DIALOGS)('$line', async (escape) => expect(await attempt(escape)).toEqual([]));

    it.each(['color', 'date', 'file'])('by a click into <input type=%s>', async (type) => {
      await observer.touch(
        `{ const input = Object.assign(document.createElement('input'), { type: '${type}', id: 'clicked', style: 'position: fixed; left: 0; top: 0; width: 200px; height: 40px' }); document.body.append(input); 0 }`,
      );
      const said = duties.lines.length;
      const harm = await harmOf(async () => {
        await observer.click(190, 20);
        await observer.click(100, 20);
      });
      expect(harm).toEqual([]);
      expect(await observer.touch(`document.getElementById('clicked').matches(':open')`)).toBe(false);
      expect(duties.lines.slice(said)).toEqual([]);
      await observer.touch(`document.getElementById('clicked').remove()`);
    });

    it('cannot keep itself from being loaded afresh: beforeunload', async () => {
      await observer.click(400, 400);
      await observer.touch(`{ onbeforeunload = (event) => event.preventDefault(); 0 }`);
      const { loads } = subject.page;
      await subject.host.reload();
      await subject.page.nextLoad(loads);
      expect(duties.lines).toContainEqual(expect.stringContaining('Refused: a dialog (beforeunload)'));
    });
  });

  describe('goes nowhere', () => {
    it.each(NAVIGATION)('$line', async (escape) => expect(await attempt(escape)).toEqual([]));

    it.each([
      ['a file', { items: [], files: ['/etc/hostname'] }],
      ['a link', { items: [{ mimeType: 'text/uri-list', data: 'EVIL/dropped' }] }],
      ['a link to a file', { items: [{ mimeType: 'text/uri-list', data: 'file:///etc/hostname' }] }],
    ])('when %s is dropped on the window', async (_what, drop) => {
      const items = drop.items.map((item) => ({ ...item, data: placed(item.data) }));
      expect(await harmOf(() => observer.drop({ ...drop, items }))).toEqual([]);
    });

    it('and is brought back if the browser itself has led it away', async () => {
      const { loads } = subject.page;
      await observer.send('Page.navigate', { url: 'about:blank' });
      await subject.page.nextLoad(loads);
      expect(duties.lines).toContainEqual(expect.stringContaining('astray to about:blank'));
    });
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

  it('has left nothing open and reached nobody after all of it', async () => {
    expect(await harmOf(() => wait(1_000))).toEqual([]);
    expect(reached).toEqual([]);
  });
});
