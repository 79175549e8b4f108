/** The Electron host. Thin: it puts the window, the files, the calls and the guards together. */
import { join } from 'node:path';
import { app, type BrowserWindow, powerMonitor, screen, session } from 'electron';
import type { BridgeEvents } from '#core/bridge.ts';
import type { Display } from '#core/display.ts';
import { describeError, KioskError } from '#core/errors.ts';
import type { Host, HostDuties, HostEvent, HostWindow } from '#core/host.ts';
import { Listeners } from '../listeners.ts';
import { eventChannel } from './channels.ts';
import { guardApplication, guardSession } from './guards.ts';
import { answerCalls } from './ipc.ts';
import { PAGE_URL, serveFiles } from './protocol.ts';
import { Printer } from './printer.ts';
import { Recovery } from './recovery.ts';
import { createWindow, type PlacedWindow, placeWindow } from './window.ts';

/** Without `persist:` nothing of a session stays: every start is a fresh profile. */
const PARTITION = 'kiosk';

/** @param dataFolder the kiosk's own; Electron's files lie in `electron/` below it */
export function createElectronHost(dataFolder: string): Host {
  app.setPath('userData', join(dataFolder, 'electron'));
  return new ElectronHost();
}

class ElectronHost implements Host {
  readonly name = 'electron';
  readonly #listeners = new Listeners<HostEvent>();
  #window: BrowserWindow | undefined;
  #recovery: Recovery | undefined;
  #stopAnswering: (() => void) | undefined;
  #quitting = false;
  readonly #printer = new Printer();

  async open(wanted: HostWindow, duties: HostDuties): Promise<{ readonly url: string }> {
    if (!app.requestSingleInstanceLock())
      throw new KioskError('already-running', 'A kiosk with this data folder is running already.');
    await app.whenReady();
    const window = { ...wanted, display: await wanted.display };
    guardApplication(duties.log);
    const pages = session.fromPartition(PARTITION);
    guardSession(pages, duties.log, duties.camera);
    serveFiles(pages, duties);
    this.#stopAnswering = answerCalls(duties, () => this.#window?.webContents);
    const created = createWindow(window, pages, join(import.meta.dirname, 'preload.cjs'));
    this.#window = created;
    this.#recovery = new Recovery(created.webContents, duties.log, (event) => this.#listeners.tell(event));
    this.#watchWindow(created, window);
    this.#watchMachine(created, window);
    created.loadURL(PAGE_URL).catch((error: unknown) => {
      duties.log('warn', `The first load failed: ${describeError(error)}`);
    });
    return { url: PAGE_URL };
  }

  async reload(): Promise<void> {
    this.#page().reloadIgnoringCache();
  }

  async screenshot(): Promise<Uint8Array> {
    try {
      const picture = await this.#page().capturePage(undefined, { stayHidden: true });
      return picture.toPNG();
    } catch (error) {
      throw new KioskError('screenshot-failed', `No picture was taken: ${describeError(error)}`, error);
    }
  }

  async displays(): Promise<readonly Display[]> {
    const shown =
      this.#window === undefined ? undefined : screen.getDisplayMatching(this.#window.getBounds());
    return screen.getAllDisplays().map((display, index) => ({
      index,
      label: display.label,
      width: display.size.width,
      height: display.size.height,
      scale: display.scaleFactor,
      current: display.id === shown?.id,
    }));
  }

  async printPdf(html: string): Promise<Uint8Array> {
    return this.#printer.print(html);
  }

  emit<Name extends keyof BridgeEvents>(name: Name, payload: BridgeEvents[Name]): void {
    const contents = this.#window?.webContents;
    if (contents !== undefined && !contents.isDestroyed()) contents.send(eventChannel(name), payload);
  }

  onEvent(listener: (event: HostEvent) => void): () => void {
    return this.#listeners.add(listener);
  }

  async quit(): Promise<void> {
    if (this.#quitting) return;
    this.#quitting = true;
    this.#listeners.clear();
    this.#recovery?.stop();
    this.#stopAnswering?.();
    this.#printer.stop();
    this.#window?.destroy();
    this.#window = undefined;
    app.releaseSingleInstanceLock();
  }

  /** On the floor no window closes before the kiosk does; on a desk closing it means stop. */
  #watchWindow(created: BrowserWindow, window: HostWindow): void {
    created.on('close', (event) => {
      if (this.#quitting) return;
      event.preventDefault();
      if (typeof window.mode === 'object') this.#listeners.tell({ type: 'closed' });
    });
    // The kiosk's own end is `quit`; without a listener Electron would end by itself.
    app.on('window-all-closed', () => undefined);
  }

  #watchMachine(created: BrowserWindow, window: PlacedWindow): void {
    const moved = (): void => {
      if (created.isDestroyed()) return;
      placeWindow(created, window);
      this.#listeners.tell({ type: 'displays-changed' });
    };
    screen.on('display-added', moved);
    screen.on('display-removed', moved);
    screen.on('display-metrics-changed', moved);
    powerMonitor.on('resume', () => this.#recovery?.wake());
    app.on('child-process-gone', (_event, { type, reason }) => {
      if (type === 'GPU') this.#listeners.tell({ type: 'gpu-crashed', reason });
    });
  }

  #page() {
    if (this.#window === undefined) throw new KioskError('browser-lost', 'No window is open.');
    return this.#window.webContents;
  }
}
