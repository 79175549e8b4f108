import { afterAll } from 'vitest';
import { describeHostContract } from './contract.ts';
import { buildElectronBundle } from './electron-bundle.ts';
import { electronPage } from './electron-page.ts';

const bundle = await buildElectronBundle();

describeHostContract('Electron bundles on a fake of its module', (duties) => ({
  host: bundle.createElectronHost(duties.folder),
  page: electronPage(bundle),
  duties: () => duties.duties(),
  async crash() {
    bundle.fake.BrowserWindow.all[0]?.webContents.crash('crashed');
  },
  async leftovers() {
    const windows = bundle.fake.BrowserWindow.all.map(() => 'window');
    return [...windows, ...bundle.fake.ipcMain.channels, ...(bundle.fake.app.hasLock ? ['lock'] : [])];
  },
}));

afterAll(() => bundle.remove());
