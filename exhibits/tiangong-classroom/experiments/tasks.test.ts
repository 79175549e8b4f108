import { describe, expect, it } from 'vitest';
import { EXPERIMENT_IDS } from '../content.ts';
import { loadExperiment } from './registry.ts';
import { TASK_NAMES } from './task-names.ts';
import { type Trial, tryOut } from './try-out.ts';

type Hands = (trial: Trial) => Trial;

/** For each task hands that do it, and hands that do something near it; the second never do it. */
const WAYS: Readonly<Record<string, { readonly reached: Hands; readonly missed: Hands }>> = {
  'wrench-middle-axis': {
    reached: (wrench) => wrench.press('stem').wait(15),
    missed: (wrench) => wrench.press('bar').wait(8).press('flat').wait(8),
  },
  'wrench-steady-axis': {
    reached: (wrench) => wrench.press('flat').wait(6),
    missed: (wrench) => wrench.press('flat').wait(4).press('stem').wait(15).go('earth').press('flat').wait(8),
  },
  'gyro-keeps-axis': {
    reached: (gyro) => gyro.press('nudge').wait(3),
    missed: (gyro) => gyro.wait(5).press('halt').wait(1).press('nudge').wait(5),
  },
  'gyro-tumbles': {
    reached: (gyro) => gyro.press('halt').press('nudge').wait(2),
    missed: (gyro) => gyro.press('nudge').wait(4).press('halt').wait(4),
  },
  'gyro-precesses': {
    reached: (gyro) => gyro.go('earth').wait(20),
    missed: (gyro) => gyro.set('spin', 0).go('earth').wait(20),
  },
  'momentum-bounced': {
    reached: (balls) => balls.set('mass', 8).press('flickSmall').wait(4),
    missed: (balls) =>
      balls
        .press('flickLarge')
        .wait(4)
        .set('mass', 1)
        .press('flickSmall')
        .wait(4)
        .go('earth')
        .set('mass', 8)
        .press('flickSmall')
        .wait(4),
  },
  'momentum-together': {
    reached: (balls) => balls.set('restitution', 0).press('flickSmall').wait(4),
    missed: (balls) => balls.press('flickSmall').wait(4).set('restitution', 0).wait(4),
  },
  'turn-by-circling': {
    reached: (body) => body.set('weight', 4).press('circle', 5).wait(12),
    missed: (body) =>
      body
        .press('push')
        .wait(10)
        .press('catch')
        .wait(10)
        .go('earth')
        .set('friction', 0)
        .set('weight', 4)
        .press('circle', 5)
        .wait(12),
  },
  'turn-arms-in': {
    reached: (body) => body.press('push').wait(1).set('arms', 0).wait(3),
    missed: (body) =>
      body
        .set('arms', 0)
        .wait(3)
        .press('push')
        .wait(3)
        .go('earth')
        .set('friction', 0)
        .set('arms', 100)
        .wait(2)
        .press('push')
        .wait(1)
        .set('arms', 0)
        .wait(3),
  },
  'bridge-long': {
    reached: (bridge) => bridge.press('pull', 7).wait(25),
    missed: (bridge) => bridge.go('earth').press('pull', 7).wait(25),
  },
  'bridge-broken': {
    reached: (bridge) => bridge.go('earth').press('pull', 7).wait(25),
    missed: (bridge) => bridge.press('pull').wait(10).press('tap').wait(5),
  },
  'capillary-to-rim': {
    reached: (tubes) => tubes.press('dip').wait(30),
    missed: (tubes) => tubes.go('earth').press('dip').wait(30),
  },
  'capillary-wide-leads': {
    reached: (tubes) => tubes.set('viscosity', 20).press('dip').wait(20),
    missed: (tubes) => tubes.go('earth').press('dip').wait(20),
  },
  'optics-two-images': {
    reached: (ball) => ball.set('bubble', 20).wait(2),
    missed: (ball) => ball.set('bubble', 5).wait(2).set('distance', 5).wait(2),
  },
  'optics-upright': {
    reached: (ball) => ball.set('distance', 5).wait(2),
    missed: (ball) =>
      ball.set('distance', 10).set('bubble', 20).wait(2).go('earth').set('distance', 5).wait(2),
  },
  'tank-gathered': {
    reached: (tank) => tank.set('spin', 3).wait(40),
    missed: (tank) => tank.go('earth').wait(30).go('orbit').wait(5).press('put').wait(5),
  },
  'tank-falls': {
    reached: (tank) => tank.go('earth').wait(2).set('lift', -1).wait(1),
    missed: (tank) => tank.set('lift', -1).wait(2).set('lift', 0).wait(1).go('earth').wait(2),
  },
  'lazyball-calmer': {
    reached: (balls) => balls.set('balls', 20).press('puff').wait(14),
    missed: (balls) =>
      balls.set('balls', 2).press('puff').wait(20).go('earth').set('balls', 20).press('puff').wait(14),
  },
  'lazyball-alike': {
    reached: (balls) => balls.set('balls', 0).wait(1).press('puff').wait(3),
    missed: (balls) => balls.press('puff').wait(3).set('balls', 0).wait(3),
  },
  'flame-pulled': {
    reached: (flame) => flame.set('spin', 0.5).wait(6),
    missed: (flame) => flame.set('spin', 0.3).wait(6).go('earth').set('spin', 1).wait(6),
  },
  'flame-starved': {
    reached: (flame) => flame.set('oxygen', 14).wait(6),
    missed: (flame) => flame.press('blow').press('blow').wait(6),
  },
};

describe.each(EXPERIMENT_IDS)('tasks of %s', (id) => {
  it('have the names that tours know', async () => {
    expect(Object.keys((await loadExperiment(id)).tasks)).toEqual([...TASK_NAMES[id]]);
  });

  it('are not done by waiting, nor by beginning anew', async () => {
    const { model } = await loadExperiment(id);
    const trial = await tryOut(id);
    for (const { name, initial, step } of model.controls) trial.set(name, initial + step).set(name, initial);
    expect(trial.wait(20).done).toEqual([]);
  });

  it.each(TASK_NAMES[id])('%s is done by hands that do it, and not by others', async (name) => {
    const way = WAYS[name];
    expect(way?.reached(await tryOut(id)).done).toContain(name);
    expect(way?.missed(await tryOut(id)).done).not.toContain(name);
  });
});
