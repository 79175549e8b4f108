/** Where the built parts of the kiosk lie. */
import { join } from 'node:path';

/**
 * `out/main` holds this code when it runs, and `out/renderer` and `out/packs` lie beside it.
 * @param instead a folder that the environment names
 */
export function builtFolder(name: 'renderer' | 'packs', instead: string | undefined): string {
  return instead ?? join(import.meta.dirname, '..', name);
}
