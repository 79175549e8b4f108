/** The browser host with a real Chromium, ready for the contract and for faults. */
import { readdirSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import type { Host } from '#core/host.ts';
import { createBrowserHost } from '#main/hosts/browser/browser-host.ts';
import type { ContractSubject } from './contract.ts';
import type { TestDuties } from './duties.ts';
import { browserProcesses, killAll } from './processes.ts';
import { RemotePage } from './remote-page.ts';

export interface BrowserSubject extends ContractSubject {
  readonly page: RemotePage;
  /** Where the browser's profiles lie; its processes name it. */
  readonly folder: string;
}

/** @returns the host, not opened yet */
export function createBrowserSubject(duties: TestDuties): BrowserSubject {
  const page = new RemotePage(duties);
  const host = createBrowserHost({ port: 0, dataFolder: duties.folder, serveOnly: false });
  const { folder } = duties;
  const port = rememberPort(host);
  return {
    host,
    page,
    folder,
    duties: () => page.duties(),
    async crash() {
      killAll(folder, 'renderer');
    },
    async leftovers() {
      const processes = browserProcesses(folder).map((process) => `process ${process.type}`);
      const profiles = readdirSync(join(folder, 'browser')).map((name) => `profile ${name}`);
      return [...processes, ...profiles, ...((await isOpen(port())) ? ['socket'] : [])];
    },
  };
}

function rememberPort(host: Host): () => number {
  let port = 0;
  const open = host.open.bind(host);
  host.open = async (window, duties) => {
    const opened = await open(window, duties);
    port = Number(new URL(opened.url).port);
    return opened;
  };
  return () => port;
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
