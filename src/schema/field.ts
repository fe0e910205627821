import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { applyDecorators } from '@nestjs/common';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { ApiProperty } from '@nestjs/swagger';
import { Type as TransformTo } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { textOf } from '../../machines/kit/complaints.js';
import type { Field, Finding, Property, Shape } from '../../machines/kit/schema.js';
import { shapeOf } from '../../machines/kit/schema.js';

export interface Optional {
  optional?: boolean;
}

const PROPERTIES = Symbol('properties');
const known = new WeakMap<Type, Shape>();

const remembered = (type: Type) =>
  Reflect.getMetadata(PROPERTIES, type.prototype as object) as ReadonlyMap<string, Property> | undefined;

/** The fields of a class that describes a request, in the order in which they are written. */
export function shapeOfClass(type: Type): Shape {
  const found = known.get(type) ?? shapeOf(type.name, undefined, [...(remembered(type)?.values() ?? [])]);
  known.set(type, found);
  return found;
}

const remember =
  (of: Field, optional: boolean): PropertyDecorator =>
  (target, key) => {
    const name = String(key);
    const earlier = remembered(target.constructor as Type) ?? new Map<string, Property>();
    Reflect.defineMetadata(PROPERTIES, new Map([...earlier, [name, { name, optional, field: of }]]), target);
  };

/**
 * The property with its whole schema: by name, small classes would overwrite each other. Nest calls `selfRequired` whether
 * the property itself is required; `required` may be the list of its fields. Of what is asked in a query it looks at
 * `required` alone.
 */
const api = ({ schema }: Field, optional: boolean): PropertyDecorator =>
  ApiProperty({ required: !optional, ...schema, selfRequired: !optional } as ApiPropertyOptions);

/**
 * One decorator that gives the validation and the OpenAPI property of a field of a request. Our own `check` asks `find`
 * directly; Nest's ValidationPipe comes to the same verdict through class-validator.
 * @param nested the class of the value, or of each item of the list
 */
export function field(of: Field, { optional = false }: Optional = {}, nested?: Type): PropertyDecorator {
  const { find, or } = of;
  const isSettled = (value: unknown) => (optional && value === undefined) || (or !== undefined && value === or);
  return applyDecorators(
    ...(optional || or !== undefined ? [ValidateIf((_, value) => !isSettled(value))] : []),
    ValidateBy({
      name: 'field',
      validator: {
        validate: (value) => find(value) === undefined,
        defaultMessage: (asked) => explain(find(asked?.value)),
      },
    }),
    ...(nested ? [ValidateNested(), TransformTo(() => nested)] : []),
    api(of, optional),
    remember(of, optional),
  );
}

const explain = (finding: Finding | undefined): string =>
  finding ? `${finding.at ?? ''} ${textOf(finding.complaint, finding.figures).en}`.trim() : '';
