/** An experiment in the visitor's own hands, with the ways to its lesson and back. */
import { signal } from '@preact/signals';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { Bench } from '../bench/bench.tsx';
import type { ExperimentEntry } from '../content.ts';
import type { Experiment } from '../experiments/experiment.ts';
import { loadExperiment } from '../experiments/registry.ts';
import type { Classroom } from './classroom-context.ts';

interface ExperimentProps {
  readonly classroom: Classroom;
  readonly id: ExperimentEntry['id'];
  readonly chapter: string | undefined;
}

export function ExperimentView({ classroom, id, chapter }: ExperimentProps) {
  const loaded = useMemo(() => signal<Experiment<unknown> | undefined>(undefined), [id]);
  useLayoutEffect(() => {
    let wanted = true;
    loadExperiment(id).then(
      (experiment) => {
        if (wanted) loaded.value = experiment;
      },
      (error: unknown) => {
        classroom.context.report(`The experiment ${id} cannot be opened: ${String(error)}.`);
        if (wanted) classroom.act({ type: 'back' });
      },
    );
    return () => {
      wanted = false;
    };
  }, [id]);
  if (loaded.value === undefined) return undefined;
  return (
    <Bench
      experiment={loaded.value}
      context={classroom.context}
      shared={classroom.bench()}
      guide={classroom.keeper}
      onClose={() => classroom.act({ type: 'back' })}
      onChapter={chapter === undefined ? undefined : () => classroom.showLesson(chapter)}
    />
  );
}
