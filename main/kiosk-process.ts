/** The process that the kiosk runs in. */

/** The process around the kiosk; the tests put another one there. */
export interface KioskProcess {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Takes whole lines. */
  stdout(line: string): void;
  stderr(line: string): void;
  /** Ends the process. */
  exit(code: number): void;
  /** Calls back when the system asks the process to end. */
  onStopSignal(listener: () => void): void;
  /** Calls back with what nobody has caught. */
  onUncaught(listener: (error: unknown) => void): void;
}

/** Closes everything and ends the process. @param code of EXIT_CODES @param reason for the log */
export type Stop = (code: number, reason: string) => void;

/** The real process. */
export function thisProcess(): KioskProcess {
  // A reader of our output that goes away (a closed pipe) must not end the kiosk.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    environment: process.env,
    stdout: (line) => void process.stdout.write(line),
    stderr: (line) => void process.stderr.write(line),
    exit: (code) => process.exit(code),
    onStopSignal(listener) {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, listener);
    },
    onUncaught(listener) {
      process.on('uncaughtException', listener);
      process.on('unhandledRejection', listener);
    },
  };
}
