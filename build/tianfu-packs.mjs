#!/usr/bin/env node
/** `npx tianfu-packs …` is `npm run packs -- …`: the same beginning, on whatever Node the machine has. */
process.argv.splice(2, 0, 'packs');
await import('./bootstrap.mjs');
