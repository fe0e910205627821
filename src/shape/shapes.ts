import type { Type } from '@nestjs/common';

/** The data of an event that carries nothing beyond who, when and why. */
export class NoData {
  [field: string]: never;
}

type Complete<Data> = Data extends readonly (infer Item)[]
  ? Complete<Item>[]
  : Data extends object
    ? { [Name in keyof Data]-?: Complete<Exclude<Data[Name], undefined>> }
    : Data;

type Equal<A, B> = [A, B] extends [B, A] ? true : false;

/** Each takes what the other takes, and neither has an optional field that the other lacks. */
type Same<A, B> = Equal<A, B> extends true ? Equal<Complete<A>, Complete<B>> : false;

/** A class for the data of every event. */
export type Shapes<Data> = { readonly [Name in keyof Data]: Type<Data[Name]> };

type Drifted<Data, Table extends Shapes<Data>> =
  | {
      [Name in keyof Data]: Same<InstanceType<Table[Name]>, Data[Name]> extends true ? never : Name;
    }[keyof Data]
  | Exclude<keyof Table, keyof Data>;

/** Takes a table of classes only if it is complete and every class is exactly the event's data; the names of those that drifted stand in the compiler's message. */
export const shapesFor =
  <Data>() =>
  <Table extends Shapes<Data>>(
    table: Table & ([Drifted<Data, Table>] extends [never] ? unknown : { drifted: Drifted<Data, Table> }),
  ): Shapes<Data> =>
    table;
