/** One experiment to look at by hand: `node tests/harness/bench/serve.ts`, ended with Ctrl+C. */
import { serveBench } from './server.ts';

const { url } = await serveBench();
console.log(url);
