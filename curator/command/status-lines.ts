/** The roles of a repository, as lines. */
import type { InterfaceLanguage } from '#core/language.ts';
import type { RepositoryStatus, RoleStatus } from '#packs/trust/author.ts';
import { word } from './words.ts';

/** Signatures that end sooner are warned of, days. */
const WARNING_DAYS = 30;
/** The timestamp lives a week and is renewed often: a warning of 30 days would never go away. */
const TIMESTAMP_WARNING_DAYS = 3;

/** Whether a role's signatures end so soon that somebody must know. */
export function endsSoon({ role, daysLeft }: RoleStatus): boolean {
  return daysLeft < (role === 'timestamp' ? TIMESTAMP_WARNING_DAYS : WARNING_DAYS);
}

/**
 * One line for each role.
 * @param withKeys whether to say which keys are here
 */
export function statusLines(
  { roles }: RepositoryStatus,
  language: InterfaceLanguage,
  withKeys = false,
): readonly string[] {
  return roles.map((role) => {
    const keys = withKeys ? `  ${keysText(role, language)}` : '';
    const day = new Date(role.expires).toISOString().slice(0, 10);
    const values = { role: role.role, version: role.version, days: role.daysLeft, day };
    return `${word(language, urgency(role), values)}${keys}`;
  });
}

function urgency(role: RoleStatus): 'status.over' | 'status.soon' | 'status.role' {
  if (role.daysLeft < 0) return 'status.over';
  return endsSoon(role) ? 'status.soon' : 'status.role';
}

function keysText({ threshold, keys }: RoleStatus, language: InterfaceLanguage): string {
  const here = keys.filter((key) => key.here).length;
  return word(language, 'status.keys', { here, count: keys.length, threshold });
}
