/** How the kiosk's process ends. */
export const EXIT_CODES = {
  /** Stopped as asked. */
  done: 0,
  /** A fault; the log says which. */
  fault: 1,
  /** The command could not be carried out; one line on stderr says what to do. */
  refused: 2,
  /** Staff asked for a restart; the launcher starts the kiosk anew. The same number stands in build/bootstrap.mjs. */
  restart: 75,
} as const;
