/** The kiosk's flags within Electron's command line. */

/** Switches that Electron and its test drivers take for themselves; a packaged program gets them mixed with ours. */
const FOREIGN =
  /^--(no-sandbox|disable-gpu|use-angle|ozone-platform(-hint)?|inspect(-brk)?|remote-debugging-(port|pipe)|user-data-dir)(=|$)/;

/**
 * @param argv the whole command line
 * @param packaged whether the program is the kiosk itself; else the first plain word is its script
 */
export function kioskFlags(argv: readonly string[], packaged: boolean): readonly string[] {
  const script = argv.findIndex((word, index) => index > 0 && !word.startsWith('-'));
  const flags = argv.slice(packaged || script === -1 ? 1 : script + 1);
  return flags.filter((word) => !FOREIGN.test(word));
}
