/** Drawings (SVG): nothing that runs, nothing from elsewhere, and whole. */
import sharp from 'sharp';
import { error, type Finding, warning, type Where } from './report.ts';

/** What a reader of XML passes over; comments hide nothing and quote nothing. */
const PASSED_OVER = /<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>/gs;
const TAGS = /<(?:"[^"]*"|'[^']*'|[^"'>])*>?/g;
/** What makes a drawing more than a drawing: parts that run, and attributes that start something. */
const ACTIVE_PART = /^<\s*(?:[\w-]+:)?(script|foreignObject|iframe|embed|object|handler|listener)\b/i;
const ACTIVE_ATTRIBUTE = /[\s"'/](on[a-z]+)\s*=/i;
/** Addresses in `href`, `src`, `url(…)` and `@import` that are neither within the drawing nor a picture inside it. */
const ADDRESSES =
  /(?:\b(?:href|src)\s*=\s*["']\s*|\burl\(\s*["']?\s*|@import\s+(?:url\(\s*)?["']?\s*)(?!#|data:image\/(?:png|jpeg|webp);)([^"')\s]+)/gi;
const STYLESHEET = /<\?xml-stylesheet[^?]*\?>/i;
const ENTITIES = /<!ENTITY\b/i;

/** Checks one drawing. */
export async function checkDrawing(where: Where, bytes: Buffer): Promise<readonly Finding[]> {
  const text = decode(bytes);
  if (text === undefined) return [error('text-not-utf8', where)];
  const findings = [...activeParts(where, text)];
  if (findings.length > 0) return findings;
  try {
    await sharp(bytes, { limitInputPixels: 4096 * 4096 })
      .resize(64, 64, { fit: 'inside' })
      .toBuffer();
  } catch {
    return [error('drawing-unreadable', where)];
  }
  if (/<text\b/i.test(text)) findings.push(warning('drawing-text', where));
  return findings;
}

function* activeParts(where: Where, text: string): Generator<Finding> {
  if (ENTITIES.test(text)) yield error('drawing-active', where, { what: '<!ENTITY' });
  // Numbered characters could spell anything.
  const plain = text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (_all, hex?: string, decimal?: string) =>
    characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
  );
  const active = activePart(text) ?? /javascript\s*:/i.exec(plain)?.[0];
  if (active !== undefined) yield error('drawing-active', where, { what: active });
  const stylesheet = STYLESHEET.exec(plain)?.[0];
  const addresses = [...plain.matchAll(ADDRESSES)].map(([, address = '']) => address);
  for (const address of new Set([...addresses, ...(stylesheet === undefined ? [] : [stylesheet])]))
    yield error('drawing-reference', where, { address: address.slice(0, 80) });
}

/** Names of elements and attributes cannot be spelt in numbers, so the text is read as it stands. */
function activePart(text: string): string | undefined {
  for (const [tag] of text.replaceAll(PASSED_OVER, ' ').matchAll(TAGS)) {
    const found = ACTIVE_PART.exec(tag)?.[1] ?? ACTIVE_ATTRIBUTE.exec(tag)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function decode(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // A declared encoding that is not this one would be read otherwise by the browser.
    const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)/i.exec(text)?.[1];
    return declared === undefined || /^utf-?8$/i.test(declared) ? text : undefined;
  } catch {
    return undefined;
  }
}
