/** The way in: four lessons as lights on the station's orbit, the experiments as lights on the night side of the Earth. */
import type { ExperimentEntry, Lesson } from '../content.ts';
import type { OrbitLayout, Point } from '../layout/orbit.ts';
import type { Classroom } from './classroom-context.ts';
import { dayOf, shortDayOf } from './dates.ts';
import { Station } from './station.tsx';

interface OrbitProps {
  readonly classroom: Classroom;
  readonly layout: OrbitLayout;
}

export function Orbit({ classroom, layout }: OrbitProps) {
  const { content } = classroom.context;
  const { index } = classroom;
  return (
    <>
      {!layout.crowded && <Path layout={layout} />}
      <header class="orbit-head">
        <h1 class="orbit-title">{classroom.pick(content.title)}</h1>
        <p class="orbit-lead">{classroom.word('orbit.lessons')}</p>
        <p class="orbit-hint">{classroom.word('orbit.hint')}</p>
        <p class="orbit-notice">{classroom.pick(content.notice)}</p>
      </header>
      <div class="orbit-places" data-crowded={layout.crowded}>
        <ul class="orbit-lessons" aria-label={classroom.word('orbit.lessons')}>
          {index.lessons.map((lesson, at) => (
            <li key={lesson.id}>
              <LessonLight
                classroom={classroom}
                lesson={lesson}
                place={layout.lessons[at]}
                compact={layout.compact}
                pitch={at}
              />
            </li>
          ))}
        </ul>
        {layout.invitation !== undefined && (
          <p class="orbit-invitation" style={placeOf(layout.invitation)}>
            {classroom.word('orbit.experiments')}
          </p>
        )}
        <ul class="orbit-experiments" aria-label={classroom.word('orbit.experiments')}>
          {index.experiments.map((experiment, at) => (
            <li key={experiment.id}>
              <ExperimentLight classroom={classroom} experiment={experiment} place={layout.experiments[at]} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

const placeOf = ({ x, y }: Point = { x: 0, y: 0 }): Record<string, string> => ({
  left: `${x}px`,
  top: `${y}px`,
});

interface LessonLightProps {
  readonly classroom: Classroom;
  readonly lesson: Lesson;
  readonly place: Point | undefined;
  readonly compact: boolean;
  readonly pitch: number;
}

function LessonLight({ classroom, lesson, place, compact, pitch }: LessonLightProps) {
  const day = (compact ? shortDayOf : dayOf)(lesson.date, classroom.language.value);
  return (
    <button
      type="button"
      class="orbit-lesson"
      data-compact={compact}
      style={placeOf(place)}
      onClick={() => {
        classroom.context.sound.play('string', pitch);
        classroom.act({ type: 'lesson', lesson: lesson.id });
      }}
    >
      <span class="orbit-light" aria-hidden="true" />
      <span class="orbit-lesson-title">{classroom.pick(lesson.title)}</span>
      <span class="orbit-lesson-day">{day}</span>
      {!compact && <span class="orbit-lesson-mission">{classroom.pick(lesson.mission)}</span>}
    </button>
  );
}

interface ExperimentLightProps {
  readonly classroom: Classroom;
  readonly experiment: ExperimentEntry;
  readonly place: Point | undefined;
}

function ExperimentLight({ classroom, experiment, place }: ExperimentLightProps) {
  return (
    <button
      type="button"
      class="orbit-experiment"
      style={placeOf(place)}
      onClick={() => {
        classroom.context.sound.play('drop', 2);
        classroom.act({ type: 'experiment', experiment: experiment.id });
      }}
    >
      <span class="orbit-lamp" aria-hidden="true" />
      <span>{classroom.pick(experiment.title)}</span>
    </button>
  );
}

/** The orbit, brightest where the lessons are, and the station on its way along it. */
function Path({ layout }: { readonly layout: OrbitLayout }) {
  const { x, y, radius } = layout.orbit;
  return (
    <div class="orbit-path" aria-hidden="true" style={{ left: `${x}px`, top: `${y}px` }}>
      <div class="orbit-ring" style={{ width: `${radius * 2}px`, height: `${radius * 2}px` }} />
      <div class="orbit-traveller" style={{ '--radius': `${radius}px` }}>
        <Station />
      </div>
    </div>
  );
}
