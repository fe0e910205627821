import type { ArgumentMetadata, PipeTransform, Type } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { fieldsOf } from '../shape/field.js';
import { assertShape } from './check-shape.js';

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
    assertShape(metatype, given);
    return given;
  }
}
