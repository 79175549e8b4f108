/** The names in the picture: words of the page that follow what they name. */
import type { World, Mark } from '../worlds/world.ts';
import type { Rectangle } from '#exhibits/kit/stage-view.ts';
import { placeLabels, type Side } from './marks.ts';
import type { BenchSpeech } from './speech.ts';

export interface NamesProps {
  readonly world: World<unknown>;
  readonly speech: BenchSpeech;
  readonly layer: { current: HTMLDivElement | null };
}

export function Names({ world, speech, layer }: NamesProps) {
  return (
    <div ref={layer} class="world-names">
      {Object.entries(world.words.marks).map(([name, words]) => (
        <span key={name} class="world-name" data-mark={name}>
          {speech.pick(words)}
        </span>
      ))}
    </div>
  );
}

/** Places the names of one layer. */
export interface NamePlates {
  place(marks: readonly Mark[], bounds: Rectangle): void;
  dispose(): void;
}

interface Plate {
  readonly element: HTMLElement;
  width: number;
  height: number;
  side: Side | undefined;
}

/** @param changed a name has another size now: it has to be placed anew */
export function hangNames(layer: HTMLElement, changed: () => void): NamePlates {
  const plates = new Map<string, Plate>();
  for (const element of layer.querySelectorAll<HTMLElement>('.world-name'))
    plates.set(element.dataset.mark ?? '', { element, width: 0, height: 0, side: undefined });
  const measure = (): void => {
    for (const plate of plates.values()) {
      plate.width = plate.element.offsetWidth;
      plate.height = plate.element.offsetHeight;
    }
    changed();
  };
  const watch = new ResizeObserver(measure);
  for (const { element } of plates.values()) watch.observe(element);
  return {
    place: (marks, bounds) => placePlates(plates, marks, bounds),
    dispose: () => watch.disconnect(),
  };
}

function placePlates(plates: ReadonlyMap<string, Plate>, marks: readonly Mark[], bounds: Rectangle): void {
  const wanted = marks.flatMap(({ name, x, y }) => {
    const plate = plates.get(name);
    return plate === undefined || plate.width === 0 ? [] : [{ plate, x, y }];
  });
  const labels = wanted.map(({ plate: { width, height, side }, x, y }) => ({ x, y, width, height, side }));
  const gap = (wanted[0]?.plate.height ?? 0) * GAP;
  const placed = placeLabels(labels, bounds, gap);
  for (const plate of plates.values()) plate.side = undefined;
  for (const [at, { plate }] of wanted.entries()) {
    const box = placed[at];
    if (box === undefined) continue;
    plate.side = box.side;
    plate.element.dataset.side = box.side;
    plate.element.style.transform = `translate(${box.x.toFixed(1)}px, ${box.y.toFixed(1)}px)`;
  }
  for (const { element, side } of plates.values()) element.dataset.shown = String(side !== undefined);
}

/** Between a name and what it names, in heights of the name. */
const GAP = 0.6;
