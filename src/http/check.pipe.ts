import type { ArgumentMetadata, PipeTransform, Type } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { Shape } from '../../machines/kit/schema.js';
import { shapeOfClass } from '../schema/field.js';
import { assertShape } from './check-shape.js';

const isShape = (type: ArgumentMetadata['metatype']): type is Type =>
  typeof type === 'function' && shapeOfClass(type).properties.size > 0;

/**
 * Checks every body and query whose class describes fields, and hands on the plain object unchanged.
 * An unknown field is refused: nobody smuggles in `by` or `state`.
 */
@Injectable()
export class CheckPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || !isShape(metatype)) return value;
    const given = value ?? {};
    assertShape(shapeOfClass(metatype), given);
    return given;
  }
}

/** Checks a body against the shape of an event's data. */
export class ShapePipe implements PipeTransform {
  constructor(private readonly shape: Shape) {}

  transform(value: unknown): unknown {
    const given = value ?? {};
    assertShape(this.shape, given);
    return given;
  }
}
