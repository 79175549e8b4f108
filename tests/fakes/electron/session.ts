/** A session: its protocol handlers and what it was told to refuse. */
import { EventEmitter } from 'node:events';

type ProtocolHandler = (request: Request) => Promise<Response>;
type Filter = (details: { readonly url: string }, callback: (answer: { cancel: boolean }) => void) => void;

export class FakeSession extends EventEmitter {
  readonly #handlers = new Map<string, ProtocolHandler>();
  #filter: Filter = (_details, callback) => callback({ cancel: false });
  permissionRequest:
    | ((
        contents: unknown,
        permission: string,
        callback: (granted: boolean) => void,
        details: Readonly<Record<string, unknown>>,
      ) => void)
    | undefined;
  permissionCheck:
    | ((
        contents: unknown,
        permission: string,
        origin: string,
        details: Readonly<Record<string, unknown>>,
      ) => boolean)
    | undefined;
  devicePermission: (() => boolean) | undefined;
  certificateVerify: ((request: unknown, callback: (code: number) => void) => void) | undefined;
  spellChecker = true;
  readonly protocol = {
    handle: (scheme: string, handler: ProtocolHandler): void => {
      if (this.#handlers.has(scheme)) throw new Error(`The scheme ${scheme} is handled already.`);
      this.#handlers.set(scheme, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (filter: Filter): void => {
      this.#filter = filter;
    },
  };

  setPermissionRequestHandler(handler: NonNullable<FakeSession['permissionRequest']>): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: NonNullable<FakeSession['permissionCheck']>): void {
    this.permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermission = handler;
  }

  setCertificateVerifyProc(handler: NonNullable<FakeSession['certificateVerify']>): void {
    this.certificateVerify = handler;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }

  /** A request of the page. @throws TypeError when it was cancelled or no protocol answers, as `fetch` does */
  async fetch(url: string, init?: RequestInit): Promise<Response> {
    let cancelled = false;
    this.#filter({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    const handler = this.#handlers.get(new URL(url).protocol.slice(0, -1));
    if (cancelled || handler === undefined) throw new TypeError(`Failed to fetch ${url}`);
    return handler(new Request(url, init));
  }
}
