/** Reading a JSON file of a source, saying in plain words and by line why it cannot be read. */
import { readFile } from 'node:fs/promises';
import { firstWrong } from './json-position.ts';
import { error, type Finding } from './report.ts';
import { PACK_HEAD, type SourceFile } from './source-files.ts';

/** Lists and objects within one another; contents have about six. */
const MAX_DEPTH = 64;
/** Bytes; a content of 1,200 people has about 3 MB. */
const MAX_BYTES = 32 * 1024 * 1024;

export type JsonReading =
  | { readonly readable: true; readonly value: unknown }
  | { readonly readable: false; readonly finding: Finding };

/** Reads a text file as UTF-8; a finding when it is in another encoding. */
export async function readText(
  file: SourceFile,
): Promise<{ readonly text: string } | { readonly finding: Finding }> {
  const where = { file: file.path, place: '' };
  if (file.size > MAX_BYTES)
    return { finding: error('text-too-large', where, { most: MAX_BYTES / 1024 / 1024 }) };
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file.disk)),
    };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return { finding: error('text-not-utf8', where) };
  }
}

/** Reads one JSON file. */
export async function readJson(file: SourceFile): Promise<JsonReading> {
  const reading = await readText(file);
  if ('finding' in reading) return { readable: false, finding: reading.finding };
  const { text } = reading;
  const refuse = (finding: Finding): JsonReading => ({ readable: false, finding });
  // Building takes the mark off pack.json; content.json reaches the kiosk as it is.
  if (text.startsWith('\uFEFF') && file.path !== PACK_HEAD)
    return refuse(error('json-byte-order-mark', { file: file.path, place: '' }));
  if (depthOf(text) > MAX_DEPTH) return refuse(error('json-too-deep', { file: file.path, place: '' }));
  const json = text.replace(/^\uFEFF/, '');
  try {
    return { readable: true, value: JSON.parse(json) as unknown };
  } catch {
    const before = json.slice(0, firstWrong(json)).split('\n');
    const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
    return refuse(
      error('json-unreadable', { file: file.path, place: `${line}:${column}` }, { line, column }),
    );
  }
}

/** How deep brackets nest, counted before parsing; texts are skipped. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') inText = !inText;
    else if (inText && character === '\\') at++;
    else if (!inText && (character === '[' || character === '{')) deepest = Math.max(deepest, ++depth);
    else if (!inText && (character === ']' || character === '}')) depth--;
  }
  return deepest;
}
