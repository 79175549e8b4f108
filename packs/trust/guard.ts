/** What metadata must be before any library looks at it: small, shallow, and JSON with the head that TUF gives it. */
import { KioskError } from '#core/errors.ts';
import { z } from '#core/schema.ts';
import { METADATA_MAX_BYTES, METADATA_MAX_DEPTH, METADATA_MAX_NAMES } from './format.ts';

/** Bytes of JSON's own signs. */
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACKET = 0x5d;
const CLOSE_BRACE = 0x7d;
/** `<`, with which every login page begins and no metadata does. */
const ANGLE = 0x3c;

export type MetadataType = keyof typeof METADATA_MAX_BYTES;

/** One metadata file: where it came from, for messages, and what it should be. */
export interface MetadataFile {
  /** Path in the tree. */
  readonly path: string;
  /** Name of the tree. */
  readonly place: string;
  readonly type: MetadataType;
}

const Head = z.object({
  signed: z.looseObject({
    _type: z.enum(['root', 'timestamp', 'snapshot', 'targets']),
    version: z.int().min(1),
    expires: z.iso.datetime(),
  }),
  signatures: z.array(z.unknown()).max(64),
});

/** The parts of metadata that every role has; none of it is to be believed yet. */
export interface MetadataHead {
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** Code for metadata of this type that is no metadata. */
export function invalidCode(type: MetadataType): 'trust-root-invalid' | 'trust-metadata-invalid' {
  return type === 'root' ? 'trust-root-invalid' : 'trust-metadata-invalid';
}

/**
 * Refuses what no honest repository has.
 * @throws KioskError `trust-metadata-too-large`, `tree-answer-wrong` for a web page, `trust-root-invalid`,
 *   `trust-metadata-invalid`
 */
export function guardMetadata(bytes: Uint8Array, file: MetadataFile): MetadataHead {
  const limit = METADATA_MAX_BYTES[file.type];
  if (bytes.length > limit)
    throw new KioskError(
      'trust-metadata-too-large',
      `${file.path} of ${file.place} has ${bytes.length} bytes, more than the ${limit} that are allowed. Nothing was taken from there; the content on the screen stays.`,
    );
  if (bytes[0] === ANGLE)
    throw new KioskError(
      'tree-answer-wrong',
      `${file.place} answers with a web page instead of ${file.path}, perhaps the login page of a network. Nothing was taken from there; the next try comes later.`,
    );
  const { depth, names } = shapeOf(bytes);
  if (depth > METADATA_MAX_DEPTH) throw invalid(file, 'it is nested too deeply');
  if (file.type !== 'targets' && names > METADATA_MAX_NAMES) throw invalid(file, 'it has too many parts');
  const head = Head.safeParse(parse(bytes, file));
  if (!head.success) throw invalid(file, 'it is not TUF metadata', head.error);
  const { _type, version, expires } = head.data.signed;
  if (_type !== file.type) throw invalid(file, `it is metadata of ${_type}`);
  return { version, expires: Date.parse(expires) };
}

/** What can be known of JSON without parsing it; safe on bytes that are no JSON at all. */
export interface JsonShape {
  /** How deeply brackets and braces are nested. */
  readonly depth: number;
  /** Colons outside of strings. */
  readonly names: number;
}

export function shapeOf(bytes: Uint8Array): JsonShape {
  let [level, depth, names] = [0, 0, 0];
  let quoted = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (quoted) {
      if (byte === BACKSLASH) index += 1;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE) quoted = true;
    else if (byte === COLON) names += 1;
    else if (byte === OPEN_BRACKET || byte === OPEN_BRACE) depth = Math.max(depth, ++level);
    else if (byte === CLOSE_BRACKET || byte === CLOSE_BRACE) level -= 1;
  }
  return { depth, names };
}

function parse(bytes: Uint8Array, file: MetadataFile): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw invalid(file, 'it is cut off or not JSON', error);
  }
}

function invalid(file: MetadataFile, why: string, cause?: unknown): KioskError {
  return new KioskError(
    invalidCode(file.type),
    `${file.path} of ${file.place} is not valid: ${why}. Nothing was taken from there; the content on the screen stays.`,
    cause,
  );
}
