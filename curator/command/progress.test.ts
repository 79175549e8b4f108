import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { withBar } from './progress.ts';

/** A terminal that remembers what was written to it. */
function terminal(): { readonly stream: NodeJS.WriteStream; readonly text: () => string } {
  let text = '';
  const stream = new PassThrough().on('data', (data: Buffer) => (text += data.toString()));
  const fake = Object.assign(stream, { isTTY: true, columns: 120, rows: 30 });
  return { stream: fake as unknown as NodeJS.WriteStream, text: () => text };
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

it('long work shows how far it is, in bytes; short work shows nothing', async () => {
  const long = terminal();
  const result = await withBar(long.stream, 'en', 'Copying', async (progress) => {
    progress(0, 50_000_000);
    await wait(450);
    progress(10_000_000, 50_000_000);
    await wait(120);
    progress(25_000_000, 50_000_000);
    await wait(120);
    return 'done';
  });
  expect(result).toBe('done');
  expect(long.text()).toMatch(/Copying .*50% {2}25 MB \/ 50 MB/);
  const short = terminal();
  await withBar(short.stream, 'en', 'Copying', async (progress) => progress(1, 2));
  expect(short.text()).toBe('');
});

it('a failure passes through and the bar goes away', async () => {
  const { stream } = terminal();
  const failing = withBar(stream, 'en', 'Copying', async (progress) => {
    await wait(450);
    progress(1, 2);
    throw new Error('the stick is gone');
  });
  await expect(failing).rejects.toThrow('the stick is gone');
});
