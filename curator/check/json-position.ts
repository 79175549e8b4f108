/** Where a text stops being JSON: the engine says so only for some mistakes. */

const SPACE = /[ \t\r\n]*/y;
const TEXT = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-f]{4}))*"/iuy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?/iy;
const WORD = /true|false|null/y;

/**
 * Index of the first character that cannot stand where it stands; the length of the text when it ends too early.
 * Brackets are followed by calls within calls, so their depth is capped before.
 */
export function firstWrong(text: string): number {
  let at = 0;
  const eat = (token: RegExp | string): boolean => {
    if (typeof token === 'string') {
      if (!text.startsWith(token, at)) return false;
      at += token.length;
    } else {
      token.lastIndex = at;
      const found = token.exec(text)?.[0];
      if (found === undefined) return false;
      at += found.length;
    }
    return true;
  };
  const spaced = (token: RegExp | string): boolean => eat(SPACE) && eat(token) && eat(SPACE);
  const entry = (): boolean => spaced(TEXT) && spaced(':') && value();
  const list = (close: string, one: () => boolean): boolean => {
    if (spaced(close)) return true;
    do if (!one()) return false;
    while (spaced(','));
    return spaced(close);
  };
  const value = (): boolean => {
    eat(SPACE);
    if (eat('{')) return list('}', entry);
    if (eat('[')) return list(']', value);
    return (eat(TEXT) || eat(NUMBER) || eat(WORD)) && eat(SPACE);
  };
  value();
  return at;
}
