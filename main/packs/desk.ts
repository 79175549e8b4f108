/** The kiosk's content packs, composed: box, repositories, sticks, the store, and what staff may do with them. */
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackSummary } from '#core/bridge.ts';
import { describeError, type KioskError } from '#core/errors.ts';
import type { PacksReport } from '#core/pack-report.ts';
import type { PackSettings } from '#core/settings.ts';
import { mountSticks } from '#packs/sticks/mount-sticks.ts';
import { watchSticks } from '#packs/sticks/watch-sticks.ts';
import type { StoredFile } from '#packs/store/library.ts';
import { openStore, type Store } from '#packs/store/store.ts';
import { Activation, type FailedTrial } from './activation.ts';
import { settingsAnchors } from './anchors.ts';
import { type Box, takeInBox } from './box.ts';
import { Jobs, oneAfterAnother } from './job.ts';
import { Keeper } from './keeper.ts';
import { poll } from './poller.ts';
import { ProgrammeFollower } from './programme.ts';
import { Source } from './source.ts';
import { StickDesk } from './stick-desk.ts';
import { bytesOf, chosen, summaryOf } from './summary.ts';

export interface PackDeskOptions {
  readonly settings: PackSettings;
  readonly hall: string;
  readonly dataFolder: string;
  /** Folder of the packs that came with the software. */
  readonly box: string;
  /** Date of the build, milliseconds since 1970. */
  readonly floor: number;
  readonly now: () => number;
  /** 0 to below 1. */
  readonly random: () => number;
  readonly log: (level: 'info' | 'warn' | 'error', message: string) => void;
  /** Folders that count as sticks besides those that are plugged in. */
  readonly stickRoots: readonly string[];
}

/** Tells the page. */
export interface PackEvents {
  readonly tryOut: (trial: string, packs: readonly PackSummary[]) => void;
  readonly changed: (packs: readonly PackSummary[]) => void;
}

const STICK_MOUNTS = '/run/media/tianfu-kiosk';

export class PackDesk {
  readonly #options: PackDeskOptions;
  readonly #store: Store;
  readonly #activation: Activation;
  readonly #keeper: Keeper;
  readonly #sticks: StickDesk;
  readonly #programme: ProgrammeFollower;
  readonly #stopped = new AbortController();
  readonly #jobs: Jobs;
  readonly #inTurn = oneAfterAnother();
  #box: Box | undefined;
  #sources: readonly Source[] = [];
  #events: PackEvents = { tryOut: () => undefined, changed: () => undefined };
  #stopSticks: () => void = () => undefined;

  private constructor(options: PackDeskOptions, store: Store) {
    const { log, now, hall } = options;
    this.#options = options;
    this.#store = store;
    this.#activation = new Activation({
      store,
      tryOut: (trial, packs) => this.#events.tryOut(trial, packs),
      changed: () => {
        this.#events.changed(this.shown());
        void this.#keeper.makeRoom();
      },
      log,
    });
    this.#jobs = new Jobs((message) => log('warn', message));
    this.#keeper = new Keeper({ store, now, log, repair: () => void this.#repair() });
    this.#programme = new ProgrammeFollower({
      store,
      activation: this.#activation,
      repositories: () => this.#clocks(),
      warn: (message) => log('warn', message),
    });
    this.#sticks = new StickDesk({
      sources: () => this.#sources,
      store,
      activation: this.#activation,
      hall,
      now,
      warn: (message) => log('warn', message),
    });
  }

  /**
   * Opens the store and takes in the box; afterwards there is something to show.
   * @throws KioskError `store-unwritable`, `disk-full`
   */
  static async open(options: PackDeskOptions): Promise<PackDesk> {
    const { log, dataFolder } = options;
    const store = await openStore(join(dataFolder, 'packs'), {
      onProblem: (problem) => log('warn', describeError(problem)),
    });
    const desk = new PackDesk(options, store);
    await desk.#takeInBox();
    return desk;
  }

  /** Begins to ask repositories and to look for sticks; nothing of it delays the first picture. */
  async start(events: PackEvents): Promise<void> {
    this.#events = events;
    const { settings, dataFolder, now, random, floor, log, stickRoots } = this.#options;
    const warn = (message: string): void => log('warn', message);
    const anchors = await settingsAnchors(settings, dataFolder, warn);
    const { openTrust } = await import('#packs/trust/client.ts');
    const sources: Source[] = [];
    for (const { root, address, channel } of anchors)
      try {
        const folder = join(this.#store.folder, 'trust', folderOf(root));
        await mkdir(folder, { recursive: true });
        const problem = (one: KioskError): void => warn(describeError(one));
        const trust = await openTrust({ folder, root, now, floor, warn: problem });
        const inTurn = this.#inTurn;
        const { bytesPerSecond } = settings;
        const shared = {
          store: this.#store,
          activation: this.#activation,
          bytesPerSecond,
          now,
          warn,
          restored: () => this.#events.changed(this.shown()),
          inTurn,
        };
        sources.push(new Source({ trust, address, channel, ...shared }));
      } catch (error) {
        warn(describeError(error));
      }
    this.#sources = sources;
    this.#events.changed(this.shown());
    void this.#programme.follow();
    const polling = { settings, now, random, signal: this.#stopped.signal };
    for (const source of sources) if (source.address !== undefined) void poll(source, polling);
    this.#stopSticks = watchSticks(
      {
        extraRoots: stickRoots,
        beforeLook: settings.mountSticks ? async () => void (await mountSticks(STICK_MOUNTS)) : undefined,
        onProblem: (error) => warn(`Sticks cannot be looked for: ${describeError(error)}`),
      },
      (sticks) =>
        void this.#sticks
          .look(sticks)
          .catch((error: unknown) => warn(`A stick cannot be read: ${describeError(error)}`)),
    );
  }

  /** What the page shows: one pack for each exhibit. */
  shown(): readonly PackSummary[] {
    return this.#chosen().map(({ manifest }) => summaryOf(manifest));
  }

  /** The blob behind a path of a pack that is shown, was shown or waits. */
  find(museum: string, id: string, version: string, path: string): StoredFile | undefined {
    return this.#store.find(museum, id, version, path);
  }

  /** The page says whether somebody uses the screen. */
  setBusy(busy: boolean): void {
    this.#guard(this.#activation.setBusy(busy));
  }

  /** The page has tried new packs out. */
  tried(trial: string, failed: readonly FailedTrial[]): void {
    this.#guard(this.#activation.tried(trial, failed));
  }

  /** The page is gone. */
  pageLost(reason: string): void {
    this.#guard(this.#activation.pageLost(reason));
  }

  /** All that staff see. */
  report(): PacksReport {
    const { pointer } = this.#store;
    const known = new Set(pointer.current.map(({ manifest }) => manifest));
    return {
      shown: this.#chosen().map(({ manifest, reference }) => ({
        museum: manifest.museum,
        id: manifest.id,
        version: manifest.version,
        exhibit: manifest.exhibit,
        title: manifest.title,
        from: this.#nameOf(reference.repository),
        bytes: bytesOf(manifest),
      })),
      previous: this.#previous(),
      waiting: (pointer.pending ?? []).filter(({ manifest }) => !known.has(manifest)).length,
      nextChange: this.#programme.next(),
      sampleTrusted:
        this.#sources.some(({ trust }) => trust.sample) ||
        (this.#options.settings.sample && this.#box?.sample === true),
      repositories: this.#sources.map((source) => source.line()),
      sticks: this.#sticks.lines(),
      job: this.#jobs.current,
      verified: this.#keeper.verified,
    };
  }

  /** Asks all repositories now. */
  checkNow(): void {
    for (const source of this.#sources) void source.ask(this.#stopped.signal);
  }

  /**
   * Takes in what a stick offers; the report tells how it goes.
   * @throws KioskError `sync-busy`
   */
  takeStick(stick: string): void {
    this.#jobs.begin('import', async (progress) => {
      const taken = await this.#inTurn(() =>
        this.#sticks.take(stick, ({ bytes, ofBytes }) => progress(bytes, ofBytes), this.#stopped.signal),
      );
      return { receipt: taken.receipt };
    });
  }

  /**
   * Hashes every byte on the disk; the report tells how it goes.
   * @throws KioskError `sync-busy`
   */
  verify(): void {
    this.#jobs.begin('verify', async (progress) => {
      const { problem } = await this.#keeper.verify(progress);
      return { problem };
    });
  }

  /**
   * Shows the previous content again, at once.
   * @throws KioskError `nothing-to-roll-back`
   */
  async rollBack(): Promise<void> {
    await this.#store.rollBack();
    this.#options.log('info', 'Staff went back to the previous content.');
    this.#events.changed(this.shown());
  }

  /** Ends everything that is under way; what has come stays for the next time. */
  stop(): void {
    this.#stopped.abort();
    this.#stopSticks();
    this.#keeper.stop();
    this.#activation.stop();
    this.#programme.stop();
    for (const source of this.#sources) source.close();
  }

  /** The repositories whose programmes are followed, and what time it is for each. */
  #clocks(): ReadonlyMap<string, () => number> {
    const { settings, now, floor } = this.#options;
    const clocks = new Map(this.#sources.map(({ trust }) => [trust.id, () => trust.time()] as const));
    if (settings.sample && this.#box !== undefined)
      clocks.set(this.#box.repository, () => Math.max(now(), floor));
    return clocks;
  }

  #chosen() {
    const order = this.#sources.map(({ trust }) => trust.id);
    const box = this.#options.settings.sample && this.#box !== undefined ? [this.#box.repository] : [];
    return chosen(this.#store.shown(), [...order, ...box]);
  }

  #nameOf(repository: string): { 'zh-Hans': string; en: string } {
    const name = this.#sources.find(({ trust }) => trust.id === repository)?.trust.name;
    return name ?? { 'zh-Hans': '展台自带', en: 'came with the kiosk' };
  }

  #previous(): readonly string[] | undefined {
    const { previous, current } = this.#store.pointer;
    const known = new Set(current.map(({ manifest }) => manifest));
    return previous
      ?.filter(({ manifest }) => !known.has(manifest))
      .map(({ museum, id, version }) => `${museum}/${id} ${version}`);
  }

  async #takeInBox(): Promise<void> {
    const { box, now, floor, log } = this.#options;
    this.#box = await this.#inTurn(() =>
      takeInBox({
        box,
        store: this.#store,
        trust: join(this.#store.folder, 'trust'),
        channel: 'main',
        now,
        floor,
        warn: (message) => log('warn', message),
      }),
    );
  }

  /** What has rotted comes from the box or from its repository again. */
  async #repair(): Promise<void> {
    await this.#takeInBox();
    await Promise.all(this.#sources.map((source) => source.ask(this.#stopped.signal)));
    this.#events.changed(this.shown());
    await this.#keeper.lookAgain();
  }

  #guard(action: Promise<void>): void {
    action.catch((error: unknown) => this.#options.log('error', `Packs: ${describeError(error)}`));
  }
}

/** A name for the folder of a root's state: the same for the same file, before anything in it is believed. */
function folderOf(root: Uint8Array): string {
  return createHash('sha256').update(root).digest('hex').slice(0, 32);
}
