/** What is drawn on sheets, in black: a group's emblem, its lights, its code for a camera. */
import { encode } from 'uqr';
import type { Emblem } from '#core/tours/emblems.ts';
import type { Mark } from '#core/tours/progress.ts';
import { html, type Markup } from './markup.ts';

/** The animal's character in a ring of light, as on the screens. */
export const emblemRing = ({ character }: Emblem): Markup =>
  html`<span class="emblem"><svg viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="21.5" /><path d="M24 .8v3.4M24 43.8v3.4M.8 24h3.4M43.8 24h3.4M7.6 7.6l2.4 2.4M38 38l2.4 2.4M7.6 40.4l2.4-2.4M38 10l2.4-2.4" /></svg><b>${character}</b></span>`;

/** A light: none, a ring, or a full one with rays. They differ by form, since paper has no colour. */
export function light(mark: Mark): Markup {
  if (mark === 0)
    return html`<svg class="light" viewBox="0 0 24 24"><circle class="dot" cx="12" cy="12" r="1.6" /></svg>`;
  if (mark === 1) return html`<svg class="light" viewBox="0 0 24 24"><circle cx="12" cy="12" r="6" /></svg>`;
  return html`<svg class="light" viewBox="0 0 24 24"><circle class="full" cx="12" cy="12" r="6" /><path d="M12 1v3M12 20v3M1 12h3M20 12h3M4.2 4.2l2.1 2.1M17.7 17.7l2.1 2.1M4.2 19.8l2.1-2.1M17.7 6.3l2.1-2.1" /></svg>`;
}

/** Modules of quiet around a code, as the standard asks. */
const QUIET = 4;

/** The code's letters as a QR code: the smallest size, at the strongest correction, for a strip that was in a pocket. */
export function qrCode(code: string): Markup {
  const { data, size } = encode(code.replaceAll('-', ''), { ecc: 'H', border: QUIET });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${code}"><path d="${path}" /></svg>`;
}
