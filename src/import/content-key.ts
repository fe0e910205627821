import { createHash } from 'node:crypto';
import { canonicalJson } from '../engine/log/canonical-json.js';
import type { MappedOrder, Remark } from './mapped-order.js';

const LENGTH = 20;
const KNOWN_LENGTH = 8;

const digest = (value: unknown, length: number): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, length);

const said = (remarks: readonly Remark[]): unknown => remarks.map(({ path, text }) => [path, text['zh-CN']]);

/** What of an order the file alone tells, and all that a person confirms with it. */
export const fileKey = ({ externalNo, entry, doubts }: MappedOrder): string =>
  digest({ externalNo, entry, doubts: said(doubts) }, LENGTH);

/** The content that a person saw: whoever names it says yes to these values, and to these doubts and no others. */
export const contentKey = (ofFile: string, known: readonly Remark[]): string =>
  ofFile + (known.length === 0 ? '' : digest(said(known), KNOWN_LENGTH));

/** The part of a key that the file alone tells. */
export const fileKeyOf = (key: string): string => key.slice(0, LENGTH);
