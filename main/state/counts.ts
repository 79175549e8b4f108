/** Flowers and other counts, per exhibit and key, kept on this machine. */
import { z } from '#core/schema.ts';
import { openState, type StateOptions } from './state-file.ts';
import type { StateSchema } from './state-format.ts';

const CountsData = z.record(z.string(), z.record(z.string(), z.int().min(0)));
type CountsData = Readonly<Record<string, Readonly<Record<string, number>>>>;

const countsSchema: StateSchema<CountsData> = {
  version: 1,
  schema: CountsData,
  initial: {},
  migrations: {},
};

export interface Counts {
  read(exhibit: string): Readonly<Record<string, number>>;
  /** Adds one; resolves with the new count once it survives a power cut. */
  add(exhibit: string, key: string): Promise<number>;
}

/** Opens the counts in `path`. */
export async function openCounts(path: string, options: StateOptions): Promise<Counts> {
  const state = await openState(path, countsSchema, options);
  return {
    read: (exhibit) => state.data[exhibit] ?? {},
    async add(exhibit, key) {
      let count = 0;
      await state.update((data) => {
        const before = data[exhibit] ?? {};
        count = (before[key] ?? 0) + 1;
        return { ...data, [exhibit]: { ...before, [key]: count } };
      });
      return count;
    },
  };
}
