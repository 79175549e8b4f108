/**
 * As much of the `electron` module as the kiosk uses, so that its real bundles run where the binary cannot be had. What
 * matters is kept: structured clone on IPC, one handler per channel, events that can be prevented, ready after loading.
 */
import { EventEmitter } from 'node:events';
import { FakeIpcMain } from './ipc.ts';
import { FakeSession } from './session.ts';
import { FakeWebContents, PreventableEvent } from './web-contents.ts';

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

class FakeApp extends EventEmitter {
  readonly isPackaged = false;
  readonly paths = new Map<string, string>();
  /** Whether another instance holds the lock. */
  lockedElsewhere = false;
  hasLock = false;

  async whenReady(): Promise<void> {
    await new Promise((ready) => setTimeout(ready, 5));
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }

  requestSingleInstanceLock(): boolean {
    this.hasLock = !this.lockedElsewhere;
    return this.hasLock;
  }

  releaseSingleInstanceLock(): void {
    this.hasLock = false;
  }
}

class FakeScreen extends EventEmitter {
  displays = [
    { id: 11, label: 'left', size: { width: 1920, height: 1080 }, scaleFactor: 1, bounds: bounds(0, 1920) },
    {
      id: 12,
      label: 'right',
      size: { width: 1920, height: 1080 },
      scaleFactor: 2,
      bounds: bounds(1920, 1920),
    },
  ];

  getAllDisplays() {
    return this.displays;
  }

  getPrimaryDisplay() {
    return this.displays[0];
  }

  getDisplayMatching(area: Bounds) {
    return this.displays.find((display) => display.bounds.x === area.x) ?? this.displays[0];
  }
}

function bounds(x: number, width: number): Bounds {
  return { x, y: 0, width, height: 1080 };
}

export const app = new FakeApp();
export const ipcMain = new FakeIpcMain();
export const screen = new FakeScreen();
export const powerMonitor = new EventEmitter();
export const schemes: unknown[] = [];
export const protocol = {
  registerSchemesAsPrivileged: (added: readonly unknown[]): void => void schemes.push(...added),
};
export const Menu = {
  applicationMenu: undefined as unknown,
  setApplicationMenu(menu: unknown): void {
    this.applicationMenu = menu;
  },
};

const sessions = new Map<string, FakeSession>();
export const session = {
  fromPartition(name: string): FakeSession {
    const found = sessions.get(name) ?? new FakeSession();
    sessions.set(name, found);
    return found;
  },
};

interface WindowOptions extends Partial<Bounds> {
  readonly kiosk?: boolean;
  readonly webPreferences: { readonly preload?: string; readonly session: FakeSession };
}

export class BrowserWindow extends EventEmitter {
  /** Every window that was ever made and is not destroyed. */
  static readonly all: BrowserWindow[] = [];
  readonly options: WindowOptions;
  readonly webContents: FakeWebContents;
  #bounds: Bounds;
  kiosk: boolean;
  shown = false;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    this.kiosk = options.kiosk ?? false;
    this.#bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    const { session: pages, preload } = options.webPreferences;
    this.webContents = new FakeWebContents(pages, preload, ipcMain);
    this.webContents.on('did-finish-load', () => this.emit('ready-to-show'));
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  removeMenu(): void {
    Menu.applicationMenu = undefined;
  }

  show(): void {
    this.shown = true;
  }

  getBounds(): Bounds {
    return this.#bounds;
  }

  setBounds(area: Bounds): void {
    this.#bounds = area;
  }

  setKiosk(kiosk: boolean): void {
    this.kiosk = kiosk;
  }

  isDestroyed(): boolean {
    return this.webContents.isDestroyed();
  }

  destroy(): void {
    this.webContents.destroy();
    BrowserWindow.all.splice(BrowserWindow.all.indexOf(this), 1);
  }

  /** What Alt+F4 does. @returns whether the window closed */
  close(): boolean {
    const event = new PreventableEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
    return !event.defaultPrevented;
  }
}
