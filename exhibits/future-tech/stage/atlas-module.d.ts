/** The build makes an atlas of a module that exports `drawings`; see build/atlas.ts. */
declare module '*?atlas' {
  import type { Atlas } from '#exhibits/future-tech/stage/atlas.ts';

  const atlas: Atlas;
  export default atlas;
}
