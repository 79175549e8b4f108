/** The home screen: one exhibit is the subject, drawn by the lights; the others wait at the edge. */
import { useEffect, useState } from 'preact/hooks';
import { pick } from '#core/language.ts';
import { emblemBox, LightStage } from '../light/stage.tsx';
import type { RegisteredExhibit } from '../registry.ts';
import type { Shell } from '../shell.ts';
import { playSound } from '../sound/sound.ts';
import { kiosk, language, viewport } from '../state.ts';
import { openPad } from '../tours/flow.ts';
import { loadTours } from '../tours/lazy.tsx';
import { word } from '../words/words.ts';

export function Home({ shell }: { readonly shell: Shell }) {
  const exhibits = shell.exhibits();
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const subject = exhibits.find(({ about }) => about.id === chosen) ?? exhibits[0];
  const { width, height } = viewport.value;
  if (subject === undefined)
    return (
      <main class="home" data-view="home">
        <LightStage scene={{ show: 'sky' }} alive={false} />
        <p class="home-empty">{word('home.empty')}</p>
      </main>
    );
  const { about } = subject;
  const choose = (id: string): void => {
    playSound(
      'drop',
      exhibits.findIndex((exhibit) => exhibit.about.id === id),
    );
    setChosen(id);
  };
  return (
    <main class="home hued" data-view="home" style={{ '--hue': String(about.hue) }}>
      <LightStage
        scene={{ show: 'text', text: about.emblem, hue: about.hue, box: emblemBox(about, width / height) }}
        alive={false}
      />
      <p class="home-question">{word('home.title')}</p>
      <div class="home-stack">
        <section class="home-subject" key={about.id}>
          <h1 class="home-title">{pick(about.title, language.value)}</h1>
          <p class="home-promise">{pick(about.promise, language.value)}</p>
          <button type="button" class="press" onClick={() => enter(shell, about.id)}>
            <span>{word('home.open')}</span>
          </button>
        </section>
        <Others shell={shell} exhibits={exhibits} subject={about.id} choose={choose} />
      </div>
    </main>
  );
}

interface OthersProps {
  readonly shell: Shell;
  readonly exhibits: readonly RegisteredExhibit[];
  readonly subject: string;
  readonly choose: (id: string) => void;
}

function Others({ shell, exhibits, subject, choose }: OthersProps) {
  const tours = kiosk.value?.tours === true;
  const others = exhibits.length > 1 ? exhibits : [];
  if (others.length === 0 && !tours) return undefined;
  return (
    <nav class="home-others" aria-label={word('home.others')}>
      {others.map(({ about }) => (
        <button
          key={about.id}
          type="button"
          class="home-other hued"
          style={{ '--hue': String(about.hue) }}
          aria-pressed={about.id === subject}
          onClick={() => choose(about.id)}
        >
          <span class="home-light" aria-hidden="true" />
          <span>{pick(about.title, language.value)}</span>
        </button>
      ))}
      {tours && <TourEntry shell={shell} />}
    </nav>
  );
}

/** For the few who come with a group: one more light at the edge. */
function TourEntry({ shell }: { readonly shell: Shell }) {
  useEffect(() => void loadTours(), []);
  return (
    <button type="button" class="home-other tour-entry" onClick={() => openPad(shell)}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M5.5 16.5l4.5-8 8.5-3" />
        <circle cx="5" cy="17.5" r="2" />
        <circle cx="10.5" cy="8" r="2" />
        <circle cx="19" cy="5" r="2" />
      </svg>
      <span>{word('tour.enter')}</span>
    </button>
  );
}

function enter(shell: Shell, exhibit: string): void {
  playSound('string');
  shell.session.dispatch({ type: 'open-exhibit', exhibit });
}
