import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_ACCESS } from '#core/access.ts';
import { screenGeometry } from '#core/screen.ts';
import { DEFAULT_SETTINGS } from '#core/settings.ts';
import type { Counted } from '../model.ts';
import { openFuture } from './future-context.ts';

const fixed = <Value>(current: Value) => ({ current, subscribe: () => () => undefined });
const NONE: Counted = { counts: {}, mine: undefined };
const KEPT: Counted = { counts: { 'bci-2040': 1 }, mine: 'bci-2040' };

/** Future Tech with a ballot that answers as the test wants; no stage, no page. */
function opened(cast: () => Promise<Counted>, read: () => Promise<Counted> = async () => NONE) {
  const reports: string[] = [];
  const context = {
    content: { worlds: [], halls: [] },
    language: fixed('zh-Hans'),
    access: fixed(DEFAULT_ACCESS),
    screen: fixed(screenGeometry(DEFAULT_SETTINGS.screen, 1080, 1920)),
    sound: { play: () => undefined },
    ballot: { read, cast: vi.fn<(choice: string) => Promise<Counted>>(cast) },
    report: (message: string) => void reports.push(message),
    signal: new AbortController().signal,
  };
  const heavens = { setPlain: () => undefined, settle: () => undefined };
  const future = openFuture(
    context as unknown as Parameters<typeof openFuture>[0],
    {} as Parameters<typeof openFuture>[1],
    heavens as unknown as Parameters<typeof openFuture>[2],
  );
  future.act({ type: 'vote' });
  future.act({ type: 'choose-world', world: 'bci' });
  future.act({ type: 'choose-decade', decade: '2040' });
  return { future, reports, ballot: context.ballot };
}

describe('a vote on its way', () => {
  it('is shown among the others once it is on the disk', async () => {
    const { future, ballot } = opened(async () => KEPT);
    await future.cast();
    expect(ballot.cast).toHaveBeenCalledWith('bci-2040');
    expect(future.state.value.place).toEqual({ view: 'result' });
    expect(future.state.value.votes).toEqual(KEPT);
  });

  it('that is refused leaves the visitor where they are, tells staff, and can be cast again', async () => {
    const answers = [Promise.reject(new Error('disk full')), Promise.resolve(KEPT)];
    const { future, reports } = opened(() => answers.shift() ?? Promise.resolve(KEPT));
    await future.cast();
    expect(future.state.value).toMatchObject({
      casting: 'not-kept',
      place: { view: 'vote', asks: 'decade' },
    });
    expect(reports.join()).toContain('disk full');
    await future.cast();
    expect(future.state.value.casting).toBe('kept');
  });

  it('is cast once however often it is pressed', async () => {
    const { future, ballot } = opened(async () => KEPT);
    await Promise.all([future.cast(), future.cast(), future.cast()]);
    expect(ballot.cast).toHaveBeenCalledTimes(1);
  });

  it('whose answer comes after the visit is nobody else’s', async () => {
    let answer: (votes: Counted) => void = () => undefined;
    const { future } = opened(() => new Promise((resolve) => (answer = resolve)));
    const casting = future.cast();
    future.reset();
    answer(KEPT);
    await casting;
    expect(future.state.value.place).toEqual({ view: 'sky' });
    expect(future.state.value.votes?.mine).toBeUndefined();
  });
});

it('votes that cannot be read are an unread field, not an error', async () => {
  const { future, reports } = opened(
    async () => KEPT,
    () => Promise.reject(new Error('no bridge')),
  );
  await vi.waitFor(() => expect(future.state.value.unread).toBe(true));
  expect(reports).toHaveLength(1);
});
