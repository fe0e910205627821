import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { applyDecorators } from '@nestjs/common';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { ApiProperty } from '@nestjs/swagger';
import { Type as TransformTo } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import type { Complaint, Figures } from './messages.js';
import { textOf } from './messages.js';

/** JSON Schema, as much of it as our fields need. `x-field` names the field's kind, for whoever draws a form. */
export interface JsonSchema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  readonly 'x-field'?: string;
  /** Of a file: somebody signs on it, for one process. */
  readonly 'x-signature'?: true;
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
  readonly additionalProperties?: boolean;
  readonly oneOf?: readonly JsonSchema[];
}

/** What is wrong with a value, and where inside it (`[2]`, or nothing for the value itself). */
export interface Finding {
  complaint: Complaint;
  at?: string;
  figures?: Figures;
}

/** Looks at a value; undefined means that nothing is wrong with it. */
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
export interface Field extends Omit<Definition, 'optional'> {
  name: string;
  optional: boolean;
}

const FIELDS = Symbol('fields');
const NONE: ReadonlyMap<string, Field> = new Map();
const known = new WeakMap<Type, ReadonlyMap<string, Field>>();

const remembered = (shape: Type) =>
  Reflect.getMetadata(FIELDS, shape.prototype as object) as ReadonlyMap<string, Field> | undefined;

/** The fields of a class by name, in the order in which they are written. */
export function fieldsOf(shape: Type): ReadonlyMap<string, Field> {
  const found = known.get(shape) ?? remembered(shape) ?? NONE;
  known.set(shape, found);
  return found;
}

const remember =
  (definition: Definition): PropertyDecorator =>
  (target, name) => {
    const field = { ...definition, name: String(name), optional: definition.optional ?? false };
    const earlier = remembered(target.constructor as Type) ?? NONE;
    Reflect.defineMetadata(FIELDS, new Map([...earlier, [field.name, field]]), target);
  };

/**
 * The property with its whole schema: by name, the small classes of two departments would overwrite each other.
 * Nest calls `selfRequired` whether the property itself is required; `required` may be the list of its fields. Of what is
 * asked in a query it looks at `required` alone.
 */
const api = ({ schema, optional = false }: Definition): PropertyDecorator =>
  ApiProperty({ required: !optional, ...schema(), selfRequired: !optional } as ApiPropertyOptions);

/**
 * One decorator that gives the validation, the OpenAPI property and the form's schema of a field. Our own `check` asks
 * `find` directly, which is many times as fast; Nest's ValidationPipe comes to the same verdict through class-validator.
 */
export function field(definition: Definition): PropertyDecorator {
  const { find, nested, or, optional = false } = definition;
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
    ...(nested ? [ValidateNested(), TransformTo(nested)] : []),
    api(definition),
    remember(definition),
  );
}

const explain = (finding: Finding | undefined): string =>
  finding ? `${finding.at ?? ''} ${textOf(finding.complaint, finding.figures).en}`.trim() : '';
