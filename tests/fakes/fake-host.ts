/**
 * The third host: in memory, with a page that is a plain object. It passes the same contract as the real ones and lets
 * a test crash, hang or close the page by a call.
 */
import { answerCall } from '#main/bridge.ts';
import type { Answer, BridgeEvents } from '#core/bridge.ts';
import type { Display } from '#core/display.ts';
import { KioskError } from '#core/errors.ts';
import type { Host, HostDuties, HostEvent, HostWindow, PageResponse } from '#core/host.ts';

/** What a test does in the place of a page and its visitor. A page that was replaced hears nothing any more. */
interface FakePage {
  /** How many pages have come up so far: the first, after each `reload`, and in the place of each that was lost. */
  readonly loads: number;
  call(call: string, argument: unknown): Promise<Answer<unknown>>;
  files(path: string, range?: string): Promise<PageResponse>;
  /** @returns stops the notifications */
  on(listener: (name: string, payload: unknown) => void): () => void;
}

export interface FakeHost extends Host {
  readonly page: FakePage;
  /** Every way in which the host was used, in order. */
  readonly history: readonly string[];
  /** Every document that was printed. */
  readonly printed: readonly string[];
  readonly window: HostWindow | undefined;
  /** Makes something happen to the page, as a real host would tell it. */
  happen(event: HostEvent): void;
  /** Replaces the list of displays. */
  plug(displays: readonly Display[]): void;
}

const ONE_DISPLAY: readonly Display[] = [
  { index: 0, label: 'fake', width: 1080, height: 1920, scale: 1, current: true },
];

/** The smallest PNG: one transparent pixel. */
const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** As much of a PDF as tells that it is one. */
const FAKE_PDF = '%PDF-1.4\n%%EOF\n';

/** @returns a host that shows nothing and remembers everything */
export function createFakeHost(): FakeHost {
  return new MemoryHost();
}

class MemoryHost implements FakeHost {
  readonly name = 'fake';
  readonly history: string[] = [];
  readonly printed: string[] = [];
  readonly page: FakePage;
  window: HostWindow | undefined;
  #duties: HostDuties | undefined;
  #displays = ONE_DISPLAY;
  #loads = 0;
  readonly #pageListeners = new Set<(name: string, payload: unknown) => void>();
  readonly #hostListeners = new Set<(event: HostEvent) => void>();

  constructor() {
    const loads = (): number => this.#loads;
    this.page = {
      get loads() {
        return loads();
      },
      call: async (call, argument) =>
        answerCall(await this.#open().handlers, call, structuredClone(argument), this.#open().log),
      files: async (path, range) => this.#open().files({ method: 'GET', path, range }),
      on: (listener) => subscribe(this.#pageListeners, listener),
    };
  }

  async open(window: HostWindow, duties: HostDuties): Promise<{ readonly url: string }> {
    this.history.push('open');
    this.window = window;
    this.#duties = duties;
    this.#load();
    return { url: 'fake://kiosk/' };
  }

  async reload(): Promise<void> {
    this.#open();
    this.history.push('reload');
    this.#load();
  }

  async screenshot(): Promise<Uint8Array> {
    this.history.push('screenshot');
    if (this.#duties === undefined) throw new KioskError('screenshot-failed', 'No page is open.');
    return PIXEL;
  }

  async displays(): Promise<readonly Display[]> {
    return this.#displays;
  }

  async printPdf(html: string): Promise<Uint8Array> {
    this.history.push('print');
    this.printed.push(html);
    return Uint8Array.from(Buffer.from(FAKE_PDF));
  }

  emit<Name extends keyof BridgeEvents>(name: Name, payload: BridgeEvents[Name]): void {
    this.history.push(`emit ${name}`);
    for (const listener of this.#pageListeners) listener(name, structuredClone(payload));
  }

  onEvent(listener: (event: HostEvent) => void): () => void {
    return subscribe(this.#hostListeners, listener);
  }

  happen(event: HostEvent): void {
    // A host has begun to mend a page before it tells that it was lost.
    if (event.type === 'page-crashed' || event.type === 'page-hung') this.#load();
    for (const listener of this.#hostListeners) listener(event);
  }

  plug(displays: readonly Display[]): void {
    this.#displays = displays;
    this.happen({ type: 'displays-changed' });
  }

  async quit(): Promise<void> {
    this.history.push('quit');
    this.#duties = undefined;
    this.#pageListeners.clear();
    this.#hostListeners.clear();
  }

  #load(): void {
    this.#loads += 1;
    this.#pageListeners.clear();
  }

  #open(): HostDuties {
    if (this.#duties === undefined) throw new Error('The fake host is not open.');
    return this.#duties;
  }
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
