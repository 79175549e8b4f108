/** A state file: a lowdb document with a schema, a version, a last good copy, and our durable write underneath. */
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import { describeError, KioskError } from '#core/errors.ts';
import type { z } from '#core/schema.ts';
import { durableWrite } from '#packs/durable-write.ts';
import { type FilePort, privateFiles } from '#packs/file-port.ts';

export interface StateFile<Data> {
  /** The data as last read or written; never change it in place. */
  readonly data: Data;
  /**
   * Replaces the data by what `change` makes of it. Changes that come while a write is under way are written together.
   * Resolves once the data with this change survives a power cut. `change` must be pure: it is made again when an
   * earlier change could not be written.
   * @throws KioskError `state-unwritable`; the data is then without this change
   */
  update(change: (data: Data) => Data): Promise<void>;
}

export interface StateSchema<Data> {
  readonly version: number;
  readonly schema: z.ZodType<Data>;
  readonly initial: Data;
  /** From the version before to the next: `migrations[1]` turns version 1 into 2. */
  readonly migrations: Readonly<Record<number, (old: unknown) => unknown>>;
}

export interface StateOptions {
  /** Tells the log what had to be mended. */
  readonly warn: (message: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly files?: FilePort;
}

interface Envelope<Data> {
  readonly version: number;
  readonly data: Data;
}

/** Opens `path`; a corrupt file is set aside with a date in its name and the last good copy is used. */
export async function openState<Data>(
  path: string,
  shape: StateSchema<Data>,
  options: StateOptions,
): Promise<StateFile<Data>> {
  removeLitter(path);
  const initial: Envelope<Data> = { version: shape.version, data: shape.initial };
  const found = readGood(path, shape, options) ?? readCopy(path, shape, options);
  const database = new Low<Envelope<Data>>(
    durableAdapter(path, options.files ?? privateFiles),
    found ?? initial,
  );
  if (found !== undefined) keepCopy(path, options);
  return queueWrites(database, path);
}

/** Temporary files of writes that a kill or a power cut has ended. */
function removeLitter(path: string): void {
  const folder = dirname(path);
  const begin = `${basename(path)}.`;
  for (const name of readdirSync(folder))
    if (name.startsWith(begin) && name.endsWith('.tmp')) rmSync(join(folder, name), { force: true });
}

/** lowdb's own adapter never calls fsync: after a power cut it left an empty file. */
function durableAdapter<Data>(path: string, files: FilePort): Adapter<Envelope<Data>> {
  return {
    // Reading, with its repairs, is done before lowdb is made.
    read: () => Promise.resolve(null),
    write: (envelope) => durableWrite(path, `${JSON.stringify(envelope)}\n`, files),
  };
}

interface Waiter<Data> {
  readonly change: (data: Data) => Data;
  readonly resolve: () => void;
  readonly reject: (error: KioskError) => void;
}

/** One write at a time; what was asked for in the meantime goes into the next. */
function queueWrites<Data>(database: Low<Envelope<Data>>, path: string): StateFile<Data> {
  let waiting: Waiter<Data>[] = [];
  let safe = database.data.data;
  let writing = false;
  const replace = (data: Data): void => {
    database.data = { ...database.data, data };
  };
  const flush = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const written = database.data.data;
      try {
        await database.write();
        safe = written;
        for (const waiter of batch) waiter.resolve();
      } catch (error) {
        const failure = unwritable(path, error);
        // What was refused must not be counted after all when a later write succeeds.
        replace(waiting.reduce((data, { change }) => change(data), safe));
        for (const waiter of batch) waiter.reject(failure);
      }
    }
    writing = false;
  };
  return {
    get data() {
      return database.data.data;
    },
    update(change) {
      replace(change(database.data.data));
      return new Promise((resolve, reject) => {
        waiting.push({ change, resolve, reject });
        if (!writing) void flush();
      });
    },
  };
}

function unwritable(path: string, error: unknown): KioskError {
  const why = describeError(error);
  return new KioskError(
    'state-unwritable',
    `The state ${path} cannot be written (${why}). What was asked is not counted.`,
    error,
  );
}

/** The file itself when it is good; a bad one is set aside. */
function readGood<Data>(
  path: string,
  shape: StateSchema<Data>,
  options: StateOptions,
): Envelope<Data> | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return parse(readFileSync(path, 'utf8'), shape);
  } catch (error) {
    const aside = `${path}.corrupt-${new Date(options.now()).toISOString().replace(/[:.]/g, '-')}`;
    renameSync(path, aside);
    const failure = new KioskError(
      'state-corrupt',
      `The state ${path} is damaged (${describeError(error).slice(0, 200)}). It is set aside as ${aside}; the last good copy is used.`,
      error,
    );
    options.warn(describeError(failure));
    return undefined;
  }
}

function readCopy<Data>(
  path: string,
  shape: StateSchema<Data>,
  options: StateOptions,
): Envelope<Data> | undefined {
  const copy = copyOf(path);
  if (!existsSync(copy)) return undefined;
  try {
    return parse(readFileSync(copy, 'utf8'), shape);
  } catch (error) {
    options.warn(
      `The last good copy ${copy} cannot be read either (${describeError(error).slice(0, 200)}). The kiosk starts with nothing counted.`,
    );
    return undefined;
  }
}

/** What has just been read and understood is the last good copy, should the file be damaged while the kiosk runs. */
function keepCopy(path: string, options: StateOptions): void {
  if (!existsSync(path)) return;
  try {
    copyFileSync(path, copyOf(path));
  } catch (error) {
    options.warn(`No good copy of ${path} could be kept (${describeError(error)}).`);
  }
}

function parse<Data>(text: string, shape: StateSchema<Data>): Envelope<Data> {
  const envelope: unknown = JSON.parse(text);
  if (typeof envelope !== 'object' || envelope === null || !('version' in envelope) || !('data' in envelope))
    throw new Error('it is not a state file');
  let { version, data } = envelope;
  while (typeof version === 'number' && version < shape.version) {
    const migrate = shape.migrations[version];
    if (migrate === undefined) throw new Error(`there is no way from version ${version} to ${shape.version}`);
    data = migrate(data);
    version += 1;
  }
  if (version !== shape.version) throw new Error(`version ${String(version)} is newer than this kiosk`);
  return { version: shape.version, data: shape.schema.parse(data) };
}

const copyOf = (path: string): string => `${path}.good`;
