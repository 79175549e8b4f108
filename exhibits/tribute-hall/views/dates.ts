/** Dates of a life as exactly as they are known, and no more. */
import type { InterfaceLanguage } from '#core/language.ts';
import type { Person } from '../content.ts';

/** `1933 年 4 月 26 日 — 2013 年 7 月`, `born 1936`, or undefined where nothing is known. */
export function datesOf(person: Person, language: InterfaceLanguage): string | undefined {
  const { born, died } = person;
  const write = language === 'en' ? english : chinese;
  if (born !== undefined && died !== undefined) return `${write(born)} – ${write(died)}`;
  if (born !== undefined) return language === 'en' ? `Born ${write(born)}` : `${write(born)}生`;
  if (died !== undefined) return language === 'en' ? `Died ${write(died)}` : `${write(died)}逝世`;
  return undefined;
}

function chinese(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year ?? ''}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
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

function english(date: string): string {
  const [year, month, day] = date.split('-');
  const name = month === undefined ? '' : `${MONTHS[Number(month) - 1] ?? ''} `;
  return `${day === undefined ? '' : `${Number(day)} `}${name}${year ?? ''}`;
}
