/** What the command line needs from the machine, so that tests can give it another one. */

export interface World {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Writes a line of the result. */
  readonly print: (line: string) => void;
  /** Writes a line that is not part of the result: errors, what is being done. */
  readonly tell: (line: string) => void;
  /** A terminal for progress bars; undefined when nobody is looking. */
  readonly terminal: NodeJS.WriteStream | undefined;
  /** Asks for something that is not shown while it is typed; undefined when there is nobody to ask. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** Free bytes where a folder is or will be; undefined when the system does not say. */
  readonly freeBytes: (folder: string) => Promise<number | undefined>;
  /** How long to wait for another curator's timestamp, milliseconds; the library's own choice when absent. */
  readonly patience?: number | undefined;
}
