/** The end of a tour, worth a photograph: the group's lights joined into a constellation. Nothing on it is about a person. */
import { pick } from '#core/language.ts';
import { emblemOf } from '#core/tours/emblems.ts';
import type { TourVisit } from '#core/tours/visit.ts';
import type { Shell } from '../shell.ts';
import { kiosk, language, viewport } from '../state.ts';
import { Constellation } from './constellation.tsx';
import { GroupEmblem, animalOf } from './emblem.tsx';
import { endTour } from './flow.ts';
import { spoken } from './pad.tsx';
import { say } from './words.ts';

export function Closing({ shell, visit }: { readonly shell: Shell; readonly visit: TourVisit }) {
  const { tour, progress, code } = visit;
  const tag = language.value;
  const { hue } = emblemOf(progress.group);
  const { width, height } = viewport.value;
  return (
    <main class="tour tour-closing hued" data-view="tour-closing" style={{ '--hue': String(hue) }}>
      <Constellation visit={visit} wide={width > height} />
      <section class="tour-subject">
        <p class="tour-signed">
          <GroupEmblem group={progress.group} />
          <span>{say('group.name', { name: animalOf(progress.group) })}</span>
        </p>
        <h1 class="tour-title">{pick(tour.closing.title, tag)}</h1>
        <p class="tour-prompt">{pick(tour.closing.text, tag)}</p>
        <p class="tour-day">
          {pick(tour.title, tag)} · {spoken(progress.day, tag)} · {kiosk.value?.settings.hall}
        </p>
        <div class="tour-ways">
          <button type="button" class="press" onClick={() => endTour(shell)}>
            {say('closing.finish')}
          </button>
          <p class="tour-code-small">{say('closing.code', { code })}</p>
        </div>
      </section>
    </main>
  );
}
