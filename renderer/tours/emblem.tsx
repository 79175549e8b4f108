/** A group's sign: its animal's character in a ring of the group's light. */
import { pick } from '#core/language.ts';
import { emblemOf } from '#core/tours/emblems.ts';
import { language } from '../state.ts';
import '../styles/tours-emblem.css';

/** @param group from 1 */
export function GroupEmblem({ group }: { readonly group: number }) {
  const { character, hue } = emblemOf(group);
  return (
    <span class="emblem hued" style={{ '--hue': String(hue) }} aria-hidden="true" lang="zh-Hans">
      <span class="emblem-character">{character}</span>
    </span>
  );
}

/** The animal's name in the language of the moment. */
export const animalOf = (group: number): string => pick(emblemOf(group).name, language.value);
