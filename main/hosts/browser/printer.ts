/**
 * A PDF from the browser: a second one, without a window, in a profile of its own, which lives as long as the print takes. The one
 * that visitors see goes on undisturbed, and may even be missing.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { PRINT_PATIENCE_MS, printFailed } from '../print.ts';
import { BrowserProcess } from './browser-process.ts';
import type { DevToolsPipe } from './devtools-pipe.ts';
import type { ProfileFolder } from './profile.ts';

/** The pipe breaks before the browser has said why it ends, milliseconds. */
const LAST_WORDS = 200;

const ARGUMENTS = [
  '--remote-debugging-pipe',
  '--headless=new',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-sync',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
  // The document brings everything with it; no name and no address leads anywhere.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
];

export interface PrintJob {
  readonly program: string;
  readonly profiles: ProfileFolder;
  /** The whole document. */
  readonly html: string;
  /** The kiosk stops meanwhile. */
  readonly signal: AbortSignal;
  /** Tests have less patience, milliseconds. */
  readonly patience?: number;
}

/** @throws KioskError `print-failed`; no process and no profile is left behind */
export async function printWithBrowser(job: PrintJob): Promise<Uint8Array> {
  const { program, profiles, html, signal, patience = PRINT_PATIENCE_MS } = job;
  const profile = profiles.createForPrinting();
  const browser = new BrowserProcess(program, argumentsFor(profile), profile, () => undefined);
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('it took too long')), patience);
  const stop = (): void => late.reject(new Error('the kiosk stops'));
  signal.addEventListener('abort', stop);
  try {
    signal.throwIfAborted();
    const died = browser.ended.then((how): never => {
      throw new Error(`the browser ended: ${how}. ${browser.complaints}`);
    });
    const made = printed(browser.pipe, html).catch(async (error: unknown) => {
      await Promise.race([died, wait(LAST_WORDS)]);
      throw error;
    });
    return await Promise.race([made, died, late.promise]);
  } catch (error) {
    throw printFailed(error);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    await browser.kill();
    profiles.remove(profile);
  }
}

function argumentsFor(profile: string): string[] {
  const asRoot = process.getuid?.() === 0;
  return [
    ...ARGUMENTS,
    `--user-data-dir=${profile}`,
    ...(asRoot ? ['--no-sandbox', '--test-type'] : []),
    'about:blank',
  ];
}

/** Runs in the document: everything in it is there, its type as well. */
const STANDS = `new Promise((loaded) => {
  if (document.readyState === 'complete') loaded();
  else addEventListener('load', loaded);
}).then(() => document.fonts.ready).then(() => true)`;

async function printed(pipe: DevToolsPipe, html: string): Promise<Uint8Array> {
  const { targetInfos } = await pipe.send('Target.getTargets');
  const targetId = pageOf(targetInfos);
  const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
  const session = String(sessionId);
  const { frameTree } = await pipe.send('Page.getFrameTree', {}, session);
  const frameId = (frameTree as { readonly frame: { readonly id: string } }).frame.id;
  await pipe.send('Page.setDocumentContent', { frameId, html }, session);
  await pipe.send('Runtime.evaluate', { expression: STANDS, awaitPromise: true }, session);
  const { data } = await pipe.send(
    'Page.printToPDF',
    { preferCSSPageSize: true, printBackground: true },
    session,
  );
  return Uint8Array.from(Buffer.from(String(data), 'base64'));
}

function pageOf(targets: unknown): string {
  const found = (targets as readonly { readonly type: string; readonly targetId: string }[]).find(
    ({ type }) => type === 'page',
  );
  if (found === undefined) throw new Error('the browser has no page');
  return found.targetId;
}
