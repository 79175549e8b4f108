/** Walking through a JSON value with the place of everything: `people[12].name.en`. */

/** A text and where it stands. */
export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Joins a place and the next step into it. */
export function stepInto(place: string, step: string | number): string {
  if (typeof step === 'number') return `${place}[${step}]`;
  return place === '' ? step : `${place}.${step}`;
}

/** A path as zod gives it, as a place. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, step) => stepInto(place, typeof step === 'number' ? step : String(step)),
    '',
  );
}

/** Every object of a value, itself included, with its place. */
export function* objectsIn(value: unknown, place = ''): Generator<{ place: string; object: JsonObject }> {
  if (isObject(value)) yield { place, object: value };
  for (const [step, inner] of stepsOf(value)) yield* objectsIn(inner, stepInto(place, step));
}

/** Every text of a value, with its place. */
export function* textsIn(value: unknown, place = ''): Generator<PlacedText> {
  if (typeof value === 'string') yield { place, text: value };
  for (const [step, inner] of stepsOf(value)) yield* textsIn(inner, stepInto(place, step));
}

/**
 * The values at a pattern of places.
 * @param pattern `people[].related[].id`: names, and `[]` for every entry of a list
 */
export function* valuesAt(
  value: unknown,
  pattern: string,
  place = '',
): Generator<{ place: string; value: unknown }> {
  if (pattern === '') {
    if (value !== undefined) yield { place, value };
    return;
  }
  const [, name, rest = ''] = /^(\[\]|[^.[\]]+)\.?(.*)$/.exec(pattern) ?? [];
  if (name === '[]' && Array.isArray(value)) {
    for (const [index, inner] of value.entries()) yield* valuesAt(inner, rest, stepInto(place, index));
  } else if (name !== undefined && isObject(value)) {
    yield* valuesAt(value[name], rest, stepInto(place, name));
  }
}

function stepsOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return [...value.entries()];
  return isObject(value) ? Object.entries(value) : [];
}
