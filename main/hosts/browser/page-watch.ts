/**
 * Watches one page for what the browser does not tell: a main thread that no longer answers, a page that is not ours, a
 * graphics process that was replaced, displays that came or went.
 */
import type { KioskPage } from './kiosk-page.ts';

/** Milliseconds between two looks while the page is awaited, and afterwards. */
const TICKS = { starting: 100, shown: 500 };
/** Looks without an answer until the page counts as hung: 5 s, counted in looks so that a sleeping machine is no hang. */
const HUNG_AFTER = 10;
/** Looks until a browser that has never shown our page counts as hung; slow disks need long at the first start: 30 s. */
const START_LIMIT = 300;
/** Looks between two questions for processes and displays: 2 s. */
const SLOW = 4;

export interface WatchNews {
  /** The page answered for the first time. */
  shown(): void;
  hung(): void;
  graphicsLost(): void;
  displaysChanged(): void;
}

export class PageWatch {
  readonly #page: KioskPage;
  readonly #origin: string;
  readonly #news: WatchNews;
  #timer: NodeJS.Timeout;
  #ticks = 0;
  #unanswered = 0;
  #asking = false;
  #shown = false;
  #graphics: number | undefined;
  #displays: string | undefined;

  constructor(page: KioskPage, origin: string, news: WatchNews) {
    this.#page = page;
    this.#origin = origin;
    this.#news = news;
    this.#timer = setInterval(() => this.#tick(), TICKS.starting);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    this.#ticks += 1;
    this.#unanswered += 1;
    const limit = this.#shown ? HUNG_AFTER : START_LIMIT;
    if (this.#unanswered > limit) {
      this.stop();
      this.#news.hung();
      return;
    }
    if (!this.#page.attached) return;
    if (!this.#asking) this.#ignoreLoss(this.#ask());
    if (this.#shown && this.#ticks % SLOW === 0) this.#ignoreLoss(this.#lookAround());
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    try {
      if ((await this.#page.ask()) !== this.#origin) return;
    } finally {
      this.#asking = false;
    }
    this.#unanswered = 0;
    if (this.#shown) return;
    this.#shown = true;
    this.stop();
    this.#timer = setInterval(() => this.#tick(), TICKS.shown);
    this.#news.shown();
  }

  async #lookAround(): Promise<void> {
    const graphics = await this.#page.graphicsProcess();
    if (this.#graphics !== undefined && graphics !== this.#graphics) this.#news.graphicsLost();
    this.#graphics = graphics;
    const displays = JSON.stringify(await this.#page.displays());
    if (this.#displays !== undefined && displays !== this.#displays) this.#news.displaysChanged();
    this.#displays = displays;
  }

  /** A question that fails means that page or browser are going away; the unanswered looks count it. */
  #ignoreLoss(question: Promise<void>): void {
    question.catch(() => undefined);
  }
}
