/** What a group does with the kiosk: enter its code, begin a stop, finish it, go. */
import type { FinishedStop, TourReading, TourVisit } from '#core/tours/visit.ts';
import type { Shell } from '../shell.ts';
import { playSound } from '../sound/sound.ts';
import { group, leaveTour, session, tourView } from '../state.ts';

/** From the home screen to the pad. */
export function openPad(shell: Shell): void {
  leaveTour();
  shell.session.dispatch({ type: 'open-tours' });
}

/** @returns what the kiosk says where it lets nobody in; undefined when it did, and when nobody is there any more */
export async function enterCode(
  shell: Shell,
  code: string,
): Promise<Exclude<TourReading, { kind: 'group' | 'teacher' }> | { readonly kind: 'failed' } | undefined> {
  const answer = await shell.bridge.call('tours.read', { code });
  if (!isOnTourPages()) return undefined;
  if (!answer.ok) return { kind: 'failed' };
  const reading = answer.value;
  if (reading.kind === 'teacher') {
    tourView.value = { at: 'class', token: reading.token };
    return undefined;
  }
  if (reading.kind !== 'group') return reading;
  playSound('string');
  group.value = reading.visit;
  tourView.value = { at: isComplete(reading.visit) ? 'closing' : 'welcome' };
  shell.session.dispatch({ type: 'tour-began' });
  return undefined;
}

/** Asks anew how the group stands: a teacher may have ended the pause. */
export async function lookAgain(shell: Shell): Promise<void> {
  const code = group.peek()?.code;
  if (code === undefined) return;
  const answer = await shell.bridge.call('tours.read', { code });
  if (isOnTourPages() && answer.ok && answer.value.kind === 'group') group.value = answer.value.visit;
}

export function beginStop(shell: Shell, visit: TourVisit, stop: number): void {
  const exhibit = visit.tour.stops[stop]?.exhibit;
  if (exhibit === undefined) return;
  playSound('string');
  tourView.value = { at: 'stop', stop };
  shell.session.dispatch({ type: 'open-exhibit', exhibit });
}

/** @returns false when it could not be noted down; the group is where it was then */
export async function finishStop(shell: Shell, visit: TourVisit, finished: FinishedStop): Promise<boolean> {
  const answer = await shell.bridge.call('tours.finish', { code: visit.code, finished });
  // The visit may have ended while the disk wrote; the stop counts all the same.
  if (group.peek() !== visit) return true;
  if (!answer.ok || answer.value.kind !== 'group') return false;
  playSound('bowl');
  group.value = answer.value.visit;
  tourView.value = { at: 'done', stop: finished.stop };
  shell.session.dispatch({ type: 'open-tours' });
  return true;
}

export const endTour = (shell: Shell): void => shell.session.dispatch({ type: 'end-visit' });

/** Nothing is left that the hall can show. */
export const isComplete = (visit: TourVisit): boolean => visit.next.length === 0;

function isOnTourPages(): boolean {
  const current = session.peek();
  return (current.mode === 'active' || current.mode === 'warning') && current.place.view === 'tours';
}
