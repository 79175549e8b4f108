/** Whether an answer is the one that was asked for: a server, a proxy or a login page may say anything. */
import type { IncomingMessage } from 'node:http';
import { KioskError } from '#core/errors.ts';
import type { Asked } from './http-ask.ts';
import type { ByteRange } from './tree.ts';

/** What a server says when it could answer at another time. */
const LATER = new Set([408, 425, 429, 500, 502, 503, 504]);

/** @throws KioskError `tree-unreachable` when another time may do, otherwise `tree-answer-wrong` */
export function checkStatus(
  { statusCode = 0, headers }: IncomingMessage,
  asked: Asked,
  wanted: number,
): void {
  if (statusCode === wanted) return;
  if (LATER.has(statusCode))
    throw new KioskError(
      'tree-unreachable',
      `${asked.tree} cannot send ${asked.path} now (status ${statusCode}). It is tried again.`,
    );
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined)
    throw wrong(asked, 'it sends the kiosk on to another address, which is not followed');
  throw wrong(asked, `status ${statusCode} instead of ${wanted}`);
}

/** No file of a tree is a web page, and none is compressed on its way: that would be another file's bytes. */
export function checkType({ headers }: IncomingMessage, asked: Asked): void {
  if (/^\s*(?:text\/html|application\/xhtml)/i.test(headers['content-type'] ?? ''))
    throw wrong(asked, 'it is a web page, of a login perhaps');
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw wrong(asked, `it is encoded as ${encoding}`);
}

/**
 * @param range what was asked for; undefined for the whole file
 * @returns how many bytes the body must have, as far as that is known
 */
export function checkBody(
  { headers }: IncomingMessage,
  asked: Asked,
  range: ByteRange | undefined,
): number | undefined {
  const announced = headers['content-length'] === undefined ? undefined : Number(headers['content-length']);
  if (range === undefined) return announced;
  const said = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(headers['content-range'] ?? '');
  const [start, end, size] = [Number(said?.[1]), Number(said?.[2]), said?.[3]];
  const wantedEnd = range.end ?? Number(size) - 1;
  if (said === null || start !== range.start || end !== wantedEnd)
    throw wrong(asked, `it has another range than ${range.start}-${range.end ?? ''}`);
  const length = end - start + 1;
  if (announced !== undefined && announced !== length)
    throw wrong(asked, 'its length is not that of its range');
  return length;
}

function wrong({ tree, path }: Asked, why: string): KioskError {
  return new KioskError(
    'tree-answer-wrong',
    `${tree} gave a wrong answer for ${path}: ${why}. Nothing of it is taken; what is shown stays.`,
  );
}
