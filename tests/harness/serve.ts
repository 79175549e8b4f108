/** The harness for looking at an exhibit by hand: `node tests/harness/serve.ts`, ended with Ctrl+C. */
import buildHarness from './build.ts';
import { serveHarness } from './server.ts';

await buildHarness();
const { url } = await serveHarness();
console.log(url);
