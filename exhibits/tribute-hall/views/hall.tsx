/** The hall on the screen: the picture below, what is touched above it. */
import { computed, effect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { watchDrag } from '#exhibits/kit/drag.ts';
import { WALK_STEP } from '../formations/corridor.ts';
import { focalOf } from '../formations/space.ts';
import type { HallState } from '../model.ts';
import { type HallScene, hallScene } from '../scene/scene.ts';
import { Card } from './card.tsx';
import { Corridor } from './corridor.tsx';
import { Finder } from './finder.tsx';
import { formationOf } from './formation.ts';
import { GardenView } from './garden.tsx';
import type { Hall } from './hall-context.ts';
import { Hundred } from './hundred.tsx';
import { Overview } from './overview.tsx';
import { Rows } from './rows.tsx';
import { Toolbar } from './toolbar.tsx';
import { Years } from './years.tsx';

/** How far a released finger still carries, seconds of its speed. */
const CARRY_SECONDS = 0.22;

export function HallView({ hall, fail }: { readonly hall: Hall; readonly fail: (reason: unknown) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const scene = useRef<HallScene | undefined>(undefined);
  // A layout effect is undone at once, so that the graphics memory is back before the next exhibit asks for its own.
  useLayoutEffect(() => {
    if (canvas.current === null || surface.current === null) return undefined;
    const opened = hallScene(canvas.current, {
      clock: hall.context.clock,
      people: hall.index.people,
      moved: hall.moved,
      failed: fail,
    });
    scene.current = opened;
    const stops = [...follow(hall, opened), watchDrag(surface.current, dragOf(hall, opened))];
    return () => {
      for (const stop of stops) stop();
      opened.dispose();
    };
  }, []);
  const walk = (by: number): void => {
    hall.context.sound.play('drop', by > 0 ? 1 : 0);
    scene.current?.walk(by * WALK_STEP, false);
  };
  const { view, group, seats } = hall.state.value;
  const covered = seats.some((open) => open !== undefined);
  return (
    <div
      class="hall"
      data-view={view}
      data-near={group !== undefined}
      data-covered={covered}
      data-open={openSide(seats)}
      data-seats={hall.seats.value}
      style={{ '--bar': `${hall.bar.value}px` }}
    >
      <canvas ref={canvas} class="hall-canvas" aria-hidden="true" />
      <div ref={surface} class="hall-surface">
        {view === 'corridor' && <Corridor hall={hall} walk={walk} />}
        {view === 'hundred' && group === undefined && <Hundred hall={hall} />}
        {(view === 'fields' || view === 'places') && group === undefined && <Overview hall={hall} />}
        {view === 'years' && <Years hall={hall} scrollTo={(px) => scene.current?.scrollTo(px)} />}
        {group !== undefined && (
          <Rows hall={hall} group={group} scrollTo={(px) => scene.current?.scrollTo(px)} />
        )}
        {view === 'garden' && <GardenView hall={hall} />}
      </div>
      <Toolbar hall={hall} />
      {([0, 1] as const).map((seat) => {
        const open = seats[seat];
        if (open === undefined || seat >= hall.seats.value) return undefined;
        return open.kind === 'card' ? (
          <Card
            key={`${hall.beginning.value}-${seat}-${open.person}`}
            hall={hall}
            seat={seat}
            id={open.person}
          />
        ) : (
          <Finder
            key={`${hall.beginning.value}-${seat}-find`}
            hall={hall}
            seat={seat}
            initial={open.initial}
            surname={open.surname}
          />
        );
      })}
    </div>
  );
}

function openSide([left, right]: HallState['seats']): 'left' | 'right' | 'both' | undefined {
  if (left !== undefined && right !== undefined) return 'both';
  if (left !== undefined) return 'left';
  return right === undefined ? undefined : 'right';
}

/** Keeps the picture true to state, screen, language, flowers and access. */
function follow(hall: Hall, scene: HallScene): readonly (() => void)[] {
  const reduce = (): void => scene.setReduced(hall.context.access.current.reducedMotion);
  reduce();
  const shownView = computed(() => hall.state.value.view);
  const shownGroup = computed(() => hall.state.value.group);
  return [
    hall.context.access.subscribe(reduce),
    effect(() => scene.resize(hall.stage.value)),
    effect(() => {
      const [view, group] = [shownView.value, shownGroup.value];
      const language = hall.language.value === 'en' ? 'en' : 'zh';
      scene.show(
        formationOf(
          hall.context.content,
          hall.index,
          { ...hall.state.peek(), view, group },
          hall.stage.value,
          language,
        ),
      );
    }),
    hall.beginning.subscribe(() => scene.home()),
    effect(() => scene.plant(Object.values(hall.flowers.value).reduce((sum, count) => sum + count, 0))),
    effect(() => hall.act({ type: 'seats', count: hall.seats.value })),
  ];
}

/** A drag walks along the corridor, or scrolls rows sideways. */
function dragOf(hall: Hall, scene: HallScene) {
  const focal = (): number => focalOf(hall.stage.peek());
  const inCorridor = (): boolean => hall.state.peek().view === 'corridor';
  return {
    move(dx: number, dy: number): void {
      if (inCorridor()) scene.walk(((dy - dx) / focal()) * 2.4, true);
      else scene.scroll(-dx, true);
    },
    release(speedX: number, speedY: number): void {
      if (inCorridor()) scene.walk((((speedY - speedX) * CARRY_SECONDS) / focal()) * 2.4, false);
      else scene.scroll(-speedX * CARRY_SECONDS * 2, false);
    },
  };
}
