/** The exhibits that were built in. The only place of the shell that knows where exhibits live. */
import type { ExhibitAbout, ExhibitModule } from '#core/exhibit.ts';

/** An exhibit as the shell handles it: its content is its own business. */
export type AnyExhibit = ExhibitModule<unknown, HTMLElement, AbortSignal>;

export interface RegisteredExhibit {
  readonly about: ExhibitAbout;
  load(): Promise<AnyExhibit>;
}

const abouts = import.meta.glob<ExhibitAbout>('../exhibits/*/about.ts', { eager: true, import: 'about' });
const modules = import.meta.glob<AnyExhibit>('../exhibits/*/index.ts', { import: 'exhibit' });

/** All exhibits, by id. */
export function registeredExhibits(): readonly RegisteredExhibit[] {
  return Object.entries(abouts).flatMap(([path, about]) => {
    const load = modules[path.replace(/about\.ts$/, 'index.ts')];
    return load === undefined ? [] : [{ about, load }];
  });
}
