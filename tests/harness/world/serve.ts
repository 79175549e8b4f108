/** One world to look at by hand: `node tests/harness/world/serve.ts <id>`, ended with Ctrl+C. */
import { serveWorld } from './server.ts';

const { url } = await serveWorld(process.argv[2] ?? 'space-elevator');
console.log(url);
