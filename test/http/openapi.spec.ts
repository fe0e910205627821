import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface Parameter {
  name: string;
  description?: string;
}

interface Reference {
  $ref: string;
}

interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  security?: unknown[];
  parameters?: (Parameter | Reference)[];
  responses: Record<string, { description?: string } | Reference>;
}

const FILE = join(__dirname, '../../openapi.json');
/** The contract is read by people, and by whoever compares two versions of it. */
const MOST_BYTES = 500_000;

const written = readFileSync(FILE, 'utf8');
const document = JSON.parse(written) as {
  security: unknown[];
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, Parameter>>;
};

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ route: `${method.toUpperCase()} ${path}`, operation })),
);
const routesOf = (isSo: (operation: Operation, route: string) => boolean): string[] =>
  operations.filter(({ operation, route }) => isSo(operation, route)).map(({ route }) => route);

const problemsOf = (route: string): string[] => {
  const found = operations.find((one) => one.route === route);
  return Object.entries(found?.operation.responses ?? {}).flatMap(([status, answer]) =>
    '$ref' in answer ? [`${status} ${answer.$ref.split('/').at(-1)}`] : [],
  );
};

it('is smaller than half a megabyte, laid out for people', () => {
  expect(statSync(FILE).size).toBeLessThan(MOST_BYTES);
  expect(written.split('\n').length).toBeGreaterThan(5000);
});

describe('every operation', () => {
  it('says what it is, in a summary and in a description, and has a name', () => {
    expect(routesOf(({ summary, description, operationId }) => !summary || !description || !operationId)).toEqual([]);
  });

  it('has a summary that fits on a line of a list', () => {
    expect(routesOf(({ summary = '' }) => summary.length > 90 || summary.endsWith('.'))).toEqual([]);
  });

  it('says what each of its parameters means', () => {
    const described = (one: Parameter | Reference) =>
      ('$ref' in one ? document.components.parameters[one.$ref.split('/').at(-1) ?? ''] : one).description;
    expect(routesOf(({ parameters = [] }) => !parameters.every(described))).toEqual([]);
  });

  it('says how it succeeds', () => {
    expect(routesOf(({ responses }) => !Object.keys(responses).some((status) => status.startsWith('2')))).toEqual([]);
    const isEmpty = (answer: { description?: string } | Reference) => !('$ref' in answer) && !answer.description;
    expect(routesOf(({ responses }) => Object.values(responses).some(isEmpty))).toEqual([]);
  });
});

describe('the problems that an operation can answer with', () => {
  const ofTheNode = ['GET /health/live', 'GET /health/ready', 'GET /metrics'];
  const lacks = (statuses: string[], isAsked: (operation: Operation, route: string) => boolean) =>
    routesOf((operation, route) => {
      const isOurs = !ofTheNode.includes(route) && isAsked(operation, route);
      return isOurs && !statuses.every((status) => status in operation.responses);
    });

  it('are said once where any operation has them, by their status', () => {
    expect(lacks(['default'], () => true)).toEqual([]);
    const { description } = document.components.responses.Any as { description: string };
    const statuses = description.split('\n').map((line) => /^(\d{3})( `[\w-]+`)?: [a-z]/.exec(line)?.[1]);
    expect(statuses).toEqual(['400', '401', '413', '415', '422', '429', '503']);
  });

  it('are of who asks, where somebody has to be signed in; that is not the case to sign in, and for the node', () => {
    expect(lacks(['403'], ({ security = document.security }) => security.length > 0)).toEqual([]);
    expect(routesOf(({ security }) => security?.length === 0)).toEqual([
      'POST /api/auth/login',
      'POST /api/auth/page-session',
      ...ofTheNode,
      'GET /api/customer/order',
      'GET /api/customer/papers/{sheet}.pdf',
      'POST /api/customer/signatures',
      'POST /api/customer/complaints',
      'GET /api/calendar/feed/{key}.ics',
    ]);
  });

  it('are of the thing, where the path names one', () => {
    expect(lacks(['404'], (_, route) => route.includes('{'))).toEqual([]);
  });

  it('are of the rules and of whoever was faster, at the one door', () => {
    expect(problemsOf('POST /api/orders/{no}/events')).toEqual([
      '403 Forbidden',
      '404 NotFound',
      '409 Refused',
      '412 Overtaken',
      'default Any',
    ]);
    expect(problemsOf('GET /api/orders/{no}')).toEqual([
      '304 NotModified',
      '403 Forbidden',
      '404 NotFound',
      'default Any',
    ]);
  });
});

it('has no component that nothing refers to', () => {
  const used = new Set([...written.matchAll(/"#\/components\/(\w+\/[^"]+)"/g)].map(([, name]) => name));
  const names = Object.entries(document.components)
    .filter(([part]) => part !== 'securitySchemes')
    .flatMap(([part, entries]) => Object.keys(entries).map((name) => `${part}/${name}`));
  expect(names.filter((name) => !used.has(name))).toEqual([]);
  expect(document.security).toEqual([{ bearer: [] }]);
});
