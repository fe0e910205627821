import { compare, sum } from '../../../machines/decimal.js';
import type { OrderFacts } from '../../../machines/order/order.types.js';
import type { Seen } from '../../readmodel/follow.js';
import { isOver } from '../../readmodel/standing.js';
import type { Delivery, DeliveryStatus } from './delivery.entity.js';
import type { Shipment, ShipmentStatus, ShippedLine } from './shipment.entity.js';

type Moves = Pick<OrderFacts, 'dispatches' | 'transit' | 'transportExceptions' | 'handOvers'>;
type Moved = readonly { lines: readonly { line: number; quantity: string }[] }[];

const quantityOf = (moved: Moved, wanted: number): string =>
  sum(moved.flatMap(({ lines }) => lines.flatMap(({ line, quantity }) => (line === wanted ? [quantity] : []))));

function shippedLines(dispatches: Moved, handOvers: Moved): ShippedLine[] {
  const numbers = [...dispatches, ...handOvers].flatMap(({ lines }) => lines.map(({ line }) => line));
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map((line) => ({ line, dispatched: quantityOf(dispatches, line), handedOver: quantityOf(handOvers, line) }));
}

function statusOf(lines: readonly ShippedLine[], handOvers: Moved): ShipmentStatus {
  if (handOvers.length === 0) return 'under-way';
  const isWhole = lines.every(({ dispatched, handedOver }) => compare(handedOver, dispatched) >= 0);
  return isWhole ? 'handed-over' : 'partly-handed-over';
}

function shipmentOf(no: string, shipment: string, moves: Moves): Shipment {
  const dispatches = moves.dispatches.filter((moved) => moved.shipment === shipment);
  const handOvers = moves.handOvers.filter((moved) => moved.shipment === shipment);
  const transit = moves.transit.filter((moved) => moved.shipment === shipment);
  const exceptions = moves.transportExceptions.filter((moved) => moved.shipment === shipment);
  const lines = shippedLines(dispatches, handOvers);
  const status = statusOf(lines, handOvers);
  const dispatch = dispatches.at(-1);
  const latest = transit.at(-1);
  const exception = exceptions.at(-1);
  const handOver = handOvers.at(-1);
  const times = [...dispatches, ...handOvers, ...transit, ...exceptions].map(({ at }) => at);
  return {
    orderNo: no,
    shipment,
    status,
    open: status !== 'handed-over',
    carrier: dispatch?.carrier ?? null,
    trackingNo: dispatch?.trackingNo ?? null,
    dispatchedOn: dispatch?.on ?? null,
    transitStatus: latest?.status ?? null,
    location: latest?.location ?? null,
    eta: latest?.eta ?? null,
    exceptions: exceptions.length,
    lastException: exception ? `${exception.cause}; ${exception.action}` : null,
    handedOverOn: handOver?.on ?? null,
    receivedBy: handOver?.receivedBy ?? null,
    lines,
    movedAt: times.sort().at(-1) ?? '',
  };
}

/** Word of a shipment that was never dispatched is no shipment. */
export function shipmentsOf(facts: Seen<keyof Moves>): Shipment[] {
  const names = [...facts.dispatches, ...facts.handOvers].map(({ shipment }) => shipment);
  return [...new Set(names)].map((shipment) => shipmentOf(facts.no, shipment, facts));
}

type DeliveryFacts = Seen<
  | 'entry'
  | 'milestone'
  | 'reviewPassed'
  | 'hold'
  | 'quantities'
  | 'logisticsPlan'
  | 'packing'
  | 'confirmation'
  | 'dispatches'
>;

/** Something that the customer accepted, or will accept on site, is still here. */
const hasGoods = ({ entry, milestone, quantities }: DeliveryFacts): boolean =>
  Object.values(quantities).some(
    ({ accepted, passed, delivered }) =>
      compare(accepted, delivered) > 0 ||
      (entry.class === 'acceptance-on-site' && milestone === 'inspected' && compare(passed, delivered) > 0),
  );

function deliveryStatus(facts: DeliveryFacts): DeliveryStatus {
  const { milestone, quantities, logisticsPlan, packing, confirmation, dispatches } = facts;
  if (milestone === 'cancelled') return 'cancelled';
  if (isOver(facts)) return 'delivered';
  const isUnderWay = Object.entries(quantities).some(
    ([line, { delivered }]) => compare(quantityOf(dispatches, Number(line)), delivered) > 0,
  );
  if (isUnderWay) return 'under-way';
  if (logisticsPlan.status !== 'effective') return 'planning';
  if (!hasGoods(facts)) return 'waiting';
  return packing && !packing.stale && confirmation && !confirmation.stale ? 'ready' : 'due';
}

export function deliveriesOf(facts: DeliveryFacts): Delivery[] {
  const { no, entry, hold, quantities, logisticsPlan, packing, confirmation } = facts;
  const plan = logisticsPlan.content;
  return [
    {
      orderNo: no,
      status: deliveryStatus(facts),
      held: hold !== null,
      open: !isOver(facts),
      customer: entry.customer?.name ?? '',
      place: entry.deliveryPlace ?? null,
      dueOn: entry.deliveryDate ?? null,
      mode: plan?.mode ?? null,
      route: plan?.route ?? null,
      schedule: plan?.schedule ?? null,
      longHaul: plan !== null && plan.longHaul !== false,
      packed: packing !== null && !packing.stale,
      confirmedOn: confirmation && !confirmation.stale ? confirmation.on : null,
      confirmedPlace: confirmation && !confirmation.stale ? confirmation.place : null,
      lines: (entry.lines ?? []).map(({ line, productNo, description, unit = '' }) => ({
        line,
        product: [productNo, description].filter(Boolean).join(' '),
        unit,
        accepted: quantities[String(line)]?.accepted ?? '0',
        delivered: quantities[String(line)]?.delivered ?? '0',
      })),
    },
  ];
}
