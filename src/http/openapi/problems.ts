import type { Operation } from './walk.js';

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
const problem = (description: string) => ({ description, content: PROBLEM });

/**
 * The refusals of the API, said once each. `Any` is what any route can answer with, whatever it does, so that an operation
 * lists what is its own; the status says which of them it is.
 */
export const problemResponses = {
  Any: problem(
    [
      '400 `malformed`: the body is not what it says it is, or empty.',
      '401: nobody is signed in, or the session is over.',
      '413: the body is larger than the route takes.',
      '415: a type of body that the route does not read.',
      '422: the request is not valid, or its idempotency key belongs to another.',
      '429: too many requests; see `Retry-After`.',
      '503: the outcome is unknown (try again with the same key), or the database is away.',
    ].join('\n'),
  ),
  Forbidden: problem('Not for this person.'),
  NotFound: problem('There is no such thing, or not for this person.'),
  Refused: problem('Rules stop it (`transition-refused`), or the state does not take it (`unknown-event`).'),
  Overtaken: problem('Somebody was faster: `version` is the present one.'),
  NotModified: { description: 'The client has this version already.' },
} as const;

/** Says which problems a route can answer with. */
export function answerWithProblems(route: string, { responses, security, tags }: Operation): void {
  if (tags?.includes('health')) return;
  const isDoor = /^POST .*\/(events|preview|submit)$|^POST \/api\/(orders|processes\/\{kind\})$/.test(route);
  const told: Record<string, keyof typeof problemResponses> = {
    ...(security?.length ? { 403: 'Forbidden' } : {}),
    ...(route.includes('{') ? { 404: 'NotFound' } : {}),
    ...(isDoor ? { 409: 'Refused' } : {}),
    ...(isDoor && route.includes('{no}') ? { 412: 'Overtaken' } : {}),
    default: 'Any',
  };
  for (const [status, name] of Object.entries(told)) responses[status] = { $ref: `#/components/responses/${name}` };
}
