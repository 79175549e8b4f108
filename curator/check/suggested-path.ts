/** A name that a pack may use, made from one that it may not. */
import { isPackPath } from '#core/pack.ts';

/**
 * A free name near to `path`.
 * @param taken paths in use; a number is added rather than suggesting one of them
 */
export function suggestedPath(path: string, taken: ReadonlySet<string>): string {
  const plain = path
    .split('/')
    .map((segment) => plainSegment(segment))
    .join('/');
  const short = isPackPath(plain) ? plain : `files/file${endingOf(plain)}`;
  const ending = endingOf(short);
  const base = short.slice(0, short.length - ending.length);
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? short : `${base}-${count}${ending}`;
    if (!taken.has(candidate)) return candidate;
  }
}

function plainSegment(segment: string): string {
  const ascii = segment
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/-*\.+-*/g, '.');
  const ending = endingOf(ascii);
  const base = ascii
    .slice(0, ascii.length - ending.length)
    .replace(/^[._-]+|[._-]+$/g, '')
    .slice(0, 56);
  // A name all in Chinese leaves nothing; a device name needs something before it.
  return isPackPath(`${base}${ending}`)
    ? `${base}${ending}`
    : `file${base === '' ? '' : `-${base}`}${ending}`;
}

function endingOf(name: string): string {
  return /\.[a-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
}
