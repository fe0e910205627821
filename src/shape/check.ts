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

/** Goes where the class has fields and nowhere else, so no input can lead it deeper than the class is. */
function look(shape: Type, plain: unknown, path: string, report: Report): void {
  if (!isPlain(plain)) return report(path, { complaint: 'object' });
  const fields = fieldsOf(shape);
  const within = path && `${path}.`;
  for (const name of Object.keys(plain)) {
    if (!fields.has(name)) report(within + name, { complaint: 'unknown' });
  }
  for (const field of fields.values()) {
    // What is left out may be optional; what is there and undefined would be lost in the log.
    if (Object.hasOwn(plain, field.name)) lookAt(field, plain[field.name], within + field.name, report);
    else if (!field.optional) report(within + field.name, { complaint: 'required' });
  }
}

function lookAt({ find, nested, or }: Field, value: unknown, path: string, report: Report): void {
  if (or !== undefined && value === or) return;
  const found = find(value);
  if (found) return report(path + (found.at ?? ''), found);
  if (!nested) return;
  if (!Array.isArray(value)) return look(nested(), value, path, report);
  for (const [index, item] of value.entries()) look(nested(), item, `${path}[${index}]`, report);
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
  look(shape, plain, '', report);
  return problems;
}
