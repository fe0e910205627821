/** Exact arithmetic on decimal strings: money and quantities are never floats. */
export type Decimal = string;

const SHAPE = /^(-?)(\d+)(?:\.(\d+))?$/;

interface Scaled {
  units: bigint;
  places: number;
}

const NOUGHT: Scaled = { units: 0n, places: 0 };

function parse(value: Decimal): Scaled {
  if (value === '0') return NOUGHT;
  const parts = SHAPE.exec(value);
  if (!parts) throw new RangeError(`Not a decimal number: ${value}`);
  const [, sign = '', whole = '0', fraction = ''] = parts;
  return { units: BigInt(`${sign}${whole}${fraction}`), places: fraction.length };
}

function format({ units, places }: Scaled): Decimal {
  if (places === 0) return units.toString();
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

function aligned(a: Decimal, b: Decimal): { left: bigint; right: bigint; places: number } {
  const x = parse(a);
  const y = parse(b);
  const places = Math.max(x.places, y.places);
  if (x.places === y.places) return { left: x.units, right: y.units, places };
  return {
    left: x.units * 10n ** BigInt(places - x.places),
    right: y.units * 10n ** BigInt(places - y.places),
    places,
  };
}

export const isDecimal = (value: unknown): value is Decimal => typeof value === 'string' && SHAPE.test(value);

export function add(a: Decimal, b: Decimal): Decimal {
  const { left, right, places } = aligned(a, b);
  return format({ units: left + right, places });
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  const { left, right, places } = aligned(a, b);
  return format({ units: left - right, places });
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  const x = parse(a);
  const y = parse(b);
  return format({ units: x.units * y.units, places: x.places + y.places });
}

/**
 * A quotient, rounded half away from zero to so many places.
 * @throws RangeError when `by` is 0
 */
export function divide(value: Decimal, by: Decimal, places: number): Decimal {
  const { left, right } = aligned(value, by);
  const [units, divisor] = right < 0n ? [-left, -right] : [left, right];
  const scaled = units * 10n ** BigInt(places) * 2n + (units < 0n ? -divisor : divisor);
  return format({ units: scaled / (divisor * 2n), places });
}

/** Below 0, 0 or above 0, as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const { left, right } = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

export const sum = (values: readonly Decimal[]): Decimal => values.reduce(add, '0');

/** Rounds half away from zero, as an invoice does. `places` is at least 0. */
export function round(value: Decimal, places: number): Decimal {
  const { units, places: have } = parse(value);
  if (have <= places) return format({ units, places: have });
  const divisor = 10n ** BigInt(have - places);
  const half = units < 0n ? -divisor / 2n : divisor / 2n;
  return format({ units: (units + half) / divisor, places });
}
