/** The module of the world that is looked at, which exports that world under a name of its own; see server.ts. */
declare module 'virtual:world' {
  import type { World } from '#exhibits/future-tech/worlds/world.ts';

  const world: World<unknown>;
  export { world };
}
