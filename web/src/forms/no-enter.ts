import type { KeyboardEvent } from 'react';

/** Enter in a field must not send the form: what is sent is on record. In a text of many lines it is a new line. */
export function withoutEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}
