/** The exhibit contract as pages see it: roots are elements, signals are DOM signals. */
import type { ExhibitContext, ExhibitModule } from '#core/exhibit.ts';

export type PageContext<Content> = ExhibitContext<Content, HTMLElement, AbortSignal>;
export type PageExhibit<Content> = ExhibitModule<Content, HTMLElement, AbortSignal>;

/** Fixes the content's type between schema and mount. */
export function defineExhibit<Content>(exhibit: PageExhibit<Content>): PageExhibit<Content> {
  return exhibit;
}
