/** Eight places for a group's code, as a pure step function: what is typed where, and whether it can be one. */
import { ALPHABET, CODE_LENGTH, numberOf } from '#core/tours/letters.ts';

/** What the pad says under its places; `never` of a character that is in no code. */
export type CodeNote =
  | { readonly is: 'none' | 'never' | 'mistyped' | 'unknown' | 'failed' }
  | { readonly is: 'other-day'; readonly day: string }
  | { readonly is: 'wait'; readonly waitMs: number };

export interface CodePad {
  /** By place; undefined where nothing is typed yet. */
  readonly letters: readonly (string | undefined)[];
  /** The place that the next character goes to; CODE_LENGTH when all are filled. */
  readonly at: number;
  readonly note: CodeNote;
}

const NOTHING: CodeNote = { is: 'none' };

export const EMPTY_PAD: CodePad = {
  letters: Array.from({ length: CODE_LENGTH }, () => undefined),
  at: 0,
  note: NOTHING,
};

/** @param key as a keyboard names it; what is no character of any code changes nothing */
export function typeLetter(pad: CodePad, key: string): CodePad {
  const letter = key.normalize('NFKC').toUpperCase();
  if (!/^[0-9A-Z]$/.test(letter)) return pad;
  if (!ALPHABET.includes(letter)) return { ...pad, note: { is: 'never' } };
  if (pad.at >= CODE_LENGTH) return pad;
  const letters = pad.letters.with(pad.at, letter);
  return judged(letters);
}

/** A wrong character may be the second of eight: it is changed where it stands. */
export const choosePlace = (pad: CodePad, place: number): CodePad => ({ ...pad, at: place, note: NOTHING });

/** Empties the chosen place, or the one before it. */
export function deleteLetter(pad: CodePad): CodePad {
  const place = pad.letters[pad.at] === undefined ? Math.max(0, pad.at - 1) : pad.at;
  return { letters: pad.letters.with(place, undefined), at: place, note: NOTHING };
}

/** The code when all places are filled and its check character is right. */
export function codeOf({ letters }: CodePad): string | undefined {
  const code = letters.join('');
  return letters.includes(undefined) || numberOf(code) === undefined ? undefined : code;
}

function judged(letters: CodePad['letters']): CodePad {
  const empty = letters.indexOf(undefined);
  const pad: CodePad = { letters, at: empty < 0 ? CODE_LENGTH : empty, note: NOTHING };
  return empty < 0 && codeOf(pad) === undefined ? { ...pad, note: { is: 'mistyped' } } : pad;
}
