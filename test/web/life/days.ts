const DAY_MS = 86_400_000;

/** The calendar day so many days from now, as the page writes it. */
export const day = (offset: number): string => new Date(Date.now() + offset * DAY_MS).toISOString().slice(0, 10);
