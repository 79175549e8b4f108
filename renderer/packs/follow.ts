/** Keeps the page true to the kiosk's packs: tells whether somebody is here, tries new packs out, shows them. */
import { effect } from '@preact/signals';
import type { BridgeClient } from '#core/bridge.ts';
import type { FrameController } from '../frame/controller.ts';
import type { FrameServices } from '../frame/mount.ts';
import type { RegisteredExhibit } from '../registry.ts';
import { kiosk, session } from '../state.ts';
import { tryPacks } from './trial.ts';

export interface FollowOptions {
  readonly bridge: BridgeClient;
  readonly frame: FrameController;
  readonly services: FrameServices;
  readonly exhibits: readonly RegisteredExhibit[];
}

/** @returns stops following */
export function followPacks({ bridge, frame, services, exhibits }: FollowOptions): () => void {
  const stops = [
    bridge.on('packs.changed', ({ packs }) => {
      const before = kiosk.peek();
      if (before === undefined) return;
      kiosk.value = { ...before, packs };
      // What is kept for the next visitor still has the old content.
      frame.forget();
    }),
    bridge.on('packs.try', ({ trial, packs }) => {
      void tryPacks(packs, exhibits, services).then((failed) =>
        bridge.call('packs.tried', { trial, failed: [...failed] }),
      );
    }),
    effect(() => {
      const { mode } = session.value;
      void bridge.call('session.report', { busy: mode === 'active' || mode === 'warning' });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
