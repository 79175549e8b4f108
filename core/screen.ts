/** From the screen's physical size and the visitor's distance to the sizes that the interface is drawn in. */

/** The physical screen, from the kiosk's settings. */
export interface ScreenSettings {
  /** Visible diagonal, inches. */
  readonly diagonalInch: number;
  /** Distance from the visitor's eye to the screen, millimetres. */
  readonly viewingDistanceMm: number;
  /** Height of the picture's lower edge above the floor, millimetres. */
  readonly bottomEdgeMm: number;
}

/** The screen of a kiosk that nobody has configured yet. */
export const DEFAULT_SCREEN: ScreenSettings = { diagonalInch: 43, viewingDistanceMm: 600, bottomEdgeMm: 600 };

/** Sizes derived from the screen; lengths in CSS px unless the name says otherwise. */
export interface ScreenGeometry {
  readonly width: number;
  readonly height: number;
  readonly mmPerPx: number;
  /** Smallest font size that may be read from the declared distance. */
  readonly textPx: number;
  /** Smallest width and height of anything a finger must hit. */
  readonly targetPx: number;
  /** Distance from the picture's top to the highest place a hand must reach. */
  readonly reachTopPx: number;
  /** Distance from the picture's top to the lowest place a hand must reach. */
  readonly reachBottomPx: number;
  readonly shape: 'portrait' | 'landscape' | 'wall';
}

const MM_PER_INCH = 25.4;
/** Capital height of Noto Sans SC in em (OS/2 sCapHeight 733 of 1000). */
const CAPITAL_EM = 0.733;
/** EN 301 549 5.1.4: capital H at least 0.7° seen from the viewing distance, tan 0.7° ≈ 0.0122. */
const CAPITAL_PER_DISTANCE = 0.0122;
/** Fingers of a standing visitor need 20 mm; WCAG 2.5.5 asks for 44 px, ours is 48. */
const TARGET_MM = 20;
const TARGET_PX = 48;
/** Reach ranges above the floor, millimetres: EN 301 549 8.3.2, ADA 308. */
const REACH_LOW_MM = 380;
const REACH_HIGH_MM = 1220;
/**
 * In low-reach mode controls stay within this share of the picture above its lower edge, or above what lies there, and have at
 * least so many millimetres; at most up to 1000 mm. A wall of 30 cm that hangs at the height of a lap is all within reach.
 */
const LOW_REACH_SHARE = 0.42;
const LOW_REACH_LEAST_MM = 300;
const LOW_REACH_HIGH_MM = 1000;
/** Controls always get this share of the picture's height. */
const LEAST_BAND_SHARE = 0.3;
/** Wider than 2.4 : 1 is a wall that several people use side by side. */
const WALL_RATIO = 2.4;

/**
 * @param width viewport width, CSS px
 * @param height viewport height, CSS px
 * @param lowReach whether the visitor asked for everything within a seated reach
 * @param taken what lies on the lowest place of reach and is none of views and exhibits, CSS px
 */
export function screenGeometry(
  settings: ScreenSettings,
  width: number,
  height: number,
  lowReach = false,
  taken = 0,
): ScreenGeometry {
  const mmPerPx = (settings.diagonalInch * MM_PER_INCH) / Math.hypot(width, height);
  const heightMm = height * mmPerPx;
  const toPx = (aboveFloorMm: number): number =>
    clamp(height - (aboveFloorMm - settings.bottomEdgeMm) / mmPerPx, 0, height);
  const lowBandMm = Math.max(heightMm * LOW_REACH_SHARE, LOW_REACH_LEAST_MM);
  const highMm = lowReach
    ? Math.min(LOW_REACH_HIGH_MM, settings.bottomEdgeMm + taken * mmPerPx + lowBandMm)
    : REACH_HIGH_MM;
  // A screen that hangs almost wholly out of reach still needs a band for its controls.
  const lowestPx = Math.max(toPx(REACH_LOW_MM), height * LEAST_BAND_SHARE);
  return {
    width,
    height,
    mmPerPx,
    textPx: (CAPITAL_PER_DISTANCE * settings.viewingDistanceMm) / (CAPITAL_EM * mmPerPx),
    targetPx: Math.max(TARGET_PX, TARGET_MM / mmPerPx),
    reachTopPx: Math.min(toPx(highMm), lowestPx - height * LEAST_BAND_SHARE),
    reachBottomPx: lowestPx - taken,
    shape: width / height > WALL_RATIO ? 'wall' : width > height ? 'landscape' : 'portrait',
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
