/** Fonts that a pack brings, for letters that the kiosk's own fonts lack: rare names, other scripts. */
import type { PackSummary } from '#core/bridge.ts';

/** The last family of every stack in styles/tokens.css. */
const FAMILY = 'Pack Fonts';

export interface PackFonts {
  /** Takes them out of the page again. */
  remove(): void;
}

/**
 * Loads the pack's fonts. One that cannot be read is told and left out: its letters are boxes, the exhibit goes on.
 * @param report writes to the log
 */
export async function loadPackFonts(
  pack: PackSummary,
  report: (message: string) => void,
): Promise<PackFonts> {
  const faces = pack.files
    .filter((path) => path.endsWith('.woff2'))
    .map((path) => ({ path, face: new FontFace(FAMILY, `url("${pack.base}${path}")`) }));
  for (const { path, face } of faces) {
    document.fonts.add(face);
    try {
      await face.load();
    } catch (error) {
      report(`The font ${path} of ${pack.id} cannot be read (${String(error)}); its letters are missing.`);
    }
  }
  return {
    remove() {
      for (const { face } of faces) document.fonts.delete(face);
    },
  };
}
