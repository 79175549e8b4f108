/** Waits for a hook of an exhibit, but not for ever. */
import { KioskError } from '#core/errors.ts';

/**
 * @param hook name for the log
 * @param limit milliseconds
 * @throws KioskError `exhibit-timed-out`, or what the hook threw as `exhibit-failed`
 */
export async function timeBox<Value>(
  exhibit: string,
  hook: string,
  limit: number,
  run: () => Value | Promise<Value>,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new KioskError('exhibit-timed-out', `${exhibit}: ${hook} took longer than ${limit} ms.`)),
      limit,
    );
  });
  try {
    return await Promise.race([Promise.resolve().then(run), late]);
  } catch (error) {
    if (error instanceof KioskError) throw error;
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new KioskError('exhibit-failed', `${exhibit}: ${hook} threw ${what}`.slice(0, 1_900), error);
  } finally {
    clearTimeout(timer);
  }
}
