/** What the frame hands to an exhibit, made from the shell's own state. */
import { effect, type ReadonlySignal } from '@preact/signals';
import type { Answer, BridgeClient, PackSummary } from '#core/bridge.ts';
import type { ExhibitBallot, ExhibitCounts, Observable, PackAssets, Votes } from '#core/exhibit.ts';
import { KioskError } from '#core/errors.ts';

/** A signal as the contract's Observable; the listener is not called for the value at subscription. */
export function observable<Value>(source: ReadonlySignal<Value>): Observable<Value> {
  return {
    get current() {
      return source.peek();
    },
    subscribe(listener) {
      let first = true;
      return effect(() => {
        const value = source.value;
        if (first) first = false;
        else listener(value);
      });
    },
  };
}

/** The files of one pack. */
export function packAssets(pack: PackSummary): PackAssets {
  const files = new Set(pack.files);
  return { url: (path) => `${pack.base}${path}`, has: (path) => files.has(path) };
}

/** The counters of one exhibit. */
export function exhibitCounts(bridge: BridgeClient, exhibit: string): ExhibitCounts {
  return {
    async read() {
      const answer = await bridge.call('counts.read', { exhibit });
      if (!answer.ok) throw new KioskError(answer.code, answer.message);
      return answer.value;
    },
    async add(key) {
      const answer = await bridge.call('counts.add', { exhibit, key });
      if (!answer.ok) throw new KioskError(answer.code, answer.message);
      return answer.value;
    },
  };
}

/** The ballot of one exhibit. Which visit it is, is asked anew at each call: an exhibit outlives visits. */
export function exhibitBallot(
  bridge: BridgeClient,
  exhibit: string,
  visit: ReadonlySignal<string>,
): ExhibitBallot {
  const votes = (answer: Answer<Votes>): Votes => {
    if (!answer.ok) throw new KioskError(answer.code, answer.message);
    // Over HTTP what is undefined is left out.
    return { counts: answer.value.counts, mine: answer.value.mine };
  };
  return {
    read: async () => votes(await bridge.call('ballot.read', { exhibit, visit: visit.peek() })),
    cast: async (choice) => votes(await bridge.call('ballot.cast', { exhibit, visit: visit.peek(), choice })),
  };
}
