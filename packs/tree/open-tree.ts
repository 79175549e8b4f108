/** A tree by its address, as the settings and the command line name it: a web address or a folder. */
import { openFolderTree } from './folder-tree.ts';
import { type HttpTree, type HttpTreeOptions, openHttpTree } from './http-tree.ts';

/**
 * Opens a tree for reading; close it in the end.
 * @param address `https://…`, `http://…`, or the path of a folder
 */
export function openTree(address: string, options: HttpTreeOptions = {}): HttpTree {
  if (/^https?:\/\//i.test(address)) return openHttpTree(address, options);
  const folder = openFolderTree(address);
  return {
    name: folder.name,
    counters: folder.counters,
    read: (path, maxBytes, signal) => folder.read(path, maxBytes, signal),
    stream: (path, range, signal) => folder.stream(path, range, signal),
    close: () => undefined,
  };
}
