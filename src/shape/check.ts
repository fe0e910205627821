import type { Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import type { ValidationError, ValidatorOptions } from 'class-validator';
import { validateSync } from 'class-validator';
import type { Language } from '../../machines/rulebook.js';
import type { Find, Finding } from './field.js';
import { fieldsOf } from './field.js';
import { findForeign } from './json.js';
import { message } from './messages.js';
import { isPlain } from './plain.js';

/** `path` is written as in JavaScript: `lines[0].quantity`; empty for the data as a whole. */
export interface FieldProblem {
  path: string;
  message: string;
}

const OPTIONS: ValidatorOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
  validationError: { target: false, value: true },
};

/** More than a form has fields; who sends more is not reading the answer. */
const MOST_PROBLEMS = 100;
const LONGEST_PATH = 200;

const below = (path: string, name: string): string =>
  /^\d+$/.test(name) ? `${path}[${name}]` : path ? `${path}.${name}` : name;

/** Our own fields explain themselves; the other two constraints are the validator's. */
function findingOf({ constraints, contexts, value }: ValidationError): Finding | undefined {
  if (!constraints) return undefined;
  if ('field' in constraints) return (contexts as { field: { find: Find } }).field.find(value);
  return { complaint: 'whitelistValidation' in constraints ? 'unknown' : 'object' };
}

function* problemsIn(errors: ValidationError[], language: Language, outer = ''): Generator<FieldProblem> {
  for (const error of errors) {
    const path = below(outer, error.property);
    const found = findingOf(error);
    if (found) yield problem(found, path, language);
    yield* problemsIn(error.children ?? [], language, path);
  }
}

const problem = ({ complaint, at = '', figures }: Finding, path: string, language: Language): FieldProblem => ({
  path: `${path}${at}`.slice(0, LONGEST_PATH),
  message: message(complaint, language, figures),
});

/** The validator has no opinion on a class without fields. */
const unasked = (plain: object, language: Language): FieldProblem[] =>
  Object.keys(plain).map((name) => problem({ complaint: 'unknown' }, name, language));

/**
 * What is wrong with the data, in the order of the class's fields, unknown fields first; empty when nothing is.
 * The data itself is neither changed nor converted: who called keeps using the plain object.
 */
export function check(shape: Type, plain: unknown, language: Language = 'zh-CN'): FieldProblem[] {
  const foreign = isPlain(plain) ? findForeign(plain) : ({ complaint: 'object' } as const);
  if (foreign) return [problem(foreign, '', language)];
  if (fieldsOf(shape).length === 0) return unasked(plain as object, language).slice(0, MOST_PROBLEMS);
  const errors = validateSync(plainToInstance(shape, plain) as object, OPTIONS);
  if (errors.length === 0) return [];
  return [...problemsIn(errors, language)].slice(0, MOST_PROBLEMS);
}
