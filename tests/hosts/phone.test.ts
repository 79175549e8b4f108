/** The server for teachers' phones, asked as phones and strangers would ask it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PhoneInvitation } from '#core/bridge.ts';
import { ALPHABET } from '#core/tours/letters.ts';
import { Phone } from '#main/phone/phone.ts';
import type { TourDesk } from '#main/tours/desk.ts';
import { localDay } from '#main/tours/keys.ts';
import { begin, codeOf, STAFF, teacher, TourHall, visit } from '#tests/builders/tour-hall.ts';
import { type RawAnswer, request } from './raw-http.ts';

const MINUTE = 60_000;

let hall: TourHall;
let desk: TourDesk;
let phone: Phone;
let port = 0;

beforeEach(async () => {
  hall = new TourHall();
  desk = await hall.kiosk('east');
  phone = phoneAt(0);
});
afterEach(async () => {
  await phone.close();
  hall.remove();
});

function phoneAt(wanted: number): Phone {
  const staff = (token: string): string => (made.isPass(token) ? STAFF : token);
  const made: Phone = new Phone({
    host: '127.0.0.1',
    port: wanted,
    hall: '科技馆',
    calls: () => ({
      'class.report': ({ token }) => desk.report(staff(token)),
      'class.halt': ({ halt, token, slot }) => desk.halt({ token: staff(token), slot }, halt),
      'class.end': ({ token, slot }) => desk.end({ token: staff(token), slot }),
    }),
    files: () => Promise.resolve({ status: 404, headers: {}, body: undefined }),
    fonts: () => Promise.resolve('@font-face {}'),
    today: () => localDay(hall.time),
    warn: (message) => void hall.warnings.push(message),
    clock: () => hall.time,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  });
  return made;
}

/** What the kiosk shows a teacher of this slot, or staff. */
async function invited(slot?: number): Promise<PhoneInvitation> {
  const token = slot === undefined ? STAFF : await teacher(desk, slot);
  const invitation = await phone.invite(await desk.report(token));
  if (invitation === undefined) throw new Error('Nobody was invited.');
  port = Number(new URL(invitation.address).port);
  return invitation;
}

const origin = () => `http://127.0.0.1:${port}`;
const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  request(port, `GET ${path}`, { 'Accept-Language': 'en', ...headers });

function post(path: string, form: string, headers: Readonly<Record<string, string>> = {}) {
  const own = {
    Origin: origin(),
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': String(Buffer.byteLength(form)),
    'Accept-Language': 'en',
  };
  return request(port, `POST ${path}`, { ...own, ...headers }, form);
}

const enter = (code: string) => post('/enter', `code=${code}`);
const cookieOf = ({ headers }: RawAnswer) => ({ Cookie: (headers['set-cookie'] ?? '').split(';')[0] ?? '' });
const signedIn = async (slot?: number) => cookieOf(await enter((await invited(slot)).code));

/** Has a right check character, and was never given out. */
const WRONG = ALPHABET.charAt(0).repeat(8);

describe('a one-time code', () => {
  it('opens the class of the teacher who asked for it, and stands in the address that a camera reads', async () => {
    await begin(desk, 1, 3);
    const { code, link } = await invited(1);
    expect(link).toBe(`${origin()}/?code=${code}`);
    const scanned = await get(`/?code=${code}`);
    expect(scanned.body).toContain(`value="${code}"`);
    const entered = await enter(code.toLowerCase());
    expect(entered.status).toBe(303);
    expect(entered.headers['set-cookie']).toMatch(
      /^tianfu-phone-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const moved = await get('/class', cookieOf(entered));
    expect(moved.headers.location).toBe('/class/1');
    const page = await get('/class/1', cookieOf(entered));
    expect(page.status).toBe(200);
    expect(page.body).toContain((await codeOf(desk, 2)).replace('-', ' '));
  });

  it('works once', async () => {
    const { code } = await invited(1);
    expect((await enter(code)).status).toBe(303);
    const again = await enter(code);
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('is not used up by whoever only looks at its address', async () => {
    const { code } = await invited(1);
    await get(`/?code=${code}`);
    await get(`/?code=${code}`);
    expect((await enter(code)).status).toBe(303);
  });

  it('is good for five minutes', async () => {
    const [first, second] = [await invited(1), await invited(1)];
    hall.time += 5 * MINUTE - 1;
    expect((await enter(first.code)).status).toBe(303);
    hall.time += 1;
    expect((await enter(second.code)).status).toBe(403);
  });

  it('that is mistyped costs nothing; whoever guesses waits longer and longer, and the right one waits with him', async () => {
    const { code } = await invited(1);
    for (let mistake = 0; mistake < 5; mistake++) expect((await enter('ABCDEFGH')).status).toBe(403);
    for (const wait of [0, 0, 0, 5, 10]) {
      hall.time += wait * 1_000;
      expect((await enter(WRONG)).status).toBe(403);
    }
    const refused = await enter(code);
    expect(refused.status).toBe(429);
    expect(refused.body).toContain('20 seconds');
    hall.time += 20_000;
    expect((await enter(code)).status).toBe(303);
  });
});

describe('a phone', () => {
  it('without a cookie sees nothing and changes nothing', async () => {
    await begin(desk, 1, 3);
    await invited(1);
    const code = (await codeOf(desk, 1)).replace('-', ' ');
    for (const Cookie of ['', `tianfu-phone-${port}=guessed`, `tianfu-phone-${port}=`])
      for (const path of ['/', '/class', '/class/1', '/class/1/answers', '/class/1/end'])
        expect((await get(path, { Cookie })).body).not.toContain(code);
    for (const path of ['/class/1/halt', '/class/1/end']) await post(path, 'halt=pause');
    const report = await desk.report(STAFF);
    expect(report.slots[0]?.halt).toBeUndefined();
    expect(report.slots[0]?.groups).toHaveLength(3);
  });

  it('of one teacher sees her class and no other; that of staff sees all', async () => {
    await begin(desk, 1, 2);
    await begin(desk, 2, 2);
    const cookie = await signedIn(2);
    for (const path of ['/class/1', '/class/1/answers', '/class/1/end', '/class/8', '/class/0'])
      expect((await get(path, cookie)).status).toBe(404);
    await post('/class/1/halt', 'halt=gather', cookie);
    await post('/class/1/end', '', cookie);
    const [first] = (await desk.report(STAFF)).slots;
    expect(first).toMatchObject({ slot: 1, halt: undefined });
    expect((await get('/class/2', cookie)).status).toBe(200);
    const staff = await signedIn();
    expect((await get('/class', staff)).body).toContain('href="/class/1"');
    expect((await get('/class/1', staff)).status).toBe(200);
    expect((await get('/class/1', staff)).body).not.toContain((await desk.report(STAFF)).slots[0]?.card);
  });

  it('pauses, gathers and goes on, and the desk tells the groups', async () => {
    await begin(desk, 1, 2);
    const cookie = await signedIn(1);
    const halt = async () => visit(await desk.read(await codeOf(desk, 1))).halt;
    expect((await post('/class/1/halt', 'halt=pause', cookie)).headers.location).toBe('/class/1');
    expect(await halt()).toBe('pause');
    await post('/class/1/halt', 'halt=gather', cookie);
    expect(await halt()).toBe('gather');
    expect((await get('/class/1', cookie)).body).toContain('come back to your teacher');
    await post('/class/1/halt', 'halt=none', cookie);
    expect(await halt()).toBeUndefined();
  });

  it('ends the class after a second question, and then sees no more', async () => {
    await begin(desk, 1, 2);
    const cookie = await signedIn(1);
    const code = await codeOf(desk, 1);
    expect((await get('/class/1/end', cookie)).body).toContain('action="/class/1/end"');
    expect((await desk.read(code)).kind).toBe('group');
    await post('/class/1/end', '', cookie);
    expect((await desk.read(code)).kind).toBe('unknown');
    expect((await get('/class/1', cookie)).headers.location).toBe('/?ended');
  });

  it('is let in for the day, though nobody touches it, and not for the next', async () => {
    await begin(desk, 1, 2);
    const cookie = await signedIn(1);
    hall.time += 240 * MINUTE;
    expect((await get('/class/1', cookie)).status).toBe(200);
    hall.time += 24 * 60 * MINUTE;
    expect((await get('/class/1', cookie)).status).toBe(303);
    hall.time -= 24 * 60 * MINUTE;
    expect((await get('/class/1', cookie)).status).toBe(303);
  });

  it('that signs out is out', async () => {
    const cookie = await signedIn(1);
    await post('/leave', '', cookie);
    expect((await get('/class/1', cookie)).headers.location).toBe('/?ended');
  });

  it('is spoken to in its language, until another is chosen', async () => {
    await invited(1);
    expect((await get('/', { 'Accept-Language': 'fr, en;q=0.8, zh;q=0.3' })).body).toContain('lang="en"');
    expect((await get('/', { 'Accept-Language': 'zh-CN,zh;q=0.9,en;q=0.8' })).body).toContain(
      'lang="zh-Hans"',
    );
    const chosen = await post('/language', 'language=zh-Hans&back=https://evil.example/');
    expect(chosen.headers.location).toBe('/');
    expect((await get('/', cookieOf(chosen))).body).toContain('<html lang="zh-Hans">');
  });
});

describe('the server for phones', () => {
  it('does not listen before a teacher asks, and says nothing where it cannot', async () => {
    const { address } = await invited(1);
    const taken = phoneAt(Number(new URL(address).port));
    expect(await taken.invite(await desk.report(STAFF))).toBeUndefined();
    expect(hall.warnings.join()).toContain('tours.phone');
    await phone.close();
    expect(await taken.invite(await desk.report(STAFF))).toBeDefined();
    await taken.close();
  });

  it.each(['localhost:PORT', 'evil.example', '127.0.0.1', '127.0.0.1:1', '127.0.0.1:PORT@evil.example'])(
    'refuses the foreign Host %s',
    async (name) => {
      await invited(1);
      expect((await get('/', { Host: name.replace('PORT', String(port)) })).status).toBe(421);
    },
  );

  it('takes changes from its own pages alone', async () => {
    await begin(desk, 1, 2);
    const cookie = await signedIn(1);
    for (const Origin of ['http://evil.example', 'null', `https://127.0.0.1:${port}`])
      expect((await post('/class/1/halt', 'halt=pause', { ...cookie, Origin })).status).toBe(403);
    const bare = await request(
      port,
      'POST /class/1/halt',
      { ...cookie, 'Content-Length': '10' },
      'halt=pause',
    );
    expect(bare.status).toBe(403);
    expect((await get('/class/1/halt?halt=pause', cookie)).status).toBe(404);
    expect((await desk.report(STAFF)).slots[0]?.halt).toBeUndefined();
  });

  it('reads no long forms, knows no other ways and no other files', async () => {
    const { code } = await invited(1);
    expect((await post('/enter', `code=${code}&more=${'x'.repeat(2_000)}`)).status).toBe(413);
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'TRACE'])
      expect((await request(port, `${method} /`, { 'Content-Length': '0' })).status).toBe(405);
    for (const path of ['/../x', '/%2e%2e/x', '//evil.example/', '/assets/..%2fx'])
      expect((await get(path)).status).toBe(400);
    for (const path of ['/index.html', '/rpc/staff.gate', '/assets/index.js', '/packs/x'])
      expect((await get(path)).status).not.toBe(200);
  });

  it('lets the browser load nothing from elsewhere, frame nothing and keep nothing', async () => {
    await begin(desk, 1, 2);
    const { headers, body } = await get('/class/1', await signedIn(1));
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['cache-control']).toBe('no-store');
    expect(body).not.toMatch(/https?:\/\/|style=|onclick|<script>/);
  });

  it('writes what it was told as text, not as markup', async () => {
    await invited(1);
    const { body } = await get('/?code=%22%3E%3Cscript%3E');
    expect(body).toContain('value="&quot;&gt;&lt;script&gt;"');
  });
});
