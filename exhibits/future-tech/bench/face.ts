/** The two faces of a world: what can be tried by hand, and the way from fiction to fact. */
export const FACES = ['try', 'story'] as const;
export type Face = (typeof FACES)[number];
