/**
 * A page that opens one exhibit the way the shell does, without the shell: `?exhibit=<id>&pack=<folder>` and what a
 * visitor may have chosen. Tests drive it through `window.harness`.
 */
import '@fontsource-variable/noto-sans-sc/wght.css';
import '@fontsource-variable/noto-serif-sc/wght.css';
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '#renderer/styles/tokens.css';
import '#renderer/styles/quotes.css';
import '#renderer/styles/base.css';
import '#renderer/styles/views.css';
import type { BridgeClient } from '#core/bridge.ts';
import { mountExhibit, type OpenExhibit } from '#renderer/frame/mount.ts';
import type { AnyExhibit } from '#renderer/registry.ts';
import { applyScreen, screen } from '#renderer/screen.ts';
import { access, language, visit } from '#renderer/state.ts';
import { chooseFrom } from './chosen.ts';
import type { ExhibitAbout, ExhibitGuide } from '#core/exhibit.ts';
import { createBallot } from './ballot.ts';
import type { Harness } from './harness.ts';
import { bare, bareAbout } from './exhibits/bare.ts';
import { leaky, leakyAbout } from './exhibits/leaky.ts';

const abouts = import.meta.glob<ExhibitAbout>('../../exhibits/*/about.ts', { import: 'about' });
const modules = import.meta.glob<AnyExhibit>('../../exhibits/*/index.ts', { import: 'exhibit' });
for (const [about, exhibit] of [
  [bareAbout, bare],
  [leakyAbout, leaky],
] as const) {
  abouts[`../../exhibits/${about.id}/about.ts`] = async () => about;
  modules[`../../exhibits/${about.id}/index.ts`] = async () => exhibit;
}

/** What calls of an exhibit's services bring. */
interface Argument {
  readonly key?: string;
  readonly message?: string;
  readonly visit?: string;
  readonly choice?: string;
}

const options = new URLSearchParams(location.search);
const place = document.getElementById('place');
const reports: string[] = [];
const failures: string[] = [];
const watched: number[] = [];
const counts = new Map<string, number>();
const ballot = createBallot();

/** Counts and votes in memory; what the exhibit reports is kept for the test. */
const bridge = {
  async call(call: string, argument: Argument) {
    if (call.startsWith('ballot.')) {
      const value = ballot.call(argument);
      return value === undefined ? { ok: false, code: 'disk-full', message: 'refused' } : { ok: true, value };
    }
    if (call === 'log.write') reports.push(argument.message ?? '');
    if (call === 'counts.read') return { ok: true, value: Object.fromEntries(counts) };
    const key = argument.key ?? '';
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return { ok: true, value: counts.get(key) };
  },
  on: () => () => undefined,
} as unknown as BridgeClient;

let open: OpenExhibit | undefined;
let root: HTMLElement | undefined;
let guide: ExhibitGuide | undefined;

/** The same exhibit, whose guide is kept for the test. */
const guided = (exhibit: AnyExhibit): AnyExhibit => ({
  ...exhibit,
  async mount(context) {
    const mounted = await exhibit.mount(context);
    guide = mounted.guide;
    return mounted;
  },
});

async function mount(): Promise<void> {
  const id = options.get('exhibit') ?? 'tribute-hall';
  const base = options.get('pack') ?? `/packs/${id}-sample/`;
  const [about, load] = [abouts[`../../exhibits/${id}/about.ts`], modules[`../../exhibits/${id}/index.ts`]];
  if (about === undefined || load === undefined || place === null)
    throw new Error(`There is no exhibit ${id}`);
  const files = (await (await fetch(`${base}files.json`)).json()) as string[];
  const known = await about();
  place.style.setProperty('--hue', String(known.hue));
  const title = { 'zh-Hans': id, en: id };
  const pack = { museum: 'test', id, version: '1.0.0', exhibit: id, title, base, files, bytes: 0 };
  root = document.createElement('div');
  root.className = 'frame-host';
  place.append(root);
  const sound = { play: () => undefined };
  open = await mountExhibit(
    { about: known, load: async () => guided(await load()) },
    pack,
    root,
    {
      bridge,
      language,
      access,
      screen,
      visit,
      sound,
      watching: (milliseconds) => void watched.push(milliseconds),
    },
    (error) => {
      failures.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
  );
}

const harness: Harness = {
  ready: false,
  reports,
  failures,
  watched,
  get guide() {
    return guide;
  },
  mount,
  async close() {
    await open?.close();
    open = undefined;
    guide = undefined;
    root?.remove();
    root = undefined;
  },
  async reset() {
    visit.value = crypto.randomUUID();
    await open?.reset();
  },
  suspend: async () => open?.suspend(),
  resume: async () => open?.resume(),
  setLanguage: (value) => {
    language.value = value;
  },
  setAccess: (change) => {
    access.value = { ...access.value, ...change };
  },
  count: (key, value) => void counts.set(key, value),
  refuseVotes: ballot.refuse,
  vote: ballot.earlier,
};
Object.assign(window, { harness });
chooseFrom(options);
for (let flower = 0; flower < Number(options.get('flowers') ?? 0); flower++)
  counts.set(`flower-${flower % 40}`, Math.floor(flower / 40) + 1);
applyScreen(document.documentElement);
if (options.get('mount') !== 'later') await mount();
harness.ready = true;
