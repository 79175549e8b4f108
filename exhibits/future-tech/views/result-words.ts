/** What the field of lights says, in at most three short sentences. */
import type { InterfaceLanguage } from '#core/language.ts';
import { mineOf, type VisitState } from '../model.ts';
import { type Share, type Totals, totalsOf, votesPerLight, type World } from '../votes.ts';
import { decadeName } from './decade-words.ts';
import type { Future } from './future-context.ts';

type Speech = Pick<Future, 'word' | 'titleOf'>;

/** @param shares of what is shown, of this machine or of all halls */
export function saidOf(speech: Speech, shares: readonly Share[], state: VisitState): readonly string[] {
  const { only, scope } = state;
  const totals = totalsOf(shares, only);
  const [lead, when] =
    only === undefined ? [leadOf(speech, totals), whenOf(speech, totals)] : ofOne(speech, only, totals);
  const each = votesPerLight(shares);
  const mine = scope === 'here' && mineOf(state) !== undefined;
  return [
    lead,
    when,
    ...(mine ? [speech.word('result.mine')] : []),
    ...(each > 1 ? [speech.word('result.each', { votes: each })] : []),
  ].filter((sentence) => sentence !== undefined);
}

function leadOf({ word, titleOf }: Speech, { all, worlds }: Totals): string | undefined {
  const { names, votes } = worlds;
  const [first, second] = names;
  if (first === undefined) return undefined;
  const numbers = { count: all, votes };
  if (all === 1) return word('result.first', { world: titleOf(first) });
  if (second === undefined) return word('result.leads', { ...numbers, world: titleOf(first) });
  if (names.length === 2)
    return word('result.both', { ...numbers, world: titleOf(first), other: titleOf(second) });
  return word('result.several', { ...numbers, several: names.length });
}

/** Only where one decade is clearly ahead, and of more than one vote. */
function whenOf(speech: Speech, { all, decades }: Totals): string | undefined {
  const [decade, other] = decades.names;
  if (decade === undefined || other !== undefined || all < 2) return undefined;
  if (decade === 'later' || decade === 'never') return speech.word(`result.when.${decade}`);
  return speech.word('result.when', { decade: decadeName(speech, decade) });
}

function ofOne(speech: Speech, world: World, totals: Totals): readonly (string | undefined)[] {
  const named = { world: speech.titleOf(world) };
  if (totals.all === 0) return [speech.word('result.only.none', named)];
  return [speech.word('result.only', { ...named, count: totals.all }), whenOf(speech, totals)];
}

/** A day as it is read. @param date 2026-05-01 @returns 2026年5月1日, or 1 May 2026 */
export function dayOf(date: string, language: InterfaceLanguage): string {
  const locale = language === 'en' ? 'en-GB' : 'zh-Hans-CN';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}
