/** Where things lie in the checkout. */
import { join } from 'node:path';

/** The checkout. */
export const ROOT = join(import.meta.dirname, '..');

/** Everything that is built. */
export const OUT = join(ROOT, 'out');
