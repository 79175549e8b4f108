/** What a state file looks like inside: a version and data, checked and brought up to date when read. */
import type { z } from '#core/schema.ts';

export interface StateSchema<Data> {
  readonly version: number;
  readonly schema: z.ZodType<Data>;
  readonly initial: Data;
  /** From the version before to the next: `migrations[1]` turns version 1 into 2. */
  readonly migrations: Readonly<Record<number, (old: unknown) => unknown>>;
  /**
   * A file that people write: the data's own keys on the upper level, with `version` beside them, which may be left out and
   * is 1 then. Whoever deletes such a file wants the initial data back, not the last good copy.
   */
  readonly byHand?: true;
}

export interface Envelope<Data> {
  readonly version: number;
  readonly data: Data;
}

/** No state of a kiosk is larger; characters. Counts of 1,200 people take 30,000. */
const LARGEST = 5_000_000;
/** What a person writes; characters. */
const LARGEST_BY_HAND = 100_000;

/** @throws Error with one phrase that says what is wrong and where */
export function parseState<Data>(text: string, shape: StateSchema<Data>): Envelope<Data> {
  if (text.length > (shape.byHand ? LARGEST_BY_HAND : LARGEST)) throw new Error('it is too large');
  const found = shape.byHand ? readPlain(text) : readEnvelope(text);
  let { version, data } = found;
  while (typeof version === 'number' && version < shape.version) {
    const migrate = shape.migrations[version];
    if (migrate === undefined) throw new Error(`there is no way from version ${version} to ${shape.version}`);
    data = migrate(data);
    version += 1;
  }
  if (version !== shape.version) throw new Error(`version ${String(version)} is newer than this kiosk`);
  const parsed = shape.schema.safeParse(data);
  if (parsed.success) return { version, data: parsed.data };
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') ?? '';
  throw new Error(`${place === '' ? '' : `at ${place}: `}${issue?.message ?? 'unknown'}`);
}

/** The text of a file. */
export function printState<Data>({ version, data }: Envelope<Data>, shape: StateSchema<Data>): string {
  if (shape.byHand) return `${JSON.stringify({ version, ...data }, undefined, 2)}\n`;
  return `${JSON.stringify({ version, data })}\n`;
}

interface Found {
  readonly version: unknown;
  readonly data: unknown;
}

function readEnvelope(text: string): Found {
  const envelope = JSON.parse(text) as unknown;
  if (!isObject(envelope) || !('version' in envelope) || !('data' in envelope))
    throw new Error('it is not a state file');
  return { version: envelope['version'], data: envelope['data'] };
}

function readPlain(text: string): Found {
  // Notepad on Windows begins UTF-8 files with a mark that JSON does not know.
  const whole = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  if (!isObject(whole)) throw new Error('it is no list of settings in braces { }');
  const { version = 1, ...data } = whole;
  return { version, data };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
