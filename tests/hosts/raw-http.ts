/** Requests as no browser would send them. */
import { createConnection } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface RawAnswer {
  /** 0 when the connection was closed without an answer. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends exactly this text and reads until the server closes or falls silent for a fifth of a second. */
export async function sendRaw(port: number, text: string): Promise<RawAnswer> {
  const socket = createConnection({ host: '127.0.0.1', port });
  const read = { text: '', at: performance.now() };
  socket.on('data', (data: Buffer) => {
    read.text += data.toString('latin1');
    read.at = performance.now();
  });
  const closed = new Promise<void>((resolve) => void socket.on('close', () => resolve()));
  // A server that refuses may reset the connection while we still write.
  socket.on('error', () => socket.destroy());
  socket.write(text);
  const silent = async () => {
    while (read.text === '' || performance.now() - read.at < 200) await wait(20);
  };
  await Promise.race([closed, silent(), wait(15_000, undefined, { ref: false })]);
  socket.destroy();
  return parse(read.text);
}

/** @param headers besides Host; a `Host` here replaces it */
export function request(
  port: number,
  line: string,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): Promise<RawAnswer> {
  const all = { Host: `127.0.0.1:${port}`, Connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return sendRaw(port, `${line} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

function parse(received: string): RawAnswer {
  const [head = '', ...rest] = received.split('\r\n\r\n');
  const [status = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const [name = '', ...value] = line.split(': ');
    return [name.toLowerCase(), value.join(': ')];
  });
  return {
    status: Number(status.split(' ')[1] ?? 0),
    headers: Object.fromEntries(headers),
    body: rest.join('\r\n\r\n'),
  };
}
