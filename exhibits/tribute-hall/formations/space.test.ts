import { expect, it } from 'vitest';
import { STAGES } from '#tests/builders/stages.ts';
import { sameStage } from './space.ts';

it('knows a screen again that was measured anew, and one of another size, reach or letters as another', () => {
  for (const { stage } of STAGES) {
    expect(sameStage(stage, { ...stage })).toBe(true);
    for (const key of ['width', 'height', 'top', 'bottom', 'reachTop', 'target', 'text'] as const)
      expect(sameStage(stage, { ...stage, [key]: stage[key] + 1 })).toBe(false);
  }
});
