import type { OpenAPIObject } from '@nestjs/swagger';
import { ANSWERS, HEADERS } from './answers.js';

interface Media {
  schema?: unknown;
  example?: unknown;
  examples?: unknown;
}

interface Parameter {
  name: string;
  in: string;
}

/** An operation of the document, as far as it is completed here. */
export interface Operation {
  operationId?: string;
  tags?: string[];
  security?: unknown[];
  parameters?: unknown[];
  requestBody?: { required?: boolean; content: Record<string, Media> };
  responses: Record<string, { description: string; content?: Record<string, Media>; headers?: unknown }>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Every operation of the document with its method and path: `GET /api/orders`. */
export function operationsOf({ paths }: OpenAPIObject): { route: string; operation: Operation }[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method] as unknown as Operation | undefined;
      return operation ? [{ route: `${method.toUpperCase()} ${path}`, operation }] : [];
    }),
  );
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** `POST /api/orders/{no}/events` → `postOrdersEvents`: a name for the client that is made of the document. */
function operationId(route: string): string {
  const [method, path] = route.split(' ') as [string, string];
  const words = path
    .replace(/^\/api/, '')
    .split(/[/.-]/)
    .filter((word) => word !== '')
    .map((word) => (word.startsWith('{') ? `By-${word.slice(1, -1)}` : word))
    .flatMap((word) => word.split('-'))
    .map((word) => word[0].toUpperCase() + word.slice(1));
  return method.toLowerCase() + words.join('');
}

/** Gives an operation its name, its path's parameters, its headers, the schema of its answer, and its problems. */
export function completeOperation(route: string, operation: Operation): void {
  operation.operationId = operationId(route);
  const headers = HEADERS[route] ?? [];
  const names = headers.map(({ name }) => name.toLowerCase());
  const known = (operation.parameters ?? []) as Parameter[];
  const kept = known.filter((one, index) => {
    const isTwice = known.findIndex(({ name }) => name.toLowerCase() === one.name.toLowerCase()) < index;
    return !(one.in === 'header' && (names.includes(one.name.toLowerCase()) || isTwice));
  });
  const inPath = [...route.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .filter((name) => !kept.some((one) => one.name === name))
    .map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  operation.parameters = [...inPath, ...kept, ...headers];
  answerWithSchema(route, operation);
  answerWithProblems(route, operation);
}

function answerWithSchema(route: string, { responses }: Operation): void {
  const schema = ANSWERS[route];
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'));
  if (schema === undefined || !success) return;
  const [, answer] = success;
  answer.content = { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } };
  if (['Order', 'Process'].includes(schema)) {
    answer.headers = { ETag: { description: 'The version, quoted.', schema: { type: 'string' } } };
  }
}

function answerWithProblems(route: string, { responses, security, tags }: Operation): void {
  if (tags?.includes('health')) return;
  const isChange = !route.startsWith('GET');
  const isDoor = /^POST .*\/(events|preview|submit)$|^POST \/api\/(orders|processes\/\{kind\})$/.test(route);
  const told: Record<string, string> = {
    ...(security?.length ? { 401: 'Nobody is signed in.', 403: 'Not for this person.' } : {}),
    ...(route.includes('{') ? { 404: 'There is no such thing, or not for this person.' } : {}),
    ...(isDoor
      ? { 409: 'Rules stop it (`transition-refused`), or the state does not take it (`unknown-event`).' }
      : {}),
    ...(isDoor && route.includes('{no}') ? { 412: 'Somebody was faster.' } : {}),
    ...(isChange && !route.startsWith('DELETE')
      ? {
          400: 'The body is not what it says it is, or empty (`malformed`).',
          413: 'The body is larger than the route takes.',
          415: 'A type of body that the route does not read.',
        }
      : {}),
    422: 'The request is not valid, or its idempotency key belongs to another.',
    429: 'Too many requests; see `Retry-After`.',
    ...(isChange ? { 503: 'The outcome is unknown (try again with the same key), or the database is away.' } : {}),
  };
  for (const [status, description] of Object.entries(told)) responses[status] = problem(description);
  if (HEADERS[route]?.some(({ name }) => name === 'If-None-Match')) {
    responses[304] = { description: 'The client has this version already.' };
  }
}
