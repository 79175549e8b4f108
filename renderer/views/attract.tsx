/** The attract screen: lights drift, gather into the name of the house, and drift on. Any touch begins a visit. */
import { useEffect, useState } from 'preact/hooks';
import { REQUIRED_LANGUAGES } from '#core/language.ts';
import { LightStage, type Scene } from '../light/stage.tsx';
import type { Shell } from '../shell.ts';
import { access, kiosk, viewport } from '../state.ts';
import { zhHans } from '../words/zh-Hans.ts';
import { en } from '../words/en.ts';

/** Seconds that each figure stays. */
const FIGURE_SECONDS = 11;
const NAME = '天府展台';

export function Attract({ shell }: { readonly shell: Shell }) {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurn((before) => before + 1), FIGURE_SECONDS * 1000);
    return () => clearInterval(timer);
  }, []);
  const { width, height } = viewport.value;
  const scene = figure(turn, shell, width / height);
  return (
    <main class="attract" data-view="attract">
      <LightStage scene={scene} alive={!access.value.reducedMotion} />
      <h1 class="visually-hidden">
        {zhHans['attract.title']} · {en['attract.title']}
      </h1>
      <button type="button" class="attract-touch" onClick={() => shell.session.dispatch({ type: 'touch' })}>
        <span class="attract-light" aria-hidden="true" />
        {REQUIRED_LANGUAGES.map((tag) => (
          <span key={tag} lang={tag} class={`attract-line attract-line-${tag === 'en' ? 'en' : 'zh'}`}>
            {tag === 'en' ? en['attract.touch'] : zhHans['attract.touch']}
          </span>
        ))}
      </button>
      <p class="attract-hall">{kiosk.value?.settings.hall}</p>
    </main>
  );
}

/** The name first; then by turns the open sky and what each exhibit stands for. */
function figure(turn: number, shell: Shell, aspect: number): Scene {
  const emblems = shell.exhibits().map(({ about }) => about);
  const cycle: Scene[] = [nameScene(aspect)];
  for (const about of emblems) {
    const characters = [...about.emblem].length;
    const height =
      aspect < 1 ? Math.min(0.3, (0.62 * aspect) / characters) : Math.min(0.46, (0.9 * aspect) / characters);
    cycle.push({
      show: 'text',
      text: about.emblem,
      hue: about.hue,
      box: { centreX: 0.5, centreY: 0.36, height, vertical: false },
    });
  }
  cycle.push({ show: 'sky' });
  return cycle[turn % cycle.length] ?? { show: 'sky' };
}

function nameScene(aspect: number): Scene {
  return aspect < 1
    ? { show: 'text', text: NAME, box: { centreX: 0.5, centreY: 0.36, height: 0.125, vertical: true } }
    : {
        show: 'text',
        text: NAME,
        box: { centreX: 0.5, centreY: 0.4, height: Math.min(0.34, 0.16 * aspect), vertical: false },
      };
}
