import { Controller, Get, Query, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type ObjectLiteral } from 'typeorm';
import { CurrentPerson } from '../identity/auth.decorators.js';
import { PageQuery } from '../identity/list.dto.js';
import type { Person } from '../identity/person.js';
import type { AnyList } from './list.js';
import { readList } from './list.js';
import { ApiPage } from './lists.js';
import { ReadableBy } from './readers.guard.js';

/** What the API's description says of the lists; the same as the docstrings of written controllers. */
interface Described {
  description: string;
  parent?: string;
  fields: Record<string, { description: string }>;
  methods: Record<string, { summary: string; description: string; query: string }>;
}

const described = new Map<string, Described[]>();

/** Of every controller and query that was made of definitions, by the name of its class. */
export const listDocstrings = (): ReadonlyMap<string, readonly Described[]> => described;

const capital = (name: string): string =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** Nest finds what it knows of a class and of a method by their names. */
const called = <Made extends object>(name: string, made: Made): Made =>
  Object.defineProperty(made, 'name', { value: name });

/** The class of a list's query: its fields are checked and documented as those of a written class. */
function queryOf(department: string, { name, row, filters }: AnyList): Type {
  const query = called<Type<PageQuery>>(`${capital(department)}${capital(name)}Query`, class extends PageQuery {});
  const fields = Object.entries(filters).map(([field, filter]): [string, { description: string }] => {
    const { field: decorate, says } = filter(row);
    Reflect.defineMetadata('design:type', String, query.prototype as object, field);
    decorate(query.prototype as object, field);
    return [field, { description: says }];
  });
  described.set(query.name, [
    { description: '', parent: PageQuery.name, fields: Object.fromEntries(fields), methods: {} },
  ]);
  return query;
}

/** Without `@Controller()` of its own: only the classes made of it are routes. */
class DepartmentLists {
  constructor(@InjectDataSource() protected readonly dataSource: DataSource) {}
}

/**
 * The lists of a department at `departments/<department>/<list>`: a controller made of their definitions.
 * @param about what the department looks at, in a sentence
 */
export function departmentLists(department: string, about: string, lists: readonly AnyList[]): Type {
  const made = called<Type>(`${capital(department)}Lists`, class extends DepartmentLists {});
  const methods = lists.map((definition): [string, Described['methods'][string]] => {
    const { name, says, row, shows, readers } = definition;
    const query = queryOf(department, definition);
    const method = `list${capital(name)}`;
    const handler = called(method, async function (this: DepartmentLists, asked: PageQuery, person: Person) {
      const found = await readList(this.dataSource, definition, asked, person);
      return shows ? { ...found, items: found.items.map(shows.of) } : found;
    });
    const prototype = made.prototype as ObjectLiteral;
    Object.defineProperty(prototype, method, { value: handler, writable: true, configurable: true });
    const descriptor = Object.getOwnPropertyDescriptor(prototype, method) as PropertyDescriptor;
    Reflect.defineMetadata('design:paramtypes', [query, Object], prototype, method);
    Query()(prototype, method, 0);
    CurrentPerson()(prototype, method, 1);
    const guarded = readers ? [ReadableBy(...readers)] : [];
    for (const decorate of [Get(name), ApiPage(shows?.as ?? row), ...guarded]) decorate(prototype, method, descriptor);
    const [summary = '', ...others] = says.split(/(?<=\.) (?=[A-Z`])/);
    return [method, { summary: summary.replace(/\.$/, ''), description: others.join(' '), query: query.name }];
  });
  for (const decorate of [ApiTags(department), ApiBearerAuth(), Controller(`departments/${department}`)])
    decorate(made);
  described.set(made.name, [{ description: about, fields: {}, methods: Object.fromEntries(methods) }]);
  return made;
}
