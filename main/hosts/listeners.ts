/** A set of listeners with the notification that the host contract promises. */
export class Listeners<Payload> {
  readonly #listeners = new Set<(payload: Payload) => void>();

  /** @returns stops the notifications */
  add(listener: (payload: Payload) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  tell(payload: Payload): void {
    for (const listener of this.#listeners) listener(payload);
  }

  clear(): void {
    this.#listeners.clear();
  }
}
