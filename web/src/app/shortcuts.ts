import { useEffect } from 'react';
import { useNavigate } from 'react-router';

/** Pressed after each other: g, then a letter. */
const GOES: Readonly<Record<string, string>> = {
  w: '/',
  o: '/orders',
  b: '/board',
  c: '/calendar',
  d: '/dashboard',
  r: '/rules',
};

const SEQUENCE_MS = 2_000;
const TYPING = 'input, textarea, select, [contenteditable="true"], [role="dialog"]';

const isTyping = ({ target }: KeyboardEvent): boolean => target instanceof Element && target.closest(TYPING) !== null;

/** Keys for whoever works here all day: `/` searches, `n` enters an order, `g` and a letter goes to a page, `?` tells them. */
export function useShortcuts(onHelp: () => void): void {
  const navigate = useNavigate();
  useEffect(() => {
    let wentAt = -SEQUENCE_MS;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const page = event.timeStamp - wentAt < SEQUENCE_MS ? GOES[event.key] : undefined;
      wentAt = -SEQUENCE_MS;
      if (page !== undefined) void navigate(page);
      else if (event.key === 'g')
        wentAt = event.timeStamp; // of the key, however late a busy page hears of it
      else if (event.key === 'n') void navigate('/orders/new');
      else if (event.key === '?') onHelp();
      else if (event.key === '/') document.querySelector<HTMLInputElement>('.order-search input')?.focus();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [navigate, onHelp]);
}
