/** Brings the page back after a crash, a hang, a failed load or a sleep. */
import { performance } from 'node:perf_hooks';
import type { WebContents } from 'electron';
import type { HostDuties, HostEvent } from '#core/host.ts';
import { BackOff } from '../back-off.ts';
import { PAGE_URL } from './protocol.ts';

/** Milliseconds between two looks at the page. */
const TICK = 500;
/** Looks without an answer until the page counts as hung: 5 s, counted in looks so that a sleeping machine is no hang. */
const HUNG_AFTER = 10;
/** Chromium's code for a load that another load replaced. */
const ABORTED = -3;

export class Recovery {
  readonly #contents: WebContents;
  readonly #log: HostDuties['log'];
  readonly #tell: (event: HostEvent) => void;
  readonly #backOff = new BackOff();
  readonly #heartbeat: NodeJS.Timeout;
  #reload: NodeJS.Timeout | undefined;
  #unanswered = 0;
  #asking = false;

  constructor(contents: WebContents, log: HostDuties['log'], tell: (event: HostEvent) => void) {
    this.#contents = contents;
    this.#log = log;
    this.#tell = tell;
    contents.on('render-process-gone', (_event, { reason, exitCode }) =>
      this.#mend({ type: 'page-crashed', reason: `${reason} (${exitCode})` }),
    );
    contents.on('unresponsive', () => this.#hung());
    contents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
      if (isMainFrame && code !== ABORTED)
        this.#mend({ type: 'page-crashed', reason: `load failed: ${description}` });
    });
    this.#heartbeat = setInterval(() => this.#tick(), TICK);
  }

  /** After a sleep the picture may be black: everything is painted again, and the heartbeat judges the page itself. */
  wake(): void {
    this.#contents.invalidate();
  }

  stop(): void {
    clearInterval(this.#heartbeat);
    clearTimeout(this.#reload);
  }

  #tick(): void {
    if (this.#reload !== undefined || this.#contents.isDestroyed()) return;
    this.#unanswered += 1;
    if (this.#unanswered > HUNG_AFTER) this.#hung();
    else if (!this.#asking) void this.#ask();
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    try {
      await this.#contents.mainFrame.executeJavaScript('1');
      this.#unanswered = 0;
    } catch (error) {
      this.#log('info', `The page gave no answer: ${String(error)}`);
    } finally {
      this.#asking = false;
    }
  }

  #hung(): void {
    if (this.#reload !== undefined) return;
    this.#mend({ type: 'page-hung' });
    this.#contents.forcefullyCrashRenderer();
  }

  /** The crash that mending a hang causes is not told again. */
  #mend(event: HostEvent): void {
    if (this.#reload !== undefined) return;
    const delay = this.#backOff.fail(performance.now());
    this.#log('error', `${event.type}: the page is loaded again in ${delay} ms.`);
    this.#reload = setTimeout(() => this.#load(), delay);
    this.#tell(event);
  }

  #load(): void {
    this.#reload = undefined;
    this.#unanswered = 0;
    this.#asking = false;
    if (this.#contents.isDestroyed()) return;
    this.#contents.loadURL(PAGE_URL).catch((error: unknown) => {
      this.#log('warn', `The page did not load: ${String(error)}`);
    });
  }
}
