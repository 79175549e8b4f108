/** `GET /events`: server-sent events. One message is `event: <name>` and `data: <payload as JSON>`. */
import type { ServerResponse } from 'node:http';

/** Proxies and pages alike notice a dead stream by a missing heartbeat; milliseconds. */
const HEARTBEAT = 15_000;
/** Streams at the same time; a page that opens more loses its oldest. */
const STREAMS = 16;

export class EventStreams {
  readonly #streams = new Set<ServerResponse>();
  #heartbeat: NodeJS.Timeout | undefined;

  /** Keeps the answer open and writes every event to it until the page goes. */
  add(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write('retry: 500\n\n');
    this.#streams.add(response);
    response.on('close', () => this.#drop(response));
    response.on('error', () => this.#drop(response));
    this.#heartbeat ??= setInterval(() => this.#write(': alive\n\n'), HEARTBEAT).unref();
    const [oldest] = this.#streams;
    if (this.#streams.size > STREAMS) oldest?.destroy();
  }

  get count(): number {
    return this.#streams.size;
  }

  send(name: string, payload: unknown): void {
    this.#write(`event: ${name}\ndata: ${JSON.stringify(payload)}\n\n`);
  }

  close(): void {
    for (const stream of this.#streams) stream.end();
    this.#streams.clear();
    this.#stopHeartbeat();
  }

  #write(text: string): void {
    for (const stream of this.#streams) stream.write(text);
  }

  #drop(stream: ServerResponse): void {
    this.#streams.delete(stream);
    if (this.#streams.size === 0) this.#stopHeartbeat();
  }

  #stopHeartbeat(): void {
    clearInterval(this.#heartbeat);
    this.#heartbeat = undefined;
  }
}
