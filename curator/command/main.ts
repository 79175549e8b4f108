#!/usr/bin/env node
/** `npm run packs -- …` and `npx tianfu-packs …`: content packs from the command line. */
import { realWorld } from './real-world.ts';
import { runCommand } from './run.ts';

process.exitCode = await runCommand(process.argv.slice(2), realWorld());
