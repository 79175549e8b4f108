/** The battery on the back: as large as its mass says, filled as far as it is charged. */
import type { Brush } from '../../stage/brush.ts';
import { CINNABAR, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { told } from '../told.ts';
import { sceneX, sceneY } from './figure.ts';
import type { Pose } from './pose.ts';

/** Behind the back, along the trunk from the hip, as a share of it. */
const PACK = { behind: 92, along: 0.56, kilograms: 12, width: 92 } as const;

/** Where the battery is on the back, scene units. */
export function packX({ hip, shoulder }: Pose): number {
  return (
    sceneX(hip) + (sceneX(shoulder) - sceneX(hip)) * PACK.along - PACK.behind * Math.cos(lean(hip, shoulder))
  );
}

export function packY({ hip, shoulder }: Pose): number {
  return (
    sceneY(hip) + (sceneY(shoulder) - sceneY(hip)) * PACK.along - PACK.behind * Math.sin(lean(hip, shoulder))
  );
}

/** Of the trunk, from upright to the front, radians. */
function lean(hip: Pose['hip'], shoulder: Pose['shoulder']): number {
  return Math.atan2(shoulder.x - hip.x, shoulder.y - hip.y);
}

export function makePack(brush: Brush) {
  const [box, rim, level] = [brush.sprite('pack'), brush.sprite('packLine'), brush.sprite('beam')];
  box.tint = WORLD_LIGHT.exoskeleton;
  rim.tint = CINNABAR;
  level.tint = PAPER;
  const lights = brush.group(level, rim);
  lights.blendMode = 'add';
  return {
    solid: brush.group(box),
    lights,
    draw(pose: Pose, kilograms: number, charge: number, story: number): void {
      // As wide and high as its mass says.
      const scale = (PACK.width / box.texture.width) * Math.cbrt(kilograms / PACK.kilograms);
      const [x, y, turn] = [packX(pose), packY(pose), lean(pose.hip, pose.shoulder)];
      for (const sprite of [box, rim]) {
        sprite.position.set(x, y);
        sprite.scale.set(scale);
        sprite.rotation = turn;
      }
      box.alpha = told(story, 1, 1, 0.3, 0.85);
      rim.alpha = told(story, 0, 0, 1, 0);
      // The window on its left side, filled from below.
      const [across, down] = [-19 * scale, 80 * scale];
      const [footX, footY] = [
        x + across * Math.cos(turn) - down * Math.sin(turn),
        y + across * Math.sin(turn) + down * Math.cos(turn),
      ];
      const height = 160 * scale * charge;
      brush.lay(
        level,
        footX,
        footY,
        footX + height * Math.sin(turn),
        footY - height * Math.cos(turn),
        56 * scale,
      );
      level.alpha = charge > 0 ? told(story, 0.85, 0.7, 0.1, 0.7) : 0;
    },
  };
}
