/** A class that walks: its groups, what they answered, what is printed for it, and its end. */
import type { ClassSlot, Halt } from '#core/tours/visit.ts';
import type { Shell } from '../shell.ts';
import type { ClassAct } from './class-act.ts';
import { classWord } from './class-words.ts';
import { ClassAnswers } from './classes-answers.tsx';
import { ClassCard } from './classes-card.tsx';
import { ClassGroups } from './classes-groups.tsx';
import { ClassPhone } from './classes-phone.tsx';
import { ClassSheets } from './classes-sheets.tsx';
import { Sure } from './sure.tsx';

interface WalkProps {
  readonly shell: Shell;
  readonly token: string;
  readonly slot: ClassSlot;
  readonly page: ClassPageName;
  readonly act: ClassAct;
}

export const CLASS_PAGES = ['groups', 'answers', 'sheets'] as const;
export type ClassPageName = (typeof CLASS_PAGES)[number];

export function ClassWalk({ shell, token, slot, page, act }: WalkProps) {
  return (
    <>
      {page === 'groups' && (
        <>
          <Halts slot={slot} act={act} />
          <ClassGroups slot={slot} act={act} />
        </>
      )}
      {page === 'answers' && <ClassAnswers slot={slot} />}
      {page === 'sheets' && (
        <div class="class-papers">
          <ClassSheets shell={shell} token={token} slot={slot} />
          <ClassCard slot={slot} />
          <ClassPhone shell={shell} token={token} />
          <div class="class-end">
            <Sure
              text={classWord('end')}
              warning={classWord('end.sure')}
              act={() => act('class.end', { slot: slot.slot })}
            />
          </div>
        </div>
      )}
    </>
  );
}

/** What groups are asked to do now; going on is offered while they do it. */
function Halts({ slot, act }: { readonly slot: ClassSlot; readonly act: ClassAct }) {
  const ask = (halt: Halt | undefined): void => act('class.halt', { slot: slot.slot, halt });
  return (
    <div class="class-halts" data-halt={slot.halt ?? 'none'}>
      {slot.halt !== undefined && (
        <>
          <p role="status">{classWord(`halted.${slot.halt}`)}</p>
          <button type="button" class="press" onClick={() => ask(undefined)}>
            {classWord('halt.none')}
          </button>
        </>
      )}
      {(['pause', 'gather'] as const)
        .filter((halt) => halt !== slot.halt)
        .map((halt) => (
          <button key={halt} type="button" class="quiet" onClick={() => ask(halt)}>
            {classWord(`halt.${halt}`)}
          </button>
        ))}
    </div>
  );
}
