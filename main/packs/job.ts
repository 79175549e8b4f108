/** Long work that staff have asked for: one at a time, told of in the report. */
import { describeError, KioskError } from '#core/errors.ts';
import type { PacksJob } from '#core/pack-report.ts';

/** Bytes done and in all. */
export type Progress = (done: number, total: number) => void;

/** How work has ended that did not fail. */
export interface JobResult {
  /** Whether a receipt was written; absent where there is none to write. */
  readonly receipt?: boolean | undefined;
  /** What it has found wrong; it is in the log already. */
  readonly problem?: string | undefined;
}

export class Jobs {
  readonly #warn: (message: string) => void;
  #job: PacksJob | undefined;

  constructor(warn: (message: string) => void) {
    this.#warn = warn;
  }

  /** What is under way, or how the last one ended. */
  get current(): PacksJob | undefined {
    return this.#job;
  }

  /**
   * Begins; returns at once.
   * @throws KioskError `sync-busy` while another one runs
   */
  begin(kind: PacksJob['kind'], action: (progress: Progress) => Promise<JobResult>): void {
    if (this.#job?.state === 'running')
      throw new KioskError('sync-busy', 'Packs are being worked on already. Wait until that has ended.');
    let job: PacksJob = { kind, state: 'running', done: 0, total: 0, problem: undefined, receipt: undefined };
    this.#job = job;
    const progress: Progress = (done, total) => {
      job = { ...job, done, total };
      this.#job = job;
    };
    action(progress).then(
      ({ receipt, problem }) => {
        this.#job = { ...job, state: 'done', receipt, problem };
      },
      (error: unknown) => {
        this.#warn(describeError(error));
        this.#job = { ...job, state: 'failed', problem: describeError(error) };
      },
    );
  }
}

/** Runs actions one after another, also after failures. */
export function oneAfterAnother(): <T>(action: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (action) => {
    const result = last.then(action, action);
    last = result.catch(() => undefined);
    return result;
  };
}
