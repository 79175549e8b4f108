/** What every host must do, whatever it is made of. Run for the browser, Electron on its fake, and the fake host. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, BridgeCall } from '#core/bridge.ts';
import type { Host, HostDuties, HostEvent } from '#core/host.ts';
import { ARGUMENTS, FILM_BYTES, TestDuties } from './duties.ts';

export interface FetchedFile {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes that arrived. */
  readonly length: number;
  /** Value of the first byte. */
  readonly first: number;
}

/** The page as the contract uses it. */
export interface ContractPage {
  call(call: string, argument: unknown): Promise<Answer<unknown>>;
  fetch(path: string, range?: string): Promise<FetchedFile>;
  /** Resolves with the payload of the next event of that name that has not been taken yet. */
  nextEvent(name: string): Promise<unknown>;
  /** How many times a page has come up. */
  readonly loads: number;
  /** Resolves when more than `after` pages have come up. */
  nextLoad(after: number): Promise<void>;
}

/** One host to test, and what only it knows. */
export interface ContractSubject {
  readonly host: Host;
  readonly page: ContractPage;
  /** The duties that the page is wired through. */
  duties(): HostDuties;
  /** Ends the page's process. */
  crash(): Promise<void>;
  /** Names of processes, sockets and files that are still there. */
  leftovers(): Promise<readonly string[]>;
}

const PNG = [0x89, 0x50, 0x4e, 0x47];

const sheetOf = (text: string): string =>
  `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>${text}</title><h1>${text}</h1></html>`;

/** Describes the suite for one host. @param create is given the duties that remember every call */
export function describeHostContract(
  name: string,
  create: (duties: TestDuties) => ContractSubject | Promise<ContractSubject>,
): void {
  describe(`host contract: ${name}`, () => {
    const duties = new TestDuties();
    const events: HostEvent[] = [];
    let subject: ContractSubject;
    let url = '';

    beforeAll(async () => {
      subject = await create(duties);
      subject.host.onEvent((event) => events.push(event));
      ({ url } = await subject.host.open({ mode: 'headless', display: 0 }, subject.duties()));
      await subject.page.nextLoad(0);
    });
    afterAll(async () => {
      await subject.host.quit();
      duties.remove();
    });

    it('opens the page at an address of its own', () => {
      expect(url).toMatch(/^(http:\/\/127\.0\.0\.1:\d+\/boot\?t=|tianfu:\/\/kiosk\/|fake:\/\/)/);
    });

    it.each(Object.keys(ARGUMENTS) as BridgeCall[])(
      'brings %s to its handler and the answer back',
      async (call) => {
        const answer = await subject.page.call(call, ARGUMENTS[call]);
        expect(duties.calls.at(-1)).toEqual({ call, argument: ARGUMENTS[call] });
        const refused = { ok: false, code: 'staff-pin-wrong', message: 'Wrong.' };
        expect(answer).toEqual(call === 'staff.signIn' ? refused : { ok: true, value: { answered: call } });
      },
    );

    it('refuses an argument that does not fit, and no handler sees it', async () => {
      const before = duties.calls.length;
      const answer = await subject.page.call('counts.add', { exhibit: 'tribute-hall', key: '../../etc' });
      expect(answer).toMatchObject({ ok: false, code: 'bridge-argument-invalid' });
      expect(await subject.page.call('kiosk.describe', { extra: 1 })).toMatchObject({ ok: false });
      expect(duties.calls).toHaveLength(before);
    });

    it.each(['system.shutdown', 'toString', '__proto__'])('refuses the unknown call %s', async (call) => {
      expect(await subject.page.call(call, {})).toMatchObject({ ok: false, code: 'bridge-call-unknown' });
    });

    it('serves a whole file', async () => {
      const film = await subject.page.fetch('/assets/film.bin');
      expect(film).toMatchObject({ status: 200, length: FILM_BYTES, first: 0 });
    });

    it('serves the part of a film that the player asks for', async () => {
      const film = await subject.page.fetch('/assets/film.bin', 'bytes=1000-1099');
      expect(film).toMatchObject({ status: 206, length: 100, first: 1000 % 256 });
      expect(film.headers['content-range']).toBe(`bytes 1000-1099/${FILM_BYTES}`);
    });

    it('answers 404 for what is not there', async () => {
      expect((await subject.page.fetch('/assets/nothing.bin')).status).toBe(404);
    });

    it('sends events to the page', async () => {
      subject.host.emit('displays.changed', { count: 2 });
      expect(await subject.page.nextEvent('displays.changed')).toEqual({ count: 2 });
    });

    it('takes a picture as PNG', async () => {
      expect(Array.from(await subject.host.screenshot()).slice(0, 4)).toEqual(PNG);
    });

    it('makes PDFs out of sight, one after the other, while the page stays as it is', async () => {
      const before = subject.page.loads;
      const prints = ['一', '二'].map((text) => subject.host.printPdf(sheetOf(text)));
      for (const pdf of await Promise.all(prints))
        expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
      expect(subject.page.loads).toBe(before);
      expect(await subject.page.call('staff.gate', {})).toMatchObject({ ok: true });
    });

    it('lists the displays, one of which shows the page', async () => {
      const displays = await subject.host.displays();
      expect(displays.length).toBeGreaterThan(0);
      expect(displays.filter((display) => display.current)).toHaveLength(1);
      for (const display of displays)
        expect(display.width * display.height * display.scale).toBeGreaterThan(0);
    });

    it('loads the page afresh when asked, and the new one hears events', async () => {
      const before = subject.page.loads;
      await subject.host.reload();
      await subject.page.nextLoad(before);
      expect(await subject.page.call('staff.gate', {})).toMatchObject({ ok: true });
      subject.host.emit('displays.changed', { count: 3 });
      expect(await subject.page.nextEvent('displays.changed')).toEqual({ count: 3 });
    });

    it('tells of a crash and brings the page back', async () => {
      const before = subject.page.loads;
      await subject.crash();
      await subject.page.nextLoad(before);
      expect(events.some((event) => event.type === 'page-crashed')).toBe(true);
      expect(await subject.page.call('staff.gate', {})).toMatchObject({ ok: true });
      subject.host.emit('displays.changed', { count: 4 });
      expect(await subject.page.nextEvent('displays.changed')).toEqual({ count: 4 });
    });

    it('leaves nothing behind when it quits', async () => {
      await subject.host.quit();
      expect(await subject.leftovers()).toEqual([]);
    });
  });
}
