/** Serves a tree to the packs benchmark from a process of its own: `node tests/bench/packs-mirror.ts TREE`. Prints its address. */
import { serveMirror } from '../builders/mirror.ts';

const mirror = await serveMirror(process.argv[2] ?? '');
console.log(mirror.url);
