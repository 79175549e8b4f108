/** A code for the teacher's own phone or tablet, where the hall's settings let phones in. */
import { useEffect, useState } from 'preact/hooks';
import type { PhoneInvitation } from '#core/bridge.ts';
import type { Shell } from '../shell.ts';
import { kiosk } from '../state.ts';
import { classWord } from './class-words.ts';
import { CodeScreen } from './classes-card.tsx';

interface PhoneProps {
  readonly shell: Shell;
  readonly token: string;
}

/** Stands where a class is; nothing where the settings let no phones in. */
export function ClassPhone(props: PhoneProps) {
  return kiosk.value?.settings.tours.phone === undefined ? undefined : <Panel {...props} />;
}

function Panel({ shell, token }: PhoneProps) {
  const [state, setState] = useState<PhoneInvitation | 'away' | undefined>(undefined);
  const ask = async (): Promise<void> => {
    const answer = await shell.bridge.call('class.phone', { token });
    setState((answer.ok ? answer.value : undefined) ?? 'away');
  };
  return (
    <section class="stick class-phone">
      <div>
        <h4 class="class-name">{classWord('phone')}</h4>
        <p class="class-about">{classWord('phone.what')}</p>
        <p class="class-made" role="status">
          {state === 'away' ? classWord('phone.away') : ''}
        </p>
      </div>
      <button type="button" class="quiet" onClick={() => void ask()}>
        {classWord('phone.show')}
      </button>
      {typeof state === 'object' && <PhoneCode invitation={state} close={() => setState(undefined)} />}
    </section>
  );
}

/** Goes by itself when the code is good no longer. */
function PhoneCode({
  invitation,
  close,
}: {
  readonly invitation: PhoneInvitation;
  readonly close: () => void;
}) {
  const { address, code, link, goodForMs } = invitation;
  useEffect(() => {
    const timer = setTimeout(close, goodForMs);
    return () => clearTimeout(timer);
  }, [code]);
  const shown = `${code.slice(0, 4)}-${code.slice(4)}`;
  return (
    <CodeScreen code={shown} qr={link} name={classWord('phone')} hint={classWord('phone.once')} close={close}>
      <p class="class-code-name">{classWord('phone')}</p>
      <p class="class-about class-phone-how">
        {classWord('phone.how', { address: address.replace('http://', '') })}
      </p>
    </CodeScreen>
  );
}
