import { isDeepStrictEqual } from 'node:util';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Docstrings } from './docstrings.js';
import { fieldDoc } from './docstrings.js';
import type { Operation, Parameter } from './walk.js';
import { operationsOf } from './walk.js';

/** What stands in a path: by its name, or by the word before it where the name alone says too little. */
const IN_PATH: Readonly<Record<string, [description: string, example?: string]>> = {
  kind: ['The kind of process, as `GET /api/machines` lists them.', 'purchase-requisitions'],
  no: ['The number of the process.', 'SO-000123'],
  seq: ['The place of an entry in the log, from 1 on.', '3'],
  number: ['The number of the checkpoint, from 1 on.', '1'],
  version: ['The version of the machine, from 1 on.', '1'],
  register: ['Of what names: what a field of a form says of itself as `x-lookup`.', 'units'],
  sheet: ['Which paper: `order-copy`, `delivery-note` …', 'order-copy'],
  'sessions/id': ['The id of the session.'],
  'people/id': ['The id of the person.'],
  'delegations/id': ['The id of the delegation.'],
  'notices/id': ['The id of the notice.'],
  'urgings/id': ['The id of the urging, as the list has it.'],
  'changes/id': ['The id of the change.'],
  'sign-in-holds/id': ['The id of the hold, as the list has it.'],
  'order-drafts/id': ['The id of the draft.'],
  '{kind}/id': ['The id of the draft.'],
  'feeds/id': ['The id of the feed, as the list has it.'],
  key: ['The key, as it was shown when it was made.'],
  'attachments/id': ['The id of the file, as its upload was answered.'],
  'machines/id': ['The kind of process that the machine is of.', 'orders'],
  'rules/id': ['The id of the rule.', 'RV-07'],
};

const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  description: 'The `ETag` that was seen; another present version is refused with 412.',
  schema: { type: 'string' },
} as const;

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'The same key and request get the first answer again; with another request it is refused.',
  schema: { type: 'string', maxLength: 200 },
} as const;

export const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  description: 'The `ETag` that the client has: 304 when it is still that.',
  schema: { type: 'string' },
} as const;

export const PREFER = {
  name: 'Prefer',
  in: 'header',
  description: 'With `return=minimal` the answer is `Brief` (RFC 7240).',
  schema: { type: 'string' },
  example: 'return=minimal',
} as const;

type HeaderParameter = typeof IF_MATCH | typeof IDEMPOTENCY_KEY | typeof IF_NONE_MATCH | typeof PREFER;

/** The headers that a route looks at. */
export const HEADERS: Readonly<Record<string, readonly HeaderParameter[]>> = {
  'POST /api/orders': [IDEMPOTENCY_KEY],
  'POST /api/orders/events': [IDEMPOTENCY_KEY],
  'POST /api/processes/{kind}': [IDEMPOTENCY_KEY],
  'POST /api/processes/{kind}/events': [IDEMPOTENCY_KEY],
  ...Object.fromEntries(
    ['/api/orders/{no}', '/api/processes/{kind}/{no}'].flatMap((path): [string, HeaderParameter[]][] => [
      [`GET ${path}`, [IF_NONE_MATCH]],
      [`POST ${path}/events`, [IF_MATCH, IDEMPOTENCY_KEY, PREFER]],
      [`POST ${path}/preview`, [IF_MATCH]],
    ]),
  ),
};

function pathParameter(word: string, name: string): Parameter {
  const key = `${word}/${name}` in IN_PATH ? `${word}/${name}` : name;
  const [description, example] = IN_PATH[key] ?? [];
  return {
    name,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string' },
    ...(example === undefined ? {} : { example }),
  };
}

/** Nest writes the extensions of a field beside its schema. */
function described({ 'x-field': kind, ...parameter }: Parameter, docs: Docstrings, query?: string): Parameter {
  const doc = fieldDoc(docs, query, parameter.name);
  return {
    ...parameter,
    required: parameter.required || undefined,
    description: parameter.description ?? (doc?.description || undefined),
    schema: { ...parameter.schema, ...(kind === undefined ? {} : { 'x-field': kind }) },
  };
}

/** Names the parameters of a route's path and headers, and says what each parameter means. */
export function completeParameters(route: string, operation: Operation, docs: Docstrings, query?: string): void {
  const words = route.split('/');
  const inPath = words.flatMap((word, index) => {
    const name = /^\{(\w+)\}/.exec(word)?.[1];
    return name === undefined ? [] : [pathParameter(words[index - 1] ?? '', name)];
  });
  const headers = HEADERS[route] ?? [];
  const ours = new Set(headers.map(({ name }) => name.toLowerCase()));
  const rest = (operation.parameters ?? []).filter(({ in: place }) => place !== 'path');
  // Nest names a header twice where its decorator and its documentation differ in letters: the latter is described.
  const kept = rest.filter(({ name }, index) => {
    const last = rest.findLastIndex((one) => one.name.toLowerCase() === name.toLowerCase());
    return !ours.has(name.toLowerCase()) && last === index;
  });
  const all = [...inPath, ...kept.map((one) => described(one, docs, query)), ...headers];
  operation.parameters = all.length > 0 ? all : undefined;
}

/** Says each parameter that several routes have once, in the components. */
export function shareParameters(document: OpenAPIObject): void {
  const all = operationsOf(document).flatMap(({ operation }) => operation.parameters ?? []);
  const shared = new Map<string, Parameter>();
  for (const [index, parameter] of all.entries()) {
    const times = all.filter((one) => isDeepStrictEqual(one, parameter)).length;
    const isFirst = all.findIndex((one) => isDeepStrictEqual(one, parameter)) === index;
    if (times < 2 || !isFirst) continue;
    const { name } = parameter;
    // The same word may mean another thing elsewhere.
    const free = [name, ...Array.from({ length: 20 }, (_, more) => `${name}-${more + 2}`)].find(
      (one) => !shared.has(one),
    );
    if (free !== undefined) shared.set(free, parameter);
  }
  for (const { operation } of operationsOf(document)) {
    operation.parameters = operation.parameters?.map((parameter) => {
      const [name] = [...shared].find(([, one]) => isDeepStrictEqual(one, parameter)) ?? [];
      return name === undefined ? parameter : ({ $ref: `#/components/parameters/${name}` } as Parameter);
    });
  }
  document.components = { ...document.components, parameters: Object.fromEntries(shared) as never };
}
