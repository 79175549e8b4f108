/** The kiosk's window: one page, no Node, no tools, on the chosen display. */
import { BrowserWindow, type Display, type Session, screen } from 'electron';
import type { HostWindow } from '#core/host.ts';

/** A window whose display is known by now. */
export interface PlacedWindow extends HostWindow {
  readonly display: number;
}

/** Size of a window that nobody sees, px. */
const HEADLESS = { width: 1080, height: 1920 };

/** @param preload path of the preload script */
export function createWindow(window: PlacedWindow, session: Session, preload: string): BrowserWindow {
  const kiosk = window.mode === 'kiosk';
  const created = new BrowserWindow({
    ...sizeOf(window),
    show: false,
    kiosk,
    frame: !kiosk,
    autoHideMenuBar: true,
    // The ground of every view, so that nothing flashes before the first paint.
    backgroundColor: '#000000',
    title: '天府展台',
    webPreferences: {
      preload,
      session,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: false,
      spellcheck: false,
      disableDialogs: true,
      backgroundThrottling: false,
      autoplayPolicy: 'no-user-gesture-required',
    },
  });
  created.removeMenu();
  // The back and forward buttons of a mouse.
  created.on('app-command', (event) => event.preventDefault());
  if (window.mode !== 'headless') created.once('ready-to-show', () => created.show());
  return created;
}

/** Brings a kiosk window back to its display after displays came, went or changed. */
export function placeWindow(created: BrowserWindow, window: PlacedWindow): void {
  if (window.mode !== 'kiosk') return;
  const { bounds } = chosenDisplay(window);
  created.setKiosk(false);
  created.setBounds(bounds);
  created.setKiosk(true);
}

function chosenDisplay(window: PlacedWindow): Display {
  return screen.getAllDisplays()[window.display] ?? screen.getPrimaryDisplay();
}

function sizeOf(window: PlacedWindow) {
  if (window.mode === 'headless') return HEADLESS;
  return window.mode === 'kiosk' ? chosenDisplay(window).bounds : { ...window.mode, useContentSize: true };
}
