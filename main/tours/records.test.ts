import { describe, expect, it } from 'vitest';
import { tourRecordsSchema } from './records.ts';

describe('what an earlier version has kept', () => {
  it('counted its groups, which were the first so many', () => {
    const day = '2026-05-04';
    const old = {
      book: [],
      notes: [],
      classes: [
        { day, slot: 1, groups: 3, at: 7 },
        { day, slot: 2, groups: 0, halt: 'pause', at: 9 },
      ],
      ended: [],
    };
    expect(tourRecordsSchema.schema.parse(tourRecordsSchema.migrations[1]?.(old))).toEqual({
      ...old,
      classes: [
        { day, slot: 1, groups: [1, 2, 3], at: 7 },
        { day, slot: 2, groups: [], halt: 'pause', at: 9 },
      ],
    });
  });

  it('is refused where groups are not in order, or one is there twice', () => {
    const classes = (groups: number[]) => ({
      ...tourRecordsSchema.initial,
      classes: [{ day: '2026-05-04', slot: 1, groups, at: 1 }],
    });
    for (const groups of [[2, 1], [1, 1], [0], [17]])
      expect(tourRecordsSchema.schema.safeParse(classes(groups)).success).toBe(false);
    expect(tourRecordsSchema.schema.safeParse(classes([1, 3, 16])).success).toBe(true);
  });
});
