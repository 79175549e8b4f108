/** A strip for each group, to be cut out: who it is, its code to type and to scan, and where it begins. */
import { type InterfaceLanguage, pick } from '#core/language.ts';
import { emblemOf } from '#core/tours/emblems.ts';
import type { ClassGroup, ClassSlot } from '#core/tours/visit.ts';
import type { SheetText } from './document.ts';
import { emblemRing, qrCode } from './drawings.ts';
import { dayText } from './day-text.ts';
import { html, type Markup } from './markup.ts';
import { sheetWord } from './words.ts';

interface CodesSheet {
  readonly day: string;
  /** Whether other kiosks read the codes as well. */
  readonly shared: boolean;
  readonly language: InterfaceLanguage;
}

export function codesSheet(slot: ClassSlot, { day, shared, language }: CodesSheet): SheetText {
  const tour = pick(slot.tour.title, language);
  const title = `${sheetWord(language, 'codes.title')} · ${tour}`;
  const when = [dayText(day, language), slot.begins].filter((part) => part !== undefined).join(' ');
  return {
    title,
    language,
    body: html`<header><h1>${tour}</h1><p>${sheetWord(language, 'codes.title')}<br>${when}</p></header>
<p class="lead">${sheetWord(language, shared ? 'codes.how' : 'codes.how.alone')}</p>
${slot.groups.map((group) => strip(group, tour, { shared, language }))}`,
  };
}

function strip(
  { group, code, next }: ClassGroup,
  tour: string,
  { shared, language }: Omit<CodesSheet, 'day'>,
): Markup {
  const emblem = emblemOf(group);
  const [first = '', second = ''] = code.split('-');
  const kiosk = next?.kiosk?.name;
  const begin =
    kiosk === undefined
      ? undefined
      : html`${sheetWord(language, 'codes.first')} <b>${pick(kiosk, language)}</b><br>`;
  return html`<section class="strip">
${emblemRing(emblem)}<p class="who"><b>${pick(emblem.name, language)}</b><small>${tour}</small></p>
<p class="where"><span class="code"><span>${first}</span><span>${second}</span></span>${begin}<small>${sheetWord(language, shared ? 'codes.where' : 'codes.where.alone')}${language === 'en' ? ' ' : ''}${sheetWord(language, 'codes.changes')}</small></p>
${qrCode(code)}</section>`;
}
