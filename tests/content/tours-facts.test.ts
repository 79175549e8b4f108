/** What the tours say is so: asked of the packs that they lead through, and of the models behind the screens. */
import { describe, expect, it } from 'vitest';
import { isRight } from '#core/tours/answer.ts';
import { BUTTON_STRENGTH } from '#exhibits/kit/bench/player.ts';
import { firstValues, type Model, type Setup } from '#exhibits/kit/bench/model.ts';
import { FLIGHT_DAYS } from '#exhibits/future-tech/worlds/hibernation/orbit.ts';
import { DAY, AWAKE_W, STORES_PER_JOULE } from '#exhibits/future-tech/worlds/hibernation/metabolism.ts';
import { hibernationModel } from '#exhibits/future-tech/worlds/hibernation/model.ts';
import { chanceAfter } from '#exhibits/future-tech/worlds/quantum-computer/model.ts';
import { elevatorModel } from '#exhibits/future-tech/worlds/space-elevator/model.ts';
import { elevatorTasks } from '#exhibits/future-tech/worlds/space-elevator/tasks.ts';
import { bridgeModel } from '#exhibits/tiangong-classroom/experiments/bridge/model.ts';
import { capillaryModel } from '#exhibits/tiangong-classroom/experiments/capillary/model.ts';
import { firstSetup } from '#exhibits/tiangong-classroom/experiments/experiment.ts';
import { tankModel } from '#exhibits/tiangong-classroom/experiments/tank/model.ts';
import { tankTasks } from '#exhibits/tiangong-classroom/experiments/tank/tasks.ts';
import { turnModel } from '#exhibits/tiangong-classroom/experiments/turn/model.ts';
import { turnTasks } from '#exhibits/tiangong-classroom/experiments/turn/tasks.ts';
import { wrenchModel } from '#exhibits/tiangong-classroom/experiments/wrench/model.ts';
import { wrenchTasks } from '#exhibits/tiangong-classroom/experiments/wrench/tasks.ts';
import * as classroom from './classroom.ts';
import * as future from './future.ts';
import * as hall from './sample.ts';
import { stopNamed, taskOf } from './tours.ts';

/** Presses of buttons, each followed by some time of watching. */
function played<State, Control extends string, Act extends string, Set extends Setup<Control>>(
  model: Model<State, Control, Act, string, string, Set>,
  setup: Set,
  seconds: number,
  ...acts: readonly Act[]
): readonly State[] {
  let state = model.begin(setup);
  const seen = [state];
  const watch = (): void => {
    for (let step = 0; step < seconds / model.step; step++) {
      state = model.advance(state, setup);
      seen.push(state);
    }
  };
  for (const name of acts) {
    state = model.act(state, setup, { name, strength: BUTTON_STRENGTH });
    watch();
  }
  if (acts.length === 0) watch();
  return seen;
}

const textOf = ({
  explanation,
}: {
  readonly explanation: { readonly 'zh-Hans': string; readonly en: string };
}) => `${explanation['zh-Hans']} ${explanation.en}`;

describe('追光之路', () => {
  const personNamed = (name: string) => hall.content.people.find((person) => person.name['zh-Hans'] === name);

  it('rice: the card says that the pollen did not work', () => {
    const { choices, right } = taskOf('light', 'rice', 'choose');
    expect(choices[right - 1]?.['zh-Hans']).toBe('花粉不起作用的稻株');
    expect(personNamed('周开达')?.work?.['zh-Hans']).toContain('选出花粉不起作用的稻株');
  });

  it('fusion: the light to find is nearby, with the words of the hint', () => {
    const related = personNamed('李正武')?.related.find(({ id }) => id === 'wang-ganchang');
    expect(`person/${related?.id}`).toBe(taskOf('light', 'fusion', 'find').target);
    const hint = stopNamed('light', 'fusion').hints[1];
    expect(hint?.['zh-Hans']).toContain('两条路通向聚变');
    expect(related?.why['zh-Hans']).toContain('两条路通向聚变');
    expect(hint?.en).toContain(related?.why.en);
    expect(personNamed('王淦昌')?.work?.['zh-Hans']).toContain('1964年，他提出用激光引发核聚变的设想');
  });

  it('years: the four hang on the line in this order, and the explanation has their years', () => {
    const task = taskOf('light', 'years', 'order');
    const years = task.items.map((item) => {
      const person = hall.content.people.find(({ name }) => item['zh-Hans'].startsWith(name['zh-Hans']));
      expect(item.en.startsWith(person?.name.en ?? '?')).toBe(true);
      return person?.year?.value ?? 0;
    });
    expect(years).toEqual([1936, 1959, 1970, 1978]);
    for (const year of years) expect(textOf(task).split(String(year))).toHaveLength(3);
    expect((years[3] ?? 0) - (years[0] ?? 0)).toBe(42);
  });

  it('paper: ten doublings', () => {
    expect(taskOf('light', 'paper', 'estimate').truth).toBe(2 ** 10);
    expect(personNamed('邓稼先')?.ponder['zh-Hans']).toContain('折十次该有几层');
  });
});

describe('失重的课堂', () => {
  it('turn: the last hint does it', () => {
    const setup = firstSetup(turnModel.controls);
    const isDone = turnTasks['turn-by-circling'];
    const circled = played(turnModel, setup, 4, ...Array<'circle'>(5).fill('circle'));
    expect(circled.some((state) => isDone(state, setup))).toBe(true);
    expect(played(turnModel, setup, 4, 'push', 'push').some((state) => isDone(state, setup))).toBe(false);
  });

  it('bridge: as found it breaks within the estimate that is good', () => {
    const task = taskOf('weightless', 'bridge', 'estimate');
    const setup = firstSetup(bridgeModel.controls);
    expect(setup.values.radius).toBe(5);
    const pulled = played(bridgeModel, setup, 1, ...Array<'pull'>(30).fill('pull')).at(-1);
    const broken = pulled && bridgeModel.read(pulled, setup).find(({ name }) => name === 'brokenAt');
    expect(broken?.value).toBeCloseTo(31.6, 1);
    expect(isRight(task, broken?.value ?? 0)).toBe(true);
    expect(task.truth).toBeCloseTo(2 * Math.PI * setup.values.radius, 1);
  });

  it('tubes: as found, the widest is first at the rim, though the thinnest was first away', () => {
    const setup = firstSetup(capillaryModel.controls);
    const seen = played(capillaryModel, setup, 8, 'dip');
    const full = Math.max(...(seen.at(-1)?.columns.map(({ height }) => height) ?? []));
    const arrived = [0, 2].map((tube) =>
      seen.findIndex(({ columns }) => (columns[tube]?.height ?? 0) >= full - 1e-9),
    );
    expect(arrived[1]).toBeGreaterThan(0);
    expect(arrived[1]).toBeLessThan(arrived[0] ?? 0);
    const away = seen.find(({ columns }) => (columns[0]?.height ?? 0) > 0.002)?.columns;
    expect(away?.[0]?.height).toBeGreaterThan(away?.[2]?.height ?? 1);
    const { choices, right } = taskOf('weightless', 'tubes', 'choose');
    expect(choices[right - 1]?.en).toBe('The widest');
  });

  it('wrench: about the stem, as the last hint says, and about no other', () => {
    const setup = firstSetup(wrenchModel.controls);
    const flips = wrenchModel.acts.filter((act) =>
      played(wrenchModel, setup, 15, act).some((state) => wrenchTasks['wrench-middle-axis'](state, setup)),
    );
    expect(flips).toEqual(['stem']);
  });

  it('oil: spinning gathers it, waiting does not', () => {
    const isDone = tankTasks['tank-gathered'];
    const first = firstSetup(tankModel.controls);
    const spun = { ...first, values: { ...first.values, spin: 3 } };
    expect(played(tankModel, spun, 30).some((state) => isDone(state, spun))).toBe(true);
    expect(played(tankModel, first, 30).some((state) => isDone(state, first))).toBe(false);
  });

  it('lessons: the four experiments are one of each lesson, in order', () => {
    const { items, explanation } = taskOf('weightless', 'lessons', 'order');
    const lessons = items.map((item) => {
      const chapter = classroom.content.chapters.find(({ title }) => title['zh-Hans'] === item['zh-Hans']);
      expect(chapter?.title.en).toBe(item.en);
      return classroom.content.lessons.find(({ id }) => id === chapter?.lesson);
    });
    expect(lessons.map((lesson) => lesson?.number)).toEqual([1, 2, 3, 4]);
    for (const lesson of lessons) {
      const [year, month] = (lesson?.date ?? '').split('-').map(Number);
      expect(explanation['zh-Hans']).toContain(`${year}年${month}月`);
    }
    expect(stopNamed('weightless', 'lessons').discussion['zh-Hans']).toContain('汶川县第一小学的224名同学');
    expect(classroom.content.lessons[0]?.text['zh-Hans']).toContain('汶川县第一小学的224名同学');
  });
});

describe('未来由谁造', () => {
  const dreamtOf = (id: string): string =>
    future.content.worlds.find((world) => world.id === id)?.dreamt['zh-Hans'] ?? '';

  it('elevator: the last hint holds and carries a climber, steel as found does not', () => {
    const values = firstValues(elevatorModel.controls);
    const arrives = (set: typeof values): boolean => {
      const setup = { values: set };
      return played(elevatorModel, setup, 10, 'lower', 'climb').some((state) =>
        elevatorTasks['elevator-arrives'](state, setup),
      );
    };
    expect(arrives({ ...values, strength: 80, density: 1.5 })).toBe(true);
    expect(arrives(values)).toBe(false);
  });

  it('cards: asking twice is best of the three, by the chances that are told', () => {
    const task = taskOf('future', 'cards', 'choose');
    const chances = [1, 2, 4].map((looks) => Math.round(100 * chanceAfter(1 / 8, looks)));
    expect(chances).toEqual([78, 95, 1]);
    expect(chances.indexOf(Math.max(...chances)) + 1).toBe(task.right);
    for (const chance of chances) {
      expect(task.explanation['zh-Hans']).toContain(`${chance}%`);
      expect(task.explanation.en).toContain(`${chance} %`);
    }
  });

  it('voyage: what the two readings of four sleepers add up to', () => {
    const task = taskOf('future', 'voyage', 'estimate');
    const setup = { values: firstValues(hibernationModel.controls) };
    expect(setup.values.crew).toBe(4);
    expect(Math.round(FLIGHT_DAYS)).toBe(259);
    const shown = hibernationModel.read(hibernationModel.begin(setup), setup);
    const sum = shown.filter(({ name }) => name !== 'power').reduce((total, { value }) => total + value, 0);
    expect(sum).toBeCloseTo(task.truth, 1);
    expect(AWAKE_W * DAY * STORES_PER_JOULE).toBeCloseTo(1.45, 2);
  });

  it('dreams: the worlds tell them with these years', () => {
    const { explanation } = taskOf('future', 'dreams', 'order');
    const dreams = [
      ['space-elevator', '1895', '埃菲尔铁塔'],
      ['dyson-sphere', '1937', '用网罩住的恒星'],
      ['nanorobots', '1959', '外科医生'],
      ['cyberspace', '1984', '赛博空间'],
    ] as const;
    expect(dreams.map(([, year]) => year).toSorted()).toEqual(dreams.map(([, year]) => year));
    taskOf('future', 'dreams', 'order').items.forEach((item, index) => {
      const [id, year, words] = dreams[index] ?? dreams[0];
      expect(item['zh-Hans']).toContain(words);
      expect(dreamtOf(id)).toContain(words);
      expect(dreamtOf(id)).toContain(`${year}年`);
      expect(explanation['zh-Hans']).toContain(`${year}年`);
      expect(explanation.en).toContain(year);
    });
  });

  it('mind: only one world tells of 90 characters a minute', () => {
    const telling = future.content.worlds.filter(({ exists }) =>
      exists['zh-Hans'].includes('每分钟认出90个字符'),
    );
    expect(telling.map(({ id }) => `world/${id}`)).toEqual([taskOf('future', 'mind', 'find').target]);
  });
});
