import type { Type } from '@nestjs/common';
import { ValidationError } from '../errors.js';
import { check } from '../shape/check.js';

/**
 * Checks a value against its class, and complains in every language at once.
 * @throws ValidationError
 */
export function assertShape(shape: Type, value: unknown): void {
  const chinese = check(shape, value, 'zh-CN');
  if (chinese.length === 0) return;
  const taiwanese = check(shape, value, 'zh-TW');
  throw new ValidationError(
    check(shape, value, 'en').map(({ path, message }, index) => ({
      path,
      message,
      text: { 'zh-CN': chinese[index].message, 'zh-TW': taiwanese[index].message, en: message },
    })),
  );
}
