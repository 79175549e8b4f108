/** A real nginx over a folder, on loopback, in a temporary folder of its own; it ends with the test. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { canInstall, installFromDebian } from '#build/chromium.ts';

const PROGRAM = '/usr/sbin/nginx';

export interface Nginx {
  /** Ends with a slash. */
  readonly url: string;
  /** One line per request so far: kiosk, path, status, bytes of the body. */
  requests(): readonly {
    readonly agent: string;
    readonly path: string;
    readonly status: number;
    readonly bytes: number;
  }[];
  stop(): Promise<void>;
}

/** Installs nginx from Debian where that is allowed. @returns whether it is there */
export function ensureNginx(): boolean {
  if (!existsSync(PROGRAM) && canInstall()) installFromDebian(['nginx-light'], console.log);
  const here = existsSync(PROGRAM);
  if (!here) console.log('skipped: nginx is not here and cannot be installed (it needs root on Debian)');
  return here;
}

/** Serves a folder. */
export async function startNginx(root: string): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'tianfu-nginx-'));
  const port = await freePort();
  mkdirSync(join(folder, 'logs'));
  writeFileSync(join(folder, 'nginx.conf'), configuration(root, folder, port));
  const child = spawn(
    PROGRAM,
    ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'logs/error.log')],
    {
      stdio: 'ignore',
    },
  );
  const url = `http://127.0.0.1:${port}/`;
  await answers(url, child, join(folder, 'logs/error.log'));
  return {
    url,
    requests: () => readRequests(join(folder, 'logs/access.log')),
    async stop() {
      if (child.exitCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configuration(root: string, folder: string, port: number): string {
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${folder}/${name};`,
  );
  return [
    'daemon off;',
    'master_process off;',
    `pid ${folder}/nginx.pid;`,
    'events { worker_connections 1024; }',
    'http {',
    "  log_format counted '$http_user_agent\\t$uri\\t$status\\t$body_bytes_sent';",
    `  access_log ${folder}/logs/access.log counted;`,
    ...paths,
    '  default_type application/octet-stream;',
    '  types { application/json json; }',
    '  sendfile on;',
    `  server { listen 127.0.0.1:${port}; root ${root}; }`,
    '}',
    '',
  ].join('\n');
}

async function answers(url: string, child: ChildProcess, log: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null)
      throw new Error(
        `nginx ended with ${child.exitCode}: ${existsSync(log) ? readFileSync(log, 'utf8') : ''}`,
      );
    try {
      await (await fetch(url)).arrayBuffer();
      return;
    } catch {
      // Not listening yet.
      await wait(50);
    }
  }
  throw new Error('nginx did not listen in 5 s');
}

function readRequests(log: string) {
  const lines = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => {
    const [agent = '', path = '', status = '0', bytes = '0'] = line.split('\t');
    return { agent, path, status: Number(status), bytes: Number(bytes) };
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
