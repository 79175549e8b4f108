/** A kiosk that trusts a fake repository, with its state in a temporary folder. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isKioskError, type KioskError } from '#core/errors.ts';
import type { DiskPort } from '#packs/store/disk-port.ts';
import { openTrust, type TrustedCatalog, type Way } from '#packs/trust/client.ts';
import type { TreeReader } from '#packs/tree/tree.ts';
import { type FakeRepository, FAKE_DAY } from './repository.ts';

export interface TrustingKiosk {
  readonly folder: string;
  readonly clock: { now: number };
  readonly warnings: KioskError[];
  /** Refreshes as a kiosk does that has just been started, or goes on running when nothing was restarted. */
  refresh(way?: Way, tree?: TreeReader): Promise<TrustedCatalog>;
  /** Code of the failure of a refresh, or `ok`. */
  outcome(way?: Way, tree?: TreeReader): Promise<string>;
  /** The next refresh opens the state from the disk. */
  restart(): void;
}

export interface KioskOptions {
  readonly clock?: { now: number };
  readonly floor?: number;
  readonly root?: Uint8Array;
  readonly files?: DiskPort;
}

const folders: string[] = [];

/** Sets up a kiosk; its clock is the repository's unless it has one of its own. */
export async function trustingKiosk(
  fake: FakeRepository,
  options: KioskOptions = {},
): Promise<TrustingKiosk> {
  const folder = await mkdtemp(join(tmpdir(), 'tianfu-trust-'));
  folders.push(folder);
  const clock = options.clock ?? fake.clock;
  const warnings: KioskError[] = [];
  const open = () =>
    openTrust({
      folder,
      root: options.root ?? fake.anchor,
      now: () => clock.now,
      floor: options.floor ?? FAKE_DAY,
      warn: (problem) => warnings.push(problem),
      files: options.files,
    });
  let trust: ReturnType<typeof open> | undefined;
  const refresh = async (way: Way = 'network', tree: TreeReader = fake.tree) => {
    trust ??= open();
    return (await trust).refresh(tree, way);
  };
  return {
    folder,
    clock,
    warnings,
    refresh,
    outcome: (way, tree) => codeOf(() => refresh(way, tree)),
    restart() {
      trust = undefined;
    },
  };
}

/** Removes what the kiosks of a test file have left. */
export async function removeKiosks(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

/** Code of what an action throws, or `ok`; what has no code is thrown on. */
export async function codeOf(action: () => Promise<unknown>): Promise<string> {
  try {
    await action();
    return 'ok';
  } catch (error) {
    if (isKioskError(error)) return error.code;
    throw error;
  }
}
