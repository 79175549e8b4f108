/** Whether there is room for an update, before a byte of it is fetched. */
import { KioskError } from '#core/errors.ts';
import { collectGarbage } from '../store/garbage.ts';
import type { Store } from '../store/store.ts';
import type { InstallPlan } from './plan.ts';

/** Bytes that stay free for everything else on the disk: logs, the visits' counts, the system. */
const MARGIN = 64 * 1024 * 1024;

/**
 * Makes sure of the room, if need be by removing what no manifest names.
 * @throws KioskError `disk-full` with how much is missing
 */
export async function ensureSpace(store: Store, plan: InstallPlan, margin = MARGIN): Promise<void> {
  if (plan.bytesToWrite === 0) return;
  const lacking = async (): Promise<number> =>
    plan.bytesToWrite + margin - (await store.shelf.files.freeBytes(store.folder));
  if ((await lacking()) <= 0) return;
  await collectGarbage(store, plan.wanted);
  const missing = await lacking();
  if (missing <= 0) return;
  throw new KioskError(
    'disk-full',
    `The update needs ${megabytes(missing)} more on the disk of ${store.folder} than there are free. Nothing was fetched; what is shown stays.`,
  );
}

function megabytes(bytes: number): string {
  return `${Math.max(1, Math.ceil(bytes / 1_000_000))} MB`;
}
