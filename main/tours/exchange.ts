/**
 * Kiosks of a hall tell each other of groups over an MQTT broker, where there is one. Everything is retained, so that a kiosk
 * that was off hears it when it comes back; whoever knows more than what it hears tells so. A broker that is away disturbs nobody.
 */
import { connect, type MqttClient } from 'mqtt';
import { describeError } from '#core/errors.ts';
import type { Millis } from '#core/session.ts';
import { TOPICS } from './news.ts';

/** The desk, as the network sees it. */
export interface Teller {
  /** What there is to tell, by topic; an empty letter clears what was told before. */
  letters(): Promise<ReadonlyMap<string, string>>;
  /** @returns `heard` when the letter was right, `outdated` when it may be cleared, `refused` otherwise */
  hear(topic: string, letter: string): Promise<'heard' | 'outdated' | 'refused'>;
}

export interface ExchangeOptions {
  /** `mqtt://host:port` */
  readonly broker: string;
  readonly teller: Teller;
  readonly log: (level: 'info' | 'warn', message: string) => void;
  /** Before the first try to come back; it doubles. */
  readonly firstWait?: Millis;
}

/** MQTT's own. */
const PORT = 1_883;
const FIRST_WAIT: Millis = 1_000;
const LONGEST_WAIT: Millis = 60_000;
/** What the broker has kept is heard before anything is told. */
const LISTENING: Millis = 500;
/** Longer letters are none. Characters. */
const LONGEST = 10_000;

export class Exchange {
  readonly #options: ExchangeOptions;
  readonly #client: MqttClient;
  /** What the broker has, as far as it was told or heard. */
  readonly #told = new Map<string, string>();
  #listening: NodeJS.Timeout | undefined;
  #inTurn: Promise<void> = Promise.resolve();
  #ready = false;
  #away = false;

  /** Begins to look for the broker; never fails. */
  constructor(options: ExchangeOptions) {
    this.#options = options;
    const { broker, log, firstWait = FIRST_WAIT } = options;
    this.#client = connect({ ...placeOf(broker), reconnectPeriod: firstWait, queueQoSZero: false });
    this.#client.on('connect', () => this.#connected(firstWait));
    this.#client.on('message', (topic, payload) => {
      // Another kiosk's longest letter is far shorter.
      if (payload.length <= LONGEST) this.#next(() => this.#hear(topic, payload.toString('utf8')));
    });
    this.#client.on('error', (error) => this.#lost(describeError(error)));
    this.#client.on('close', () => {
      this.#lost('the connection is closed');
      const { reconnectPeriod = firstWait } = this.#client.options;
      this.#client.options.reconnectPeriod = Math.min(2 * reconnectPeriod, LONGEST_WAIT);
    });
    log('info', `Kiosks of the hall are looked for at ${broker}.`);
  }

  /** Whether other kiosks hear of a group now, so that its code need not carry what is new. */
  connected(): boolean {
    return this.#ready && this.#client.connected;
  }

  /** There may be something to tell. */
  changed(): void {
    if (this.connected()) this.#next(() => this.#tell());
  }

  async close(): Promise<void> {
    clearTimeout(this.#listening);
    this.#ready = false;
    await this.#client.endAsync(true);
  }

  #connected(firstWait: Millis): void {
    this.#client.options.reconnectPeriod = firstWait;
    this.#away = false;
    this.#told.clear();
    this.#client.subscribe(`${TOPICS}/#`, { qos: 1 }, (error) => {
      if (error !== null) return this.#lost(describeError(error));
      clearTimeout(this.#listening);
      this.#listening = setTimeout(() => {
        this.#ready = true;
        this.#options.log('info', `Groups are told to the other kiosks over ${this.#options.broker}.`);
        this.changed();
      }, LISTENING);
    });
  }

  /** Said once for each time that the broker is away. */
  #lost(why: string): void {
    clearTimeout(this.#listening);
    this.#ready = false;
    if (this.#away) return;
    this.#away = true;
    const { log, broker } = this.#options;
    log('warn', `The broker ${broker} is away (${why}). Groups go on with their codes.`);
  }

  async #hear(topic: string, letter: string): Promise<void> {
    if (letter === '') return;
    const heard = await this.#options.teller.hear(topic, letter);
    if (heard === 'refused') return;
    this.#told.set(topic, letter);
    if (heard === 'outdated') await this.#publish(topic, '');
    else if (this.connected()) await this.#tell();
  }

  async #tell(): Promise<void> {
    for (const [topic, letter] of await this.#options.teller.letters())
      if (this.#told.get(topic) !== letter) await this.#publish(topic, letter);
  }

  async #publish(topic: string, letter: string): Promise<void> {
    if (!this.#client.connected) return;
    this.#told.set(topic, letter);
    // Not to be sent again by the client itself: after a lost connection it would be old, and everything is told anew then.
    await this.#client.publishAsync(topic, letter, { qos: 0, retain: true });
  }

  /** One after another. What fails is told again after the next connection. */
  #next(step: () => Promise<void>): void {
    this.#inTurn = this.#inTurn.then(step).catch((error: unknown) => {
      this.#options.log('warn', `A group could not be told to the other kiosks: ${describeError(error)}`);
    });
  }
}

/** The client's own reading of addresses makes Node warn. */
function placeOf(broker: string): {
  readonly protocol: 'mqtt';
  readonly host: string;
  readonly port: number;
} {
  const { hostname, port } = new URL(broker);
  return { protocol: 'mqtt', host: hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(port || PORT) };
}
