/** The letters of the first view, from the one file that the page's head names (build/first-view-fonts.ts). */
import type { BridgeClient } from '#core/bridge.ts';
import { unpackFaces } from './packed-faces.ts';

/**
 * Adds them to the page's fonts, where they come before those of the style sheets. Without them the words wait for whole fonts, so
 * that a failure is only told to the log.
 */
export async function loadFirstViewFonts(bridge: BridgeClient): Promise<void> {
  const link = document.head.querySelector<HTMLLinkElement>('link[rel="preload"][as="fetch"]');
  if (link === null) return;
  try {
    const response = await fetch(link.href);
    const faces = unpackFaces(new Uint8Array(await response.arrayBuffer())).map(
      ({ family, font, ...range }) => new FontFace(family, font, range),
    );
    for (const face of faces) document.fonts.add(face);
    await Promise.all(faces.map((face) => face.load()));
  } catch (error) {
    const message = `The fonts of the first view cannot be read: ${String(error)}`;
    void bridge.call('log.write', { level: 'warn', message });
  }
}
