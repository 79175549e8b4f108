/** Sheets for the class: made as PDFs without a dialog, onto a stick where one is plugged in. */
import { useState } from 'preact/hooks';
import type { ClassSlot, SheetKind, SheetPlace } from '#core/tours/visit.ts';
import type { Shell } from '../shell.ts';
import { language } from '../state.ts';
import { classWord } from './class-words.ts';

interface SheetsProps {
  readonly shell: Shell;
  readonly token: string;
  readonly slot: ClassSlot;
}

type State = 'making' | 'failed' | SheetPlace;

export function ClassSheets(props: SheetsProps) {
  return (
    <>
      <Sheet {...props} sheet="codes" />
      <Sheet {...props} sheet="result" />
    </>
  );
}

function Sheet({ shell, token, slot, sheet }: SheetsProps & { readonly sheet: SheetKind }) {
  const [state, setState] = useState<State | undefined>(undefined);
  const make = async (): Promise<void> => {
    setState('making');
    const wish = { token, slot: slot.slot, sheet, language: language.value };
    const answer = await shell.bridge.call('class.sheet', wish);
    setState(answer.ok ? answer.value : 'failed');
  };
  return (
    <section class="stick">
      <div>
        <h4 class="class-name">{classWord(`sheets.${sheet}`)}</h4>
        <p class="class-about">{classWord(`sheets.${sheet}.what`)}</p>
        <p class="class-made" role="status">
          {state === undefined ? '' : saidOf(state)}
        </p>
      </div>
      <button
        type="button"
        class="quiet"
        aria-disabled={state === 'making'}
        onClick={() => void (state === 'making' || make())}
      >
        {classWord('sheets.make')}
      </button>
    </section>
  );
}

function saidOf(state: State): string {
  if (state === 'making') return classWord('sheets.making');
  if (state === 'failed') return classWord('sheets.failed');
  return state.stick === undefined
    ? classWord('sheets.kiosk')
    : classWord('sheets.stick', { path: state.stick });
}
