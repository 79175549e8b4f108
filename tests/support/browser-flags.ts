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
  // Started after each page for one that may come; a test has one page.
  'SpareRendererForSitePerProcess',
];

export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader-webgl',
  '--disable-background-networking',
  '--disable-component-update',
  `--disable-features=${OFF.join(',')}`,
];

/** Of pages that nobody looks at: the layout is the same, and a quarter of the pixels is painted. A viewport’s own scale does not do it. */
export const HALF_RESOLUTION = '--force-device-scale-factor=0.5';
