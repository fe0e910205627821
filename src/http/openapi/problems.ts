import type { Operation } from './walk.js';

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
const problem = (description: string) => ({ description, content: PROBLEM });

/** The refusals of the API, said once each. */
export const problemResponses = {
  Malformed: problem('The body is not what it says it is, or empty (`malformed`).'),
  Unauthenticated: problem('Nobody is signed in, or the session is over.'),
  Forbidden: problem('Not for this person.'),
  NotFound: problem('There is no such thing, or not for this person.'),
  Refused: problem('Rules stop it (`transition-refused`), or the state does not take it (`unknown-event`).'),
  Overtaken: problem('Somebody was faster: `version` is the present one.'),
  TooLarge: problem('The body is larger than the route takes.'),
  UnsupportedType: problem('A type of body that the route does not read.'),
  Invalid: problem('The request is not valid, or its idempotency key belongs to another.'),
  TooMany: problem('Too many requests; see `Retry-After`.'),
  Unavailable: problem('The outcome is unknown (try again with the same key), or the database is away.'),
  NotModified: { description: 'The client has this version already.' },
} as const;

type Told = Partial<Record<number, keyof typeof problemResponses>>;

/** Says which problems a route can answer with. */
export function answerWithProblems(route: string, { responses, security, tags }: Operation): void {
  if (tags?.includes('health')) return;
  const isChange = !route.startsWith('GET');
  const isDoor = /^POST .*\/(events|preview|submit)$|^POST \/api\/(orders|processes\/\{kind\})$/.test(route);
  const told: Told = {
    ...(security?.length ? { 401: 'Unauthenticated', 403: 'Forbidden' } : {}),
    ...(route.includes('{') ? { 404: 'NotFound' } : {}),
    ...(isDoor ? { 409: 'Refused' } : {}),
    ...(isDoor && route.includes('{no}') ? { 412: 'Overtaken' } : {}),
    ...(isChange && !route.startsWith('DELETE') ? { 400: 'Malformed', 413: 'TooLarge', 415: 'UnsupportedType' } : {}),
    422: 'Invalid',
    429: 'TooMany',
    ...(isChange ? { 503: 'Unavailable' } : {}),
  };
  for (const [status, name] of Object.entries(told)) responses[status] = { $ref: `#/components/responses/${name}` };
}
