/** Finding the system's Chromium and the command line that makes a kiosk of it. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { KioskError } from '#core/errors.ts';
import type { HostWindow } from '#core/host.ts';

/** Names on the PATH, in the order of preference. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS = [
  'Chromium/Application/chrome.exe',
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the browser is.
 * @param wanted a path that must be taken; else `TIANFU_CHROMIUM`, else the first one found
 * @throws KioskError `browser-missing`
 */
export function findChromium(
  wanted: string | undefined,
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const named = wanted ?? environment['TIANFU_CHROMIUM'];
  if (named !== undefined) {
    if (isProgram(named)) return named;
    throw new KioskError('browser-missing', `${named} is not a program. Nothing was started.`);
  }
  const found = candidates(environment, platform).find(isProgram);
  if (found !== undefined) return found;
  throw new KioskError(
    'browser-missing',
    platform === 'linux'
      ? 'No Chromium, Chrome or Edge was found. Install one: sudo apt-get install -y chromium'
      : 'No Chromium, Chrome or Edge was found. Install one, or set TIANFU_CHROMIUM to its path.',
  );
}

function candidates(environment: Environment, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return MAC;
  if (platform === 'win32')
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => environment[name])
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => WINDOWS.map((path) => join(folder, path)));
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there or not for us: the next one is tried.
    return false;
  }
}

/** What must not run: each opens a way out, a bubble, or a connection of its own. */
const DISABLED_FEATURES = [
  'Translate',
  'TranslateUI',
  'MediaRouter',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'OptimizationHints',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DownloadBubble',
  'HttpsUpgrades',
  'HttpsFirstBalancedMode',
  'InterestFeedContentSuggestions',
  'PrivacySandboxSettings4',
  'SidePanelPinning',
  // A second renderer that waits for a second site; there is none.
  'SpareRendererForSitePerProcess',
  'TouchpadOverscrollHistoryNavigation',
  'OverscrollHistoryNavigation',
  'WebUSB',
];

const ALWAYS = [
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--noerrdialogs',
  '--disable-session-crashed-bubble',
  '--hide-crash-restore-bubble',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
  '--deny-permission-prompts',
  '--disable-notifications',
  '--disable-print-preview',
  '--disable-component-update',
  '--disable-background-networking',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  // The supervisor judges hangs itself; the browser's own bubble would ask the visitor.
  '--disable-hang-monitor',
  '--disable-prompt-on-repost',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
  '--simulate-outdated-no-au=Tue, 31 Dec 2099 23:59:59 GMT',
  '--lang=zh-CN',
  // No name resolves: whatever slips through everything else ends here.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

export interface ChromiumStart {
  readonly url: string;
  /** The profile's folder. */
  readonly profile: string;
  readonly window: HostWindow;
  /** Without its sandbox, which Chromium refuses as root. */
  readonly asRoot: boolean;
  /** From `TIANFU_CHROMIUM_FLAGS`: what one machine's graphics need. */
  readonly extra: readonly string[];
}

/** The whole command line. */
export function chromiumArguments(start: ChromiumStart): string[] {
  const { mode } = start.window;
  return [
    ...ALWAYS,
    `--user-data-dir=${start.profile}`,
    ...(start.asRoot ? ['--no-sandbox', '--test-type'] : []),
    ...windowArguments(mode),
    ...start.extra,
    // Without a display too: a browser with an address bar loads what the bar opens, 0.2 s of every start.
    `--app=${start.url}`,
  ];
}

function windowArguments(mode: HostWindow['mode']): string[] {
  if (mode === 'headless')
    return [
      '--headless=new',
      '--window-size=1080,1920',
      '--hide-scrollbars',
      '--use-angle=swiftshader-webgl',
      '--enable-unsafe-swiftshader',
    ];
  if (mode === 'kiosk')
    // Dark until the page has painted: a white flash in a dark hall is seen from far away.
    return ['--kiosk', '--force-dark-mode'];
  return [`--window-size=${mode.width},${mode.height}`, '--force-dark-mode'];
}
