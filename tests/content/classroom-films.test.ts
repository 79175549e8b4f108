/** What the films will show, what they say and what they ask: all of one second. */
import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  captionsFile,
  type Doing,
  type Shot,
  STORYBOARDS,
} from '#exhibits/tiangong-classroom/films/storyboards.ts';
import { parseCaptions } from '#core/webvtt.ts';
import { loadExperiment } from '#exhibits/tiangong-classroom/experiments/registry.ts';
import { content, sampleFile } from './classroom.ts';

/** A caption is read in this time at least: seconds for a Chinese character, and for a Latin letter. */
const READING = { 'zh-Hans': 0.11, en: 0.045 };

it('there is one for every lesson', () => {
  expect(STORYBOARDS.map(({ film }) => film)).toEqual(content.films.map(({ id }) => id));
});

describe.each(STORYBOARDS.map((board) => [board.film, board] as const))('the film of %s', (id, board) => {
  const film = content.films.find((one) => one.id === id);
  const chapters = content.chapters.filter(({ part }) => part?.film === id);

  it('is as long as the pack says, 20 to 40 s, without a gap', () => {
    expect(film?.seconds).toBe(board.seconds);
    expect(board.seconds).toBeGreaterThanOrEqual(20);
    expect(board.seconds).toBeLessThanOrEqual(40);
    expect(board.shots.map(({ from }) => from)).toEqual([
      0,
      ...board.shots.slice(0, -1).map(({ until }) => until),
    ]);
    expect(board.shots.at(-1)?.until).toBe(board.seconds);
  });

  it('shows in every chapter its experiment', () => {
    for (const { part, experiment } of chapters) {
      const within = board.shots.filter(({ from }) => from >= (part?.start ?? 0) && from < (part?.end ?? 0));
      expect(new Set(within.map((shot) => shot.experiment))).toEqual(new Set([experiment]));
    }
    expect(chapters.at(-1)?.part?.end).toBe(board.seconds);
  });

  it('has the captions of the storyboard in both languages, with time to read them', async () => {
    for (const language of ['zh-Hans', 'en'] as const) {
      const path = film?.captions.find((track) => track.language === language)?.path ?? '';
      const text = await sampleFile(path);
      expect(text).toBe(captionsFile(board, language));
      const { cues, wrongLines, hasHeader } = parseCaptions(text);
      expect({ wrongLines, hasHeader, cues: cues.length }).toEqual({
        wrongLines: [],
        hasHeader: true,
        cues: board.captions.length,
      });
      const hurried = cues.filter((cue) => cue.end - cue.start < cue.text.length * READING[language]);
      expect(hurried).toEqual([]);
      expect(cues.every((cue, at) => cue.start >= (cues[at - 1]?.end ?? 0) && cue.end <= board.seconds)).toBe(
        true,
      );
    }
  });

  it('asks in the chapter that has shown the answer, two questions at most', () => {
    const questions = content.questions.filter((question) => question.film === id);
    expect(questions).toHaveLength(2);
    for (const { at } of questions) {
      const part = chapters.find(
        (chapter) => (chapter.part?.start ?? 0) < at && at <= (chapter.part?.end ?? 0),
      )?.part;
      // The film has shown something for a while before it asks about it.
      expect(at - (part?.start ?? at)).toBeGreaterThan(5);
    }
  });

  it.each(board.shots.map((shot) => [`${shot.experiment}, ${shot.from} to ${shot.until} s`, shot] as const))(
    '%s: what is done in it can be done',
    async (_name, shot) => expect(await impossible(shot)).toEqual([]),
  );
});

describe('the films together', () => {
  it('are there in two formats each, and weigh less than 25 MB', () => {
    const paths = content.films.flatMap(({ sources }) => sources);
    expect(paths).toHaveLength(8);
    const pack = new URL('../../assets/packs/tiangong-classroom-sample/', import.meta.url);
    const bytes = paths.map((path) => statSync(new URL(path, pack)).size);
    for (const size of bytes) expect(size).toBeGreaterThan(500_000);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(25_000_000);
  });
});

/** Doings that the experiment does not know, or that lie outside of the shot. */
async function impossible(shot: Shot): Promise<readonly Doing[]> {
  const { acts, controls } = (await loadExperiment(shot.experiment)).model;
  return shot.doings.filter((doing) => {
    if (doing.at < shot.from || doing.at >= shot.until) return true;
    if ('act' in doing) return !acts.includes(doing.act);
    if ('place' in doing) return false;
    const control = controls.find(({ name }) => name === doing.set);
    return control === undefined || doing.to < control.least || doing.to > control.most;
  });
}
