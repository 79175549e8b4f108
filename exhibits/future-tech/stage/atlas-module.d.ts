/** The build makes an atlas of a module that exports `drawings`; see build/atlas.ts. */
declare module '*?atlas' {
  const atlas: import('./atlas.ts').Atlas;
  export default atlas;
}
