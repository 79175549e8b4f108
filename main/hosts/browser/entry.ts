/** The kiosk in the browser host; built into `out/main/browser.js`. */
import { runKiosk } from '../../kiosk.ts';
import { createBrowserHost } from './browser-host.ts';

await runKiosk(
  ({ flags, dataFolder }) => createBrowserHost({ port: flags.port, dataFolder, serveOnly: flags.serveOnly }),
  process.argv.slice(2),
);
