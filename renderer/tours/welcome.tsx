/** A group has come: its next stop here, or where to go, or what its teacher asks for. */
import { useState } from 'preact/hooks';
import { pick } from '#core/language.ts';
import type { TourStop } from '#core/tours/tour.ts';
import type { Halt, TourVisit } from '#core/tours/visit.ts';
import type { Shell } from '../shell.ts';
import { language } from '../state.ts';
import { HomeButton } from '../views/home-button.tsx';
import { beginStop, endTour, isComplete, lookAgain } from './flow.ts';
import { GroupLine } from './group-line.tsx';
import { Places, placesElsewhere } from './places.tsx';
import { say } from './words.ts';

interface WelcomeProps {
  readonly shell: Shell;
  readonly visit: TourVisit;
}

export function Welcome({ shell, visit }: WelcomeProps) {
  return (
    <main class="tour tour-welcome" data-view="tour-welcome">
      <GroupLine visit={visit} />
      <Way shell={shell} visit={visit} />
      <HomeButton shell={shell} text={say('leave')} />
    </main>
  );
}

function Way({ shell, visit }: WelcomeProps) {
  const { here, halt, tour } = visit;
  if (halt !== undefined) return <Halted shell={shell} halt={halt} />;
  const stop = here === undefined ? undefined : tour.stops[here];
  if (here === undefined || stop === undefined)
    return <Elsewhere shell={shell} visit={visit} resting={false} />;
  const shown = shell.exhibits().some(({ about }) => about.id === stop.exhibit);
  if (!shown) return <Elsewhere shell={shell} visit={visit} resting />;
  return (
    <section class="tour-subject">
      <StopHead stop={stop} number={here + 1} />
      <p class="tour-prompt">{pick(stop.prompt, language.value)}</p>
      <button type="button" class="press" onClick={() => beginStop(shell, visit, here)}>
        {say('welcome.begin')}
      </button>
    </section>
  );
}

export function StopHead({ stop, number }: { readonly stop: TourStop; readonly number: number }) {
  return (
    <>
      <p class="tour-over">
        {say('stop.of', { number })} · {say('stop.minutes', { minutes: stop.minutes })}
      </p>
      <h1 class="tour-title">{pick(stop.title, language.value)}</h1>
    </>
  );
}

interface ElsewhereProps extends WelcomeProps {
  /** The stop would be here, but its exhibit is not offered now. */
  readonly resting: boolean;
}

function Elsewhere({ shell, visit, resting }: ElsewhereProps) {
  const somewhere = placesElsewhere(visit).length > 0 || isComplete(visit);
  return (
    <section class="tour-subject">
      {resting && <p class="tour-prompt">{say(somewhere ? 'welcome.resting' : 'welcome.nowhere')}</p>}
      {somewhere && <h1 class="tour-over">{say('welcome.elsewhere')}</h1>}
      <Places visit={visit} />
      {somewhere && <p class="tour-prompt">{say('welcome.there')}</p>}
      <button type="button" class="press" onClick={() => endTour(shell)}>
        {say('done.finish')}
      </button>
    </section>
  );
}

function Halted({ shell, halt }: { readonly shell: Shell; readonly halt: Halt }) {
  const [asking, setAsking] = useState(false);
  const look = async (): Promise<void> => {
    setAsking(true);
    await lookAgain(shell);
    setAsking(false);
  };
  return (
    <section class="tour-subject">
      <h1 class="tour-title">{say(`halt.${halt}`)}</h1>
      <p class="tour-prompt">{say(`halt.${halt}.why`)}</p>
      <button type="button" class="quiet" disabled={asking} onClick={() => void look()}>
        {say('halt.look')}
      </button>
    </section>
  );
}
