/** Every word has its counterpart in the other language, is used, and exists when it is asked for. */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './files.ts';

const files = sourceFiles().filter(({ path }) => !/\.test\.tsx?$|^tests\//.test(path));
const tables = files.filter(({ path }) => path.endsWith('/words/zh-Hans.ts'));

const keysOf = (text: string): string[] =>
  [...text.matchAll(/^ {2}'?([a-zA-Z][\w.-]*)'?:/gm)].map((match) => match[1] ?? '');

describe.each(tables.map(({ path, text }) => [posix.dirname(posix.dirname(path)), path, text] as const))(
  'the words of %s',
  (owner, path, text) => {
    const chinese = keysOf(text);
    const english = keysOf(files.find((file) => file.path === path.replace('zh-Hans', 'en'))?.text ?? '');
    // A part of a room may have words of its own.
    const parts = tables
      .map((table) => posix.dirname(posix.dirname(table.path)))
      .filter((part) => part.startsWith(`${owner}/`));
    const users = files.filter(
      (file) =>
        file.path.startsWith(`${owner}/`) &&
        !file.path.startsWith(`${owner}/words/`) &&
        !parts.some((part) => file.path.startsWith(`${part}/`)),
    );
    // What exhibits share asks them for their words.
    const shared = owner.startsWith('exhibits/')
      ? files.filter((file) => file.path.startsWith('exhibits/kit/'))
      : [];
    const literals = new Set(
      [...users, ...shared].flatMap((file) =>
        [...file.text.matchAll(/['"]([^'"\n]+)['"]/g)].map((match) => match[1] ?? ''),
      ),
    );
    const starts = users
      .flatMap((file) => [...file.text.matchAll(/`([a-zA-Z]+\.[\w.-]*)\$\{/g)])
      .map((match) => match[1] ?? '');

    it('are the same in both languages', () => {
      expect(chinese.length).toBeGreaterThan(5);
      expect(english.filter((key) => !key.endsWith('_one')).toSorted()).toEqual(chinese.toSorted());
      expect(english.filter((key) => key.endsWith('_one') && !chinese.includes(key.slice(0, -4)))).toEqual(
        [],
      );
    });

    it('are all used', () => {
      const unused = chinese.filter(
        (key) => !literals.has(key) && !starts.some((start) => key.startsWith(start)),
      );
      expect(unused).toEqual([]);
    });

    it('exist when they are asked for', () => {
      const asked = users.flatMap((file) =>
        [...file.text.matchAll(/\bword\(\s*'([^'\n]+)'/g)].map((match) => match[1] ?? ''),
      );
      expect(asked.filter((key) => !chinese.includes(key))).toEqual([]);
    });
  },
);
