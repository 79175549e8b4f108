// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ATTRACT } from '#core/session.ts';
import { session } from '../state.ts';
import { runSession, type SessionActions } from './runner.ts';

const TIMES = { warnAfter: 60_000, tourWarnAfter: 180_000, warning: 20_000, staffIdle: 120_000 };

function start() {
  const actions = {
    mountExhibit: vi.fn<SessionActions['mountExhibit']>(),
    unmountExhibit: vi.fn<SessionActions['unmountExhibit']>(),
    restExhibit: vi.fn<SessionActions['restExhibit']>(),
    suspendExhibit: vi.fn<SessionActions['suspendExhibit']>(),
    resumeExhibit: vi.fn<SessionActions['resumeExhibit']>(),
    resetVisitor: vi.fn<SessionActions['resetVisitor']>(),
  };
  return { actions, runner: runSession(actions, TIMES, () => performance.now()) };
}

describe('a visit', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    session.value = ATTRACT;
  });
  afterEach(() => void vi.useRealTimers());

  it('asks after a minute of stillness, and resets everything after twenty seconds more', () => {
    const { actions, runner } = start();
    runner.dispatch({ type: 'open-exhibit', exhibit: 'hall' });
    expect(actions.mountExhibit).toHaveBeenCalledWith('hall');
    vi.advanceTimersByTime(60_000);
    expect(session.value.mode).toBe('warning');
    expect(actions.suspendExhibit).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(20_000);
    expect(session.value.mode).toBe('attract');
    expect(actions.restExhibit).toHaveBeenCalledOnce();
    expect(actions.unmountExhibit).not.toHaveBeenCalled();
    expect(actions.resetVisitor).toHaveBeenCalledOnce();
  });

  it('goes on in the same place when a hand answers the question, as often as it likes', () => {
    const { actions, runner } = start();
    runner.dispatch({ type: 'open-exhibit', exhibit: 'hall' });
    for (let question = 0; question < 12; question++) {
      vi.advanceTimersByTime(60_000);
      expect(session.value.mode).toBe('warning');
      runner.dispatch({ type: 'touch' });
      expect(session.value).toMatchObject({ mode: 'active', place: { exhibit: 'hall' } });
    }
    expect(actions.resumeExhibit).toHaveBeenCalledTimes(12);
    expect(actions.unmountExhibit).not.toHaveBeenCalled();
  });

  it('needs one timer while somebody is there, however much they touch, and none while nobody is', () => {
    const { runner } = start();
    expect(vi.getTimerCount()).toBe(0);
    for (let touch = 0; touch < 50; touch++) runner.dispatch({ type: 'touch' });
    expect(vi.getTimerCount()).toBe(1);
    runner.dispatch({ type: 'end-visit' });
    expect(vi.getTimerCount()).toBe(0);
  });
});
