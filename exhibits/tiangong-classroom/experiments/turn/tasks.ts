/** What a tour may ask for at the astronaut who turns. */
import type { ExperimentTasks } from '../experiment.ts';
import { momentumIn, type TurnControl, type TurnState } from './model.ts';

/** kg·m²/s: less is no turning that a push has left. */
const NO_MOMENTUM = 0.05;
/** An arm below this is as good as at the side, rad. */
const ARM_IN = 0.4;
/** rad/s: the arm is on its way in. */
const GOING_IN = -0.05;

export const turnTasks: ExperimentTasks<'turn', TurnState, TurnControl> = {
  'turn-by-circling'(state, setup) {
    const unpushed = state.push === undefined && Math.abs(momentumIn(state, setup)) < NO_MOMENTUM;
    const circled = state.drawn > 0 && state.circles !== 0;
    return setup.place === 'orbit' && unpushed && circled && Math.abs(state.angle) >= Math.PI / 2;
  },
  'turn-arms-in'(state, setup) {
    const goesIn = state.left.lift < ARM_IN && state.left.liftRate < GOING_IN;
    return setup.place === 'orbit' && goesIn && Math.abs(momentumIn(state, setup)) > NO_MOMENTUM;
  },
};
