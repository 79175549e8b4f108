/** See server.ts. */
declare module 'virtual:world' {
  const world: import('#exhibits/future-tech/worlds/world.ts').World<unknown>;
  export { world };
}
