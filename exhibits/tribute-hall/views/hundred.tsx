/** The figure 100 and the ribbon below it; each opens its people in rows. */
import { hundredLayout } from '../formations/hundred.ts';
import { membersOf } from '../model.ts';
import type { Hall } from './hall-context.ts';

/** The figure's height, em, from which on there is room in its nought for more than a number. */
const NOUGHT_EM = 9;

export function Hundred({ hall }: { readonly hall: Hall }) {
  const { figure, ribbon, notice } = hundredLayout(hall.stage.value);
  const count = (id: 'hundred' | 'sichuan'): number => membersOf(hall.index, { kind: 'list', id }).length;
  const open = (id: 'hundred' | 'sichuan'): void => {
    hall.context.sound.play('string');
    hall.act({ type: 'near', group: { kind: 'list', id } });
  };
  const rectangle = (box: typeof figure): Record<string, string> => ({
    left: `${box.left}px`,
    top: `${box.top}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
  });
  return (
    <>
      <header class="hall-head">
        <h1 class="hall-title">{hall.word('hundred.heading')}</h1>
        <p class="hall-hint">{hall.word('hundred.text')}</p>
      </header>
      <button
        type="button"
        class="hall-figure"
        style={rectangle(figure)}
        aria-label={hall.word('hundred.open', {
          group: hall.word('hundred.heading'),
          count: count('hundred'),
        })}
        onClick={() => open('hundred')}
      >
        <span class="hall-figure-count">
          {figure.height > hall.stage.value.text * NOUGHT_EM
            ? hall.word('group.people', { count: count('hundred') })
            : count('hundred')}
        </span>
      </button>
      <button type="button" class="hall-ribbon" style={rectangle(ribbon)} onClick={() => open('sichuan')}>
        <span class="hall-ribbon-name">
          {hall.word('hundred.others')} · {hall.word('group.people', { count: count('sichuan') })}
        </span>
      </button>
      <p
        class="hall-notice"
        style={{ left: `${notice.left}px`, width: `${notice.width}px`, top: `${notice.top}px` }}
      >
        {hall.pick(hall.context.content.notice)}
      </p>
    </>
  );
}
