/**
 * What the way from fiction to fact adds: a swarm that knows its way; the coils of today, which turn a screw from outside; the
 * battery and the eye that it has not got; and a swarm again, in order, each of them accounted for.
 */
import type { Container, Sprite } from 'pixi.js';
import { seeded } from '#exhibits/kit/random.ts';
import type { Brush } from '../../stage/brush.ts';
import { CINNABAR, GOLD, MIST, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { mixed, shareOf } from '../light.ts';
import { LENGTH, type Outlook } from './outlook.ts';

const CORAL = WORLD_LIGHT.nanorobots;
const MATES = 46;
/** What the swarm swims to. */
const GOAL = { x: 385, y: -330 } as const;
const TICKS = 11;

export interface Tale {
  readonly view: Container;
  draw(story: number, outlook: Outlook, seconds: number): void;
}

export function makeTale(brush: Brush): Tale {
  const lamp = brush.sprite('cone', 520);
  lamp.tint = mixed(CORAL, PAPER, 0.7);
  const goal = [brush.sprite('glow', 420), brush.sprite('ring', 130), brush.sprite('ring', 84)];
  for (const each of goal) each.position.set(GOAL.x, GOAL.y);
  const swarm = makeSwarm(brush);
  const coils = makeCoils(brush);
  const lack = makeLack(brush);
  const measure = makeMeasure(brush);
  const view = brush.group(lamp, ...goal, coils.view, lack.view, measure.view, swarm.view);
  for (const each of [lamp, ...goal]) each.blendMode = 'add';
  return {
    view,
    draw(story, outlook, seconds) {
      const [dream, missing, needed] = [shareOf(story, 0), shareOf(story, 2), shareOf(story, 3)];
      lamp.position.set(outlook.x + 290, outlook.y - 26);
      lamp.rotation = -0.1;
      lamp.alpha = 0.42 * dream;
      drawGoal(goal, dream, missing, needed);
      coils.draw(shareOf(story, 1));
      lack.draw(outlook, missing);
      measure.draw(outlook, needed);
      swarm.draw(story, seconds);
    },
  };
}

function drawGoal(
  [glow, ring, inner]: readonly Sprite[],
  dream: number,
  missing: number,
  needed: number,
): void {
  if (glow === undefined || ring === undefined || inner === undefined) return;
  glow.tint = ring.tint = inner.tint = mixed(mixed(CORAL, CINNABAR, missing), PAPER, needed * 0.7);
  glow.alpha = 0.8 * dream + 0.16 * needed;
  ring.alpha = 0.25 * dream + 0.9 * missing + 0.8 * needed;
  inner.alpha = 0.7 * needed;
}

/** In the dream they stream to their goal as they like; in the end they stand round it in rows. */
function makeSwarm(brush: Brush) {
  const random = seeded(77);
  const mates = brush.cloud('mate', MATES);
  mates.view.blendMode = 'add';
  const all = Array.from({ length: MATES }, (_, at) => {
    const share = (at + random()) / MATES;
    const bend = 1 - share;
    const row = Math.floor(at / 16);
    const angle = 2.62 + ((at % 16) / 15) * 1.7;
    return {
      x: GOAL.x - 1500 * bend + (random() - 0.5) * 120,
      y: GOAL.y + 320 * Math.sin(bend * 3) * bend + (random() - 0.5) * (160 + 260 * bend),
      heading: -0.35 + 0.7 * bend + (random() - 0.5) * 0.3,
      size: 44 + 50 * random(),
      rowX: GOAL.x + (130 + 58 * row) * Math.cos(angle),
      rowY: GOAL.y + (130 + 58 * row) * Math.sin(angle),
      rowHeading: angle + Math.PI,
      phase: random() * 6,
    };
  });
  return {
    view: mates.view,
    draw(story: number, seconds: number): void {
      const order = Math.max(0, story - 2);
      const light =
        0.85 * shareOf(story, 0) +
        0.1 * shareOf(story, 1) +
        0.05 * shareOf(story, 2) +
        0.75 * shareOf(story, 3);
      const tint = mixed(CORAL, PAPER, 0.35 + 0.45 * order);
      for (let index = 0; index < MATES; index++) {
        const one = all[index];
        if (one === undefined) continue;
        const sway = (1 - order) * 7 * Math.sin(seconds * 0.9 + one.phase);
        mates.put(
          index,
          one.x + (one.rowX - one.x) * order,
          one.y + (one.rowY - one.y) * order + sway,
          one.size + (44 - one.size) * order,
          tint,
          light * (index % 3 === 0 || order > 0 ? 1 : 0.72),
          one.heading + (one.rowHeading - one.heading) * order,
        );
      }
      mates.send();
    },
  };
}

/** Two coils outside the body, with the field between them. */
function makeCoils(brush: Brush) {
  const rings = [-430, 430].flatMap((x) =>
    [0, 1].map((at) => {
      const ring = brush.sprite('ring', 720 - 22 * at);
      ring.scale.x *= 0.24;
      ring.position.set(x + 16 * at * Math.sign(x), -70);
      ring.tint = mixed(MIST, CORAL, 0.35);
      ring.blendMode = 'add';
      return ring;
    }),
  );
  const lines = [-210, -105, 0, 105, 210].map((y) => {
    const line = brush.sprite('beam');
    brush.lay(line, -430, -70 + y, 430, -70 + y, 8);
    line.tint = MIST;
    line.alpha = 0.5;
    line.blendMode = 'add';
    return line;
  });
  const view = brush.group(...lines, ...rings);
  return {
    view,
    draw(light: number): void {
      view.alpha = light;
    },
  };
}

/** Where a battery would be, and an eye; and the way that nobody shows it. */
function makeLack(brush: Brush) {
  const battery = [brush.sprite('ring', 176), brush.sprite('glow', 210)];
  const eye = [brush.sprite('ring', 58), brush.sprite('glow', 110)];
  const way = Array.from({ length: 9 }, () => brush.sprite('dot', 15));
  const view = brush.group(...battery, ...eye, ...way);
  for (const each of [...battery, ...eye, ...way]) {
    each.tint = CINNABAR;
    each.blendMode = 'add';
  }
  return {
    view,
    draw({ x, y }: Outlook, light: number): void {
      view.alpha = light;
      view.visible = light > 0.005;
      for (const each of battery) each.position.set(x - 10, y);
      for (const each of eye) each.position.set(x + 118, y - 30);
      for (let at = 0; at < way.length; at++) {
        const share = (at + 1.4) / (way.length + 1);
        const [dot, fromX, fromY] = [way[at], x + 130, y - 44];
        dot?.position.set(fromX + (GOAL.x - fromX) * share, fromY + (GOAL.y + 60 - fromY) * share ** 1.7);
      }
    },
  };
}

/** A body length, in ten parts. */
function makeMeasure(brush: Brush) {
  const line = brush.sprite('beam');
  const ticks = Array.from({ length: TICKS }, () => brush.sprite('beam'));
  const view = brush.group(line, ...ticks);
  for (const each of [line, ...ticks]) {
    each.tint = PAPER;
    each.blendMode = 'add';
  }
  line.tint = GOLD;
  return {
    view,
    draw({ y }: Outlook, light: number): void {
      view.alpha = light;
      view.visible = light > 0.005;
      const [left, top] = [-LENGTH / 2, y + 104];
      brush.lay(line, left, top, left + LENGTH, top, 8);
      for (let at = 0; at < TICKS; at++) {
        const [tick, x] = [ticks[at], left + (LENGTH * at) / (TICKS - 1)];
        if (tick !== undefined) brush.lay(tick, x, top - (at % 5 === 0 ? 16 : 8), x, top, 7);
      }
    },
  };
}
