/** A hall without a server: one of its kiosks is the broker, on a network that strangers are in, too. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { connectAsync, type MqttClient } from 'mqtt';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HallBroker } from '#main/tours/broker.ts';
import type { TourDesk } from '#main/tours/desk.ts';
import { begin, classOf, codeOf, marksOf, STAFF, TourHall, visit } from '#tests/builders/tour-hall.ts';

const PATIENCE = { timeout: 20_000, interval: 50 };
const HOST = '127.0.0.1';

let hall: TourHall;
let port: number;
let open: { close(): Promise<void> }[];
beforeEach(async () => {
  hall = new TourHall();
  port = await freePort();
  open = [];
});
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()));
  hall.remove();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, HOST, resolve));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => void server.close(resolve));
  return free;
}

/** `east` is the broker. */
async function kiosk(name: string): Promise<TourDesk> {
  const way = name === 'east' ? { ownBroker: { host: HOST, port } } : { broker: `mqtt://${HOST}:${port}` };
  const desk = await hall.kiosk(name, way);
  open.push(desk);
  await desk.connect();
  return desk;
}

async function stranger(): Promise<MqttClient> {
  const client = await connectAsync(`mqtt://${HOST}:${port}`);
  open.push({ close: () => client.endAsync(true) });
  return client;
}

const marksAt = async (desk: TourDesk, group: number): Promise<string | undefined> => {
  const found = (await classOf(desk)).find((one) => one.group === group);
  return found && marksOf(found);
};
const knows = (desk: TourDesk, group: number, marks: string): Promise<void> =>
  vi.waitFor(async () => expect(await marksAt(desk, group)).toBe(marks), PATIENCE);

/** A stop is done at a kiosk that has found the broker: the group keeps its code. */
const finishTold = (desk: TourDesk, code: string, stop: number): Promise<void> =>
  vi.waitFor(async () => {
    expect(visit(await desk.finish(code, { stop, mark: 1 })).code).toBe(code);
  }, PATIENCE);

describe('a kiosk that is the broker of its hall', () => {
  it('lets the others know of groups, and passes on what they say while it is off, when it is back', async () => {
    const [east, west] = [await kiosk('east'), await kiosk('west')];
    await begin(east);
    const code = await codeOf(east, 1);
    await finishTold(west, code, 1);
    await knows(east, 1, '010');
    await east.close();
    open = open.filter((one) => one !== east);
    await vi.waitFor(async () => {
      expect(visit(await west.finish(code, { stop: 2, mark: 1 })).code).not.toBe(code);
    }, PATIENCE);
    await knows(await kiosk('east'), 1, '011');
    const late = await kiosk('late');
    await knows(late, 1, '011');
  });

  it('keeps nothing of strangers, lets them clear nothing, and tells them nothing else', async () => {
    const east = await kiosk('east');
    await begin(east);
    const code = await codeOf(east, 4);
    await finishTold(east, code, 2);
    const [topic = '', letter = ''] =
      [...(await east.letters())].find(([where]) => where.endsWith('/4')) ?? [];
    const some = await stranger();
    for (const text of [
      '',
      '{}',
      'x'.repeat(20_000),
      letter.replace(String.raw`\"marks\":[0`, String.raw`\"marks\":[2`),
    ])
      await some.publishAsync(topic, text, { retain: true, qos: 1 });
    await some.publishAsync('tianfu/tours/2026-05-04/1/9', 'mine', { retain: true, qos: 1 });
    await some.publishAsync('elsewhere', 'mine', { retain: true, qos: 1 });
    const heard = new Map<string, string>();
    const other = await stranger();
    other.on('message', (where, text) => void heard.set(where, text.toString()));
    await expect(other.subscribeAsync(['#', '$SYS/#'])).rejects.toThrow(/subscribe|unspecified|128/i);
    await other.subscribeAsync('tianfu/tours/#');
    await vi.waitFor(() => expect(heard.size).toBe(2), PATIENCE);
    expect([...heard.keys()].toSorted()).toEqual([topic, topic.replace(/4$/, 'class')]);
    // Its own last word, which may have come after `letter`; the stranger's had other marks.
    await vi.waitFor(
      async () => expect(heard.get(topic)).toBe(new Map(await east.letters()).get(topic)),
      PATIENCE,
    );
    expect(heard.get(topic)).toContain(String.raw`\"marks\":[0,0,1,`);
    await knows(await kiosk('late'), 4, '001');
  });

  it('clears a class that has ended, whoever has ended it', async () => {
    const [east, west] = [await kiosk('east'), await kiosk('west')];
    await begin(east);
    const code = await codeOf(east, 2);
    await finishTold(west, code, 1);
    await knows(east, 2, '010');
    await west.end({ token: STAFF, slot: 1 });
    await vi.waitFor(async () => expect(await east.read(code)).toEqual({ kind: 'unknown' }), PATIENCE);
    await vi.waitFor(async () => {
      const kept = new Set<string>();
      const listener = await connectAsync(`mqtt://${HOST}:${port}`);
      listener.on('message', (topic) => void kept.add(topic));
      await listener.subscribeAsync('tianfu/tours/#');
      await new Promise((resolve) => void setTimeout(resolve, 200));
      await listener.endAsync();
      expect([...kept]).toEqual(['tianfu/tours/2026-05-04/1/class']);
    }, PATIENCE);
  });

  it('waits for its address, says so once, and has it as soon as it is free', async () => {
    const squatter = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => void squatter.listen(port, HOST, resolve));
    const said: string[] = [];
    const broker = await HallBroker.start({
      host: HOST,
      port,
      keeper: { keeps: () => Promise.resolve(true) },
      log: (level, message) => void said.push(`${level} ${message}`),
      tryEvery: 50,
    });
    open.push(broker);
    await vi.waitFor(() => expect(said).toHaveLength(1), PATIENCE);
    await new Promise((resolve) => void setTimeout(resolve, 300));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('warn [broker-address]');
    await new Promise((resolve) => void squatter.close(resolve));
    await vi.waitFor(() => expect(said.at(-1)).toContain('is the broker of its hall'), PATIENCE);
    await stranger();
  });
});
