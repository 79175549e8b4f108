/** What the shell tells, as a value of a component. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Observable } from '#core/exhibit.ts';

/** The observable's value; the component is drawn anew when it changes. */
export function useCurrent<Value>(observable: Observable<Value>): Value {
  const [value, setValue] = useState(observable.current);
  useLayoutEffect(() => {
    setValue(() => observable.current);
    return observable.subscribe((next) => setValue(() => next));
  }, [observable]);
  return value;
}
