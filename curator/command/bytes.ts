/** Amounts of bytes as people read them. */
import type { InterfaceLanguage } from '#core/language.ts';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** `41 MB`, `1.3 GB`: thousands, as sticks and disks count. */
export function bytesText(bytes: number, language: InterfaceLanguage): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 9.95 ? 0 : 1;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  return `${number} ${UNITS[unit] ?? 'B'}`;
}
