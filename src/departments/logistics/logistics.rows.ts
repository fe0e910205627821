import { compare, subtract, sum } from '../../../machines/decimal.js';
import type { OrderFacts } from '../../../machines/order/order.types.js';
import type { Seen } from '../../read-models/follow.js';
import { isInBatches } from '../../read-models/standing.js';
import { dueOn, isOver } from '../../../machines/order/order.due.js';
import type { Delivery, DeliveryStatus } from './delivery.entity.js';
import type { Shipment, ShipmentStatus, ShippedLine } from './shipment.entity.js';

type Moves = Pick<OrderFacts, 'dispatches' | 'transit' | 'transportExceptions' | 'handOvers' | 'goods'>;
type Moved = readonly { lines: readonly { line: number; quantity: string }[] }[];

const quantityOf = (moved: Moved, wanted: number): string =>
  sum(moved.flatMap(({ lines }) => lines.flatMap(({ line, quantity }) => (line === wanted ? [quantity] : []))));

/** What is on record of one shipment. */
type Told = Record<'dispatches' | 'handOvers' | 'losses' | 'refusals' | 'returns', Moved>;

function shippedLines({ dispatches, handOvers, losses, refusals, returns }: Told): ShippedLine[] {
  const numbers = [...dispatches, ...handOvers].flatMap(({ lines }) => lines.map(({ line }) => line));
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map((line) => ({
      line,
      dispatched: quantityOf(dispatches, line),
      handedOver: quantityOf(handOvers, line),
      lost: quantityOf(losses, line),
      refused: quantityOf(refusals, line),
      returned: quantityOf(returns, line),
    }));
}

const isPositive = (amount: string): boolean => compare(amount, '0') > 0;

/** Under way as long as something of it is on the road; then where most of it has come to. */
function statusOf(lines: readonly ShippedLine[], handOvers: Moved): ShipmentStatus {
  const isOnTheRoad = lines.some(({ dispatched, handedOver, lost, refused }) =>
    isPositive([handedOver, lost, refused].reduce(subtract, dispatched)),
  );
  if (isOnTheRoad) return handOvers.length === 0 ? 'under-way' : 'partly-handed-over';
  if (lines.some(({ handedOver, returned }) => isPositive(subtract(handedOver, returned)))) return 'handed-over';
  return lines.some(({ refused, returned }) => isPositive(refused) || isPositive(returned)) ||
    !lines.some(({ lost }) => isPositive(lost))
    ? 'came-back'
    : 'lost';
}

function shipmentOf(no: string, shipment: string, moves: Moves): Shipment {
  const dispatches = moves.dispatches.filter((moved) => moved.shipment === shipment);
  const handOvers = moves.handOvers.filter((moved) => moved.shipment === shipment);
  const transit = moves.transit.filter((moved) => moved.shipment === shipment);
  const exceptions = moves.transportExceptions.filter((moved) => moved.shipment === shipment);
  const { losses = [], refusals = [], returns = [] } = moves.goods ?? {};
  const isOf = (moved: { shipment: string }): boolean => moved.shipment === shipment;
  const [lost, refused, returned] = [losses.filter(isOf), refusals.filter(isOf), returns.filter(isOf)];
  const lines = shippedLines({ dispatches, handOvers, losses: lost, refusals: refused, returns: returned });
  const status = statusOf(lines, handOvers);
  const dispatch = dispatches.at(-1);
  const latest = transit.at(-1);
  const exception = exceptions.at(-1);
  const handOver = handOvers.at(-1);
  const times = [...dispatches, ...handOvers, ...transit, ...exceptions, ...lost, ...refused, ...returned].map(
    ({ at }) => at,
  );
  return {
    orderNo: no,
    shipment,
    status,
    open: status === 'under-way' || status === 'partly-handed-over',
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
  | 'goods'
  | 'batches'
>;

/** Something that the customer accepted, or will accept on site, is still here. */
const hasGoods = ({ entry, milestone, quantities }: DeliveryFacts): boolean =>
  Object.values(quantities).some(
    ({ accepted, passed, delivered }) =>
      compare(accepted, delivered) > 0 ||
      (entry.class === 'acceptance-on-site' && milestone === 'inspected' && compare(passed, delivered) > 0),
  );

function deliveryStatus(facts: DeliveryFacts): DeliveryStatus {
  const { milestone, quantities, logisticsPlan, packing, confirmation, dispatches, goods } = facts;
  if (milestone === 'cancelled') return 'cancelled';
  if (isOver(facts)) return 'delivered';
  if (isInBatches(facts)) return 'in-batches';
  const isUnderWay = Object.entries(quantities).some(
    ([line, { delivered }]) =>
      compare(goods ? (goods.lines[line]?.dispatched ?? '0') : quantityOf(dispatches, Number(line)), delivered) > 0,
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
      open: !isOver(facts) && !isInBatches(facts),
      customer: entry.customer?.name ?? '',
      place: entry.deliveryPlace ?? null,
      dueOn: dueOn(facts),
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
