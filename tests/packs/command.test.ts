/** A curator's day at the command line, step by step, each a real process. */
import { mkdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, filesBelow, openDesk, type Ran } from './command-process.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.remove());

const SIGN = ['--keys', 'keys'];
const done = (ran: Ran): string => {
  expect(ran.stderr).toBe('');
  expect(ran.code).toBe(0);
  return ran.stdout;
};
const oneLine = (ran: Ran): string => {
  expect(ran.stdout).toBe('');
  expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(ran.code).toBe(2);
  return ran.stderr;
};

describe('from a folder to a stick', () => {
  it('begins with a repository, its keys elsewhere and readable by their owner alone', async () => {
    const init = 'init repository --keys keys --name-en Hall --name-zh 科技馆 --museum sample:样本:Sample';
    expect(done(await desk.run(init.split(' ')))).toContain('metadata/1.root.json');
    const published = await filesBelow(desk.repository);
    expect(published).toContain('metadata/1.root.json');
    for (const file of published)
      expect(await readFile(join(desk.repository, file), 'utf8')).not.toMatch(/scrypt|private/);
    expect((await stat(desk.keys)).mode & 0o077).toBe(0);
    expect(oneLine(await desk.run(init.split(' ')))).toContain('[repository-exists]');
  });

  it('checks the source before it is published, and publishes nothing that has errors', async () => {
    await desk.edit('content.json', (text) => text.replaceAll('ő', 'ö'));
    expect((await desk.run(['check', 'source'])).code).toBe(0);
    const whole = await readFile(join(desk.source, 'content.json'), 'utf8');
    await writeFile(join(desk.source, 'content.json'), whole.slice(0, 1000));
    const refused = await desk.run(['publish', 'source', '--to', 'repository', ...SIGN]);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('content.json');
    expect(refused.stdout).toContain('nothing was published');
    expect(await filesBelow(desk.repository)).not.toContainEqual(expect.stringContaining('blobs/'));
    await writeFile(join(desk.source, 'content.json'), whole);
  });

  it('publishes, shows it on the main channel, and names the next version for a second time', async () => {
    const publish = ['publish', 'source', '--to', 'repository', ...SIGN];
    expect(done(await desk.run(publish))).toContain('sample/tribute-hall 1.0.0 is published');
    expect(oneLine(await desk.run(publish))).toMatch(/pack-version-exists.*"version": "1\.0\.1"/);
    await desk.edit('content.json', (text) => text.replace('"', ' "'));
    expect(oneLine(await desk.run(publish))).toMatch(/other files.*"version": "1\.0\.1"/);
    await desk.edit('pack.json', (text) => text.replace('1.0.0', '1.0.1'));
    expect(done(await desk.run([...publish, '--no-channel']))).toContain('No channel shows it yet');
    expect(done(await desk.run(['channel', 'repository', 'main']))).toMatch(/1\.0\.0 {2}← shown now/);
  });

  it('changes a channel and goes back, at once and from a day on', async () => {
    const channel = ['channel', 'repository', 'main', ...SIGN, '--show'];
    expect(done(await desk.run([...channel, 'sample/tribute-hall@1.0.1']))).toMatch(/1\.0\.1 {2}← shown now/);
    const later = JSON.parse(
      done(
        await desk.run([
          ...channel,
          'sample/tribute-hall@1.0.0',
          '--from',
          '2090-10-01T09:00:00+08:00',
          '--json',
        ]),
      ),
    );
    expect(later.channel.shows).toEqual([
      { museum: 'sample', pack: 'tribute-hall', version: '1.0.1' },
      { museum: 'sample', pack: 'tribute-hall', version: '1.0.0', from: '2090-10-01T01:00:00.000Z' },
    ]);
    const unknown = oneLine(await desk.run([...channel, 'sample/tribute-hall@9.9.9']));
    expect(unknown).toMatch(/pack-version-unknown.*there are 1\.0\.0, 1\.0\.1/);
  });

  it('says what would change before anything is published', async () => {
    await desk.edit('pack.json', (text) => text.replace('1.0.1', '1.1.0'));
    await writeFile(join(desk.source, 'seal.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const words = ['diff', 'repository', 'source'];
    expect(done(await desk.run(words))).toBe(
      '~ sample/tribute-hall 1.0.1 → 1.1.0\n    + seal.svg\n1 replaced, 41 B to fetch\n',
    );
    expect(done(await desk.run([...words, '--language', 'zh']))).toContain('替换 1，共 41 B');
    await rm(join(desk.source, 'seal.svg'));
  });

  it('copies what is asked for to a stick and leaves what else is on it alone', async () => {
    await mkdir(join(desk.folder, 'stick/tianfu'), { recursive: true });
    await writeFile(join(desk.folder, 'stick/holiday.jpg'), 'mine');
    await writeFile(join(desk.folder, 'stick/tianfu/notes.txt'), 'mine too');
    const text = done(
      await desk.run(['export', 'repository', '--to', 'stick', '--pack', 'sample/tribute-hall@1.0.1']),
    );
    expect(text).toContain('Every file was read again and is right');
    const files = await filesBelow(join(desk.folder, 'stick'));
    expect(files).toEqual(expect.arrayContaining(['holiday.jpg', 'tianfu/notes.txt']));
    expect(files.filter((file) => file.includes('/blobs/'))).toHaveLength(1);
    expect(files.filter((file) => file.endsWith('.1.0.1.json'))).toHaveLength(1);
    expect(files.filter((file) => file.endsWith('.1.0.0.json'))).toEqual([]);
    expect(done(await desk.run(['verify', 'stick']))).toContain('all right');
    expect(done(await desk.run(['diff', 'stick', 'repository']))).toBe('No difference.\n');
    const blob = files.find((file) => file.includes('/blobs/')) ?? '';
    const size = (await stat(join(desk.folder, 'stick', blob))).size;
    await writeFile(join(desk.folder, 'stick', blob), Buffer.alloc(size));
    expect((await desk.run(['verify', 'stick'])).code).toBe(1);
    expect(done(await desk.run(['export', 'repository', '--to', 'stick']))).toContain('is right');
  });
});

describe('verify', () => {
  const blobs = async (): Promise<readonly string[]> =>
    (await filesBelow(desk.repository)).filter((file) => file.startsWith('blobs/'));

  it('finds nothing in a good repository', async () => {
    expect(done(await desk.run(['verify', 'repository']))).toMatch(
      /all right.*1\.0\.0, sample\/tribute-hall 1\.0\.1/,
    );
  });

  it('names the file of which one byte was flipped, and the packs that are still whole', async () => {
    const path = join(desk.repository, (await blobs())[0] ?? '');
    const bytes = await readFile(path);
    const flipped = Buffer.from(bytes);
    flipped[100] = (flipped[100] ?? 0) ^ 1;
    await writeFile(path, flipped);
    const ran = await desk.run(['verify', 'repository', '--json']);
    await writeFile(path, bytes);
    expect(ran.code).toBe(1);
    const [place] = JSON.parse(ran.stdout).places;
    expect(place.findings).toEqual([
      { code: 'blob-wrong', file: path.slice(desk.repository.length + 1), message: expect.any(String) },
    ]);
    expect(place.packs).toHaveLength(1);
  });

  it('names a file that is missing, and one that is a link to the right bytes', async () => {
    const [first = '', second = ''] = await blobs();
    await rename(join(desk.repository, first), join(desk.folder, 'away'));
    await rename(join(desk.repository, second), join(desk.folder, 'aside'));
    await symlink(join(desk.folder, 'aside'), join(desk.repository, second));
    const ran = await desk.run(['verify', 'repository']);
    await rm(join(desk.repository, second));
    await rename(join(desk.folder, 'away'), join(desk.repository, first));
    await rename(join(desk.folder, 'aside'), join(desk.repository, second));
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain(`✗ ${first}\n  [tree-file-missing]`);
    expect(ran.stdout).toContain(`✗ ${second}\n  [tree-file-unsafe]`);
    expect((await desk.run(['verify', 'repository'])).code).toBe(0);
  });

  it('does not believe metadata that somebody has edited, nor a root that is not the kiosk’s', async () => {
    const names = await filesBelow(desk.repository);
    const newest = names.filter((file) => /\d\.sample\.json$/.test(file)).at(-1) ?? '';
    const path = join(desk.repository, newest);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('1.0.1', '1.0.2'));
    const ran = await desk.run(['verify', 'repository']);
    await writeFile(path, text);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('sample.json');
    await desk.run('init other --keys others --name-en B --name-zh 乙 --museum b:乙:B'.split(' '));
    const root = ['--root', 'other/metadata/1.root.json'];
    const foreign = await desk.run(['verify', 'repository', ...root]);
    expect(foreign.code).toBe(1);
    expect(foreign.stdout).toMatch(/\[trust-/);
  });
});

describe('one more museum', () => {
  it('is added with a key of its own, named when it is there already, and refused when it is mistyped', async () => {
    done(await desk.run(['museum', 'repository', 'chengdu:成都馆:Chengdu Hall', ...SIGN]));
    const status = JSON.parse(done(await desk.run(['status', 'repository', '--json', ...SIGN])));
    expect(status.roles.map((one: { role: string }) => one.role)).toContain('chengdu');
    expect(done(await desk.run(['verify', 'repository']))).toContain('all right');
    expect(
      oneLine(await desk.run(['museum', 'repository', 'chengdu:成都馆:Chengdu Hall', ...SIGN])),
    ).toContain('chengdu');
    expect(oneLine(await desk.run(['museum', 'repository', '成都馆', ...SIGN]))).toContain('成都馆');
  });
});

describe('keys and dates', () => {
  it('renews the timestamp and replaces keys, and everything still verifies', async () => {
    const before = JSON.parse(done(await desk.run(['status', 'repository', '--json'])));
    done(await desk.run(['refresh', 'repository', ...SIGN]));
    done(await desk.run(['rotate', 'repository', 'timestamp', ...SIGN]));
    done(await desk.run(['rotate', 'repository', 'sample', ...SIGN]));
    const after = JSON.parse(done(await desk.run(['status', 'repository', '--json', ...SIGN])));
    const version = (status: typeof before, role: string): number =>
      status.roles.find((one: { role: string }) => one.role === role).version;
    for (const role of ['timestamp', 'root', 'sample'])
      expect(version(after, role)).toBeGreaterThan(version(before, role));
    expect(after.packs).toEqual(['sample/tribute-hall 1.0.0', 'sample/tribute-hall 1.0.1']);
    expect(after.channels).toEqual(['main']);
    expect(done(await desk.run(['verify', 'repository']))).toContain('all right');
    expect(oneLine(await desk.run(['rotate', 'repository', 'nobody', ...SIGN]))).toContain('nobody');
  });
});
