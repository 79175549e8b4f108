import { describe, expect, it } from 'vitest';
import { type Constellation, constellationOf, drawConstellation } from './constellation.ts';

const IDS = Array.from({ length: 400 }, (_id, at) => `person-${at}`);

describe('a person’s constellation', () => {
  it('is the same whenever it is drawn', () => {
    expect(constellationOf('zhou-kaida')).toEqual(constellationOf('zhou-kaida'));
  });

  it('is like nobody else’s', () => {
    const figures = IDS.map((id) => JSON.stringify(constellationOf(id)));
    expect(new Set(figures).size).toBe(IDS.length);
  });

  it('stays inside its square, and leaves the middle to the surname', () => {
    for (const id of IDS)
      for (const { x, y, light } of constellationOf(id).stars) {
        expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1);
        expect(Math.hypot(x, y)).toBeGreaterThan(0.44);
        expect(light).toBeGreaterThan(0);
        expect(light).toBeLessThanOrEqual(1);
      }
  });

  it('joins stars that exist, each line another pair, and no line crosses the surname', () => {
    for (const { stars, lines } of IDS.map(constellationOf)) {
      expect(new Set(lines.map(([one, other]) => `${one} ${other}`)).size).toBe(lines.length);
      expect(lines.length).toBeGreaterThanOrEqual(8);
      for (const [one, other] of lines)
        expect(nearestToMiddle({ stars, lines }, one, other)).toBeGreaterThan(0.3);
    }
  });
});

/** How near a line comes to the middle of the square. */
function nearestToMiddle({ stars }: Constellation, one: number, other: number): number {
  const [from, to] = [stars[one], stars[other]];
  if (from === undefined || to === undefined) throw new Error(`There is no star ${one} or ${other}`);
  const steps = Array.from({ length: 51 }, (_step, at) => at / 50);
  return Math.min(
    ...steps.map((share) => Math.hypot(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)),
  );
}

interface Call {
  readonly name: string;
  readonly values: readonly unknown[];
}

/** What a pen was told, on a canvas of this side; as much of a canvas as drawing needs. */
function strokes(side: number, id: string, surname: string): readonly Call[] {
  const calls: Call[] = [];
  const pen = new Proxy<Record<string, unknown>>(
    {},
    {
      get: (_pen, name) => {
        if (name === 'measureText')
          return () => ({ actualBoundingBoxAscent: side / 5, actualBoundingBoxDescent: side / 50 });
        return (...values: unknown[]) => {
          calls.push({ name: String(name), values });
          return { addColorStop: () => undefined };
        };
      },
      set: (_pen, name, value) => {
        calls.push({ name: `${String(name)} =`, values: [value] });
        return true;
      },
    },
  );
  const canvas = { width: side, height: side, getContext: () => pen };
  drawConstellation(canvas as unknown as HTMLCanvasElement, id, surname, '#e8b45c');
  return calls;
}

const numbersOf = (calls: readonly Call[], names: readonly string[]): readonly number[] =>
  calls.filter(({ name }) => names.includes(name)).flatMap(({ values }) => values as number[]);

describe.each([400, 2_000])('drawn at %i px', (side) => {
  it.each(['周', '诸葛'])('shows all stars, lines and the surname %s within the picture', (surname) => {
    const calls = strokes(side, 'zhou-kaida', surname);
    const { stars, lines } = constellationOf('zhou-kaida');
    expect(calls.filter(({ name }) => name === 'fillRect')).toHaveLength(stars.length + 1);
    expect(calls.filter(({ name }) => name === 'lineTo')).toHaveLength(lines.length);
    expect(calls.filter(({ name }) => name === 'fillText').map(({ values }) => values[0])).toEqual([surname]);
    const places = numbersOf(calls, ['moveTo', 'lineTo', 'fillRect', 'createRadialGradient']);
    expect(places.every((value) => Number.isFinite(value))).toBe(true);
    expect(Math.max(...numbersOf(calls, ['moveTo', 'lineTo']).map(Math.abs))).toBeLessThanOrEqual(side / 2);
  });

  it('writes no surname wider than the ring around it', () => {
    for (const surname of ['周', '诸葛']) {
      const font = strokes(side, 'zhou-kaida', surname).find(({ name }) => name === 'font =')?.values[0];
      const size = Number(/(\d+(?:\.\d+)?)px/.exec(String(font))?.[1]);
      expect(size).toBeGreaterThan(side / 10);
      expect(size * surname.length).toBeLessThan(side * 0.47);
    }
  });

  it('has lines that are seen and never thinner than a pixel', () => {
    const widths = numbersOf(strokes(side, 'zhou-kaida', '周'), ['lineWidth =']);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...widths)).toBeLessThan(side / 100);
  });
});

describe('a constellation', () => {
  it('is the same picture at both sizes', () => {
    const places = (side: number): readonly number[] =>
      numbersOf(strokes(side, 'yan-ji', '颜'), ['moveTo', 'lineTo']).map((value) =>
        Math.round((value / side) * 1e6),
      );
    expect(places(2_000)).toEqual(places(400));
  });
});
