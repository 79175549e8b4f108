/** The animals that groups are called after, to be touched. */
import type { ChosenGroups } from '#core/tours/visit.ts';
import { animalOf, GroupEmblem } from '../tours/emblem.tsx';

interface AnimalsProps {
  readonly groups: ChosenGroups;
  /** Those that are taken by a touch and given back by another; undefined where a touch is enough. */
  readonly chosen?: ChosenGroups;
  readonly touched: (group: number) => void;
}

export function Animals({ groups, chosen, touched }: AnimalsProps) {
  return (
    <ul class="class-animals">
      {groups.map((group) => (
        <li key={group}>
          <button
            type="button"
            class="class-animal"
            aria-pressed={chosen?.includes(group)}
            onClick={() => touched(group)}
          >
            <GroupEmblem group={group} />
            <span>{animalOf(group)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
