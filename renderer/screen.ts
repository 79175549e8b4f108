/** The screen's geometry as a signal, and its sizes as CSS custom properties on the root element. */
import { computed, effect } from '@preact/signals';
import { type ScreenGeometry, screenGeometry } from '#core/screen.ts';
import { DEFAULT_SETTINGS } from '#core/settings.ts';
import { access, kiosk, language, viewport } from './state.ts';

export const screen = computed<ScreenGeometry>(() => {
  const settings = kiosk.value?.settings.screen ?? DEFAULT_SETTINGS.screen;
  const { width, height } = viewport.value;
  return screenGeometry(settings, width, height, access.value.lowReach);
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

/** Keeps the root element true to the screen, the visitor's access settings and the language. @returns stops */
export function applyScreen(root: HTMLElement): () => void {
  const measure = (): void => {
    viewport.value = { width: window.innerWidth, height: window.innerHeight };
  };
  window.addEventListener('resize', measure);
  const stops = [
    effect(() => {
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
