/** From an address to the path that the page's files are looked up by. */

/**
 * The path as `PageRequest` wants it: decoded, beginning with `/`, without query.
 * @returns nothing when it is malformed or tries to climb
 */
export function cleanPath(url: string): string | undefined {
  const [raw = ''] = url.split(/[?#]/, 1);
  const path = decode(raw);
  if (path === undefined || !path.startsWith('/') || /[\\\0]|\/\//.test(path)) return undefined;
  return path.split('/').some((part) => part === '..' || part === '.') ? undefined : path;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
