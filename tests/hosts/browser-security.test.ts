import { createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBrowserHost } from '#main/hosts/browser/browser-host.ts';
import { TestDuties } from './duties.ts';
import { request, sendRaw } from './raw-http.ts';

describe('the server of the browser host', () => {
  const duties = new TestDuties();
  const host = createBrowserHost({ port: 0, dataFolder: duties.folder, serveOnly: true });
  let port = 0;
  let boot = '';
  let cookie = '';
  let own: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    const { url } = await host.open({ mode: 'headless', display: 0 }, duties.duties());
    port = Number(new URL(url).port);
    boot = url.slice(url.indexOf('/boot'));
    const answer = await request(port, `GET ${boot}`);
    cookie = answer.headers['set-cookie'] ?? '';
    own = { Cookie: cookie.split(';')[0] ?? '' };
  });
  afterAll(async () => {
    await host.quit();
    duties.remove();
  });

  const rpc = (headers: Readonly<Record<string, string>>, body: string, call = 'staff.gate') =>
    request(
      port,
      `POST /rpc/${call}`,
      { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)), ...headers },
      body,
    );
  const origin = () => ({ ...own, Origin: `http://127.0.0.1:${port}` });

  it('serves the page to the browser that it started', async () => {
    expect((await request(port, 'GET /', own)).status).toBe(200);
    expect((await rpc(origin(), '{}')).body).toBe('{"ok":true,"value":{"answered":"staff.gate"}}');
  });

  it('gives a cookie that no script reads and no other site sends', () => {
    expect(cookie).toMatch(/^tianfu-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('refuses a boot address that was used', async () => {
    expect((await request(port, `GET ${boot}`)).status).toBe(403);
    expect((await request(port, 'GET /boot?t=guessed')).status).toBe(403);
    expect((await request(port, 'GET /boot')).status).toBe(403);
  });

  it.each([
    'localhost:PORT',
    'evil.example',
    '127.0.0.1',
    '127.0.0.1:PORT@evil.example',
    '127.0.0.1:1',
    '[::1]:PORT',
  ])('refuses the foreign Host %s with 421', async (name) => {
    const foreign = { ...own, Host: name.replace('PORT', String(port)) };
    expect((await request(port, 'GET /', foreign)).status).toBe(421);
  });

  it.each([
    'http://evil.example',
    'null',
    'http://localhost:PORT',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1:1',
  ])('refuses the foreign Origin %s with 403', async (name) => {
    const foreign = { ...own, Origin: name.replace('PORT', String(port)) };
    expect((await rpc(foreign, '{}')).status).toBe(403);
    expect((await request(port, 'GET /', foreign)).status).toBe(403);
  });

  it('refuses another page of this machine', async () => {
    for (const site of ['cross-site', 'same-site'])
      expect((await request(port, 'GET /', { ...own, 'Sec-Fetch-Site': site })).status).toBe(403);
  });

  it('refuses everything without the cookie', async () => {
    const before = duties.calls.length;
    for (const wrong of ['', `tianfu-${port}=guessed`, `tianfu-${port}=`, `other=${own.Cookie ?? ''}`]) {
      const stranger = { Cookie: wrong };
      expect((await request(port, 'GET /', stranger)).status).toBe(403);
      expect((await request(port, 'GET /events', stranger)).status).toBe(403);
      expect((await rpc({ ...origin(), ...stranger }, '{}')).status).toBe(403);
    }
    expect(duties.calls).toHaveLength(before);
  });

  it('refuses a call without Origin, without JSON, or with broken JSON', async () => {
    expect((await rpc(own, '{}')).status).toBe(403);
    expect((await rpc({ ...origin(), 'Content-Type': 'text/plain' }, '{}')).status).toBe(415);
    expect((await rpc(origin(), '{')).status).toBe(400);
    expect((await rpc(origin(), '')).status).toBe(400);
  });

  it('refuses a body that is too large, said or unsaid', async () => {
    const large = `"${'x'.repeat(70_000)}"`;
    expect((await rpc(origin(), large)).status).toBe(413);
    const chunk = `${large.length.toString(16)}\r\n${large}\r\n0\r\n\r\n`;
    const chunked = { ...origin(), 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' };
    expect([413, 0]).toContain((await request(port, 'POST /rpc/staff.gate', chunked, chunk)).status);
    expect((await rpc(origin(), '{}')).status).toBe(200);
  });

  it.each([
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%2f..%2fetc/passwd',
    '/assets\\..\\x',
    '/%5c..%5cx',
    '//evil.example/',
    '/%00',
    '/%ff',
    '/./assets',
  ])('finds nothing at %s', async (path) => {
    expect((await request(port, `GET ${path}`, own)).status).toBe(400);
  });

  it.each(['http://evil.example/', '*', 'evil.example:80'])(
    'refuses the request target %s',
    async (target) => {
      expect([400, 403]).toContain((await request(port, `GET ${target}`, own)).status);
    },
  );

  it.each([
    ['POST', '/'],
    ['PUT', '/'],
    ['DELETE', '/assets/film.bin'],
    ['OPTIONS', '/'],
    ['TRACE', '/'],
    ['GET', '/rpc/staff.gate'],
    ['POST', '/events'],
    ['POST', '/boot'],
  ])('does not take %s %s', async (method, path) => {
    const answer = await request(port, `${method} ${path}`, { ...own, 'Content-Length': '0' });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBeDefined();
  });

  it('opens no tunnel and no socket', async () => {
    const upgrade = { ...own, Connection: 'Upgrade', Upgrade: 'websocket' };
    expect((await request(port, 'GET /events', upgrade)).status).toBe(0);
    expect((await request(port, 'CONNECT evil.example:443', own)).status).toBe(0);
  });

  it('refuses what is no HTTP and headers without end', async () => {
    expect((await sendRaw(port, 'hello\r\n\r\n')).status).toBe(400);
    expect((await request(port, 'GET /', { ...own, 'X-Long': 'x'.repeat(20_000) })).status).toBe(431);
  });

  it('sends the strict policy with every answer, also with refusals', async () => {
    const answers = [
      await request(port, 'GET /', own),
      await request(port, 'GET /assets/nothing', own),
      await request(port, 'GET /', {}),
      await request(port, 'GET /', { Host: 'evil.example' }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([200, 404, 403, 421]);
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  it('sends events and lets go of a page that leaves', async () => {
    const socket = createConnection({ host: '127.0.0.1', port });
    let received = '';
    socket.on('data', (data: Buffer) => (received += data.toString()));
    socket.write(`GET /events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${own.Cookie ?? ''}\r\n\r\n`);
    await expect.poll(() => received).toContain('text/event-stream');
    host.emit('displays.changed', { count: 3 });
    await expect.poll(() => received).toContain('event: displays.changed\ndata: {"count":3}\n\n');
    socket.destroy();
    host.emit('displays.changed', { count: 1 });
    expect((await request(port, 'GET /', own)).status).toBe(200);
  });

  it('closes on a client that dawdles over its headers, and serves others meanwhile', async () => {
    const begin = performance.now();
    const slow = sendRaw(port, 'GET / HTTP/1.1\r\nHost: 127.');
    expect((await request(port, 'GET /', own)).status).toBe(200);
    expect((await slow).status).toBe(408);
    expect(performance.now() - begin).toBeLessThan(9_000);
  });

  it('does not answer on any address but loopback', async () => {
    const outer = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter((address) => !address.internal && address.family === 'IPv4');
    for (const { address } of outer) expect(await connects(address, port)).toBe(false);
  });

  it('says which port is taken, and opens nothing', async () => {
    const second = createBrowserHost({ port, dataFolder: duties.folder, serveOnly: true });
    await expect(second.open({ mode: 'headless', display: 0 }, duties.duties())).rejects.toMatchObject({
      code: 'port-taken',
      message: expect.stringContaining(String(port)),
    });
    await second.quit();
  });

  it('says that a browser is missing before it opens anything', async () => {
    const other = createBrowserHost({
      port: 0,
      dataFolder: duties.folder,
      serveOnly: false,
      chromium: '/nowhere/chromium',
    });
    await expect(other.open({ mode: 'headless', display: 0 }, duties.duties())).rejects.toMatchObject({
      code: 'browser-missing',
    });
    await other.quit();
  });
});

function connects(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: address, port, timeout: 1_000 });
    const end = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', end(true)).on('error', end(false)).on('timeout', end(false));
  });
}
