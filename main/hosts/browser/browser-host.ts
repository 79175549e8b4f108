/** The browser host: a server on loopback, and the system's Chromium kept in front of it. */
import type { BridgeEvents } from '#core/bridge.ts';
import type { Display } from '#core/display.ts';
import { KioskError } from '#core/errors.ts';
import type { Host, HostDuties, HostEvent, HostWindow } from '#core/host.ts';
import { Listeners } from '../listeners.ts';
import { findChromium } from './chromium.ts';
import { printWithBrowser } from './printer.ts';
import { ProfileFolder } from './profile.ts';
import { LoopbackServer } from './server.ts';
import { Supervisor } from './supervisor.ts';

export interface BrowserHostOptions {
  /** 0 for a free one. */
  readonly port: number;
  /** The kiosk's own folder; the browser's profiles lie in `browser/` below it. */
  readonly dataFolder: string;
  /** Serves without starting a browser: for tests and for a browser that somebody else starts. */
  readonly serveOnly: boolean;
  /** Path of the browser; the system's one when missing. */
  readonly chromium?: string;
}

/** @returns the host; nothing is opened yet */
export function createBrowserHost(options: BrowserHostOptions): Host {
  return new BrowserHost(options);
}

class BrowserHost implements Host {
  readonly name = 'browser';
  readonly #options: BrowserHostOptions;
  readonly #listeners = new Listeners<HostEvent>();
  #server: LoopbackServer | undefined;
  #supervisor: Supervisor | undefined;
  #profiles: ProfileFolder | undefined;
  /** The print that runs: the next one waits for it, and so does the end. */
  #printing: Promise<unknown> = Promise.resolve();
  readonly #stopping = new AbortController();

  constructor(options: BrowserHostOptions) {
    this.#options = options;
  }

  async open(window: HostWindow, duties: HostDuties): Promise<{ readonly url: string }> {
    // Looked for first: without a browser nothing is left behind.
    const program = this.#options.serveOnly ? undefined : findChromium(this.#options.chromium);
    const server = await LoopbackServer.start(this.#options.port, duties);
    this.#server = server;
    if (program !== undefined) {
      this.#supervisor = new Supervisor({
        program,
        profiles: this.#profileFolder(),
        window,
        origin: server.origin,
        bootUrl: () => server.bootUrl(),
        log: duties.log,
        camera: duties.camera,
        tell: (event) => this.#listeners.tell(event),
      });
      await this.#supervisor.start();
    }
    return { url: server.bootUrl() };
  }

  async reload(): Promise<void> {
    await this.#browser().reload();
  }

  async screenshot(): Promise<Uint8Array> {
    if (this.#supervisor === undefined)
      throw new KioskError('screenshot-failed', 'No browser was started, so there is no picture of it.');
    return this.#supervisor.screenshot();
  }

  async displays(): Promise<readonly Display[]> {
    return this.#supervisor === undefined ? [] : this.#supervisor.displays();
  }

  async printPdf(html: string): Promise<Uint8Array> {
    const { signal } = this.#stopping;
    const print = this.#printing.then(() => {
      const program = findChromium(this.#options.chromium);
      return printWithBrowser({ program, profiles: this.#profileFolder(), html, signal });
    });
    this.#printing = print.catch(() => undefined);
    return print;
  }

  emit<Name extends keyof BridgeEvents>(name: Name, payload: BridgeEvents[Name]): void {
    this.#server?.emit(name, payload);
  }

  onEvent(listener: (event: HostEvent) => void): () => void {
    return this.#listeners.add(listener);
  }

  async quit(): Promise<void> {
    this.#listeners.clear();
    this.#stopping.abort();
    await this.#printing;
    await this.#supervisor?.stop();
    await this.#server?.close();
    this.#supervisor = undefined;
    this.#server = undefined;
  }

  /** Made once: a second folder would take the first one's profiles for abandoned. */
  #profileFolder(): ProfileFolder {
    this.#profiles ??= new ProfileFolder(this.#options.dataFolder);
    return this.#profiles;
  }

  #browser(): Supervisor {
    if (this.#supervisor === undefined)
      throw new KioskError('browser-lost', 'No browser was started, so there is no page to reload.');
    return this.#supervisor;
  }
}
