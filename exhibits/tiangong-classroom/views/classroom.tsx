/** The classroom on the screen: the sky behind, and the place where the visitor is. */
import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { emOf } from '#exhibits/kit/room.ts';
import { orbitLayout, type OrbitLayout } from '../layout/orbit.ts';
import type { Classroom } from './classroom-context.ts';
import { ExperimentView } from './experiment.tsx';
import { LessonView } from './lesson.tsx';
import { Orbit } from './orbit.tsx';
import { Sky } from './sky.tsx';

/** em that an experiment's light and the air around its name take; see styles/orbit.css. */
const LAMP_EM = 1.9;

export function ClassroomView({ classroom }: { readonly classroom: Classroom }) {
  const layout = useMemo(() => computed(() => layoutOf(classroom)), [classroom]);
  const { place } = classroom.state.value;
  const opening = classroom.opening.value;
  return (
    <div class="classroom" data-place={place.view}>
      <Sky classroom={classroom} layout={layout.value} />
      {place.view === 'orbit' && <Orbit classroom={classroom} layout={layout.value} />}
      {place.view === 'lesson' && (
        <LessonView
          key={`${opening} ${place.lesson}`}
          classroom={classroom}
          id={place.lesson}
          chapter={place.chapter}
        />
      )}
      {place.view === 'experiment' && (
        <ExperimentView
          key={`${opening} ${place.experiment}`}
          classroom={classroom}
          id={place.experiment}
          chapter={place.chapter}
        />
      )}
    </div>
  );
}

function layoutOf(classroom: Classroom): OrbitLayout {
  const stage = classroom.stage.value;
  const { lessons, experiments } = classroom.index;
  const widths = experiments.map(({ title }) =>
    Math.max(stage.target, (emOf(classroom.pick(title)) + LAMP_EM) * stage.text),
  );
  const invitation = emOf(classroom.word('orbit.experiments')) * stage.text;
  return orbitLayout(stage, lessons.length, widths, invitation);
}
