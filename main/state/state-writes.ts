/** Writing a state file while the kiosk runs: one write at a time, and a second copy of what was written, now and then. */
import type { Low } from 'lowdb';
import { describeError, KioskError } from '#core/errors.ts';
import type { Envelope } from './state-format.ts';

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

/**
 * How old the last good copy may be, milliseconds. A disk that rots under the file costs what was counted since; a copy at
 * every write would double what the disk has to bear.
 */
const COPY_AFTER_MS = 2 * 60_000;

interface Waiter<Data> {
  readonly change: (data: Data) => Data;
  readonly resolve: () => void;
  readonly reject: (error: KioskError) => void;
}

/**
 * One write at a time; what was asked for in the meantime goes into the next.
 * @param copy keeps a good copy of what has been written
 */
export function queueWrites<Data>(
  database: Low<Envelope<Data>>,
  path: string,
  copy: (safe: Envelope<Data>) => Promise<void>,
): StateFile<Data> {
  let waiting: Waiter<Data>[] = [];
  let safe = database.data.data;
  let writing = false;
  let copying: NodeJS.Timeout | undefined;
  const replace = (data: Data): void => {
    database.data = { ...database.data, data };
  };
  const copyLater = (): void => {
    copying ??= setTimeout(() => {
      copying = undefined;
      void copy({ ...database.data, data: safe });
    }, COPY_AFTER_MS).unref();
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
        copyLater();
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
