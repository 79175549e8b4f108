/** Opening a repository to sign something, and beginning again when another curator was faster. */
import { isKioskError } from '#core/errors.ts';
import { openRepository, type Repository } from '../trust/author.ts';
import type { KeyRing } from '../trust/keys.ts';
import type { TreeWriter } from '../tree/tree.ts';
import { sharedTree } from './one-curator.ts';

export interface SigningOptions {
  readonly tree: TreeWriter;
  readonly keys: KeyRing;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How long to wait for another curator's timestamp, milliseconds. */
  readonly patience?: number | undefined;
}

const TRIES = 6;

/**
 * Opens the repository and lets `change` sign something.
 * @param change is called again from the start when somebody else published in between
 * @throws KioskError `repository-moved` when others are always faster; what `openRepository` and `change` throw
 */
export async function signing<Result>(
  options: SigningOptions,
  change: (repository: Repository, tree: TreeWriter) => Promise<Result>,
): Promise<Result> {
  const mine = new Set<string>();
  for (let attempt = 1; ; attempt++) {
    try {
      const tree = await sharedTree(options.tree, mine, options.patience);
      const repository = await openRepository({ tree, keys: options.keys, now: options.now });
      const result = await change(repository, tree);
      await tree.confirm();
      return result;
    } catch (error) {
      if (attempt >= TRIES || !isKioskError(error) || error.code !== 'repository-moved') throw error;
    }
  }
}
