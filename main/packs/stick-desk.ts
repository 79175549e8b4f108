/** Sticks: what each repository on one would change, and taking it in. */
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError, isKioskError, KioskError } from '#core/errors.ts';
import type { Localized } from '#core/language.ts';
import type { ChangePlan, StickLine } from '#core/pack-report.ts';
import { z } from '#core/schema.ts';
import { durableWrite } from '#packs/durable-write.ts';
import type { Stick } from '#packs/sticks/find-sticks.ts';
import { STICK_FOLDER, type StickRepository } from '#packs/sticks/repositories.ts';
import type { Store } from '#packs/store/store.ts';
import type { InstallProgress, InstallReport } from '#packs/transfer/install.ts';
import { openFolderTree } from '#packs/tree/folder-tree.ts';
import type { TreeReader } from '#packs/tree/tree.ts';
import { METADATA_MAX_BYTES, OWN_FIELD } from '#packs/trust/format.ts';
import type { Activation } from './activation.ts';
import { FIRST_ROOT } from './anchors.ts';
import type { Source } from './source.ts';
import { type Plans, plansOf, takeIn } from './take-in.ts';
import { type Wanted, wantedOf } from './wanted.ts';

export interface StickDeskOptions {
  readonly sources: () => readonly Source[];
  readonly store: Store;
  readonly activation: Activation;
  readonly hall: string;
  readonly now: () => number;
  readonly warn: (message: string) => void;
}

interface Offer {
  readonly line: StickLine;
  readonly root: string;
  readonly repository: string;
  readonly reader: TreeReader;
  readonly wanted: Wanted;
  readonly plans: Plans;
}

const Claim = z.object({ signed: z.object({ [OWN_FIELD]: z.object({ id: z.string() }) }) });

export class StickDesk {
  readonly #options: StickDeskOptions;
  #lines: readonly StickLine[] = [];
  #offers = new Map<string, Offer>();
  #looked = 0;

  constructor(options: StickDeskOptions) {
    this.#options = options;
  }

  lines(): readonly StickLine[] {
    return this.#lines;
  }

  /** Other sticks are there now: each of their repositories is verified, and what it would change is worked out. */
  async look(sticks: readonly Stick[]): Promise<void> {
    this.#looked += 1;
    const turn = this.#looked;
    const offers = new Map<string, Offer>();
    const lines: StickLine[] = [];
    for (const { root, repositories } of sticks)
      for (const repository of repositories) {
        const found = await this.#examine(root, repository);
        if (turn !== this.#looked) return;
        if ('plans' in found) offers.set(found.line.id, found);
        lines.push(found.line);
      }
    this.#offers = offers;
    this.#lines = lines;
  }

  /**
   * Takes a repository in; its packs then wait for their moment.
   * @returns what came, and whether a receipt stands on the stick
   * @throws KioskError `stick-gone` when it is not there any more; what the install throws
   */
  async take(id: string, onProgress: (progress: InstallProgress) => void, signal: AbortSignal) {
    const offer = this.#offers.get(id);
    if (offer === undefined)
      throw new KioskError(
        'stick-gone',
        'The stick is not there any more. Nothing was changed; plug it in again.',
      );
    const { store, activation, warn } = this.#options;
    const report = await takeIn({
      ...offer,
      store,
      activation,
      warn,
      // A stick that is gone does not come back by waiting.
      options: { onProgress, signal, retries: 1 },
    });
    return { report, receipt: await this.#writeReceipt(offer, report) };
  }

  async #examine(root: string, place: StickRepository): Promise<Offer | { readonly line: StickLine }> {
    const id = createHash('sha256').update(place.folder).digest('hex').slice(0, 16);
    const unread: Localized = { 'zh-Hans': place.name, en: place.name };
    const line = { id, name: unread, museums: [], plan: undefined, problem: undefined };
    try {
      const reader = openFolderTree(place.folder);
      const source = await this.#sourceOf(reader);
      const catalog = await source.trust.refresh(reader, 'stick');
      const { store, warn } = this.#options;
      const now = source.trust.time();
      const options = { store, channel: source.channel, now, withRejected: true, partial: true, warn };
      const wanted = await wantedOf(catalog, options);
      const plans = await plansOf(store, wanted, { reader });
      return {
        line: {
          ...line,
          name: catalog.name,
          museums: catalog.museums.map(({ title }) => title),
          plan: summed(plans),
        },
        root,
        repository: catalog.id,
        reader,
        wanted,
        plans,
      };
    } catch (error) {
      if (!isKioskError(error)) throw error;
      this.#options.warn(describeError(error));
      return { line: { ...line, problem: describeError(error) } };
    }
  }

  /** Which of the believed repositories it claims to be; the signatures show whether it is. */
  async #sourceOf(reader: TreeReader): Promise<Source> {
    const bytes = await reader.read(FIRST_ROOT, METADATA_MAX_BYTES.root);
    const claimed = bytes === undefined ? undefined : claimOf(bytes);
    const source = this.#options.sources().find(({ trust }) => trust.id === claimed);
    if (source !== undefined) return source;
    throw new KioskError(
      'stick-foreign',
      `${reader.name} is a repository that this kiosk was never told to believe. Nothing is taken from it; name its root in the settings first.`,
    );
  }

  async #writeReceipt(offer: Offer, report: InstallReport): Promise<boolean> {
    const { hall, now } = this.#options;
    const at = new Date(now()).toISOString();
    const receipt = {
      hall,
      at,
      repository: offer.line.name,
      packs: [...offer.wanted.packs, ...offer.wanted.ahead].map(({ reference: { museum, id, version } }) => ({
        museum,
        id,
        version,
      })),
      files: report.blobs,
      bytes: report.fetched,
    };
    const folder = join(offer.root, STICK_FOLDER, 'receipts');
    try {
      await mkdir(folder, { recursive: true });
      await durableWrite(
        join(folder, `${at.replace(/[:.]/g, '-')}.json`),
        `${JSON.stringify(receipt, undefined, 2)}\n`,
      );
      return true;
    } catch {
      // Write-protected, full or pulled out: the import itself stands.
      return false;
    }
  }
}

function summed({ now, ahead }: Plans): ChangePlan {
  return {
    added: now.added.length,
    replaced: now.replaced.length,
    removed: now.removed.length,
    later: ahead.missing.length > 0 ? ahead.wanted.length : 0,
    bytes: now.bytesToFetch + ahead.bytesToFetch,
  };
}

function claimOf(bytes: Uint8Array): string | undefined {
  try {
    return Claim.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))).signed[OWN_FIELD].id;
  } catch {
    // No root at all; the caller says what that means.
    return undefined;
  }
}
