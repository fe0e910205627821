/** Nothing more is due, unless the policy changes. */
export const NEVER = '9999-12-31T00:00:00.000Z';
