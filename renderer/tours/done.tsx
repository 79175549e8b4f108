/** After a stop: what to talk about, the new code, and where to go on. */
import { pick } from '#core/language.ts';
import type { TourVisit } from '#core/tours/visit.ts';
import type { Shell } from '../shell.ts';
import { language, tourView } from '../state.ts';
import { CodeShown } from './code.tsx';
import { beginStop, endTour, isComplete } from './flow.ts';
import { GroupLine } from './group-line.tsx';
import { Places, placesElsewhere } from './places.tsx';
import { say } from './words.ts';

interface DoneProps {
  readonly shell: Shell;
  readonly visit: TourVisit;
  /** The stop that was finished, by its place in the tour. */
  readonly stop: number;
}

export function Done({ shell, visit, stop }: DoneProps) {
  const finished = visit.tour.stops[stop];
  return (
    <main class="tour tour-done" data-view="tour-done">
      <GroupLine visit={visit} />
      <section class="tour-subject">
        <h1 class="visually-hidden">{say('done.title')}</h1>
        {finished !== undefined && (
          <div class="tour-talk">
            <h2 class="tour-over">{say('done.talk')}</h2>
            <p class="tour-question">{pick(finished.discussion, language.value)}</p>
          </div>
        )}
        <div class="tour-given">
          <h2 class="tour-over">{say('done.code')}</h2>
          <CodeShown code={visit.code} />
          <p class="tour-keep">{say('done.keep')}</p>
        </div>
        <Onward shell={shell} visit={visit} />
      </section>
    </main>
  );
}

function Onward({ shell, visit }: Omit<DoneProps, 'stop'>) {
  if (isComplete(visit))
    return (
      <div class="tour-ways">
        <button
          type="button"
          class="press"
          onClick={() => {
            tourView.value = { at: 'closing' };
          }}
        >
          {say('done.stars')}
        </button>
      </div>
    );
  const [best] = visit.next;
  const stop = best === undefined ? undefined : visit.tour.stops[best.stop];
  const goOn = best?.here === true && stop !== undefined && isOffered(shell, stop.exhibit);
  const elsewhere = placesElsewhere(visit).length > 0;
  return (
    <div class="tour-onward">
      <h2 class="tour-over">{say('done.next')}</h2>
      {goOn && <p class="tour-place">{pick(stop.title, language.value)}</p>}
      {!goOn && <Places visit={visit} />}
      <div class="tour-ways">
        {goOn && (
          <button
            type="button"
            class="press"
            onClick={() => {
              if (visit.halt === undefined) beginStop(shell, visit, best.stop);
              else tourView.value = { at: 'welcome' };
            }}
          >
            {say('done.here')}
          </button>
        )}
        {(!goOn || elsewhere) && (
          <button type="button" class={goOn ? 'quiet' : 'press'} onClick={() => endTour(shell)}>
            {say(goOn ? 'done.leave' : 'done.finish')}
          </button>
        )}
      </div>
    </div>
  );
}

const isOffered = (shell: Shell, exhibit: string): boolean =>
  shell.exhibits().some(({ about }) => about.id === exhibit);
