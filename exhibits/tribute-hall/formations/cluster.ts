/** People of one field or place who are shown together. */

/** A cluster's middle and the size of its cloud, px. */
export interface Cluster {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Its name stands to the right of it instead of below: its letters in sizes of the text, px that it may be wide, and lines. */
  readonly beside?: { readonly letters: number; readonly room: number; readonly lines: 1 | 2 } | undefined;
}

/** What a cluster is called, and how many people are in it. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}
