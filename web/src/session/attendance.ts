/** Without a touch for so long, nobody is taken to sit before the page, in milliseconds. */
const GONE_AFTER_MS = 60_000;

let touchedAt = performance.now();

for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const) {
  addEventListener(kind, () => (touchedAt = performance.now()), { passive: true, capture: true });
}

/** Whether somebody uses the page: what it asks for by itself keeps no session alive. */
export const isAttended = (): boolean => performance.now() - touchedAt < GONE_AFTER_MS;
