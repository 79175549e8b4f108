/**
 * The one page of one browser run, over the DevTools protocol: everything that would lead a visitor out of it is
 * refused here, whatever the page itself does.
 */
import type { Display } from '#core/display.ts';
import type { DevToolsEvent, DevToolsPipe } from './devtools-pipe.ts';
import { PAGE_GUARD, PAGE_PATHS } from './page-guard.ts';

/** What the supervisor is told. */
export type PageNews =
  | { readonly type: 'crashed'; readonly reason: string }
  | { readonly type: 'closed' }
  /** The page shows something that is not ours, a load error for one. */
  | { readonly type: 'astray'; readonly url: string }
  /** Something that a visitor tried and that was refused, for the log. */
  | { readonly type: 'refused'; readonly what: string };

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

interface ScreenInfo {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly devicePixelRatio: number;
  readonly label: string;
}

export class KioskPage {
  readonly #pipe: DevToolsPipe;
  readonly #origin: string;
  readonly #news: (news: PageNews) => void;
  /** Windows that have been told to close and may still be seen for a moment. */
  readonly #closing = new Set<string>();
  #target: string | undefined;
  #session: string | undefined;
  #mainFrame: string | undefined;

  constructor(pipe: DevToolsPipe, origin: string, news: (news: PageNews) => void) {
    this.#pipe = pipe;
    this.#origin = origin;
    this.#news = news;
  }

  /** Refuses downloads and permissions, and begins to look for the page. */
  async guard(): Promise<void> {
    await Promise.all([
      // Every new window waits before it asks for anything, so that it is closed before anybody was reached.
      this.#pipe.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
        filter: [{ type: 'page' }],
      }),
      this.#pipe.send('Target.setDiscoverTargets', { discover: true }),
      this.#pipe.send('Browser.setDownloadBehavior', { behavior: 'deny' }),
      // Grants nothing, which rejects everything.
      this.#pipe.send('Browser.grantPermissions', { permissions: [] }),
    ]);
  }

  /** Lets the kiosk's own page have a camera's picture, and nothing else. */
  async grantCamera(): Promise<void> {
    await this.#pipe.send('Browser.grantPermissions', {
      origin: this.#origin,
      permissions: ['videoCapture'],
    });
  }

  get attached(): boolean {
    return this.#session !== undefined;
  }

  /** Opens an address in the page. */
  async navigate(url: string): Promise<void> {
    await this.#send('Page.navigate', { url });
  }

  /** @returns the page's origin; resolves only when its main thread answers */
  async ask(): Promise<string> {
    const answer = await this.#send('Runtime.evaluate', {
      expression: 'location.origin',
      returnByValue: true,
    });
    return String((answer['result'] as { value?: unknown }).value);
  }

  /** @returns PNG */
  async screenshot(): Promise<Uint8Array> {
    const answer = await this.#send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(String(answer['data']), 'base64');
  }

  /** @returns the process number of the graphics process, nothing while there is none */
  async graphicsProcess(): Promise<number | undefined> {
    const answer = await this.#pipe.send('SystemInfo.getProcessInfo');
    const processes = answer['processInfo'] as readonly { type: string; id: number }[];
    return processes.find(({ type }) => type === 'GPU')?.id;
  }

  async displays(): Promise<readonly Display[]> {
    const { screens, left, top } = await this.#screens();
    return screens.map((screen, index) => ({
      index,
      label: screen.label,
      width: screen.width,
      height: screen.height,
      scale: screen.devicePixelRatio,
      current: contains(screen, left, top),
    }));
  }

  /** Brings the window to a display and fills it; does nothing when it is there already or there is no such. */
  async moveTo(index: number): Promise<void> {
    const { screens, left, top } = await this.#screens();
    const screen = screens[index];
    if (screen === undefined || contains(screen, left, top)) return;
    const { windowId } = await this.#pipe.send('Browser.getWindowForTarget', { targetId: this.#target });
    const place = (bounds: Readonly<Record<string, unknown>>) =>
      this.#pipe.send('Browser.setWindowBounds', { windowId, bounds });
    await place({ windowState: 'normal' });
    await place({ left: screen.left, top: screen.top, width: screen.width, height: screen.height });
    await place({ windowState: 'fullscreen' });
  }

  /** Takes every event of the pipe. */
  handle(event: DevToolsEvent): void {
    const { method, params } = event;
    if (method === 'Target.attachedToTarget')
      this.#attached(params['targetInfo'] as Target, String(params['sessionId']));
    else if (method === 'Target.targetCreated' || method === 'Target.targetInfoChanged')
      this.#seen(params['targetInfo'] as Target);
    else if (method === 'Target.targetDestroyed' && params['targetId'] === this.#target)
      this.#news({ type: 'closed' });
    else if (method === 'Target.targetCrashed' && params['targetId'] === this.#target)
      this.#news({ type: 'crashed', reason: `${String(params['status'])} (${String(params['errorCode'])})` });
    else if (event.sessionId !== undefined && event.sessionId === this.#session)
      this.#handlePage(method, params);
  }

  /** The first window is ours; its session came with it. */
  #attached(target: Target, session: string): void {
    if (this.#target !== undefined || target.type !== 'page' || target.url.startsWith('devtools:')) {
      this.#run(this.#strand(session));
      this.#seen(target);
      return;
    }
    this.#target = target.targetId;
    this.#session = session;
    this.#run(this.#prepare());
  }

  /** A second window, a tab, the developer tools: closed as soon as they exist. */
  #seen(target: Target): void {
    const { targetId, type, url } = target;
    if (this.#target === undefined || targetId === this.#target || this.#closing.has(targetId)) return;
    if (type !== 'page' && !url.startsWith('devtools:')) return;
    this.#closing.add(targetId);
    this.#news({ type: 'refused', what: `a window of ${url === '' ? 'nothing' : url}` });
    this.#run(this.#pipe.send('Target.closeTarget', { targetId }));
  }

  /** Lets a window go on, for whoever opened it waits with it, but not one request of it gets out until it is closed. */
  async #strand(session: string): Promise<void> {
    await Promise.all([
      this.#pipe.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, session),
      this.#pipe.send('Runtime.runIfWaitingForDebugger', {}, session),
    ]);
  }

  async #prepare(): Promise<void> {
    await Promise.all([
      this.#send('Page.enable'),
      this.#send('Page.addScriptToEvaluateOnNewDocument', { source: PAGE_GUARD, runImmediately: true }),
      this.#send('Page.setInterceptFileChooserDialog', { enabled: true, cancel: true }),
      this.#send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] }),
      this.#send('Runtime.runIfWaitingForDebugger'),
    ]);
    const tree = (await this.#send('Page.getFrameTree'))['frameTree'] as { frame: { id: string } };
    this.#mainFrame = tree.frame.id;
  }

  #handlePage(method: string, params: DevToolsEvent['params']): void {
    if (method === 'Fetch.requestPaused') this.#judgeNavigation(params);
    else if (method === 'Page.javascriptDialogOpening') {
      // `beforeunload` is answered with yes: the way home is never barred.
      const accept = params['type'] === 'beforeunload';
      this.#news({ type: 'refused', what: `a dialog (${String(params['type'])})` });
      this.#run(this.#send('Page.handleJavaScriptDialog', { accept }));
    } else if (method === 'Page.frameNavigated')
      this.#arrived(params['frame'] as { id: string; url: string });
    else if (method === 'Page.fileChooserOpened') this.#news({ type: 'refused', what: 'a file chooser' });
    else if (method === 'Page.downloadWillBegin') this.#news({ type: 'refused', what: 'a download' });
  }

  /** A document from elsewhere is answered with 204, upon which the page stays where it is. */
  #judgeNavigation(params: DevToolsEvent['params']): void {
    const { requestId } = params;
    const { url } = params['request'] as { url: string };
    if (this.#isOurs(url)) {
      this.#run(this.#send('Fetch.continueRequest', { requestId }));
      return;
    }
    this.#news({ type: 'refused', what: `a way to ${url.slice(0, 200)}` });
    this.#run(this.#send('Fetch.fulfillRequest', { requestId, responseCode: 204 }));
  }

  /** What needs no request (`about:blank`, `blob:`) and load errors show only here. */
  #arrived(frame: { readonly id: string; readonly url: string }): void {
    if (frame.id === this.#mainFrame && !this.#isOurs(frame.url))
      this.#news({ type: 'astray', url: frame.url.slice(0, 200) });
  }

  /** The page itself and nothing else of its server: a picture or a film alone would be a way in without a way back. */
  #isOurs(url: string): boolean {
    const asked = URL.parse(url);
    return asked !== null && asked.origin === this.#origin && PAGE_PATHS.includes(asked.pathname);
  }

  async #screens(): Promise<{ screens: readonly ScreenInfo[]; left: number; top: number }> {
    const infos = await this.#send('Emulation.getScreenInfos');
    const place = await this.#send('Runtime.evaluate', {
      expression: '[screenX, screenY]',
      returnByValue: true,
    });
    const [left, top] = (place['result'] as { value: [number, number] }).value;
    return { screens: infos['screenInfos'] as readonly ScreenInfo[], left, top };
  }

  #send(method: string, params: Readonly<Record<string, unknown>> = {}) {
    return this.#pipe.send(method, params, this.#session);
  }

  /** For commands whose failure means that page or browser are going away, which is told elsewhere. */
  #run(command: Promise<unknown>): void {
    command.catch(() => undefined);
  }
}

function contains(screen: ScreenInfo, left: number, top: number): boolean {
  const across = left >= screen.left && left < screen.left + screen.width;
  return across && top >= screen.top && top < screen.top + screen.height;
}
