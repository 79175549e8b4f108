/** The pages of guided tours: which one a group sees. */
import type { Shell } from '../shell.ts';
import { group, tourView } from '../state.ts';
import { Closing } from './closing.tsx';
import { Done } from './done.tsx';
import { CodePadPage } from './pad.tsx';
import { Welcome } from './welcome.tsx';

export function TourPages({ shell }: { readonly shell: Shell }) {
  const view = tourView.value;
  const visit = group.value;
  if (visit === undefined) return <CodePadPage shell={shell} />;
  if (view.at === 'done') return <Done shell={shell} visit={visit} stop={view.stop} />;
  if (view.at === 'closing') return <Closing shell={shell} visit={visit} />;
  return <Welcome shell={shell} visit={visit} />;
}
