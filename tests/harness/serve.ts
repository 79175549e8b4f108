/** The harness for looking at an exhibit by hand: `node tests/harness/serve.ts`, ended with Ctrl+C. */
import { serveHarness } from './server.ts';

const { url } = await serveHarness();
console.log(url);
