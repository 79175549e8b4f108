/**
 * The host contract: what the kiosk's Node side needs from whatever shows its page. Implementations: Electron, browser,
 * and the fake one of the tests; all pass `tests/hosts/contract.ts`.
 */
import type { BridgeEvents, BridgeHandlers } from './bridge.ts';
import type { Display, HostName } from './display.ts';

/** What may happen to the page while the kiosk runs. The host has already begun to mend it when it tells. */
export type HostEvent =
  /** The page's process is gone; a fresh page is on its way. */
  | { readonly type: 'page-crashed'; readonly reason: string }
  /** The page did not answer for 5 s; it is being replaced. */
  | { readonly type: 'page-hung' }
  | { readonly type: 'gpu-crashed'; readonly reason: string }
  | { readonly type: 'displays-changed' }
  /** Somebody closed the window or stopped the host from outside. */
  | { readonly type: 'closed' };

/** How the window is to be opened. */
export interface HostWindow {
  readonly mode: 'kiosk' | 'headless' | { readonly width: number; readonly height: number };
  /** Index of the display, known at once or soon; the first one when there is no such. */
  readonly display: number | Promise<number>;
}

/**
 * The page's requests for files, the same for all hosts: web-standard so that Electron's protocol and an HTTP server both
 * take it. Only paths below `/` reach it; RPC, events and boot belong to the host.
 */
export type PageFiles = (request: PageRequest) => Promise<PageResponse>;

export interface PageRequest {
  readonly method: 'GET' | 'HEAD';
  /** Decoded path, beginning with `/`, without query. */
  readonly path: string;
  /** Value of the Range header. */
  readonly range: string | undefined;
}

export interface PageResponse {
  readonly status: 200 | 206 | 404 | 416;
  readonly headers: Readonly<Record<string, string>>;
  /** A file's bytes from `start` to `end` inclusive, bytes in memory, or nothing (HEAD, 404). */
  readonly body:
    | { readonly file: string; readonly start: number; readonly end: number }
    | { readonly bytes: Uint8Array }
    | undefined;
}

/**
 * What a host is given before it opens anything. What takes the kiosk longer to make than a window to open is waited for: calls and
 * files that come earlier are answered then.
 */
export interface HostDuties {
  readonly files: PageFiles;
  readonly handlers: BridgeHandlers | Promise<BridgeHandlers>;
  /** Whether the page may have a camera's picture. It is the only permission that a page is ever given. */
  readonly camera: boolean | Promise<boolean>;
  /** One line for the log. */
  readonly log: (level: 'info' | 'warn' | 'error', message: string) => void;
}

export interface Host {
  readonly name: HostName;
  /**
   * Opens the page.
   * @returns the address that the page was opened at (browser: with a fresh one-time token, for one more page)
   * @throws KioskError `port-taken`, `browser-missing`, `already-running`
   */
  open(window: HostWindow, duties: HostDuties): Promise<{ readonly url: string }>;
  /** Loads the page afresh; resolves when the load has begun. */
  reload(): Promise<void>;
  /** @returns a PNG of what is on the screen. @throws KioskError `screenshot-failed` */
  screenshot(): Promise<Uint8Array>;
  displays(): Promise<readonly Display[]>;
  /**
   * Makes a PDF out of sight and without a dialog, as large as the document's `@page` says. Takes some seconds; one at a time.
   * @param html the whole document with everything in it: nothing is fetched, no script runs
   * @returns the PDF's bytes @throws KioskError `print-failed`
   */
  printPdf(html: string): Promise<Uint8Array>;
  /** Sends an event to every page. */
  emit<Name extends keyof BridgeEvents>(name: Name, payload: BridgeEvents[Name]): void;
  /** @returns stops the notifications */
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** Closes page, window, server and helpers; resolves when no process and no socket of the host is left. */
  quit(): Promise<void>;
}
