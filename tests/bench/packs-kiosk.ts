/**
 * A kiosk's part of the packs benchmark, in a process of its own, so that its memory and its event loop are measured alone.
 *
 *   node tests/bench/packs-kiosk.ts TREE STORE MANIFEST…      TREE is an address or a folder; prints figures as JSON
 */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readManifest } from '#packs/store/manifest.ts';
import { openStore } from '#packs/store/store.ts';
import { install } from '#packs/transfer/install.ts';
import { planInstall } from '#packs/transfer/plan.ts';
import { openTree } from '#packs/tree/open-tree.ts';

/** What one process has measured. */
export interface KioskFigures {
  readonly installMs: number;
  readonly activateMs: number;
  /** Longest time for which the event loop did not turn, milliseconds. */
  readonly blockedMs: number;
  /** Longest time for which it computed without a turn, milliseconds: without what other programs took of the processor. */
  readonly computedMs: number;
  /** Most memory resident, megabytes. */
  readonly megabytes: number;
  readonly requests: number;
  readonly bytes: number;
}

/** How often the delay of the event loop is looked at, milliseconds. */
const RESOLUTION = 1;

/** What Linux says of this program alone; resourceUsage also counts what its parent had when it was started. */
function mostMemory(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kilobytes) / 1024;
}

/** Looks every millisecond at how much of the processor this thread has used since it looked last. */
function watchComputing(): { stop(): number } {
  let [most, last] = [0, process.threadCpuUsage()];
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(last);
    most = Math.max(most, (user + system) / 1000);
    last = process.threadCpuUsage();
  }, RESOLUTION);
  return {
    stop() {
      clearInterval(timer);
      return most;
    },
  };
}

if (import.meta.main) {
  const [address = '', folder = '', ...manifests] = process.argv.slice(2);
  const store = await openStore(folder, { onProblem: ({ message }) => console.error(message) });
  const wanted = manifests.map((file) => readManifest('bench', readFileSync(file)));
  const reader = openTree(address);
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  const computing = watchComputing();
  const begin = performance.now();
  await install(store, await planInstall(store, wanted, { reader }), reader);
  const installMs = performance.now() - begin;
  delay.disable();
  await store.setPending(wanted.map(({ reference }) => reference));
  const flip = performance.now();
  await store.activate();
  const figures: KioskFigures = {
    installMs,
    activateMs: performance.now() - flip,
    blockedMs: delay.max / 1e6 - RESOLUTION,
    computedMs: computing.stop(),
    megabytes: mostMemory(),
    ...reader.counters,
  };
  reader.close();
  console.log(JSON.stringify(figures));
}
