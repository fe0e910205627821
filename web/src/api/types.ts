import type { OrderFacts } from '../../../machines/order/order.types.js';
import type { MoneyFacts } from '../../../machines/order/v3/money/money.facts.js';
import type { FormSchema } from './form-schema.js';
import type { components, paths } from './schema.js';

// What the server's answers are called on the page. Their shapes are the API's own description.

type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type Permission = Me['permissions'][number];

export type Problem = Schemas['Problem'];
export type UnmetRule = Omit<Schemas['UnmetRule'], 'owner'> & { owner: string };
export type FieldError = NonNullable<Problem['errors']>[number];

export type Task = Schemas['Task'];
export type Waiting = Schemas['Waiting'];
export type Escalated = Schemas['Escalated'];
export type Wait = Schemas['Wait'];
export type Rule = Schemas['Rule'];

export type OrderItem = Schemas['OrderItem'];
/** What decisions and records of an order are made of is the machine's to say; who may not see a part finds it named in `redacted`. */
type Recorded = Pick<
  OrderFacts,
  'reviews' | 'objections' | 'waivers' | 'amendments' | 'contract' | 'hold' | 'acceptances'
>;
export type Order = Omit<
  Schemas['Order'],
  keyof Recorded | 'plans' | 'preparation' | 'production' | 'inspections' | 'shipments' | 'settlement'
> &
  Recorded & {
    plans: {
      production: OrderFacts['productionPlan'];
      procurement: OrderFacts['procurementPlan'];
      logistics: OrderFacts['logisticsPlan'];
    };
    preparation: Pick<OrderFacts, 'incoming' | 'inspectionPlan'>;
    production: Pick<OrderFacts, 'reports' | 'exceptions' | 'finished' | 'cancellationImpact'>;
    inspections: {
      inProcess: OrderFacts['inProcess'];
      final: OrderFacts['finalInspection'];
      failed: OrderFacts['failedInspections'];
    };
    shipments: Pick<OrderFacts, 'packing' | 'confirmation' | 'dispatches' | 'transit' | 'handOvers'> & {
      exceptions: OrderFacts['transportExceptions'];
    };
    /** Money is not for everybody's eyes. */
    settlement: Partial<Pick<OrderFacts, 'payments' | 'costs' | 'invoices' | 'reconciliation' | 'writeOffs'>> &
      Partial<Pick<MoneyFacts, 'adjustments' | 'reversals' | 'staleReconciliations'>>;
  };
/** An order is a process whose parts the machine's types name. */
export const asOrder = (process: Process): Order => process as unknown as Order;
export type OrderLine = Schemas['OrderLine'];
export type RowAnswer = Omit<Schemas['ProcessBulkAnswer']['items'][number], 'process'> & { process?: ProcessHead };

/** Any process as it stands, or stood. */
export type Process = Schemas['Process'];
/** What every process shows of itself. */
export type ProcessHead = Pick<Schemas['Process'], 'no' | 'kind' | 'state' | 'stateName' | 'revision' | 'version'>;

/** An event of the present state; its schema draws the form. */
export type NextEvent = Omit<Schemas['NextEvent'], 'schema'> & { schema: FormSchema };
export type JudgedRule = NextEvent['rules'][number];
export type Next = Omit<Schemas['Next'], 'events'> & { events: NextEvent[] };

export type Preview = Schemas['Preview'];
export type LogEntry = Schemas['LogEntry'];
export type Path = Schemas['Path'];

export type ImportResult = Schemas['ImportResult'];
export type ImportedOrder = Schemas['ImportedOrder'];
export type CellError = Schemas['CellError'];

/** An event for the door. */
export type EventBody = Omit<Schemas['EventRequest'], 'data'> & { data?: Record<string, unknown> };

/** A part of a list. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** What a list or a figure may be asked for, as the description of the API says. */
export type QueryOf<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : never;
