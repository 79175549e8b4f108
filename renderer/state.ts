/** What the shell shows, as signals. Only `renderer/session/` and the access panel write them. */
import { computed, signal } from '@preact/signals';
import { type AccessSettings, DEFAULT_ACCESS } from '#core/access.ts';
import type { KioskDescription } from '#core/bridge.ts';
import type { InterfaceLanguage } from '#core/language.ts';
import { ATTRACT, type Session } from '#core/session.ts';
import type { TourVisit } from '#core/tours/visit.ts';

/** Undefined until the kiosk has answered. */
export const kiosk = signal<KioskDescription | undefined>(undefined);
export const session = signal<Session>(ATTRACT);
export const language = signal<InterfaceLanguage>('zh-Hans');
export const access = signal<AccessSettings>(DEFAULT_ACCESS);
/** Names this visit to the kiosk, so that it has one vote; exhibits never see it. Another one when the visit ends. */
export const visit = signal(crypto.randomUUID());
/** Exhibits that are not offered until the next start. */
export const hidden = signal<readonly string[]>([]);
/** Whether the access panel is open. */
export const accessOpen = signal(false);
/** Viewport, CSS px. */
export const viewport = signal({ width: window.innerWidth, height: window.innerHeight });
/** Words and ground of the first view are painted; the lights behind them are lit after that. */
export const standing = signal(false);
/** The lights have been drawn at least once, or this machine draws none. */
export const lit = signal(false);
/** The kiosk is about to stop or restart. */
export const closing = signal(false);

/** What a group on a tour sees. */
export type TourView =
  | { readonly at: 'pad' }
  | { readonly at: 'welcome' }
  | { readonly at: 'stop'; readonly stop: number }
  | { readonly at: 'done'; readonly stop: number }
  /** Nothing is left. */
  | { readonly at: 'closing' }
  /** A teacher's card was entered. */
  | { readonly at: 'class'; readonly token: string };

const NO_GROUP_YET: TourView = { at: 'pad' };
export const tourView = signal<TourView>(NO_GROUP_YET);
/** The group that stands before the kiosk, if any. */
export const group = signal<TourVisit | undefined>(undefined);
/** Height of the ribbon that tells a group in an exhibit what to do, CSS px; 0 while there is none. */
export const ribbon = signal(0);

/** Nobody's tour is on the screen any more; codes carry what groups have done. */
export function leaveTour(): void {
  group.value = undefined;
  tourView.value = NO_GROUP_YET;
}

/** The exhibit whose place the visitor is at, if any. */
export const openExhibit = computed(() => {
  const current = session.value;
  if (current.mode !== 'active' && current.mode !== 'warning') return undefined;
  return current.place.view === 'exhibit' ? current.place.exhibit : undefined;
});

/** Whether a group on a tour is here. */
export const isOnTour = computed(() => {
  const current = session.value;
  return (current.mode === 'active' || current.mode === 'warning') && current.tour === true;
});
