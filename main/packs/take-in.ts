/** Bringing a repository's content into the store: what is shown now and goes onto the screen first, then what comes later. */
import { describeError, isKioskError } from '#core/errors.ts';
import type { Store } from '#packs/store/store.ts';
import {
  install,
  type InstallOptions,
  type InstallProgress,
  type InstallReport,
} from '#packs/transfer/install.ts';
import { type InstallPlan, planInstall, type PlanOptions } from '#packs/transfer/plan.ts';
import type { TreeReader } from '#packs/tree/tree.ts';
import type { Activation } from './activation.ts';
import type { Wanted } from './wanted.ts';

export interface Plans {
  readonly now: InstallPlan;
  /** Nothing in it when the channel shows nothing later. */
  readonly ahead: InstallPlan;
}

export async function plansOf(store: Store, wanted: Wanted, options: PlanOptions): Promise<Plans> {
  return {
    now: await planInstall(store, wanted.packs, options),
    ahead: await planInstall(store, wanted.ahead, options),
  };
}

export interface TakeIn {
  readonly store: Store;
  readonly activation: Activation;
  readonly repository: string;
  readonly wanted: Wanted;
  readonly plans: Plans;
  readonly reader: TreeReader;
  readonly options: InstallOptions;
  readonly warn: (message: string) => void;
  /** Told when all that is shown now is here, before it is switched to. */
  readonly arrived?: () => void;
}

/**
 * Installs what is shown now and lets it wait for its moment on the screen; then installs what comes later, as far as the disk
 * has room for it.
 * @returns what came, of both
 * @throws KioskError what the install throws
 */
export async function takeIn(given: TakeIn): Promise<InstallReport> {
  const { store, activation, repository, wanted, plans, reader, options } = given;
  const sizes = { now: bytesOf(plans.now), ahead: bytesOf(plans.ahead) };
  const report = await installIfNeeded(store, plans.now, reader, {
    ...options,
    onProgress: (progress) => options.onProgress?.(shifted(progress, 0, sizes.ahead)),
  });
  given.arrived?.();
  await store.setProgramme(repository, wanted.programme);
  await activation.offerFrom(
    repository,
    wanted.packs.map(({ reference }) => reference),
  );
  if (!isNeeded(plans.ahead)) return report;
  try {
    const later = await installIfNeeded(store, plans.ahead, reader, {
      ...options,
      onProgress: (progress) => options.onProgress?.(shifted(progress, sizes.now, 0)),
    });
    await store.setProgramme(repository, wanted.programme);
    return sum(report, later);
  } catch (error) {
    if (!isKioskError(error) || error.code !== 'disk-full') throw error;
    given.warn(`What is to be shown later does not fit yet and is tried again: ${describeError(error)}`);
    return report;
  }
}

/** A manifest may be all that has rotted; it is no file of its pack. */
export function isNeeded(plan: InstallPlan): boolean {
  return plan.missing.length > 0 || plan.bytesToWrite > 0;
}

const NOTHING: InstallReport = { blobs: 0, fetched: 0, reused: 0 };

async function installIfNeeded(
  store: Store,
  plan: InstallPlan,
  reader: TreeReader,
  options: InstallOptions,
): Promise<InstallReport> {
  return isNeeded(plan) ? install(store, plan, reader, options) : NOTHING;
}

const bytesOf = (plan: InstallPlan): number => plan.missing.reduce((all, { size }) => all + size, 0);

/** One bar for both parts. */
function shifted(progress: InstallProgress, before: number, after: number): InstallProgress {
  return { ...progress, bytes: before + progress.bytes, ofBytes: before + progress.ofBytes + after };
}

function sum(one: InstallReport, other: InstallReport): InstallReport {
  return {
    blobs: one.blobs + other.blobs,
    fetched: one.fetched + other.fetched,
    reused: one.reused + other.reused,
  };
}
