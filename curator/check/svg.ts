/** Drawings (SVG): nothing that runs, nothing from elsewhere, and whole. */
import sharp from 'sharp';
import { error, type Finding, warning, type Where } from './report.ts';

/** What makes a drawing more than a drawing. */
const ACTIVE =
  /<\s*(?:[\w-]+:)?(script|foreignObject|iframe|embed|object|handler|listener)\b|\s(on[a-z]+)\s*=|(javascript\s*:)/i;
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
  const active = ACTIVE.exec(plain);
  if (active !== null)
    yield error('drawing-active', where, { what: active[1] ?? active[2] ?? 'javascript:' });
  const stylesheet = STYLESHEET.exec(plain)?.[0];
  const addresses = [...plain.matchAll(ADDRESSES)].map(([, address = '']) => address);
  for (const address of new Set([...addresses, ...(stylesheet === undefined ? [] : [stylesheet])]))
    yield error('drawing-reference', where, { address: address.slice(0, 80) });
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
