import { describe, expect, it } from 'vitest';
import { parseCaptions } from '#core/webvtt.ts';
import { classroomCaptions } from '#tests/builders/classroom.ts';
import { captionAt, shownCaptions } from './captions.ts';

describe('captions', () => {
  const tracks = ['zh-Hans', 'en', 'bo'];

  it('follow the interface until a visitor chooses, and then no longer', () => {
    expect(shownCaptions(tracks, 'auto', 'zh-Hans')).toBe('zh-Hans');
    expect(shownCaptions(tracks, 'auto', 'en')).toBe('en');
    expect(shownCaptions(tracks, 'zh-Hans', 'en')).toBe('zh-Hans');
    expect(shownCaptions(tracks, 'bo', 'en')).toBe('bo');
    expect(shownCaptions(tracks, 'off', 'en')).toBeUndefined();
  });

  it('are in the language that there is when the interface’s own is missing', () => {
    expect(shownCaptions(['zh-Hans'], 'auto', 'en')).toBe('zh-Hans');
    expect(shownCaptions([], 'auto', 'en')).toBeUndefined();
  });

  it('stand from their first moment up to their last, and nothing stands between them', () => {
    const { cues } = parseCaptions(classroomCaptions('en'));
    expect(captionAt(cues, 3)).toBe('This is second 3.');
    expect(captionAt(cues, 3.999)).toBe('This is second 3.');
    expect(captionAt(cues, 12)).toBe('');
    const { cues: two } = parseCaptions(
      'WEBVTT\n\n00:01.000 --> 00:03.000\none\n\n00:02.000 --> 00:04.000\ntwo\n',
    );
    expect(captionAt(two, 2.5)).toBe('one\ntwo');
    expect(captionAt(two, 0.5)).toBe('');
  });
});
