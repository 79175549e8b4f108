/** One page: it runs the real preload bundle in a world that has nothing but `electron` to require. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { type FakeFrame, type FakeIpcMain, FakeIpcRenderer } from './ipc.ts';
import type { FakeSession } from './session.ts';

/** An event that a listener may prevent. */
export class PreventableEvent {
  defaultPrevented = false;
  readonly url: string | undefined;

  constructor(url?: string) {
    this.url = url;
  }

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

type OpenHandler = (details: { readonly url: string }) => { readonly action: string };

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

export class FakeWebContents extends EventEmitter {
  readonly session: FakeSession;
  readonly #preload: string | undefined;
  readonly #ipcMain: FakeIpcMain;
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #renderer: FakeIpcRenderer | undefined;
  #destroyed = false;
  /** While true the page's script runs for ever. */
  hanging = false;
  /** What was loaded last. */
  document = '';
  /** How many pages have come up. */
  loads = 0;
  /** What the preload script put on `window`. */
  readonly world: Record<string, unknown> = {};
  /** What the preload script required. */
  readonly required: string[] = [];
  zoomFactor = 1;
  invalidations = 0;
  readonly mainFrame: FakeFrame = {
    url: '',
    executeJavaScript: () =>
      this.hanging || this.#renderer === undefined ? new Promise(() => undefined) : Promise.resolve(1),
  };

  constructor(session: FakeSession, preload: string | undefined, ipcMain: FakeIpcMain) {
    super();
    this.session = session;
    this.#preload = preload;
    this.#ipcMain = ipcMain;
  }

  async loadURL(url: string): Promise<void> {
    const response = await this.session.fetch(url);
    if (!response.ok) {
      this.emit('did-fail-load', {}, -6, `status ${response.status}`, url, true);
      throw new Error(`ERR_FILE_NOT_FOUND loading '${url}'`);
    }
    this.hanging = false;
    this.mainFrame.url = url;
    this.document = await response.text();
    if (this.#preload !== undefined) this.#runPreload(this.#preload);
    this.loads += 1;
    this.emit('did-finish-load');
  }

  reloadIgnoringCache(): void {
    void this.loadURL(this.mainFrame.url);
  }

  send(channel: string, payload: unknown): void {
    this.#renderer?.emit(channel, { sender: this.#renderer }, structuredClone(payload));
  }

  async capturePage(): Promise<{ toPNG(): Buffer }> {
    return { toPNG: () => PIXEL };
  }

  executeJavaScript(): Promise<unknown> {
    return this.#destroyed ? new Promise(() => undefined) : Promise.resolve(true);
  }

  /** The document itself stands in the PDF, so that a test can tell what was printed. */
  async printToPDF(): Promise<Buffer> {
    return Buffer.from(`%PDF-1.4\n${this.document}\n%%EOF\n`);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor;
  }

  async setVisualZoomLevelLimits(): Promise<void> {
    await Promise.resolve();
  }

  invalidate(): void {
    this.invalidations += 1;
  }

  closeDevTools(): void {
    this.emit('devtools-closed');
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  destroy(): void {
    this.#destroyed = true;
    this.#renderer = undefined;
  }

  forcefullyCrashRenderer(): void {
    this.crash('killed');
  }

  /** The page's process ends. */
  crash(reason: string): void {
    this.#renderer = undefined;
    this.emit('render-process-gone', {}, { reason, exitCode: 9 });
  }

  /** What a link or a script of the page tries. @returns whether it was let through */
  attempt(kind: 'will-navigate' | 'will-redirect' | 'will-frame-navigate', url: string): boolean {
    const event = new PreventableEvent(url);
    this.emit(kind, event, url);
    return !event.defaultPrevented;
  }

  /** @returns whether `window.open` was let through */
  attemptWindow(url: string): boolean {
    return this.#openHandler({ url }).action !== 'deny';
  }

  /** @returns whether the key reached the page */
  pressKey(input: Readonly<Record<string, unknown>>): boolean {
    const event = new PreventableEvent();
    this.emit('before-input-event', event, input);
    return !event.defaultPrevented;
  }

  #runPreload(preload: string): void {
    const renderer = new FakeIpcRenderer((channel, ...args) =>
      this.#ipcMain.receive({ sender: this, senderFrame: this.mainFrame }, channel, ...args),
    );
    this.#renderer = renderer;
    const electron = {
      ipcRenderer: renderer,
      contextBridge: {
        exposeInMainWorld: (name: string, api: unknown) => {
          this.world[name] = api;
        },
      },
    };
    const require = (name: string): unknown => {
      this.required.push(name);
      if (name === 'electron') return electron;
      throw new Error(`module not found: ${name}`);
    };
    runInNewContext(readFileSync(preload, 'utf8'), { require, exports: {}, module: { exports: {} } });
  }
}
