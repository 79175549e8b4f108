/**
 * A class on its teacher's phone. Nothing listens before a teacher has asked for a code: a network that comes late does no harm, and
 * a hall whose teachers have no phones opens nothing.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BridgeHandlers, PhoneInvitation } from '#core/bridge.ts';
import { describeError, isKioskError } from '#core/errors.ts';
import type { PageFiles } from '#core/host.ts';
import type { Day } from '#core/tours/day.ts';
import { Halt, type ClassReport, type ClassSlot } from '#core/tours/visit.ts';
import { readBody } from '../hosts/browser/body.ts';
import { sendPageResponse, sendPlain } from '../hosts/browser/reply.ts';
import { readCookie } from '../hosts/browser/request-guard.ts';
import { cleanPath } from '../hosts/page-path.ts';
import { classPage, dayPage } from './class-page.ts';
import { type Chances, GOOD_FOR, Invitations } from './invitations.ts';
import { languageOf } from './language.ts';
import { documentOf, endPage, enterPage, type Page, plainPage, type Reader } from './pages.ts';
import { PHONE_SCRIPT } from './script.ts';
import { PhoneServer } from './server.ts';
import { type Grant, Sessions } from './sessions.ts';
import { PHONE_STYLE } from './style.ts';
import { sayIn } from './words.ts';

/** The largest form, bytes. */
const LARGEST_FORM = 1_024;
/** Pages that the language may be changed on. */
const BACK = /^\/(?:class(?:\/\d(?:\/(?:answers|end))?)?)?$/;
const CLASS = /^\/class\/(?<slot>\d)(?:\/(?<part>answers|end|halt))?$/;

export interface PhoneOptions extends Chances {
  /** From the settings `tours.phone`. */
  readonly host: string;
  readonly port: number;
  /** Name of the hall. */
  readonly hall: string;
  /** What phones may do. */
  readonly calls: () => Pick<BridgeHandlers, 'class.report' | 'class.halt' | 'class.end'>;
  /** The page's fonts, and their rules. */
  readonly files: PageFiles;
  readonly fonts: () => Promise<string>;
  readonly today: () => Day;
  readonly warn: (message: string) => void;
}

interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly reader: Reader;
}

export class Phone {
  readonly #options: PhoneOptions;
  readonly #invitations: Invitations;
  readonly #sessions: Sessions;
  /** Stands for all phones before the desk; it never leaves this process. */
  readonly #pass: string;
  #server: Promise<PhoneServer> | undefined;

  constructor(options: PhoneOptions) {
    this.#options = options;
    this.#invitations = new Invitations(options);
    this.#sessions = new Sessions(options.random);
    this.#pass = Buffer.from(options.random(32)).toString('base64url');
  }

  /** Whether a token is what phones show the desk. */
  isPass(token: string): boolean {
    return token === this.#pass;
  }

  /** @param report what the phone will see @returns undefined when it cannot be let in now; the log says why */
  async invite({ today, slots }: ClassReport): Promise<PhoneInvitation | undefined> {
    if (slots.length === 0) return undefined;
    try {
      const { origin } = await this.#listening();
      const code = this.#invitations.issue({ day: today, slots: slots.map(({ slot }) => slot) });
      return { address: origin, code, link: `${origin}/?code=${code}`, goodForMs: GOOD_FOR };
    } catch (error) {
      if (!isKioskError(error)) throw error;
      this.#options.warn(describeError(error));
      return undefined;
    }
  }

  async close(): Promise<void> {
    const server = await this.#server?.catch(() => undefined);
    await server?.close();
  }

  #listening(): Promise<PhoneServer> {
    const { host, port, warn } = this.#options;
    this.#server ??= PhoneServer.start({
      host,
      port,
      warn,
      route: (request, response) => this.#route(request, response),
      fail: async (request, response) => {
        const reader = this.#readerOf(request, '/');
        sendPage({ request, response, path: '/', reader }, 500, plainPage(reader, 'failed'));
      },
    }).catch((error: unknown) => {
      // Tried again when the next teacher asks.
      this.#server = undefined;
      throw error;
    });
    return this.#server;
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = cleanPath(request.url ?? '');
    if (path === undefined) return sendPlain(response, 400, 'malformed path');
    const asked: Asked = { request, response, path, reader: this.#readerOf(request, path) };
    if (request.method === 'POST') return this.#post(asked);
    if (/^\/assets\/[\w.-]+\.woff2$/.test(path))
      return sendPageResponse(
        response,
        await this.#options.files({ method: 'GET', path, range: undefined }),
        false,
      );
    if (path === '/phone.css') return sendText(response, 'text/css', PHONE_STYLE);
    if (path === '/phone.js') return sendText(response, 'text/javascript', PHONE_SCRIPT);
    if (path === '/fonts.css') return sendText(response, 'text/css', await this.#options.fonts());
    return this.#get(asked);
  }

  async #get(asked: Asked): Promise<void> {
    const { request, response, path, reader } = asked;
    const slots = await this.#slotsOf(request);
    const code = new URLSearchParams(request.url?.split('?')[1]).get('code') ?? '';
    if (path === '/' && (slots.length === 0 || code !== '')) {
      const told = request.url === '/?ended' ? sayIn(reader.language)('enter.ended') : undefined;
      return sendPage(asked, 200, enterPage(reader, { code: code.slice(0, 16), told }));
    }
    if (slots.length === 0) return sendOn(response, '/?ended');
    const [only] = slots;
    if (path === '/class' && slots.length > 1) return sendPage(asked, 200, dayPage(reader, slots));
    if (path === '/' || path === '/class')
      return sendOn(response, slots.length === 1 && only ? `/class/${only.slot}` : '/class');
    const { slot, part } = partsOf(path, slots);
    if (slot === undefined || part === 'halt') return sendPage(asked, 404, plainPage(reader, 'missing'));
    if (part === 'end') return sendPage(asked, 200, endPage(reader, slot.slot));
    const view = { page: part ?? 'groups', alone: slots.length === 1 } as const;
    return sendPage(asked, 200, classPage(reader, slot, view));
  }

  async #post(asked: Asked): Promise<void> {
    const { request, response, path, reader } = asked;
    const body = await readBody(request, LARGEST_FORM);
    if (body === undefined) return sendPlain(response, 413, 'too large', { Connection: 'close' });
    const form = new URLSearchParams(body);
    if (path === '/enter') return this.#enter(asked, form.get('code') ?? '');
    if (path === '/language') {
      const back = form.get('back') ?? '';
      const language = languageOf(form.get('language') ?? undefined, request.headers['accept-language']);
      return sendOn(
        response,
        BACK.test(back) ? back : '/',
        `${LANGUAGE_COOKIE}=${language}; Path=/; HttpOnly; SameSite=Strict`,
      );
    }
    if (path === '/leave') {
      this.#sessions.close(readCookie(request, this.#cookieName(request)) ?? '');
      return sendOn(response, '/');
    }
    const { slot, part } = partsOf(path, await this.#slotsOf(request));
    if (slot === undefined) return sendOn(response, '/');
    const order = { token: this.#pass, slot: slot.slot };
    if (part === 'end') {
      await this.#options.calls()['class.end'](order);
      return sendOn(response, '/');
    }
    if (part !== 'halt') return sendPage(asked, 404, plainPage(reader, 'missing'));
    const halt = Halt.safeParse(form.get('halt'));
    await this.#options.calls()['class.halt']({ ...order, ...(halt.success ? { halt: halt.data } : {}) });
    return sendOn(response, `/class/${slot.slot}`);
  }

  #enter(asked: Asked, typed: string): void {
    const { request, response, reader } = asked;
    const redeemed = this.#invitations.redeem(typed.slice(0, 32), request.socket.remoteAddress ?? '');
    if (redeemed.kind === 'fine') {
      const secret = this.#sessions.open(redeemed.grant);
      const cookie = `${this.#cookieName(request)}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
      return sendOn(response, '/class', cookie);
    }
    const say = sayIn(reader.language);
    const told =
      redeemed.kind === 'wait'
        ? say('enter.wait', { seconds: Math.ceil(redeemed.waitMs / 1_000) })
        : say(`enter.${redeemed.kind}`);
    const code = redeemed.kind === 'unknown' ? '' : typed.slice(0, 16);
    // Where it came from, so that the language can be changed.
    const page = enterPage(reader, { code, told });
    sendPage({ ...asked, reader: { ...reader, path: '/' } }, redeemed.kind === 'wait' ? 429 : 403, page);
  }

  /** What the phone may see, as it is now; a phone whose classes are all over is forgotten. */
  async #slotsOf(request: IncomingMessage): Promise<readonly ClassSlot[]> {
    const { today, calls } = this.#options;
    const secret = readCookie(request, this.#cookieName(request));
    const grant = this.#sessions.of(secret, today());
    if (grant === undefined || secret === undefined) return [];
    const slots = allowed(grant, await calls()['class.report']({ token: this.#pass }));
    if (slots.length === 0) this.#sessions.close(secret);
    return slots;
  }

  #readerOf(request: IncomingMessage, path: string): Reader {
    const chosen = readCookie(request, LANGUAGE_COOKIE);
    const language = languageOf(chosen, request.headers['accept-language']);
    return { language, hall: this.#options.hall, path };
  }

  /** Cookies know no ports, hence the port in its name. */
  #cookieName(request: IncomingMessage): string {
    return `tianfu-phone-${request.socket.localPort ?? 0}`;
  }
}

const LANGUAGE_COOKIE = 'tianfu-language';

/** The only place where it is decided what a phone sees. */
const allowed = (grant: Grant, { today, slots }: ClassReport): readonly ClassSlot[] =>
  today === grant.day ? slots.filter(({ slot }) => grant.slots.includes(slot)) : [];

function partsOf(path: string, slots: readonly ClassSlot[]) {
  const { slot, part } = CLASS.exec(path)?.groups ?? {};
  return {
    slot: slots.find((one) => String(one.slot) === slot),
    part: part as 'answers' | 'end' | 'halt' | undefined,
  };
}

function sendPage({ response, reader }: Asked, status: number, page: Page): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(documentOf(reader, page));
}

function sendText(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'max-age=3600' });
  response.end(text);
}

/** After a form the browser asks anew, so that going back or reloading sends nothing twice. */
function sendOn(response: ServerResponse, to: string, cookie?: string): void {
  response.writeHead(303, { Location: to, ...(cookie === undefined ? {} : { 'Set-Cookie': cookie }) });
  response.end();
}
