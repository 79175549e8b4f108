/**
 * A state file: a lowdb document with a schema, a version, a last good copy, and our durable write underneath. A file that
 * cannot be used is set aside with a date in its name, and the last good copy takes its place.
 */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import { describeError, KioskError } from '#core/errors.ts';
import { durableWrite } from '#packs/durable-write.ts';
import { type FilePort, privateFiles } from '#packs/file-port.ts';
import { type Envelope, parseState, printState, type StateSchema } from './state-format.ts';
import { queueWrites, type StateFile } from './state-writes.ts';

export interface StateOptions {
  /** Tells the log what had to be mended. */
  readonly warn: (message: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly files?: FilePort;
}

/** What `openState` works with. */
interface Opening<Data> {
  readonly path: string;
  readonly copy: string;
  readonly shape: StateSchema<Data>;
  readonly options: StateOptions;
  readonly files: FilePort;
}

/** A file as it was read: its text, and what it means. */
interface Read<Data> {
  readonly text: string;
  readonly envelope: Envelope<Data>;
}

/** Opens `path`; a file that cannot be used is set aside with a date in its name and the last good copy is used. */
export async function openState<Data>(
  path: string,
  shape: StateSchema<Data>,
  options: StateOptions,
): Promise<StateFile<Data>> {
  removeLitter(path);
  const files = options.files ?? privateFiles;
  const opening = { path, copy: `${path}.good`, shape, options, files };
  const found = await findGood(opening);
  const database = new Low<Envelope<Data>>(
    durableAdapter(opening),
    found ?? { version: shape.version, data: shape.initial },
  );
  return queueWrites(database, path, (safe) => keepCopy(opening, printState(safe, shape)));
}

/** Temporary files of writes that a kill or a power cut has ended. */
function removeLitter(path: string): void {
  const folder = dirname(path);
  const begin = `${basename(path)}.`;
  for (const name of readdirSync(folder))
    if (name.startsWith(begin) && name.endsWith('.tmp')) rmSync(join(folder, name), { force: true });
}

/** lowdb's own adapter never calls fsync: after a power cut it left an empty file. */
function durableAdapter<Data>({ path, shape, files }: Opening<Data>): Adapter<Envelope<Data>> {
  return {
    // Reading, with its repairs, is done before lowdb is made.
    read: () => Promise.resolve(null),
    write: (envelope) => durableWrite(path, printState(envelope, shape), files),
  };
}

/** @returns nothing when the state begins anew */
async function findGood<Data>(opening: Opening<Data>): Promise<Envelope<Data> | undefined> {
  const { path, copy, shape, options } = opening;
  if (!existsSync(path)) return shape.byHand ? undefined : readCopy(opening)?.envelope;
  const read = tryReading(path, shape);
  if (!(read instanceof Error)) {
    if (!existsSync(copy) || readBytes(copy) !== read.text) await keepCopy(opening, read.text);
    return read.envelope;
  }
  const good = readCopy(opening);
  const aside = `${path}.corrupt-${new Date(options.now()).toISOString().replace(/[:.]/g, '-')}`;
  const next = good === undefined ? 'The kiosk begins anew' : 'The last good copy takes its place';
  const failure = new KioskError(
    'state-corrupt',
    `The file ${path} cannot be used (${read.message.slice(0, 300)}). It is set aside as ${aside}. ${next}.`,
    read,
  );
  options.warn(describeError(failure));
  await replace(opening, aside, good);
  return good?.envelope;
}

/** At no moment is there neither the bad file nor the good one: a power cut in between would begin anew. */
async function replace<Data>(
  { path, options, files }: Opening<Data>,
  aside: string,
  good: Read<Data> | undefined,
): Promise<void> {
  try {
    if (good === undefined) {
      renameSync(path, aside);
      return;
    }
    await durableWrite(aside, readFileSync(path), files);
    await durableWrite(path, good.text, files);
  } catch (error) {
    options.warn(`${path} could not be set aside (${describeError(error)}). The kiosk goes on without it.`);
  }
}

function readCopy<Data>({ copy, shape, options }: Opening<Data>): Read<Data> | undefined {
  if (!existsSync(copy)) return undefined;
  const read = tryReading(copy, shape);
  if (!(read instanceof Error)) return read;
  options.warn(`The last good copy ${copy} cannot be used either (${read.message.slice(0, 300)}).`);
  return undefined;
}

/** What is good now is the last good copy, should the file be damaged while the kiosk runs. */
async function keepCopy<Data>({ path, copy, options, files }: Opening<Data>, text: string): Promise<void> {
  try {
    await durableWrite(copy, text, files);
  } catch (error) {
    options.warn(`No good copy of ${path} could be kept (${describeError(error)}).`);
  }
}

function tryReading<Data>(path: string, shape: StateSchema<Data>): Read<Data> | Error {
  try {
    const text = readBytes(path);
    return { text, envelope: parseState(text, shape) };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const readBytes = (path: string): string => readFileSync(path, 'utf8');
