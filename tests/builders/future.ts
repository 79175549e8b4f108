/** The sample pack of Future Tech with the votes of all halls. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SAMPLE = join(import.meta.dirname, '../../assets/packs/future-tech-sample/content.json');

/** @param file path in the pack @returns its text */
export function futureFile(file: string): string {
  if (file !== 'content.json') return JSON.stringify(['content.json']);
  const sample = JSON.parse(readFileSync(SAMPLE, 'utf8')) as Record<string, unknown>;
  return JSON.stringify({
    ...sample,
    hallsUntil: '2026-11-01',
    halls: [
      { world: 'quantum-computer', decade: '2040', votes: 1_204 },
      { world: 'bci', decade: '2040', votes: 988 },
      { world: 'space-elevator', decade: '2080', votes: 731 },
      { world: 'dyson-sphere', decade: 'never', votes: 512 },
    ],
  });
}
