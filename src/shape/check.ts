import type { Type } from '@nestjs/common';
import type { Language, Text } from '../../machines/rulebook.js';
import type { Problem } from '../errors.js';
import type { Field, Finding } from './field.js';
import { fieldsOf } from './field.js';
import { textOf } from './messages.js';
import { isPlain } from './plain.js';

/** A problem with its message in the language that was asked for, and in every other. */
export interface FieldProblem extends Problem {
  text: Text;
}

type Report = (path: string, finding: Finding) => void;

/** More than a form has fields; who sends more is not reading the answer. */
const MOST_PROBLEMS = 100;
const LONGEST_PATH = 200;

/** The loop goes where the class has fields and nowhere else, so no input can lead it deeper than the class is. */
function look(shape: Type, plain: Record<string, unknown>, path: string, report: Report): void {
  const fields = fieldsOf(shape);
  for (const name of Object.keys(plain)) {
    if (!fields.has(name)) report(path + name, { complaint: 'unknown' });
  }
  for (const field of fields.values()) {
    // What is left out may be optional; what is there and undefined would be lost in the log.
    if (Object.hasOwn(plain, field.name)) lookAt(field, plain[field.name], path + field.name, report);
    else if (!field.optional) report(path + field.name, { complaint: 'required' });
  }
}

function lookAt({ find, nested, or }: Field, value: unknown, path: string, report: Report): void {
  if (or !== undefined && value === or) return;
  const found = find(value);
  if (found) return report(path + (found.at ?? ''), found);
  if (!nested) return;
  const shape = nested();
  if (!Array.isArray(value)) return look(shape, value as Record<string, unknown>, `${path}.`, report);
  for (const [index, item] of value.entries()) {
    look(shape, item as Record<string, unknown>, `${path}[${index}].`, report);
  }
}

/**
 * What is wrong with the data: unknown fields first, then in the order of the class's fields; empty when nothing is.
 * The data is neither changed nor converted: who called keeps using the plain object.
 */
export function check(shape: Type, plain: unknown, language: Language = 'zh-CN'): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const report: Report = (path, { complaint, figures }) => {
    if (problems.length === MOST_PROBLEMS) return;
    const text = textOf(complaint, figures);
    problems.push({ path: path.slice(0, LONGEST_PATH), message: text[language], text });
  };
  if (isPlain(plain)) look(shape, plain, '', report);
  else report('', { complaint: 'object' });
  return problems;
}
