/** A PDF from a window that nobody sees, in a session of its own that has one document and no way out. */
import { BrowserWindow, type Session, session } from 'electron';
import { PRINT_PATIENCE_MS, printFailed } from '../print.ts';
import { isOurs, PAGE_URL, SCHEME } from './protocol.ts';

/** Without `persist:` it leaves nothing on the disk. */
const PARTITION = 'print';
const DOCUMENT = `${PAGE_URL}sheet`;
/** Scripts are none of a sheet's; type and pictures lie in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

export class Printer {
  #html = '';
  #pages: Session | undefined;
  #window: BrowserWindow | undefined;
  /** The print that runs; the next one waits for it. */
  #printing: Promise<unknown> = Promise.resolve();

  /** @throws KioskError `print-failed` */
  print(html: string): Promise<Uint8Array> {
    const print = this.#printing.then(() => this.#print(html));
    this.#printing = print.catch(() => undefined);
    return print;
  }

  /** The kiosk stops: a print that runs fails. */
  stop(): void {
    this.#window?.destroy();
    this.#window = undefined;
  }

  async #print(html: string): Promise<Uint8Array> {
    this.#html = html;
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: this.#session(),
        contextIsolation: true,
        sandbox: true,
        webSecurity: true,
        nodeIntegration: false,
        devTools: false,
        spellcheck: false,
        disableDialogs: true,
        backgroundThrottling: false,
      },
    });
    this.#window = window;
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new Error('it took too long')), PRINT_PATIENCE_MS);
    window.once('closed', () => late.reject(new Error('the window is gone')));
    try {
      return await Promise.race([printed(window), late.promise]);
    } catch (error) {
      throw printFailed(error);
    } finally {
      clearTimeout(timer);
      this.#html = '';
      this.stop();
    }
  }

  #session(): Session {
    if (this.#pages !== undefined) return this.#pages;
    const pages = session.fromPartition(PARTITION);
    pages.protocol.handle(
      SCHEME,
      () =>
        new Response(this.#html, {
          headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY },
        }),
    );
    pages.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
    pages.setPermissionCheckHandler(() => false);
    pages.webRequest.onBeforeRequest(({ url }, callback) =>
      callback({ cancel: !isOurs(url) && !url.startsWith('data:') }),
    );
    this.#pages = pages;
    return pages;
  }
}

async function printed(window: BrowserWindow): Promise<Uint8Array> {
  await window.loadURL(DOCUMENT);
  await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
  return Uint8Array.from(
    await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }),
  );
}
