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
    content: { worlds: [{ id: 'bci' }], halls: [] },
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

describe('on a tour', () => {
  it('a vote is cast when it is on the disk, and a refused one is not', async () => {
    const answers = [Promise.reject(new Error('disk full')), Promise.resolve(KEPT)];
    const { future } = opened(() => answers.shift() ?? Promise.resolve(KEPT));
    const { state } = future.guide;
    expect(state.current).toEqual({ place: 'vote', done: [] });
    await future.cast();
    expect(state.current.done).toEqual([]);
    await future.cast();
    expect(state.current).toEqual({ place: 'result', done: ['vote-cast'] });
  });

  it('a story is told at its last stop, on its own side', () => {
    const { future } = opened(async () => KEPT);
    expect(future.guide.open('world/bci')).toBe(true);
    future.story.value = 3;
    expect(future.guide.state.current.done).toEqual([]);
    future.story.value = 2;
    future.face.value = 'story';
    expect(future.guide.state.current.done).toEqual([]);
    future.story.value = 2.8;
    expect(future.guide.state.current).toEqual({ place: 'world/bci', done: ['story-told'] });
  });

  it('a place opens from anywhere with nothing done and nothing chosen; one that is not there changes nothing', () => {
    const { future } = opened(async () => KEPT);
    future.guide.open('world/bci');
    future.face.value = 'story';
    future.story.value = 3;
    const { beginning, guide } = future;
    const before = beginning.value;
    expect(guide.open('world/nowhere')).toBe(false);
    expect(guide.state.current).toEqual({ place: 'world/bci', done: ['story-told'] });
    expect(guide.open('world/bci')).toBe(true);
    expect(guide.state.current).toEqual({ place: 'world/bci', done: [] });
    expect([future.face.value, future.story.value, beginning.value]).toEqual(['try', 0, before + 1]);
    guide.open('vote');
    expect(future.state.value).toMatchObject({ place: { view: 'vote', asks: 'world' }, choice: {} });
    guide.open(undefined);
    expect(guide.state.current).toEqual({ place: undefined, done: [] });
  });

  it('places follow every way of moving, and a reset forgets all', async () => {
    const { future } = opened(async () => KEPT);
    const told: (string | undefined)[] = [];
    future.guide.state.subscribe(({ place }) => told.push(place));
    future.act({ type: 'back' });
    future.act({ type: 'back' });
    future.open('bci');
    future.act({ type: 'vote' });
    future.act({ type: 'back' });
    future.act({ type: 'result' });
    expect(told).toEqual([undefined, 'world/bci', 'vote', 'world/bci', 'result']);
    await future.cast();
    future.reset();
    expect(future.guide.state.current).toEqual({ place: undefined, done: [] });
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
