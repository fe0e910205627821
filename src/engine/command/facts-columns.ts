import { inCanonicalOrderAfter } from '../log/canonical-json.js';
import { factsText } from '../log/json-text.js';

type Parts = Readonly<Record<string, unknown>>;

/** What is known of a process, as its row keeps it: all of it as it once stood, and the parts that have changed since. */
export interface FactsColumns {
  /** Null: what the row has stays. */
  facts: string | null;
  since: string;
  /** Characters that the row has afterwards. */
  size: number;
}

interface Whole {
  parts: Parts;
  size: number;
}

/** Of facts that were read or are written: all of them as they stand in the row, before what has changed since. */
const wholes = new WeakMap<object, Whole>();

const NOTHING = '{}';
/** What has changed is written whole again when it is longer than this, and than that share of the whole. */
const SHORT = 1_500;
const SHARE = 1 / 3;

/** SQL: one part of what is known of a process, as it stands. Whoever reads `facts` alone reads what once stood. */
export const factIn = (alias: string, part: string): string =>
  `coalesce(${alias}.facts_since::jsonb -> '${part}', ${alias}.facts::jsonb -> '${part}')`;

/** What somebody has broken in the database comes as it stands: whoever verifies shall see it. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is known of a process, of the texts in its row. */
export function factsOf(facts: string, since: string): unknown {
  const parts = parsed(facts);
  if (!isParts(parts)) return parts;
  const whole = { parts, size: facts.length };
  if (since === NOTHING) {
    wholes.set(parts, whole);
    return parts;
  }
  const changed = parsed(since);
  if (!isParts(changed)) return changed;
  const all = inCanonicalOrderAfter(parts, { ...parts, ...changed });
  wholes.set(all, whole);
  return all;
}

/**
 * What is to be written of what is known now. Most of it does not change with one event, and what stands in the row need
 * not be written again: only the parts that differ from it are.
 * @param before as it was read; null at the beginning
 */
export function factsColumns(before: unknown, after: unknown): FactsColumns {
  const whole = isParts(before) ? wholes.get(before) : undefined;
  if (whole && isParts(after)) {
    const since = sinceText(whole.parts, after);
    if (since !== null && since.length <= Math.max(SHORT, whole.size * SHARE)) {
      wholes.set(after, whole);
      return { facts: null, since, size: whole.size + since.length };
    }
  }
  const facts = factsText(after);
  if (isParts(after)) wholes.set(after, { parts: after, size: facts.length });
  return { facts, since: NOTHING, size: facts.length + NOTHING.length };
}

/** The parts that differ; null where one is gone, which parts cannot say. */
function sinceText(whole: Parts, after: Parts): string | null {
  if (Object.keys(whole).some((name) => !Object.hasOwn(after, name))) return null;
  return factsText(Object.fromEntries(Object.entries(after).filter(([name, part]) => whole[name] !== part)));
}
