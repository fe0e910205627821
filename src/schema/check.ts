import type { Finding, Property, Shape } from '../../machines/kit/schema.js';
import { textOf } from '../../machines/kit/complaints.js';
import { isPlain } from '../../machines/kit/plain.js';
import type { Language, Text } from '../../machines/rulebook.js';
import type { Problem } from '../errors.js';

/** A problem with its message in the language that was asked for, and in every other. */
export interface FieldProblem extends Problem {
  text: Text;
}

type Report = (path: string, finding: Finding) => void;

/** More than a form has fields; who sends more is not reading the answer. */
const MOST_PROBLEMS = 100;
const LONGEST_PATH = 200;

/** Goes where the shape has fields and nowhere else, so no input can lead it deeper than the shape is. */
function look({ properties }: Shape, plain: unknown, path: string, report: Report): void {
  if (!isPlain(plain)) return report(path, { complaint: 'object' });
  const within = path && `${path}.`;
  for (const name of Object.keys(plain)) {
    if (!properties.has(name)) report(within + name, { complaint: 'unknown' });
  }
  for (const property of properties.values()) {
    // What is left out may be optional; what is there and undefined would be lost in the log.
    if (Object.hasOwn(plain, property.name)) lookAt(property, plain[property.name], within + property.name, report);
    else if (!property.optional) report(within + property.name, { complaint: 'required' });
  }
}

function lookAt({ field: { find, inner, or } }: Property, value: unknown, path: string, report: Report): void {
  if (or !== undefined && value === or) return;
  const found = find(value);
  if (found) return report(path + (found.at ?? ''), found);
  if (!inner) return;
  if (!Array.isArray(value)) return look(inner, value, path, report);
  for (let index = 0; index < value.length; index += 1) look(inner, value[index], `${path}[${index}]`, report);
}

/**
 * What is wrong with the data: unknown fields first, then in the order of the shape's fields; empty when nothing is.
 * The data is neither changed nor converted: who called keeps using the plain object.
 */
export function check(shape: Shape, plain: unknown, language: Language = 'zh-CN'): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const report: Report = (path, { complaint, figures }) => {
    if (problems.length === MOST_PROBLEMS) return;
    const text = textOf(complaint, figures);
    problems.push({ path: path.slice(0, LONGEST_PATH), message: text[language], text });
  };
  look(shape, plain, '', report);
  return problems;
}
