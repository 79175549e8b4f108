import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTRACT, type Session, type SessionEffect, type SessionEvent, step } from './session.ts';

const TIMES = { warnAfter: 75_000, tourWarnAfter: 180_000, warning: 20_000, staffIdle: 120_000 };

/** Runs events one after another and collects the effects of all. */
function play(...events: SessionEvent[]): { session: Session; effects: SessionEffect[] } {
  let session = ATTRACT;
  const effects: SessionEffect[] = [];
  for (const event of events) {
    const [next, more] = step(session, event, TIMES);
    session = next;
    effects.push(...more);
  }
  return { session, effects };
}

const HALL = 'tribute-hall';

describe('a visit', () => {
  it('begins with a touch on the attract screen and lands on the home screen', () => {
    const { session, effects } = play({ type: 'touch', at: 1000 });
    expect(session).toEqual({ mode: 'active', place: { view: 'home' }, touched: 1000 });
    expect(effects).toEqual([{ do: 'wake-at', at: 76_000 }]);
  });

  it('opens an exhibit and closes it on the way home', () => {
    const { session, effects } = play(
      { type: 'touch', at: 0 },
      { type: 'open-exhibit', exhibit: HALL, at: 10 },
      { type: 'go-home', at: 20 },
    );
    expect(session).toMatchObject({ mode: 'active', place: { view: 'home' } });
    expect(effects.map((effect) => effect.do)).toEqual([
      'wake-at',
      'wake-at',
      'mount-exhibit',
      'unmount-exhibit',
      'wake-at',
    ]);
  });

  it('closes the first exhibit before it opens the second', () => {
    const { effects } = play(
      { type: 'open-exhibit', exhibit: HALL, at: 0 },
      { type: 'open-exhibit', exhibit: 'future-tech', at: 10 },
    );
    expect(effects.filter((effect) => effect.do.endsWith('mount-exhibit'))).toEqual([
      { do: 'mount-exhibit', exhibit: HALL },
      { do: 'unmount-exhibit' },
      { do: 'mount-exhibit', exhibit: 'future-tech' },
    ]);
  });

  it('brings the visitor home when the open exhibit fails, and ignores the failure of one that is closed', () => {
    const open: SessionEvent[] = [{ type: 'open-exhibit', exhibit: HALL, at: 0 }];
    expect(play(...open, { type: 'exhibit-failed', exhibit: HALL, at: 5 }).session).toMatchObject({
      place: { view: 'home' },
    });
    expect(play(...open, { type: 'exhibit-failed', exhibit: 'other', at: 5 }).session).toMatchObject({
      place: { view: 'exhibit', exhibit: HALL },
    });
  });

  it('ends when the visitor says so, with everything reset and the exhibit kept for the next one', () => {
    const { session, effects } = play(
      { type: 'open-exhibit', exhibit: HALL, at: 0 },
      { type: 'end-visit', at: 5 },
    );
    expect(session).toEqual(ATTRACT);
    expect(effects.slice(-3)).toEqual([{ do: 'rest-exhibit' }, { do: 'reset-visitor' }, { do: 'sleep' }]);
  });
});

describe('the calm question', () => {
  const idle: SessionEvent[] = [
    { type: 'open-exhibit', exhibit: HALL, at: 0 },
    { type: 'time', at: 75_000 },
  ];

  it('is asked after the idle time, with the exhibit suspended', () => {
    const { session, effects } = play(...idle);
    expect(session).toMatchObject({ mode: 'warning', place: { exhibit: HALL }, warned: 75_000 });
    expect(effects.slice(-2)).toEqual([{ do: 'suspend-exhibit' }, { do: 'wake-at', at: 95_000 }]);
  });

  it('is not asked when a touch came in between; the deadline moves', () => {
    const { session, effects } = play(
      { type: 'touch', at: 0 },
      { type: 'touch', at: 70_000 },
      { type: 'time', at: 75_000 },
    );
    expect(session.mode).toBe('active');
    expect(effects.at(-1)).toEqual({ do: 'wake-at', at: 145_000 });
  });

  it('is taken back by any touch, and the visitor goes on where he was', () => {
    const { session, effects } = play(...idle, { type: 'touch', at: 94_999 });
    expect(session).toEqual({
      mode: 'active',
      place: { view: 'exhibit', exhibit: HALL },
      touched: 94_999,
    });
    expect(effects).toContainEqual({ do: 'resume-exhibit' });
  });

  it('ends the visit after its full time and not a millisecond earlier', () => {
    expect(play(...idle, { type: 'time', at: 94_999 }).session.mode).toBe('warning');
    const { session, effects } = play(...idle, { type: 'time', at: 95_000 });
    expect(session).toEqual(ATTRACT);
    expect(effects).toContainEqual({ do: 'rest-exhibit' });
    expect(effects).toContainEqual({ do: 'reset-visitor' });
  });

  it('waits while something is watched, but not for ever', () => {
    const film: SessionEvent[] = [
      { type: 'open-exhibit', exhibit: HALL, at: 0 },
      { type: 'watching', for: 120_000, at: 10_000 },
    ];
    const { session, effects } = play(...film, { type: 'time', at: 75_000 });
    expect(session.mode).toBe('active');
    expect(effects.at(-1)).toEqual({ do: 'wake-at', at: 130_000 });
    expect(play(...film, { type: 'time', at: 130_000 }).session.mode).toBe('warning');
    const hour: SessionEvent[] = [...film, { type: 'watching', for: 3_600_000, at: 20_000 }];
    expect(play(...hour, { type: 'time', at: 299_999 }).session.mode).toBe('active');
    expect(play(...hour, { type: 'time', at: 300_000 }).session.mode).toBe('warning');
    const paused: SessionEvent[] = [...film, { type: 'watching', for: 0, at: 30_000 }];
    expect(play(...paused, { type: 'time', at: 75_000 }).session.mode).toBe('warning');
    const left: SessionEvent[] = [...film, { type: 'go-home', at: 20_000 }];
    expect(play(...left, { type: 'time', at: 95_000 }).session.mode).toBe('warning');
  });

  it('can be answered at least ten times in a row (WCAG 2.2.1)', () => {
    let session: Session = { mode: 'active', place: { view: 'home' }, touched: 0 };
    for (let round = 0, at = 0; round < 25; round++) {
      [session] = step(session, { type: 'time', at: (at += TIMES.warnAfter) }, TIMES);
      expect(session.mode).toBe('warning');
      [session] = step(session, { type: 'touch', at: (at += TIMES.warning - 1) }, TIMES);
      expect(session.mode).toBe('active');
    }
  });
});

describe('a group on a guided tour', () => {
  const begun: SessionEvent[] = [
    { type: 'touch', at: 0 },
    { type: 'open-tours', at: 10 },
    { type: 'tour-began', at: 20 },
  ];
  const inside: SessionEvent[] = [...begun, { type: 'open-exhibit', exhibit: HALL, at: 30 }];

  it('is asked later than others, wherever it is, and goes on as a group', () => {
    expect(play(...begun, { type: 'time', at: 75_010 }).session.mode).toBe('active');
    expect(play(...inside, { type: 'time', at: 180_029 }).session.mode).toBe('active');
    const asked: SessionEvent[] = [...inside, { type: 'time', at: 180_030 }];
    expect(play(...asked).session).toMatchObject({ mode: 'warning', tour: true });
    expect(play(...asked, { type: 'touch', at: 190_000 }).session).toMatchObject({
      place: { exhibit: HALL },
      tour: true,
    });
    expect(play(...asked, { type: 'time', at: 200_030 }).session).toEqual(ATTRACT);
  });

  it('comes back from an exhibit to its tour, and from there to the home screen as any visitor', () => {
    const back: SessionEvent[] = [...inside, { type: 'go-home', at: 40 }];
    expect(play(...back).session).toMatchObject({ place: { view: 'tours' }, tour: true });
    const home = play(...back, { type: 'go-home', at: 50 }).session;
    expect(home).toEqual({ mode: 'active', place: { view: 'home' }, touched: 50 });
    const failed = play(...inside, { type: 'exhibit-failed', exhibit: HALL, at: 40 }).session;
    expect(failed).toMatchObject({ place: { view: 'tours' }, tour: true });
  });

  it('finds the exhibit kept when its next stop is there again', () => {
    const { effects } = play(...inside, { type: 'open-tours', at: 40 });
    expect(effects).toContainEqual({ do: 'rest-exhibit' });
    expect(effects).not.toContainEqual({ do: 'unmount-exhibit' });
  });

  it('is no longer one when it has gone', () => {
    const { session } = play(...inside, { type: 'end-visit', at: 40 }, { type: 'touch', at: 50 });
    expect(session).toEqual({ mode: 'active', place: { view: 'home' }, touched: 50 });
  });
});

describe('staff', () => {
  it('enter from a visit: the exhibit is closed and the visitor’s things are reset', () => {
    const { session, effects } = play(
      { type: 'open-exhibit', exhibit: HALL, at: 0 },
      { type: 'staff-enter', at: 9 },
    );
    expect(session).toEqual({ mode: 'staff', touched: 9 });
    expect(effects).toContainEqual({ do: 'unmount-exhibit' });
    expect(effects).toContainEqual({ do: 'reset-visitor' });
  });

  it('are put out after a while without a touch', () => {
    const { session } = play({ type: 'staff-enter', at: 0 }, { type: 'time', at: 120_000 });
    expect(session).toEqual(ATTRACT);
  });
});

describe('whatever happens in whatever order', () => {
  const at = fc.integer({ min: 0, max: 500_000 });
  const exhibit = fc.constantFrom('a', 'b');
  const event: fc.Arbitrary<SessionEvent> = fc.oneof(
    fc.record({ type: fc.constantFrom('touch', 'time', 'go-home', 'end-visit'), at }),
    fc.record({ type: fc.constantFrom('staff-enter', 'staff-leave'), at }),
    fc.record({ type: fc.constantFrom('open-tours', 'tour-began'), at }),
    fc.record({ type: fc.constantFrom('open-exhibit', 'exhibit-failed'), exhibit, at }),
    fc.record({ type: fc.constant('watching'), for: fc.integer({ min: 0, max: 400_000 }), at }),
  );
  const events = fc
    .array(event, { maxLength: 60 })
    .map((list) => list.toSorted((one, other) => one.at - other.at));

  it('never mounts a second exhibit over an open one and never closes what is not open', () => {
    fc.assert(
      fc.property(events, (list) => {
        let open = 0;
        for (const effect of play(...list).effects) {
          if (effect.do === 'mount-exhibit') open += 1;
          if (effect.do === 'unmount-exhibit' || effect.do === 'rest-exhibit') open -= 1;
          expect(open === 0 || open === 1).toBe(true);
        }
      }),
    );
  });

  it('always has a deadline while somebody is there, and none on the attract screen', () => {
    fc.assert(
      fc.property(events, (list) => {
        const { session, effects } = play(...list);
        const last = effects.findLast((effect) => effect.do === 'wake-at' || effect.do === 'sleep');
        expect(last?.do ?? 'sleep').toBe(session.mode === 'attract' ? 'sleep' : 'wake-at');
      }),
    );
  });

  it('shows nobody the last visitor’s things: every way to the attract screen resets', () => {
    fc.assert(
      fc.property(events, event, (list, last) => {
        const before = play(...list).session;
        const [after, effects] = step(before, last, TIMES);
        const leaves = before.mode !== 'attract' && before.mode !== 'staff' && after.mode === 'attract';
        const resets = effects.some((effect) => effect.do === 'reset-visitor');
        expect(!leaves || resets).toBe(true);
      }),
    );
  });
});
