import type { Shape } from '../../machines/kit/schema.js';
import { ValidationError } from '../errors.js';
import { check } from '../schema/check.js';

/**
 * Checks a value against its shape, and complains in every language at once.
 * @throws ValidationError
 */
export function assertShape(shape: Shape, value: unknown): void {
  const problems = check(shape, value, 'en');
  if (problems.length > 0) throw new ValidationError(problems);
}
