import type { InterfaceLanguage } from '#core/language.ts';

/** A day of the hall as it is written out. */
export function dayText(day: string, language: InterfaceLanguage): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(Date.parse(`${day}T00:00:00Z`));
}
