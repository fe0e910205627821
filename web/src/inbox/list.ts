import { client } from '../api/client.js';

const INBOX = '/api/inbox';
const PROCESSES_AT_ONCE = '100';
/** Each is looked through for what is advised, and five times as many where there is nothing. */
const ADVISED_AT_ONCE = '20';
const ADVICE = { level: 'warn' } as const;

/** What waits for me. */
export const tasksAsked = [
  [INBOX, {}],
  (cursor: string | undefined) => client.GET(INBOX, { params: { query: { cursor, limit: PROCESSES_AT_ONCE } } }),
] as const;

/** What I am only advised to do. */
export const adviceAsked = [
  [INBOX, { query: ADVICE }],
  (cursor: string | undefined) =>
    client.GET(INBOX, { params: { query: { ...ADVICE, cursor, limit: ADVISED_AT_ONCE } } }),
] as const;
