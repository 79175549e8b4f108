import { describe, expect, it } from 'vitest';
import { firstValues, type Deed, type Model, type Setup } from '#exhibits/kit/bench/model.ts';
import { type Tasks, watchTasks } from '#exhibits/kit/bench/tasks.ts';
import { keepGuide } from '#exhibits/kit/guide.ts';
import { LETTERS, type Point } from './bci/letters.ts';
import { bciModel, REACH } from './bci/model.ts';
import { bciTasks } from './bci/tasks.ts';
import { bioModel } from './biocomputer/model.ts';
import { bioTasks } from './biocomputer/tasks.ts';
import { brainModel, EDGES } from './brain-bank/model.ts';
import { brainTasks } from './brain-bank/tasks.ts';
import { cyberspaceModel } from './cyberspace/model.ts';
import { cyberspaceTasks } from './cyberspace/tasks.ts';
import { dysonModel } from './dyson-sphere/model.ts';
import { dysonTasks } from './dyson-sphere/tasks.ts';
import { exoskeletonModel, WALK_SECONDS } from './exoskeleton/model.ts';
import { exoskeletonTasks } from './exoskeleton/tasks.ts';
import { hibernationModel } from './hibernation/model.ts';
import { hibernationTasks } from './hibernation/tasks.ts';
import { nanoModel } from './nanorobots/model.ts';
import { nanoTasks } from './nanorobots/tasks.ts';
import { quantumModel } from './quantum-computer/model.ts';
import { quantumTasks } from './quantum-computer/tasks.ts';
import { elevatorModel } from './space-elevator/model.ts';
import { elevatorTasks } from './space-elevator/tasks.ts';
import { TASK_NAMES } from './task-names.ts';

/** Otherwise as a button does it. */
type How = Partial<Omit<Deed, 'name'>>;

interface Tried<Control extends string, Act extends string> {
  /** What a hand sets. */
  set(values: Partial<Record<Control, number>>): Tried<Control, Act>;
  press(name: Act, more?: How): Tried<Control, Act>;
  /** So many seconds; until it rests where none are said. */
  wait(seconds?: number): Tried<Control, Act>;
  readonly done: readonly string[];
}

/** A world in a visitor's hands, looked at after every step, deed and setting, as its bench does. */
function trial<State, Control extends string, Act extends string>(
  model: Model<State, Control, Act>,
  tasks: Tasks<State, Setup<Control>>,
): Tried<Control, Act> {
  const guide = keepGuide();
  const watch = watchTasks(tasks, guide);
  let setup: Setup<Control> = { values: firstValues(model.controls) };
  let state = model.begin(setup);
  watch(state, setup);
  const tried: Tried<Control, Act> = {
    set(values) {
      setup = { values: { ...setup.values, ...values } };
      watch(state, setup);
      return tried;
    },
    press(name, more = {}) {
      state = model.act(state, setup, { name, strength: 0.6, ...more });
      watch(state, setup);
      return tried;
    },
    wait(seconds = 60) {
      for (let step = 0; step < seconds / model.step && !model.isResting(state, setup); step++) {
        state = model.advance(state, setup);
        watch(state, setup);
      }
      return tried;
    },
    get done() {
      return guide.state.current.done;
    },
  };
  return tried;
}

const NANOTUBE = { strength: 100, density: 1.3 };

describe('the space elevator', () => {
  const elevator = () => trial(elevatorModel, elevatorTasks);
  const climbed = (values: Parameters<ReturnType<typeof elevator>['set']>[0]) =>
    elevator().set(values).press('lower').wait().press('climb').wait().done;

  it('of steel breaks, and nothing has arrived', () => {
    expect(elevator().press('lower').wait(0.5).done).toEqual([]);
    expect(climbed({})).toEqual(['elevator-snaps']);
  });

  it('of nanotubes holds, and a cabin arrives', () => {
    expect(elevator().set(NANOTUBE).press('lower').wait().done).toEqual([]);
    expect(climbed(NANOTUBE)).toEqual(['elevator-arrives']);
  });

  it('of something weaker stands if it is tapered, also when it is made weaker as it stands', () => {
    const modest = { strength: 30, density: 1.3 };
    expect(climbed({ ...modest, taper: 20 })).toEqual(['elevator-tapered', 'elevator-arrives']);
    expect(climbed({ ...modest, taper: 2 })).toEqual(['elevator-snaps']);
    const standing = () =>
      elevator()
        .set({ ...NANOTUBE, taper: 10 })
        .press('lower')
        .wait();
    expect(standing().set({ strength: 30 }).done).toEqual(['elevator-tapered']);
    expect(standing().set({ strength: 10 }).wait().done).toEqual(['elevator-snaps']);
  });
});

describe('cyberspace', () => {
  const cyberspace = () => trial(cyberspaceModel, cyberspaceTasks);

  it('swims when the picture comes late, and does not as it is found', () => {
    expect(cyberspace().press('left').wait().press('glance').wait().done).toEqual([]);
    expect(cyberspace().set({ delay: 200 }).wait().press('left').wait().done).toEqual(['cyberspace-swims']);
  });

  it('is prompt only after the head has turned and come to rest', () => {
    const quick = cyberspace().set({ delay: 5 }).press('right').wait(0.1);
    expect(quick.done).toEqual([]);
    expect(quick.wait().done).toEqual(['cyberspace-prompt']);
  });

  it('is seen whole at the width of both eyes', () => {
    expect(cyberspace().set({ field: 180 }).wait().done).toEqual([]);
    expect(cyberspace().set({ field: 200 }).wait().done).toEqual(['cyberspace-whole']);
  });
});

describe('the brain–computer interface', () => {
  const bci = () => trial(bciModel, bciTasks);
  const place = ({ x, y }: Point): How => {
    const far = Math.hypot(x, y) || 1;
    return { direction: { x: x / far, y: y / far }, strength: far / REACH };
  };
  /** An L, drawn by a finger. */
  const drawn = () => {
    const letter = bci().set({ electrodes: 256 });
    letter.press('draw', { ...place({ x: -0.6, y: -1 }), which: 0 });
    for (let at = 1; at <= 10; at++)
      letter.press('draw', { ...place({ x: -0.6, y: -1 + at / 5 }), which: 1 });
    for (let at = 1; at <= 10; at++) letter.press('draw', { ...place({ x: -0.6 + at / 8, y: 1 }), which: 1 });
    return letter.press('draw', { ...place({ x: 0.65, y: 1 }), which: 2 });
  };

  it('reads a letter that a finger has drawn, and its own letters are none of those', () => {
    expect(drawn().wait(0.5).done).toEqual([]);
    expect(drawn().wait().done).toEqual(['bci-own-letter']);
    expect(bci().set({ electrodes: 256 }).press('again').wait().done).toEqual([]);
  });

  it('reads five in a row with many electrodes, and with few does not', () => {
    expect(bci().set({ electrodes: 64 }).press('all').wait().done).toEqual(['bci-five-right']);
    expect(bci().set({ electrodes: 4 }).press('all').wait().done).toEqual([]);
  });

  it('is fast with many electrodes and little time, and not when time is taken away afterwards', () => {
    expect(bci().set({ electrodes: 128, time: 0.6 }).press('all').wait().done).toContain('bci-fast');
    expect(bci().set({ electrodes: 128, time: 2 }).press('all').wait().set({ time: 0.4 }).done).not.toContain(
      'bci-fast',
    );
    expect(LETTERS.length).toBeGreaterThan(5);
  });
});

describe('the nanorobots', () => {
  const robots = () => trial(nanoModel, nanoTasks);

  it('show a shell that stays in the small and swims in the large', () => {
    expect(robots().press('flap').wait(0.2).done).toEqual([]);
    expect(robots().press('flap').wait().done).toEqual(['nano-shell-stays']);
    expect(robots().set({ size: 5 }).press('flap').wait().done).toEqual(['nano-shell-swims']);
  });

  it('swim a length by a corkscrew or by two hinges, in the small only', () => {
    expect(robots().press('screw').wait().done).toEqual([]);
    expect(robots().press('screw').press('screw').wait().done).toEqual(['nano-one-length']);
    const pool = robots().set({ size: 5 }).press('wave').wait();
    expect(pool.done).toEqual([]);
    expect(pool.set({ size: 1 }).wait().done).toEqual([]);
  });
});

describe('the DNA computer', () => {
  const tube = (roads: readonly number[] = []) => {
    const opened = trial(bioModel, bioTasks);
    for (const which of roads) opened.press('road', { which });
    return opened;
  };
  const sieved = (tried: ReturnType<typeof tube>) =>
    tried.press('pour').wait().press('keep').wait().press('keep').wait().press('keep').wait().done;

  it('finds a way, and among many strands both', () => {
    expect(tube().press('pour').wait().press('keep').wait().done).toEqual([]);
    expect(sieved(tube().set({ strands: 1000 }))).toEqual(['bio-found', 'bio-both']);
  });

  it('finds nothing in the heat, though there is a way', () => {
    expect(sieved(tube().set({ temperature: 50 }))).toEqual([]);
  });

  it('finds that there is no way when the last road is closed', () => {
    expect(sieved(tube([9]))).toEqual(['bio-none']);
  });
});

describe('the sleeping crew', () => {
  const crew = () => trial(hibernationModel, hibernationTasks);

  it('arrives warm, and cold on a fifth', () => {
    expect(crew().press('launch').wait(5).done).toEqual([]);
    expect(crew().press('launch').wait().done).toEqual(['hibernation-arrives']);
    expect(crew().set({ temperature: 15 }).press('launch').wait().done).toEqual([
      'hibernation-arrives',
      'hibernation-saves',
    ]);
  });

  it('is woken on the way only', () => {
    expect(crew().press('rouse').wait().done).toEqual([]);
    expect(crew().press('launch').wait(2).press('rouse').done).toEqual(['hibernation-roused']);
  });
});

describe('the exoskeleton', () => {
  const frame = () => trial(exoskeletonModel, exoskeletonTasks);
  const hanging = { load: 80, angle: 10, battery: 10 };

  it('holds what no elbow could', () => {
    expect(frame().press('lift').wait().done).toEqual([]);
    expect(frame().set({ load: 60 }).wait().done).toEqual(['exo-beyond']);
    expect(frame().set(hanging).wait().done).toEqual([]);
  });

  it('carries 80 kg for two hours with hanging arms, and not held out in front', () => {
    const light = () => frame().set({ angle: 10, battery: 10 }).wait().set({ load: 80 });
    expect(
      light()
        .press('walk')
        .wait(WALK_SECONDS / 2).done,
    ).toEqual([]);
    expect(light().press('walk').wait().done).toEqual(['exo-heavy-walk']);
    expect(frame().set({ load: 80 }).press('walk').wait().done).toEqual(['exo-beyond']);
  });

  it('is not fooled by weight that comes late, a walk broken off, or a second battery', () => {
    const half = (values: Parameters<ReturnType<typeof frame>['set']>[0]) =>
      frame()
        .set({ angle: 10, battery: 10 })
        .wait()
        .set(values)
        .press('walk')
        .wait(WALK_SECONDS / 2);
    expect(half({ load: 5 }).set({ load: 80 }).wait().done).toEqual([]);
    expect(half({ load: 80 }).press('lift').wait().press('lift').wait().done).toEqual([]);
    expect(half({ load: 80 }).press('swap').wait().done).toEqual([]);
  });
});

describe('the Dyson sphere', () => {
  const swarm = () => trial(dysonModel, dysonTasks);
  const rings = (count: number, tried: ReturnType<typeof swarm>) => {
    for (let ring = 0; ring < count; ring++) tried.press('ring').wait();
    return tried.done;
  };

  it('feeds all people after ten doublings of a thousand mirrors', () => {
    expect(swarm().press('launch').wait().press('launch').wait().done).toEqual([]);
    expect(swarm().press('launch').press('double').wait().done).toEqual(['dyson-everyone']);
  });

  it('is closed by twenty rings, and cool only far out', () => {
    expect(rings(10, swarm())).toEqual(['dyson-everyone']);
    expect(rings(20, swarm())).toEqual(['dyson-everyone', 'dyson-closed']);
    expect(rings(20, swarm().set({ distance: 2, weight: 0.2 }))).toContain('dyson-cool');
    expect(rings(20, swarm().set({ distance: 2 }))).not.toContain('dyson-closed');
  });
});

describe('the quantum computer', () => {
  const register = (qubits: number, looks: number) => {
    const tried = trial(quantumModel, quantumTasks).set({ qubits }).wait();
    for (let look = 0; look < looks; look++) tried.press('look').wait();
    return tried;
  };

  it('is best after two looks at eight cards, and past after three', () => {
    expect(register(3, 1).done).toEqual([]);
    expect(register(3, 2).done).toEqual(['quantum-best']);
    expect(register(3, 3).done).toEqual(['quantum-best', 'quantum-past']);
    expect(register(1, 3).done).toEqual([]);
  });

  it('finds the card of four for certain after one look; without a look, and in many looks, it is not found', () => {
    expect(register(2, 1).press('measure').wait().done).toContain('quantum-found');
    // Whatever chance shows.
    const lucky = register(2, 0);
    for (let draw = 0; draw < 20; draw++) lucky.press('mark').press('measure').wait();
    expect(lucky.done).toEqual([]);
    expect(register(2, 4).press('measure').wait().done).not.toContain('quantum-found');
  });
});

describe('the brain bank', () => {
  const bank = () => trial(brainModel, brainTasks);
  const grid = (edge: (typeof EDGES)[number]) => EDGES.indexOf(edge);

  it('fits on one disk down to five micrometres, with more bytes not so far', () => {
    expect(
      bank()
        .set({ grid: grid(10_000) })
        .wait().done,
    ).toEqual([]);
    expect(
      bank()
        .set({ grid: grid(5_000) })
        .wait().done,
    ).toEqual(['brain-one-disk']);
    expect(
      bank()
        .set({ grid: grid(5_000), bytes: 8 })
        .wait().done,
    ).toEqual([]);
    expect(
      bank()
        .press('tape')
        .set({ grid: grid(5_000) })
        .wait().done,
    ).toEqual([]);
  });

  it('shows synapses below 20 nm, not on the way past, and keeps them as DNA', () => {
    expect(
      bank()
        .set({ grid: grid(20) })
        .wait().done,
    ).toEqual([]);
    expect(
      bank()
        .set({ grid: grid(8) })
        .wait(0.2).done,
    ).toEqual([]);
    expect(
      bank()
        .set({ grid: grid(8) })
        .wait().done,
    ).toEqual(['brain-synapses']);
    expect(bank().press('dna').wait().done).toEqual([]);
    expect(
      bank()
        .set({ grid: grid(4) })
        .press('dna')
        .wait().done,
    ).toEqual(['brain-synapses', 'brain-dna']);
  });
});

it('no task is done where nobody has done anything', () => {
  const all = [
    trial(elevatorModel, elevatorTasks),
    trial(cyberspaceModel, cyberspaceTasks),
    trial(bciModel, bciTasks),
    trial(nanoModel, nanoTasks),
    trial(bioModel, bioTasks),
    trial(hibernationModel, hibernationTasks),
    trial(exoskeletonModel, exoskeletonTasks),
    trial(dysonModel, dysonTasks),
    trial(quantumModel, quantumTasks),
    trial(brainModel, brainTasks),
  ];
  expect(all.flatMap((tried) => tried.wait(30).done)).toEqual([]);
});

it('no two worlds have a task of the same name', () => {
  const names = Object.values(TASK_NAMES).flat();
  expect(new Set(names).size).toBe(names.length);
});
