import { STATUS_CODES } from 'node:http';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ANSWERS } from './answers.js';
import type { Docstrings } from './docstrings.js';
import { completeParameters, HEADERS, IF_NONE_MATCH, PREFER } from './parameters.js';
import { answerWithProblems } from './problems.js';
import type { Operation } from './walk.js';
import { operationsOf } from './walk.js';

/** `POST /api/orders/{no}/events` → `postOrdersByNoEvents`: a name for the client that is made of the document. */
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

/** Nest names an operation by its controller and method; one on two paths by a number too: `ProcessController_one[1]`. */
function origin({ operationId: id = '' }: Operation): { controller: string; method: string } {
  const [controller = '', method = ''] = id.replace(/\[\d+\]$/, '').split('_');
  return { controller, method };
}

/** What the controllers of each tag are for, by what is written above them. */
export function tagsOf(document: OpenAPIObject, docs: Docstrings): { name: string; description: string }[] {
  const tags = new Map<string, Set<string>>();
  for (const { operation } of operationsOf(document)) {
    const description = docs.get(origin(operation).controller)?.[0]?.description ?? '';
    for (const tag of operation.tags ?? []) tags.set(tag, (tags.get(tag) ?? new Set()).add(description));
  }
  return [...tags].map(([name, descriptions]) => ({ name, description: [...descriptions].join(' ') }));
}

/**
 * Gives an operation its name, what its method's docstring says, its parameters, the schema of its answer, and its
 * problems.
 */
export function completeOperation(route: string, operation: Operation, docs: Docstrings): void {
  const { controller, method } = origin(operation);
  const doc = docs.get(controller)?.[0]?.methods[method];
  Object.assign(operation, {
    operationId: operationId(route),
    summary: doc?.summary,
    description: doc?.description,
  });
  completeParameters(route, operation, docs, doc?.query);
  answerWithSchema(route, operation);
  answerWithProblems(route, operation);
  if (HEADERS[route]?.includes(IF_NONE_MATCH))
    operation.responses[304] = { $ref: '#/components/responses/NotModified' };
}

/** Its fields in the order in which it is read. */
export const inReadingOrder = ({ responses, requestBody, parameters, ...head }: Operation): Operation => {
  const { operationId, summary, description, tags, security, ...rest } = head;
  return { operationId, summary, description, tags, security, ...rest, parameters, requestBody, responses };
};

function answerWithSchema(route: string, { responses }: Operation): void {
  const schema = ANSWERS[route];
  for (const [status, answer] of Object.entries(responses)) {
    if (!status.startsWith('2')) continue;
    answer.description ||= STATUS_CODES[status] ?? status;
    if (schema === undefined) continue;
    answer.content = { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } };
    if (['Order', 'Process'].includes(schema)) answer.headers = { ETag: { $ref: '#/components/headers/ETag' } };
    if (!HEADERS[route]?.includes(PREFER)) continue;
    const either = [schema, 'Brief'].map((name) => ({ $ref: `#/components/schemas/${name}` }));
    answer.content = { 'application/json': { schema: { anyOf: either } } };
    answer.headers = { ...answer.headers, 'Preference-Applied': { $ref: '#/components/headers/Preference-Applied' } };
  }
}
