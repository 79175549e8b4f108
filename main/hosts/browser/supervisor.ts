/**
 * Keeps one browser with one page on the screen. Whatever ends or freezes it, all its processes are killed and a fresh
 * browser with a fresh profile and a fresh one-time address takes its place.
 */
import { performance } from 'node:perf_hooks';
import type { Display } from '#core/display.ts';
import { describeError, KioskError } from '#core/errors.ts';
import type { HostDuties, HostEvent, HostWindow } from '#core/host.ts';
import { BackOff } from '../back-off.ts';
import { BrowserProcess } from './browser-process.ts';
import { chromiumArguments } from './chromium.ts';
import { KioskPage, type PageNews } from './kiosk-page.ts';
import { PageWatch } from './page-watch.ts';
import type { ProfileFolder } from './profile.ts';

export interface SupervisorOptions {
  readonly program: string;
  readonly profiles: ProfileFolder;
  readonly window: HostWindow;
  readonly origin: string;
  /** @returns a fresh one-time address */
  bootUrl(): string;
  readonly log: HostDuties['log'];
  readonly camera: HostDuties['camera'];
  tell(event: HostEvent): void;
}

/** Milliseconds before a page that went astray is brought back, so that a load error does not spin. */
const ASTRAY_PAUSE = 300;

interface Run {
  readonly browser: BrowserProcess;
  readonly page: KioskPage;
  readonly watch: PageWatch;
  readonly profile: string;
  over: boolean;
}

export class Supervisor {
  readonly #options: SupervisorOptions;
  readonly #backOff = new BackOff();
  #run: Run | undefined;
  #restart: NodeJS.Timeout | undefined;
  #ending: Promise<void> = Promise.resolve();
  #stopped = false;
  #announceFirst: (() => void) | undefined;

  constructor(options: SupervisorOptions) {
    this.#options = options;
  }

  /** Starts the browser; resolves when its page answers for the first time. */
  async start(): Promise<void> {
    const first = new Promise<void>((resolve) => {
      this.#announceFirst = resolve;
    });
    this.#begin();
    await first;
  }

  async reload(): Promise<void> {
    await this.#page().navigate(this.#options.bootUrl());
  }

  async screenshot(): Promise<Uint8Array> {
    try {
      return await this.#page().screenshot();
    } catch (error) {
      throw new KioskError('screenshot-failed', `No picture was taken: ${describeError(error)}`, error);
    }
  }

  async displays(): Promise<readonly Display[]> {
    return this.#page().displays();
  }

  /** Ends the browser for good; resolves when no process of it is left. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#restart);
    await this.#ending;
    const run = this.#run;
    if (run === undefined) return;
    run.over = true;
    run.watch.stop();
    await run.browser.end();
    this.#options.profiles.remove(run.profile);
    this.#run = undefined;
  }

  #begin(): void {
    if (this.#stopped) return;
    const { options, profile } = { options: this.#options, profile: this.#options.profiles.create() };
    const asRoot = process.getuid?.() === 0;
    if (asRoot)
      options.log(
        'warn',
        'THE BROWSER RUNS WITHOUT ITS SANDBOX because the kiosk runs as root. Run the kiosk as a user of its own.',
      );
    const args = chromiumArguments({
      url: options.bootUrl(),
      profile,
      window: options.window,
      asRoot,
      extra: (process.env['TIANFU_CHROMIUM_FLAGS'] ?? '').split(' ').filter((flag) => flag !== ''),
    });
    const browser = new BrowserProcess(options.program, args, profile, (event) => page.handle(event));
    const page = new KioskPage(browser.pipe, options.origin, (news) => this.#pageNews(run, news));
    const watch = new PageWatch(page, options.origin, {
      shown: () => this.#shown(run),
      hung: () => this.#fail(run, { type: 'page-hung' }),
      graphicsLost: () => options.tell({ type: 'gpu-crashed', reason: 'the graphics process was replaced' }),
      displaysChanged: () => this.#displaysChanged(run),
    });
    const run: Run = { browser, page, watch, profile, over: false };
    this.#run = run;
    void browser.ended.then((how) => this.#ended(run, how));
    page.guard().catch((error: unknown) => {
      options.log('warn', `The browser took no commands: ${describeError(error)}`);
    });
    void this.#grantCamera(run);
  }

  /** After everything was refused, and as soon as the settings are known. Settings that cannot be read allow nothing. */
  async #grantCamera(run: Run): Promise<void> {
    const allowed = await Promise.resolve(this.#options.camera).catch(() => false);
    if (!allowed || run.over) return;
    await run.page.grantCamera().catch((error: unknown) => {
      this.#options.log('warn', `The page gets no camera: ${describeError(error)}`);
    });
  }

  #shown(run: Run): void {
    this.#announceFirst?.();
    this.#announceFirst = undefined;
    this.#toItsDisplay(run);
  }

  #displaysChanged(run: Run): void {
    this.#toItsDisplay(run);
    this.#options.tell({ type: 'displays-changed' });
  }

  #toItsDisplay(run: Run): void {
    const { mode, display } = this.#options.window;
    if (mode !== 'kiosk') return;
    Promise.resolve(display)
      .then((index) => run.page.moveTo(index))
      .catch((error: unknown) => {
        this.#options.log('warn', `The window stays where it is: ${describeError(error)}`);
      });
  }

  #pageNews(run: Run, news: PageNews): void {
    if (run.over) return;
    if (news.type === 'crashed') this.#fail(run, { type: 'page-crashed', reason: news.reason });
    else if (news.type === 'closed') this.#closed(run);
    else if (news.type === 'refused') this.#options.log('info', `Refused: ${news.what}.`);
    else {
      this.#options.log('warn', `The page went astray to ${news.url} and is brought back.`);
      setTimeout(() => this.#bringBack(run), ASTRAY_PAUSE);
    }
  }

  #bringBack(run: Run): void {
    if (run.over) return;
    run.page.navigate(this.#options.bootUrl()).catch((error: unknown) => {
      this.#options.log('warn', `The page could not be brought back yet: ${describeError(error)}`);
    });
  }

  #ended(run: Run, how: string): void {
    if (run.over) return;
    if (how === 'exit code 0') this.#closed(run);
    else {
      this.#options.log('error', `The browser ended (${how}). ${run.browser.complaints}`);
      this.#fail(run, { type: 'page-crashed', reason: `the browser ended: ${how}` });
    }
  }

  /** In a window on a desk, closing it means stop; on the floor it means that a visitor found Alt+F4. */
  #closed(run: Run): void {
    if (typeof this.#options.window.mode !== 'object') {
      this.#fail(run, { type: 'page-crashed', reason: 'the window was closed' });
      return;
    }
    run.over = true;
    run.watch.stop();
    this.#ending = this.#bury(run);
    this.#options.tell({ type: 'closed' });
  }

  #fail(run: Run, event: HostEvent): void {
    if (run.over || this.#stopped) return;
    run.over = true;
    run.watch.stop();
    const delay = this.#backOff.fail(performance.now());
    this.#options.log(
      'error',
      `${event.type}: ${'reason' in event ? event.reason : 'no answer for 5 s'}; a new browser starts in ${delay} ms.`,
    );
    this.#ending = this.#bury(run);
    void this.#ending.then(() => {
      if (!this.#stopped) this.#restart = setTimeout(() => this.#begin(), delay);
    });
    this.#options.tell(event);
  }

  async #bury(run: Run): Promise<void> {
    await run.browser.kill();
    this.#options.profiles.remove(run.profile);
    if (this.#run === run) this.#run = undefined;
  }

  #page(): KioskPage {
    if (this.#run === undefined) throw new KioskError('browser-lost', 'The browser is being started again.');
    return this.#run.page;
  }
}
