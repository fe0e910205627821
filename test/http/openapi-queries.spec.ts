import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
}

interface Shared {
  $ref: string;
}

const document = JSON.parse(readFileSync(join(__dirname, '../../openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, { parameters?: (Parameter | Shared)[] }>>;
  components: { parameters: Record<string, Parameter> };
};

const parameterOf = (one: Parameter | Shared): Parameter =>
  '$ref' in one ? document.components.parameters[one.$ref.split('/').at(-1) ?? ''] : one;

it('the document says which fields of a query the server insists on, and of no others', () => {
  const required = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.values(operations).flatMap(({ parameters = [] }) => {
      const names = parameters
        .map(parameterOf)
        .filter((one) => one.in === 'query' && one.required)
        .map(({ name }) => name);
      return names.length > 0 ? [`${path} ${names.join(' ')}`] : [];
    }),
  );
  expect(required.sort()).toEqual([
    '/api/cadences/days rrule shift',
    '/api/calendar from to',
    '/api/customer-links order',
    '/api/departments/hr/event-counts from to',
    '/api/departments/hr/indicator-rows indicator office from to',
    '/api/departments/hr/indicators office from to',
    '/api/departments/operations/durations from to',
    '/api/departments/operations/duty-figures from to',
    '/api/departments/production/load from to',
    '/api/departments/quality/figures from to',
    '/api/departments/sales/plan-orders plan by',
    '/api/departments/sales/plan-progress plan by',
    '/api/effects/clauses from to',
    '/api/effects/clauses/export.xlsx from to',
    '/api/effects/clauses/processes from to process rule',
    '/api/effects/ways from to process',
    '/api/effects/ways/processes from to process',
  ]);
});
