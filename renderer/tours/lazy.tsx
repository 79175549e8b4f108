/** Pages and ribbon of guided tours are loaded when a group is there: most visits do without them. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Shell } from '../shell.ts';

type Part = ComponentType<{ readonly shell: Shell }>;

interface ToursModule {
  readonly TourPages: Part;
  readonly Ribbon: Part;
}

let loaded: ToursModule | undefined;

/** Called when the way to tours is first seen, so that a touch finds it there. */
export async function loadTours(): Promise<ToursModule> {
  loaded ??= await import('./index.ts');
  return loaded;
}

/** Nothing for the moment in which it is still loading: the kiosk's own disk answers in a few frames. */
export function Tours({ shell, part }: { readonly shell: Shell; readonly part: keyof ToursModule }) {
  const [module, setModule] = useState(loaded);
  useEffect(() => void loadTours().then(setModule), []);
  if (module === undefined) return undefined;
  const Shown = module[part];
  return <Shown shell={shell} />;
}
