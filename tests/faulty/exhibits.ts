/** Exhibits that fail in every way the shell must live through. Each shows a word first where it gets that far. */
import { KioskError } from '#core/errors.ts';
import type { MountedExhibit, Votes } from '#core/exhibit.ts';
import type { AnyExhibit, RegisteredExhibit } from '#renderer/registry.ts';
import { type Fault, FAULTS } from './names.ts';

type Mount = AnyExhibit['mount'];

const NOTHING: MountedExhibit = {
  reset: () => undefined,
  suspend: () => undefined,
  resume: () => undefined,
  dispose: () => undefined,
};

/** What a faulty exhibit has been shown for before it breaks, milliseconds. */
const SOON_MS = 200;

function show(root: HTMLElement, text: string): void {
  const line = document.createElement('p');
  line.textContent = text;
  root.append(line);
}

let mountsOfCounter = 0;

/** Shows how often it was mounted and touched since its last reset, and whether it was left moving. */
function counter({ root }: Parameters<Mount>[0]): MountedExhibit {
  mountsOfCounter += 1;
  let touches = 0;
  let state = 'running';
  const button = document.createElement('button');
  button.type = 'button';
  const draw = (): void => {
    button.textContent = `Mount ${mountsOfCounter}, touches ${touches}, ${state}`;
  };
  button.addEventListener('click', () => {
    touches += 1;
    draw();
  });
  root.append(button);
  const become = (next: string) => (): void => {
    state = next;
    draw();
  };
  draw();
  return {
    ...NOTHING,
    reset() {
      touches = 0;
      draw();
    },
    suspend: become('suspended'),
    resume: become('resumed'),
  };
}

/** Two buttons, one vote a visit; shows what the kiosk says of it. */
function voting({ root, ballot }: Parameters<Mount>[0]): MountedExhibit {
  const line = document.createElement('output');
  const tell = ({ counts, mine = 'nothing' }: Votes): void => {
    const all = Object.entries(counts).map(([choice, votes]) => `${choice} ${votes}`);
    line.textContent = `Mine: ${mine}. All: ${all.sort().join(', ')}`;
  };
  const buttons = ['sooner', 'later'].map((choice) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = choice;
    button.addEventListener('click', () => void ballot.cast(choice).then(tell));
    return button;
  });
  root.append(...buttons, line);
  const look = async (): Promise<void> => tell(await ballot.read());
  void look();
  return { ...NOTHING, reset: look };
}

const mounts: Readonly<Record<Fault, Mount>> = {
  works({ root }) {
    show(root, 'This one works.');
    return NOTHING;
  },
  'throws-in-mount'() {
    throw new Error('no strength today');
  },
  'never-mounts': () => new Promise<MountedExhibit>(() => undefined),
  // A call that waits for an answer without an end: nothing in the page goes on, and the machine has its processor.
  'freezes-in-mount'() {
    const events = new XMLHttpRequest();
    events.open('GET', '/events', false);
    events.send();
    return NOTHING;
  },
  'throws-in-frame'({ root, clock }) {
    show(root, 'This one falls over soon.');
    clock.after(SOON_MS, () => {
      clock.frame(() => {
        throw new Error('fell over in a frame');
      });
    });
    return NOTHING;
  },
  'rejects-dispose'({ root }) {
    show(root, 'This one does not let go.');
    return { ...NOTHING, dispose: () => Promise.reject(new Error('will not let go')) };
  },
  'counts-touches': counter,
  'takes-votes': voting,
  'throws-in-reset'({ root }) {
    show(root, 'This one cannot forget.');
    return {
      ...NOTHING,
      reset() {
        throw new Error('remembers everybody');
      },
    };
  },
  'hangs-in-reset'({ root }) {
    show(root, 'This one forgets for ever.');
    return { ...NOTHING, reset: () => new Promise<undefined>(() => undefined) };
  },
  'loses-context'({ root, clock }) {
    const canvas = document.createElement('canvas');
    root.append(canvas);
    const context = canvas.getContext('webgl2');
    if (context === null) throw new Error('no WebGL here');
    clock.after(SOON_MS, () => context.getExtension('WEBGL_lose_context')?.loseContext());
    return NOTHING;
  },
  'bad-content': () => NOTHING,
};

function exhibit(id: Fault): AnyExhibit {
  return {
    id,
    contentSchema: {
      read(raw) {
        if (id === 'bad-content') throw new KioskError('content-invalid', 'Nothing in it can be read.');
        return { content: raw, problems: [] };
      },
    },
    mount: mounts[id],
  };
}

export const faultyExhibits: readonly RegisteredExhibit[] = (Object.keys(FAULTS) as Fault[]).map(
  (id, index) => ({
    about: {
      id,
      title: { 'zh-Hans': FAULTS[id], en: id },
      promise: { 'zh-Hans': '一束光，总会找到回来的路。', en: 'A light always finds its way back.' },
      hue: (85 + index * 45) % 360,
      emblem: [...FAULTS[id]].slice(0, 2).join(''),
    },
    load: () => Promise.resolve(exhibit(id)),
  }),
);
