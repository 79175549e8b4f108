import { describe, expect, it } from 'vitest';
import { guardMetadata, shapeOf } from './guard.ts';

const shape = (text: string) => shapeOf(Buffer.from(text));

describe('the shape of JSON', () => {
  it('is seen without parsing it, and strings do not count', () => {
    expect(shape('{"a":[{"b":1}],"c":{}}')).toEqual({ depth: 3, names: 3 });
    expect(shape('{"[[[{{{:::":"]]\\"{{[:"}')).toEqual({ depth: 1, names: 1 });
    expect(shape('"\\\\"[[')).toEqual({ depth: 2, names: 0 });
    expect(shape(']]]][')).toEqual({ depth: 0, names: 0 });
    expect(shape('[[[["')).toEqual({ depth: 4, names: 0 });
    expect(shapeOf(new Uint8Array())).toEqual({ depth: 0, names: 0 });
  });
});

describe('metadata that is no metadata', () => {
  const head = { _type: 'root', version: 1, expires: '2027-01-01T00:00:00Z' };
  const guard = (signed: object, signatures: unknown = []) =>
    guardMetadata(Buffer.from(JSON.stringify({ signed, signatures })), {
      path: 'metadata/2.root.json',
      place: 'a mirror',
      type: 'root',
    });

  it('is told by its file, its place and what happens next', () => {
    expect(guard(head)).toEqual({ version: 1, expires: Date.UTC(2027, 0, 1) });
    const deep = JSON.parse(`${'['.repeat(11)}1${']'.repeat(11)}`) as unknown;
    expect(() => guard({ ...head, deep })).toThrow(/2\.root\.json of a mirror .* nested too deeply.* stays/);
  });

  it.each([
    ['a version of none', { ...head, version: 0 }],
    ['a version of a half', { ...head, version: 1.5 }],
    ['a version beyond counting', { ...head, version: 1e300 }],
    ['a version in letters', { ...head, version: '1' }],
    ['a day that is none', { ...head, expires: 'soon' }],
    ['no day', { _type: 'root', version: 1 }],
    ['another type', { ...head, _type: 'targets' }],
    ['a type that nobody knows', { ...head, _type: 'mirrors' }],
  ])('is refused: %s', (_, signed) => {
    expect(() => guard(signed)).toThrow('is not valid');
  });

  it('is refused with thousands of signatures', () => {
    expect(() =>
      guard(
        head,
        Array.from({ length: 65 }, () => ({})),
      ),
    ).toThrow('is not TUF metadata');
  });
});
