/** The screen's geometry as a signal, and its sizes as CSS custom properties on the root element. */
import { computed, effect } from '@preact/signals';
import type { BridgeClient } from '#core/bridge.ts';
import { DEFAULT_SCREEN, type ScreenGeometry, screenGeometry } from '#core/screen.ts';
import { access, kiosk, language, ribbon, viewport } from './state.ts';

/** What lies below the lowest place that views and exhibits may use belongs to the ribbon of a tour, while there is one. */
export const screen = computed<ScreenGeometry>(() => {
  const settings = kiosk.value?.settings.screen ?? DEFAULT_SCREEN;
  const { width, height } = viewport.value;
  return screenGeometry(settings, width, height, access.value.lowReach, ribbon.value);
});

/** The custom properties for a geometry and a text scale. */
export function screenProperties(
  geometry: ScreenGeometry,
  textScale: number,
): Readonly<Record<string, string>> {
  return {
    '--text': `${(geometry.textPx * textScale).toFixed(2)}px`,
    '--target': `${geometry.targetPx.toFixed(2)}px`,
    '--reach-top': `${geometry.reachTopPx.toFixed(1)}px`,
    '--reach-bottom': `${geometry.reachBottomPx.toFixed(1)}px`,
    '--reach-below': `${(geometry.height - geometry.reachBottomPx).toFixed(1)}px`,
  };
}

/** After a display came back, the window may reach its size without telling; it stands by then, milliseconds. */
const SETTLED_MS = 1_000;

/** Measures the page anew when displays come or go. @returns stops */
export function followDisplays(bridge: BridgeClient): () => void {
  let later: ReturnType<typeof setTimeout> | undefined;
  const stop = bridge.on('displays.changed', () => {
    measure();
    clearTimeout(later);
    later = setTimeout(measure, SETTLED_MS);
  });
  return () => {
    clearTimeout(later);
    stop();
  };
}

/** A new value even when the size is the same: a picture that a lost display took away is drawn again. */
function measure(): void {
  viewport.value = { width: window.innerWidth, height: window.innerHeight };
}

/** Keeps the root element true to the screen, the visitor's access settings and the language. @returns stops */
export function applyScreen(root: HTMLElement): () => void {
  window.addEventListener('resize', measure);
  const stops = [
    effect(() => {
      root.style.setProperty('--ribbon', `${ribbon.value}px`);
      const properties = screenProperties(screen.value, access.value.textScale);
      for (const [name, value] of Object.entries(properties)) root.style.setProperty(name, value);
      root.dataset.shape = screen.value.shape;
      root.dataset.textScale = String(access.value.textScale);
    }),
    effect(() => {
      root.dataset.contrast = access.value.contrast;
      root.dataset.motion = access.value.reducedMotion ? 'reduced' : 'full';
      root.dataset.reach = access.value.lowReach ? 'low' : 'standing';
    }),
    effect(() => {
      root.lang = language.value;
    }),
  ];
  return () => {
    window.removeEventListener('resize', measure);
    for (const stop of stops) stop();
  };
}
