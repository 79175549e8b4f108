/** A lesson's day as it is read in either language. */
import type { InterfaceLanguage } from '#core/language.ts';

/** @param date as the pack has it: 2022-10-12 @returns 2022年10月12日, or 12 October 2022 */
export function dayOf(date: string, language: InterfaceLanguage): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (language !== 'en') return `${year}年${Number(month)}月${Number(day)}日`;
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** The same where there is little room. @returns 2022.10.12, or 12 Oct 2022 */
export function shortDayOf(date: string, language: InterfaceLanguage): string {
  if (language === 'en') return dayOf(date, language).replace(/ (...)[a-z]* /, ' $1 ');
  return date.split('-').map(Number).join('.');
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
