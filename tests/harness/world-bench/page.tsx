/**
 * A page with one world on its bench, without the exhibit around it: what a visitor may have chosen stands in the address
 * (`face`, `story`, `language`, `text`, `contrast`, `reach`, `motion`); tests and the tool for pictures drive `window.worldBench`.
 */
import '@fontsource-variable/noto-sans-sc/wght.css';
import '@fontsource-variable/noto-serif-sc/wght.css';
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '#renderer/styles/tokens.css';
import '#renderer/styles/quotes.css';
import '#renderer/styles/base.css';
import '#renderer/styles/views.css';
import './page.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import * as module from 'virtual:world';
import sample from '#assets/packs/future-tech-sample/content.json';
import type { Face } from '#exhibits/future-tech/bench/face.ts';
import { WorldBench } from '#exhibits/future-tech/bench/world-bench.tsx';
import { futureContentSchema } from '#exhibits/future-tech/content.ts';
import { openStage } from '#exhibits/future-tech/stage/stage.ts';
import type { World } from '#exhibits/future-tech/worlds/world.ts';
import type { Player } from '#exhibits/kit/bench/player.ts';
import { ownClock } from '#renderer/frame/clock.ts';
import { observable } from '#renderer/frame/services.ts';
import { applyScreen, screen } from '#renderer/screen.ts';
import { access, language } from '#renderer/state.ts';
import { chooseFrom } from '../chosen.ts';

export interface WorldBenchPage {
  readonly failures: readonly string[];
  readonly player: Player | undefined;
  readonly votes: number;
  open(): void;
  close(): void;
}

declare global {
  interface Window {
    readonly worldBench: WorldBenchPage;
  }
}

const options = new URLSearchParams(location.search);
chooseFrom(options);
applyScreen(document.documentElement);

const isWorld = (value: unknown): value is World<unknown> =>
  typeof value === 'object' && value !== null && 'model' in value && 'scene' in value;
const world = Object.values<unknown>(module).find(isWorld);
const entry = futureContentSchema.read(sample).content.worlds.find(({ id }) => id === world?.id);
const place = document.getElementById('place');
if (world === undefined || entry === undefined || place === null) throw new Error('There is no such world');

const failures: string[] = [];
const failed = (error: unknown): void => void failures.push(String(error));
const stage = await openStage({ clock: ownClock(failed), failed });
place.append(stage.canvas);
const bench = document.createElement('div');
place.append(bench);
const face = signal<Face>(options.get('face') === 'story' ? 'story' : 'try');
const story = signal(Number(options.get('story') ?? 0));
const context = {
  language: observable(language),
  access: observable(access),
  screen: observable(screen),
  sound: { play: () => undefined },
  report: failed,
};
let player: Player | undefined;
let votes = 0;

const page: WorldBenchPage = {
  failures,
  get player() {
    return player;
  },
  get votes() {
    return votes;
  },
  open: () =>
    render(
      <WorldBench
        world={world}
        entry={entry}
        context={context}
        stage={stage}
        face={face}
        story={story}
        voted={options.has('voted')}
        onVote={() => (votes += 1)}
        onClose={() => page.close()}
        onPlayer={(opened) => (player = opened)}
      />,
      bench,
    ),
  close: () => render(null, bench),
};
Object.assign(window, { worldBench: page });
page.open();
