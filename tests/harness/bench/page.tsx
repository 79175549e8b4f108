/** A page with one experiment on its bench, without the exhibit around it: `?experiment=<id>` and what a visitor may have chosen. */
import '@fontsource-variable/noto-sans-sc/wght.css';
import '@fontsource-variable/noto-serif-sc/wght.css';
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '#renderer/styles/tokens.css';
import '#renderer/styles/quotes.css';
import '#renderer/styles/base.css';
import '#renderer/styles/views.css';
import { render } from 'preact';
import { Bench } from '#exhibits/tiangong-classroom/bench/bench.tsx';
import type { Player } from '#exhibits/tiangong-classroom/bench/player.ts';
import { shareStage } from '#exhibits/tiangong-classroom/bench/shared-stage.ts';
import type { Experiment } from '#exhibits/tiangong-classroom/experiments/experiment.ts';
import { ownClock } from '#renderer/frame/clock.ts';
import { observable } from '#renderer/frame/services.ts';
import { applyScreen, screen } from '#renderer/screen.ts';
import { access, language } from '#renderer/state.ts';
import { chooseFrom } from '../chosen.ts';

export interface BenchPage {
  readonly failures: readonly string[];
  readonly player: Player | undefined;
  open(): void;
  close(): void;
}

declare global {
  interface Window {
    readonly benchPage: BenchPage;
  }
}

const modules = import.meta.glob<Record<string, Experiment<unknown>>>(
  '../../../exhibits/tiangong-classroom/experiments/*/index.ts',
);
const options = new URLSearchParams(location.search);
const id = options.get('experiment') ?? 'wrench';
const place = document.getElementById('place');
const failures: string[] = [];
let player: Player | undefined;

chooseFrom(options);
applyScreen(document.documentElement);
const load = modules[`../../../exhibits/tiangong-classroom/experiments/${id}/index.ts`];
const experiment = load === undefined ? undefined : Object.values(await load())[0];
if (place === null || experiment === undefined) throw new Error(`There is no experiment ${id}`);
place.style.setProperty('--hue', '210');

const failed = (error: unknown): void => void failures.push(String(error));
const clock = ownClock(failed);
const shared = shareStage(clock, failed);
const context = {
  language: observable(language),
  access: observable(access),
  screen: observable(screen),
  sound: { play: () => undefined },
};

const page: BenchPage = {
  failures,
  get player() {
    return player;
  },
  open() {
    render(
      <Bench
        experiment={experiment}
        context={context}
        shared={shared}
        onClose={() => page.close()}
        onChapter={options.get('chapter') === 'none' ? undefined : () => undefined}
        onPlayer={(opened) => {
          player = opened;
        }}
      />,
      place,
    );
    if (options.get('place') === 'earth') player?.setPlace('earth');
  },
  close: () => render(null, place),
};
Object.assign(window, { benchPage: page });
page.open();
