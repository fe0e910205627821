import type { Type } from '@nestjs/common';
import { among, count, day, flag, someAmong, text } from '../../machines/kit/fields.js';
import { list } from '../../machines/kit/shapes.js';
import type { Optional } from './field.js';
import { field, shapeOfClass } from './field.js';

// The vocabulary of the events' data, as decorators for the classes of requests.

interface Range extends Optional {
  min?: number;
  max?: number;
}

/** Text with something to read in it. */
export const Text = ({ optional, max }: Omit<Range, 'min'> = {}): PropertyDecorator =>
  field(text({ max }), { optional });

export const OptionalText = ({ max }: { max?: number } = {}): PropertyDecorator => Text({ max, optional: true });

/** True or false. */
export const Flag = (optional: Optional = {}): PropertyDecorator => field(flag(), optional);

/** A whole number, written as a number. */
export const Count = ({ optional, ...range }: Range = {}): PropertyDecorator => field(count(range), { optional });

/** A day of the calendar, `YYYY-MM-DD`. */
export const BusinessDay = (optional: Optional = {}): PropertyDecorator => field(day(), optional);

/** One of the named values. */
export const OneOf = (values: readonly string[], optional: Optional = {}): PropertyDecorator =>
  field(among(values), optional);

/** Some of the named values, each once. */
export const ManyOf = (values: readonly string[], { min, optional }: Omit<Range, 'max'> = {}): PropertyDecorator =>
  field(someAmong(values, { min }), { optional });

/** A list of fields. The class must be written above the one that uses it. */
export const ListOf = (item: Type, { optional, ...range }: Range = {}): PropertyDecorator =>
  field(list(shapeOfClass(item), range), { optional }, item);
