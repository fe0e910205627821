import type { ArgumentMetadata, PipeTransform, Type } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { ValidationError } from '../errors.js';
import { check } from '../shape/check.js';
import { fieldsOf } from '../shape/field.js';

const isShape = (type: ArgumentMetadata['metatype']): type is Type =>
  typeof type === 'function' && fieldsOf(type).size > 0;

/**
 * Checks every body and query whose class describes fields, and hands on the plain object unchanged.
 * An unknown field is refused: nobody smuggles in `by` or `state`.
 */
@Injectable()
export class CheckPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || !isShape(metatype)) return value;
    const given = value ?? {};
    const chinese = check(metatype, given, 'zh-CN');
    if (chinese.length === 0) return given;
    const taiwanese = check(metatype, given, 'zh-TW');
    const english = check(metatype, given, 'en');
    throw new ValidationError(
      english.map(({ path, message }, index) => ({
        path,
        message,
        text: { 'zh-CN': chinese[index].message, 'zh-TW': taiwanese[index].message, en: message },
      })),
    );
  }
}
