/** What a curator reads who mistypes: one line that says what is wrong, and nothing was done. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commandNames } from '#curator/command/command.ts';
import { runCommand } from '#curator/command/run.ts';
import type { World } from '#curator/command/world.ts';
import { type Desk, filesBelow, openDesk } from './command-process.ts';

let desk: Desk;
let said: string[];
let printed: string[];
beforeAll(async () => {
  desk = await openDesk();
  await desk.edit('content.json', (text) => text.replaceAll('ő', 'ö'));
  await desk.run(
    'init repository --keys keys --name-en A --name-zh 甲 --museum sample:样本:Sample'.split(' '),
  );
  const published = await desk.run('publish source --to repository --keys keys'.split(' '));
  if (published.code !== 0) throw new Error(published.stderr);
});
afterAll(() => desk.remove());
beforeEach(() => {
  said = [];
  printed = [];
});

/** Runs in this process, with another machine around it; `@` stands for the desk's folder. */
function run(line: string, world: Partial<World> = {}): Promise<number> {
  const words = line.split(' ').map((text) => text.replaceAll('@', `${desk.folder}/`).replaceAll('_', ' '));
  return runCommand(words, {
    environment: { TIANFU_PASSPHRASE: 'a passphrase of the tests' },
    now: Date.now,
    print: (text) => void printed.push(text),
    tell: (text) => void said.push(text),
    terminal: undefined,
    ask: undefined,
    freeBytes: async () => 1e12,
    ...world,
  });
}

describe('a call that is wrong', () => {
  const init = 'init @new --keys @newkeys --name-en A --name-zh 甲';
  it.each([
    ['publsh @source', 'no command "publsh"'],
    ['', 'no command'],
    ['publish', 'SOURCE is missing'],
    ['publish @source', '--to is missing'],
    ['publish @source --to @repository', '--keys is missing'],
    ['publish @source --to @repository --kees x', '--kees'],
    ['publish @source @more --to @repository --keys @keys', 'one word too many'],
    ['publish @source --to @nowhere --keys @keys', 'no folder'],
    ['publish @source --to https://packs.example/ --keys @keys', 'can only be read'],
    ['publish @source --to s3://B --keys @keys', 's3://bucket/folder'],
    ['publish @source --to @repository --keys @nokeys', 'key-missing'],
    ['publish @source --to @repository --keys @keys --from tomorrow', '--from takes a day'],
    ['publish @source --to @repository --keys @keys --from 2026-02-30', '--from takes a day'],
    ['publish @source --to @repository --keys @keys --from 2026-03-02 --until 2026-03-01', 'not after'],
    ['publish @source --to @repository --keys @keys --channel Main_hall', 'a-z'],
    ['publish @source --to @repository --keys @keys --channel a --no-channel', 'contradict'],
    [`${init} --museum Sample:样本:Sample`, '--museum takes'],
    [`${init} --museum sample:样本`, '--museum takes'],
    [init, '--museum is missing'],
    [`${init} --museum a:甲:A --root-keys 2 --root-threshold 3`, 'cannot sign'],
    ['channel @repository main --show sample/tribute-hall --keys @keys', '--show takes'],
    ['channel @repository other', 'no channel other (there are main)'],
    ['export @repository --to @nostick', '--to takes the folder'],
    ['export @repository --to @keys --pack sample/nothing', 'pack-version-unknown'],
    ['verify @source', 'repository-unknown'],
    ['verify @repository --root @none', '--root takes'],
    ['diff @repository', 'B is missing'],
    ['status @repository --language fr', '--language takes'],
  ])('%s', async (line, expected) => {
    expect(await run(line)).toBe(2);
    expect(said).toHaveLength(1);
    expect(said[0]).not.toContain('\n');
    expect(said[0]).toContain(expected);
    expect(printed).toEqual([]);
    expect(await filesBelow(desk.folder)).not.toContainEqual(
      expect.stringMatching(/^(?:new|nowhere|nokeys)/),
    );
  });

  it('comes in Chinese under a Chinese locale, and as JSON for programs', async () => {
    expect(await run('publish', { environment: { LANG: 'zh_CN.UTF-8' } })).toBe(2);
    expect(said[0]).toContain('命令写得不对');
    expect(await run('publish --json')).toBe(2);
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({ ok: false, code: 'flags-invalid' });
  });
});

describe('help', () => {
  it.each(commandNames)('of %s names every flag that it takes', async (name) => {
    for (const language of ['zh', 'en']) expect(await run(`${name} --help --language ${language}`)).toBe(0);
    const { [name]: command } = await import(`#curator/command/commands/${name}.ts`).then(
      (module: Record<string, { options: object }>) => ({ [name]: Object.values(module)[0] }),
    );
    for (const text of printed)
      for (const flag of Object.keys(command?.options ?? {})) expect(text).toContain(`--${flag}`);
    expect(printed[0]).toMatch(/\p{Script=Han}/u);
  });

  it('lists every command', async () => {
    expect(await run('--help')).toBe(0);
    for (const name of commandNames) expect(printed[0]).toContain(`  ${name} `);
  });
});

describe('the passphrase', () => {
  const publish = 'refresh @repository --keys @keys';
  it('must come from somewhere', async () => {
    expect(await run(publish, { environment: {} })).toBe(2);
    expect(said[0]).toContain('--passphrase-file');
  });

  it('is refused when it is wrong, from the environment, a file or the keyboard', async () => {
    expect(await run(publish, { environment: { TIANFU_PASSPHRASE: 'a wrong one' } })).toBe(2);
    await writeFile(join(desk.folder, 'phrase'), 'another wrong one\n');
    expect(await run(`${publish} --passphrase-file @phrase`)).toBe(2);
    expect(await run(publish, { environment: {}, ask: async () => 'a third wrong one' })).toBe(2);
    for (const line of said) expect(line).toContain('[key-passphrase-wrong]');
    expect(await run(publish, { environment: {}, ask: async () => 'a passphrase of the tests' })).toBe(0);
  });

  it('for new keys is asked for twice and must not be short', async () => {
    const init = 'init @second --keys @secondkeys --name-en A --name-zh 甲 --museum a:甲:A';
    let count = 0;
    const ask = async (): Promise<string> => `passphrase ${(count += 1)}`;
    expect(await run(init, { environment: {}, ask })).toBe(2);
    expect(said[0]).toContain('differ');
    expect(await run(init, { environment: { TIANFU_PASSPHRASE: 'short' } })).toBe(2);
    expect(said[1]).toContain('8 characters');
  });
});

describe('places that are refused', () => {
  it('keys in the repository, or the repository among the keys', async () => {
    const init = (keys: string): string =>
      `init @third --keys ${keys} --name-en A --name-zh 甲 --museum a:甲:A`;
    expect(await run(init('@third/keys'))).toBe(2);
    expect(await run(init('@'))).toBe(2);
    for (const line of said) expect(line).toContain('[key-folder-unsafe]');
    expect(await filesBelow(desk.folder)).not.toContainEqual(expect.stringMatching(/^third/));
  });

  it('a stick that is too full: nothing is written to it', async () => {
    await mkdir(join(desk.folder, 'full'));
    expect(await run('export @repository --to @full', { freeBytes: async () => 1_000_000 })).toBe(2);
    expect(said[0]).toMatch(/\[disk-full\].*1\.0 MB free and 2\.1 MB are needed/);
    expect(await filesBelow(join(desk.folder, 'full'))).toEqual([]);
  });

  it('a source with a link in it', async () => {
    await writeFile(join(desk.source, 'Portrait Li.PNG'), 'x');
    expect(await run('build @source --to @built')).toBe(2);
    expect(said[0]).toContain('Portrait Li.PNG');
    await rm(join(desk.source, 'Portrait Li.PNG'));
    expect(await run('build @source --to @built')).toBe(0);
    expect(await filesBelow(join(desk.folder, 'built'))).toContain('targets/sample/tribute-hall/1.0.0.json');
  });

  it('a repository whose timestamp is over is not carried to a stick', async () => {
    await mkdir(join(desk.folder, 'late'));
    const now = (): number => Date.now() + 500 * 86_400_000;
    expect(await run('export @repository --to @late', { now })).toBe(2);
    expect(said[0]).toContain('[trust-expired]');
    expect(await run('status @repository', { now })).toBe(0);
    expect(printed[0]).toMatch(/✗ timestamp .*expired/);
  });
});
