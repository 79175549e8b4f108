/**
 * zod as this project uses it. `jitless` because every page runs under a CSP without `unsafe-eval`:
 * zod's compiled parsers probe `new Function`, which would be blocked and reported at every start.
 */
import * as z from 'zod';

z.config({ jitless: true });

export { z };
