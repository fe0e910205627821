/** Decided by the management in one word, whatever it was about: requests are decided one by one instead. */
export const ENDED = {
  events: ['finance.request-write-off', 'management.approve-write-off'],
  rules: ['WO-01', 'FE-09'],
} as const;
