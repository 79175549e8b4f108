/** Kiosks of a hall that tell each other of groups over a real broker, which comes late, goes away, and comes back empty. */
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Aedes } from 'aedes';
import { connectAsync } from 'mqtt';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TourDesk } from '#main/tours/desk.ts';
import { Exchange } from '#main/tours/exchange.ts';
import { rawTours } from '#tests/builders/tours.ts';
import { begin, classOf, codeOf, marksOf, STAFF, TourHall, visit } from '#tests/builders/tour-hall.ts';

/** Coming back takes a kiosk a second at first, and it listens for half of one before it speaks. */
const PATIENCE = { timeout: 20_000, interval: 50 };

interface Broker {
  readonly port: number;
  readonly aedes: Aedes;
  stop(): Promise<void>;
}

async function startBroker(port = 0): Promise<Broker> {
  const aedes = await Aedes.createBroker();
  const server: Server = createServer(aedes.handle);
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    aedes,
    stop: () =>
      new Promise((resolve) => {
        aedes.close(() => server.close(() => resolve()));
      }),
  };
}

let hall: TourHall;
let desks: TourDesk[];
let broker: Broker;
beforeEach(async () => {
  hall = new TourHall();
  desks = [];
  broker = await startBroker();
});
afterEach(async () => {
  await Promise.all(desks.map((desk) => desk.close()));
  await broker.stop();
  hall.remove();
});

async function kiosk(
  name: string,
  more: Readonly<Record<string, string | undefined>> = {},
): Promise<TourDesk> {
  const desk = await hall.kiosk(name, { broker: `mqtt://127.0.0.1:${broker.port}`, ...more });
  desks.push(desk);
  await desk.connect();
  return desk;
}

const marksAt = async (desk: TourDesk, group: number): Promise<string | undefined> => {
  const found = (await classOf(desk))[group - 1];
  return found && marksOf(found);
};

/** The broker has been found: a group keeps its code. */
async function together(desk: TourDesk, slot = 1): Promise<void> {
  const old = (await classOf(desk, slot))[3]?.code ?? '';
  await vi.waitFor(async () => {
    expect(visit(await desk.finish(old, { stop: 2, mark: 1 })).code).toBe(old);
  }, PATIENCE);
}

describe('kiosks with a broker', () => {
  it('know of a group what another has seen and heard, while its code stays the same', async () => {
    const [east, west] = [await kiosk('east'), await kiosk('west')];
    await begin(east);
    const code = await codeOf(east, 1);
    await together(east);
    const done = visit(await east.finish(code, { stop: 0, mark: 2 }));
    expect(done.code).toBe(code);
    await vi.waitFor(async () => expect(await marksAt(west, 1)).toBe('200'), PATIENCE);
    // It hears before it is sure of being heard.
    await together(west);
    expect(visit(await west.finish(code, { stop: 1, mark: 1, answer: 2 })).code).toBe(code);
    await vi.waitFor(async () => expect(await marksAt(east, 1)).toBe('210'), PATIENCE);
    expect((await classOf(east))[0]).toMatchObject({
      seen: { kiosk: { en: 'West' } },
      answers: [
        { stop: 0, mark: 2 },
        { stop: 1, mark: 1, answer: 2 },
      ],
    });
  });

  it('halt a class everywhere, and end it everywhere: nothing of it stays, also not at the broker', async () => {
    const [east, west] = [await kiosk('east'), await kiosk('west')];
    await begin(east);
    const code = await codeOf(east, 2);
    await together(east);
    await east.halt({ token: STAFF, slot: 1 }, 'gather');
    await vi.waitFor(async () => expect(visit(await west.read(code)).halt).toBe('gather'), PATIENCE);
    await west.end({ token: STAFF, slot: 1 });
    await vi.waitFor(async () => expect(await east.read(code)).toEqual({ kind: 'unknown' }), PATIENCE);
    const kept = new Set<string>();
    const listener = await connectAsync(`mqtt://127.0.0.1:${broker.port}`);
    listener.on(
      'message',
      (topic, letter) => void (letter.length > 0 ? kept.add(topic) : kept.delete(topic)),
    );
    await listener.subscribeAsync('tianfu/tours/#');
    await vi.waitFor(() => expect([...kept]).toEqual(['tianfu/tours/2026-05-04/1/class']), PATIENCE);
    await listener.endAsync();
  });

  it('that were off hear it when they come, and go on without the broker as if there were none', async () => {
    const east = await kiosk('east');
    await begin(east);
    await together(east);
    const code = await codeOf(east, 1);
    visit(await east.finish(code, { stop: 0, mark: 2 }));
    const west = await kiosk('west');
    await vi.waitFor(async () => expect(await marksAt(west, 1)).toBe('200'), PATIENCE);
    await broker.stop();
    await vi.waitFor(async () => {
      const alone = visit(await west.finish(code, { stop: 1, mark: 1 }));
      expect(alone.code).not.toBe(code);
    }, PATIENCE);
    expect(await marksAt(east, 1)).toBe('200');
    // It comes back with nothing in its memory.
    broker = await startBroker(broker.port);
    await vi.waitFor(async () => expect(await marksAt(east, 1)).toBe('210'), PATIENCE);
    expect(hall.warnings.filter((line) => line.includes('is away'))).toHaveLength(2);
    const late = await kiosk('late');
    await vi.waitFor(async () => expect(await marksAt(late, 1)).toBe('210'), PATIENCE);
    await vi.waitFor(async () => expect(await marksAt(late, 4)).toBe('001'), PATIENCE);
  });

  it('send nobody where another kiosk has sent somebody, and a teacher reads where', async () => {
    const exhibits = ['tribute-hall', 'tiangong-classroom', 'future-tech'];
    const kiosks = ['east', 'west', 'north'].map((id) => ({ id, name: { 'zh-Hans': id, en: id }, exhibits }));
    hall.show('1.1.0', rawTours({ kiosks }));
    const [east, west] = [await kiosk('east'), await kiosk('west')];
    await begin(east, 1, 16);
    await begin(east, 2, 4);
    await together(east, 2);
    await vi.waitFor(async () => expect(await classOf(west)).toHaveLength(16), PATIENCE);
    hall.time += 20 * 60_000;
    const code = await codeOf(east, 1);
    const first = visit(await east.finish(code, { stop: 0, mark: 1 })).next[0]?.kiosk?.id;
    // Another that the timetable sends to the same kiosk.
    const rival = (await classOf(west)).find(({ group, next }) => group > 1 && next?.kiosk?.id === first);
    expect(rival).toBeDefined();
    await vi.waitFor(async () => {
      const { next } = visit(await west.read(rival?.code ?? ''));
      expect(next[0]?.kiosk?.id).not.toBe(first);
      expect(next.at(-1)?.kiosk?.id).toBe(first);
    }, PATIENCE);
    expect((await classOf(west))[0]?.next?.kiosk?.id).toBe(first);
  });

  it('look for a broker that does not answer less and less often, and say so once', async () => {
    const tries: number[] = [];
    const deaf = createServer((socket) => {
      tries.push(performance.now());
      socket.destroy();
    });
    await new Promise<void>((resolve) => {
      deaf.listen(0, '127.0.0.1', resolve);
    });
    const said: string[] = [];
    const exchange = new Exchange({
      broker: `mqtt://127.0.0.1:${(deaf.address() as AddressInfo).port}`,
      firstWait: 50,
      teller: { letters: () => Promise.resolve(new Map()), hear: () => Promise.resolve('refused') },
      log: (level, message) => void said.push(`${level} ${message}`),
    });
    await vi.waitFor(() => expect(tries.length).toBeGreaterThan(5), PATIENCE);
    await exchange.close();
    deaf.close();
    const waits = tries.slice(1).map((time, index) => time - (tries[index] ?? 0));
    expect(waits[4]).toBeGreaterThan(4 * 50);
    expect(waits[4]).toBeGreaterThan(2 * (waits[1] ?? 0));
    expect(said.filter((line) => line.startsWith('warn'))).toHaveLength(1);
  });

  it('put right what somebody has replaced by what was true earlier', async () => {
    const east = await kiosk('east');
    await begin(east);
    await together(east);
    const [topic, old] = [...(await east.letters())].find(([where]) => where.endsWith('/4')) ?? ['', ''];
    visit(await east.finish(await codeOf(east, 4), { stop: 0, mark: 2 }));
    const kept: string[] = [];
    const stranger = await connectAsync(`mqtt://127.0.0.1:${broker.port}`);
    stranger.on('message', (_topic, letter) => void kept.push(letter.toString()));
    await stranger.subscribeAsync(topic);
    const now = (await east.letters()).get(topic);
    await vi.waitFor(() => expect(kept.at(-1)).toBe(now), PATIENCE);
    await stranger.publishAsync(topic, old, { retain: true });
    await vi.waitFor(() => expect(kept).toContain(old), PATIENCE);
    await vi.waitFor(() => expect(kept.at(-1)).toBe(now), PATIENCE);
    await stranger.endAsync();
  });

  it('believe nobody else: neither made-up letters nor another hall’s', async () => {
    const east = await kiosk('east');
    await begin(east);
    await together(east);
    await kiosk('alone', { secretFile: undefined });
    expect(hall.warnings.join()).toContain('Without a secret in common');
    const stranger = await connectAsync(`mqtt://127.0.0.1:${broker.port}`);
    const letters = [...(await east.letters())].filter(([topic]) => topic.endsWith('/4'));
    expect(letters).toHaveLength(1);
    for (const [topic, letter] of letters)
      for (const text of ['', 'x'.repeat(20_000), '{}', letter.replace('"marks\\":[0', '"marks\\":[2')])
        await stranger.publishAsync(topic, text, { retain: true, qos: 1 });
    await stranger.publishAsync('tianfu/tours', 'x');
    await stranger.publishAsync('tianfu/tours/1970-01-01/1/class', '{}', { retain: true });
    await stranger.endAsync();
    // What comes after it is heard: nothing got stuck.
    const west = await kiosk('west');
    visit(await east.finish(await codeOf(east, 1), { stop: 0, mark: 1 }));
    await vi.waitFor(async () => expect(await marksAt(west, 1)).toBe('100'), PATIENCE);
    expect(await marksAt(east, 4)).toBe('001');
    expect(hall.warnings).toHaveLength(1);
  });
});
