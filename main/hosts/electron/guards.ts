/** Everything in Electron that would let a visitor or a page out is closed here. */
import {
  app,
  type MediaAccessPermissionRequest,
  Menu,
  type PermissionCheckHandlerHandlerDetails,
  type Session,
  type WebContents,
} from 'electron';
import type { HostDuties } from '#core/host.ts';
import { isBlockedKey } from '../keys.ts';
import { isOurs } from './protocol.ts';

type Log = HostDuties['log'];

/** Schemes without a network that the page makes for itself. */
const LOCAL = /^(blob:tianfu:|data:)/;

/** For the whole application: no menu, no page but ours, no certificate excused, no login asked. */
export function guardApplication(log: Log): void {
  // oxlint-disable-next-line unicorn/no-null -- Electron's own sign for "none"
  Menu.setApplicationMenu(null);
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  app.on('login', (event, _contents, _details, _info, callback) => {
    event.preventDefault();
    callback();
  });
  for (const name of ['open-file', 'open-url'] as const)
    app.on(name as 'open-url', (event) => event.preventDefault());
}

/**
 * For one session: no permission but a camera's picture where it is allowed, no device, no download, no request beyond the page's
 * own scheme.
 * @param camera settled when the kiosk knows its settings
 */
export function guardSession(session: Session, log: Log, camera: HostDuties['camera']): void {
  let allowed = false;
  const known = (async () => {
    // Settings that cannot be read allow nothing.
    allowed = await Promise.resolve(camera).catch(() => false);
  })();
  session.setPermissionRequestHandler(async (_contents, permission, callback, details) => {
    await known;
    const granted = allowed && permission === 'media' && asksForPicture(details);
    if (!granted) log('info', `Refused: the permission ${permission}.`);
    callback(granted);
  });
  session.setPermissionCheckHandler(
    (_contents, permission, _origin, details) =>
      allowed && permission === 'media' && looksForPicture(details),
  );
  session.setDevicePermissionHandler(() => false);
  session.setCertificateVerifyProc((_request, callback) => callback(-2));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => {
    log('info', 'Refused: a download.');
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest(({ url }, callback) =>
    callback({ cancel: !isOurs(url) && !LOCAL.test(url) }),
  );
}

/** The kiosk's own page wants a camera and no microphone. */
const asksForPicture = (asked: MediaAccessPermissionRequest | object): boolean =>
  'mediaTypes' in asked &&
  asked.mediaTypes?.join() === 'video' &&
  asked.isMainFrame &&
  isOurs(asked.requestingUrl);

const looksForPicture = (asked: PermissionCheckHandlerHandlerDetails): boolean =>
  asked.mediaType === 'video' && asked.isMainFrame && isOurs(asked.requestingUrl ?? '');

/** For one page: it stays where it is, opens nothing, and hears no key that leads out. */
function guardContents(contents: WebContents, log: Log): void {
  const stay = (event: { preventDefault(): void }, url: string): void => {
    if (isOurs(url)) return;
    log('info', `Refused: a way to ${url.slice(0, 200)}.`);
    event.preventDefault();
  };
  contents.on('will-navigate', (event, url) => stay(event, url));
  contents.on('will-redirect', (event, url) => stay(event, url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('context-menu', (event) => event.preventDefault());
  // Here preventDefault means: leave in spite of the page's wish to stay.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.on('devtools-opened', () => contents.closeDevTools());
  contents.setWindowOpenHandler(({ url }) => {
    log('info', `Refused: a window of ${url.slice(0, 200)}.`);
    return { action: 'deny' };
  });
  contents.on('before-input-event', (event, input) => {
    if (isBlockedKey(input)) event.preventDefault();
  });
  lockZoom(contents);
}

function lockZoom(contents: WebContents): void {
  const reset = (): void => contents.setZoomFactor(1);
  contents.on('zoom-changed', reset);
  contents.on('did-finish-load', () => {
    reset();
    void contents.setVisualZoomLevelLimits(1, 1);
  });
}
