/**
 * One kiosk per data folder: two would each keep their own counts and overwrite the other's. The claim is a name of the
 * operating system that goes when the process does, however it ends, so no stale lock can keep a kiosk from starting.
 */
import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { KioskError } from '#core/errors.ts';

/** @throws KioskError `already-running` */
export async function claimDataFolder(folder: string): Promise<void> {
  const name = nameOf(realpathSync(folder));
  const server = createServer((socket) => socket.destroy());
  if (!(await listens(server, name)) && !(await takeOver(server, name)))
    throw new KioskError(
      'already-running',
      `A kiosk is running with the data folder ${folder} already. Stop it first, or choose another folder with --data.`,
    );
  server.unref();
}

function nameOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  if (process.platform === 'linux') return `\0tianfu-kiosk-${hash}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\tianfu-kiosk-${hash}`;
  return join(folder, '.running');
}

function listens(server: Server, name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen(name, () => resolve(true));
  });
}

/** Elsewhere the name is a file, which a killed process leaves behind: nobody answers on it then. */
async function takeOver(server: Server, name: string): Promise<boolean> {
  if (process.platform === 'linux' || process.platform === 'win32') return false;
  const answered = await new Promise<boolean>((resolve) => {
    const socket = connect(name, () => resolve(true)).on('error', () => resolve(false));
    socket.unref();
  });
  if (answered) return false;
  rmSync(name, { force: true });
  return listens(server, name);
}
