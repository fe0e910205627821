import { useEffect, useState } from 'react';

const PAUSE_MS = 250;

/** A value once it has stopped changing: what somebody typed, not every letter of it. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
