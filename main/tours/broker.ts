/**
 * A kiosk as the broker of its hall: an MQTT broker for kiosks on one network without a server. Anybody on that network reaches it, so it
 * keeps and passes on what kiosks of the hall have sealed, and nothing else. It remembers nothing over a restart; kiosks tell anew.
 */
import { createServer, type Server, type Socket } from 'node:net';
import { Aedes, type PublishPacket } from 'aedes';
import { describeError } from '#core/errors.ts';
import type { Millis } from '#core/session.ts';
import { TOPICS } from './news.ts';

/** The desk, as the broker sees it. */
export interface Keeper {
  /** Whether a letter is to be kept and passed on; an empty one clears what was told under its topic. */
  keeps(topic: string, letter: string): Promise<boolean>;
}

export interface HallBrokerOptions {
  /** An address of this machine. */
  readonly host: string;
  readonly port: number;
  readonly keeper: Keeper;
  readonly log: (level: 'info' | 'warn', message: string) => void;
  /** Between two tries to get the address. */
  readonly tryEvery?: Millis;
}

/** A hall has fewer kiosks; the rest is left for one that comes back before its old connection is given up. */
const CONNECTIONS = 64;
/** Longer letters are none. Bytes. */
const LONGEST = 10_000;
/** The network may come later than the kiosk. */
const TRY_EVERY: Millis = 10_000;

export class HallBroker {
  readonly #options: HallBrokerOptions;
  readonly #aedes: Aedes;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #again: NodeJS.Timeout | undefined;
  #refused = false;

  private constructor(options: HallBrokerOptions, aedes: Aedes) {
    this.#options = options;
    this.#aedes = aedes;
    this.#server = createServer((socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => void this.#sockets.delete(socket));
      aedes.handle(socket);
    });
    this.#server.maxConnections = CONNECTIONS;
    this.#server.on('listening', () => {
      this.#refused = false;
      options.log('info', `This kiosk is the broker of its hall, at ${options.host}:${options.port}.`);
    });
    this.#server.on('error', (error) => this.#tryLater(describeError(error)));
  }

  /** Begins to listen; an address that cannot be had yet is tried for again. Never fails. */
  static async start(options: HallBrokerOptions): Promise<HallBroker> {
    const { keeper, log } = options;
    const aedes = await Aedes.createBroker({
      // What it says of itself is nobody's business, and nobody may speak in its name.
      authorizeSubscribe: (_client, subscription, done) =>
        done(null, subscription.topic.startsWith(`${TOPICS}/`) ? subscription : null),
      authorizePublish: (_client, packet, done) => void judge(packet, keeper, log).finally(() => done(null)),
    });
    const broker = new HallBroker(options, aedes);
    broker.#listen();
    return broker;
  }

  /** Resolves when no socket is left. */
  async close(): Promise<void> {
    clearTimeout(this.#again);
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#aedes.close(resolve));
    if (this.#server.listening)
      await new Promise<void>((resolve) => void this.#server.close(() => resolve()));
  }

  #listen(): void {
    // A refusal may come after the end.
    if (this.#aedes.closed) return;
    const { host, port } = this.#options;
    this.#server.listen(port, host);
  }

  /** Said once; codes go on carrying everything. */
  #tryLater(why: string): void {
    const { host, port, log, tryEvery = TRY_EVERY } = this.#options;
    if (!this.#refused)
      log(
        'warn',
        `[broker-address] This kiosk cannot be the broker at ${host}:${port} yet (${why}); it keeps trying. Check tours.ownBroker.`,
      );
    this.#refused = true;
    this.#again = setTimeout(() => this.#listen(), tryEvery);
    this.#again.unref();
  }
}

/**
 * What the desk does not want is made an empty letter that is not retained, which says nothing to anybody; an error would cost the
 * sender its connection. Never fails.
 */
async function judge(packet: PublishPacket, keeper: Keeper, log: HallBrokerOptions['log']): Promise<void> {
  const { payload, topic } = packet;
  let kept = false;
  try {
    kept = payload.length <= LONGEST && (await keeper.keeps(topic, payload.toString('utf8')));
  } catch (error) {
    log('warn', `A letter could not be judged: ${describeError(error)}`);
  }
  if (!kept) Object.assign(packet, { payload: Buffer.alloc(0), retain: false });
}
