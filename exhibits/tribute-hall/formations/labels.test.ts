import { describe, expect, it } from 'vitest';
import { pick } from '#core/language.ts';
import { emOf } from '#exhibits/kit/room.ts';
import { peopleContent } from '#tests/builders/people.ts';
import { STAGES } from '#tests/builders/stages.ts';
import { content as sample } from '#tests/content/sample.ts';
import type { HallContent } from '../content.ts';
import { indexHall, START } from '../model.ts';
import { clustersOf } from '../views/formation.ts';
import type { Cluster } from './cluster.ts';
import { brokenEmOf } from './listed.ts';
import type { Stage } from './space.ts';

interface Box {
  readonly of: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A name's letters are this much larger than the text, and a name is broken after so many of its own em (styles/views.css). */
const NAME_SCALE = 1.1;
const BREAKS_AFTER_EM = { fields: 9.2, places: 6.6 };
const NAME_LINE = 1.2 * NAME_SCALE;
const COUNT_LINE = 1.3;

/** A cluster with its name and count, as the page draws them; names longer than a line are balanced. */
function boxOf(stage: Stage, cluster: Cluster, name: string, view: 'fields' | 'places'): Box {
  const most = BREAKS_AFTER_EM[view];
  const lines = Math.ceil(emOf(name) / most);
  const width = Math.max((emOf(name) / lines) * NAME_SCALE, 2.5) * stage.text;
  const across = Math.max(stage.target, cluster.radius * 2);
  if (cluster.beside !== undefined) {
    const { letters, lines: broken } = cluster.beside;
    const em = stage.text * letters;
    const half = Math.max(stage.target, em * 1.2 * broken) / 2;
    return {
      of: name,
      left: cluster.x - cluster.radius,
      right: cluster.x + cluster.radius * 1.8 + (broken === 2 ? brokenEmOf(name) : emOf(name)) * em,
      top: cluster.y - half,
      bottom: cluster.y + half,
    };
  }
  const half = Math.max(across, width) / 2;
  return {
    of: name,
    left: cluster.x - half,
    right: cluster.x + half,
    top: cluster.y - across / 2,
    bottom: cluster.y + across / 2 + stage.text * (lines * NAME_LINE + COUNT_LINE),
  };
}

/** px by which text may be off: half a letter. */
const covers = (one: Box, other: Box, slack: number): boolean =>
  one.left + slack < other.right &&
  other.left + slack < one.right &&
  one.top + slack < other.bottom &&
  other.top + slack < one.bottom;

function boxesIn(
  content: HallContent,
  stage: Stage,
  language: 'zh' | 'en',
  view: 'fields' | 'places',
): readonly Box[] {
  const state = { ...START, view };
  const overview = clustersOf(content, indexHall(content), state, stage, language);
  const names = new Map(
    content[view].map((entry) => [entry.id, pick(entry.name, language === 'en' ? 'en' : 'zh-Hans')]),
  );
  return (overview?.clusters ?? []).map((cluster) =>
    boxOf(stage, cluster, names.get(cluster.id) ?? '', view),
  );
}

const HALLS = [
  { title: 'the sample', content: sample },
  { title: '24 people', content: peopleContent(24) },
  { title: '1,200 people', content: peopleContent(1_200) },
];
/** em by which a box may stand over the sides of the stage and below it; the glow of a large place is wider than its name. */
const OVER = { fields: { aside: 0.5, below: 0.5 }, places: { aside: 0.5, below: 0.5 } };
const CASES = STAGES.flatMap((stage) =>
  HALLS.flatMap((hall) =>
    (['fields', 'places'] as const).map((view) => ({ ...stage, ...hall, view, screen: stage.title })),
  ),
);

describe('names of clusters', () => {
  it.each(CASES)(
    'of $view in $title on $screen cover neither each other nor the edge',
    ({ content, stage, language, view }) => {
      const boxes = boxesIn(content, stage, language, view);
      expect(boxes.length).toBeGreaterThan(3);
      const slack = stage.text * 0.5;
      const covered = boxes.flatMap((one, at) =>
        boxes
          .slice(at + 1)
          .flatMap((other) => (covers(one, other, slack) ? [`${one.of} and ${other.of}`] : [])),
      );
      const [aside, below] = [stage.text * OVER[view].aside, stage.text * OVER[view].below];
      const over = boxes.filter(
        ({ left, right, bottom }) =>
          left < -aside || right > stage.width + aside || bottom > stage.bottom + below,
      );
      expect({ covered, over: over.map((box) => box.of) }).toEqual({ covered: [], over: [] });
    },
  );
});
