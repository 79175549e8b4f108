/**
 * The browser of the tests: Debian's Chromium, headless, with a software GL that keeps its context (the plain
 * `--enable-unsafe-swiftshader` lost it in some launches).
 */

/** Playwright's own list, which the last one on a command line replaces, and the pages behind the address bar. */
const OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  // Loaded beside every new page although nobody sees a bar: 0.7 of the 1.1 s of processor that a page costs.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];

export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader-webgl',
  '--disable-background-networking',
  '--disable-component-update',
  `--disable-features=${OFF.join(',')}`,
];
