/** The kiosk in Electron; built into `out/main/electron.js`. */
import { app } from 'electron';
import { runKiosk } from '../../kiosk.ts';
import { kioskFlags } from './command-line.ts';
import { createElectronHost } from './electron-host.ts';
import { registerScheme } from './protocol.ts';

registerScheme();
// Not awaited: Electron becomes ready only once this file has been loaded.
void runKiosk(({ dataFolder }) => createElectronHost(dataFolder), kioskFlags(process.argv, app.isPackaged));
