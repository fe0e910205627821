import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { applyDecorators } from '@nestjs/common';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { ApiProperty } from '@nestjs/swagger';
import { Type as TransformTo } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import type { Complaint, Figures } from './messages.js';

/** JSON Schema, as much of it as our fields need. `x-field` names the field's kind, for whoever draws a form. */
export interface JsonSchema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  readonly 'x-field'?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: string | boolean;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly additionalProperties?: false;
  readonly oneOf?: readonly JsonSchema[];
}

/** What is wrong with a value, and where inside it (`[2]`, or nothing for the value itself). */
export interface Finding {
  complaint: Complaint;
  at?: string;
  figures?: Figures;
}

/** Looks at a value that is there; undefined means that nothing is wrong with it. */
export type Find = (value: unknown) => Finding | undefined;

export interface Optional {
  optional?: boolean;
}

interface Definition extends Optional {
  find: Find;
  schema: () => JsonSchema;
  /** The class of the value, or of each item of the list. */
  nested?: () => Type;
  /** A value that stands beside the class: `'none'`, `false`. */
  or?: string | boolean;
}

/** A property of a class that describes data. */
export interface Field {
  name: string;
  optional: boolean;
  schema: () => JsonSchema;
}

const FIELDS = Symbol('fields');

/** The fields of a class, in the order in which they are written. */
export const fieldsOf = (shape: Type): readonly Field[] =>
  (Reflect.getMetadata(FIELDS, shape.prototype as object) as Field[] | undefined) ?? [];

const remember =
  (schema: Definition['schema'], optional: boolean): PropertyDecorator =>
  (target, name) =>
    Reflect.defineMetadata(
      FIELDS,
      [...fieldsOf(target.constructor as Type), { name: String(name), optional, schema }],
      target,
    );

/** OpenAPI refers to a nested class by its name; every other field shows its own schema. */
function api({ schema, nested, or, optional }: Definition): PropertyDecorator {
  const required = !optional;
  if (!nested || or !== undefined) return ApiProperty({ ...schema(), required } as ApiPropertyOptions);
  const { type, items: _, ...limits } = schema();
  return ApiProperty({ ...limits, type: nested, isArray: type === 'array', required } as ApiPropertyOptions);
}

/** One decorator that gives the validation, the OpenAPI property and the form's schema of a field. */
export function field(definition: Definition): PropertyDecorator {
  const { find, schema, nested, or, optional = false } = definition;
  const seek: Find = (value) => (value === undefined ? { complaint: 'required' } : find(value));
  const isSettled = (value: unknown) => (optional && value === undefined) || (or !== undefined && value === or);
  return applyDecorators(
    ...(optional || or !== undefined ? [ValidateIf((_, value) => !isSettled(value))] : []),
    ValidateBy(
      { name: 'field', validator: { validate: (value) => seek(value) === undefined } },
      { context: { find: seek } },
    ),
    ...(nested ? [ValidateNested(), TransformTo(nested)] : []),
    api(definition),
    remember(schema, optional),
  );
}
