import { machines } from '../../machines/index.js';
import type { Cadence } from '../../machines/kit/cadences.js';

/** What recurs unless the company decides otherwise, by name: what the kinds of processes ship. */
export const SHIPPED_CADENCES: Readonly<Record<string, Cadence>> = Object.fromEntries(
  Object.values(machines).flatMap((versions) => Object.entries(versions.at(-1)?.cadences ?? {})),
);
