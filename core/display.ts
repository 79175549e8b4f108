/** The names of the hosts and what they know of the machine's displays. */

export type HostName = 'electron' | 'browser' | 'fake';

/** A display as the system lists it. Sizes in device-independent px. */
export interface Display {
  readonly index: number;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** Device px per px. */
  readonly scale: number;
  readonly current: boolean;
}
