/** Media types by the ending of a file's name: what a pack may hold, and how it is served. */

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  avif: 'image/avif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  ktx2: 'image/ktx2',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  mp4: 'video/mp4',
  webm: 'video/webm',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  vtt: 'text/vtt',
  glb: 'model/gltf-binary',
  woff2: 'font/woff2',
  // Exhibits made of web pages.
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  wasm: 'application/wasm',
};

/** Every ending that a pack may hold, for people. */
export const KNOWN_ENDINGS: readonly string[] = Object.keys(TYPES);

/**
 * The media type of a file of a pack.
 * @param path its name in the pack
 * @returns undefined when no exhibit could show it
 */
export function mediaTypeOf(path: string): string | undefined {
  const ending = /\.([a-z0-9]+)$/.exec(path)?.[1];
  return ending === undefined || !Object.hasOwn(TYPES, ending) ? undefined : TYPES[ending];
}
