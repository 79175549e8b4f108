/** How wide words are before anything is drawn. Pure. */

/** The first letter of the Chinese, Japanese and Korean blocks (Unicode, "CJK Radicals Supplement"). */
const FIRST_SQUARE = '\u2e80';
/** Width of a Latin letter in the house's serif on an average of English names, em. */
const LATIN_EM = 0.58;

/** Width of a name that is broken between two words where that leaves it narrowest, em. */
export function brokenEmOf(text: string): number {
  const words = text.split(' ');
  const widths = words.map((_word, at) =>
    Math.max(emOf(words.slice(0, at).join(' ')), emOf(words.slice(at).join(' '))),
  );
  return Math.min(...widths);
}

/** Width of a name, em: Chinese letters are square, others about half as wide. */
export function emOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter >= FIRST_SQUARE ? 1 : LATIN_EM), 0);
}
