import type { Text } from '../../../machines/rulebook.js';
import { problem, ValidationError } from '../../errors.js';

/**
 * Where a stream stands: after this entry of this process, written by this transaction. The order is the same on every
 * node, and no later commit comes before it.
 */
export interface Position {
  /** 64-bit transaction id, as decimal text. */
  tx: string;
  process: string;
  seq: number;
}

const ID = /^(\d{1,20}):([A-Za-z0-9-]{0,60}):(\d{1,9})$/;

const NOT_AN_ID: Text = {
  'zh-CN': '不是本事件流给出的编号',
  'zh-TW': '不是本事件流給出的編號',
  en: 'is not an id of this stream',
};

export const positionId = ({ tx, process, seq }: Position): string => `${tx}:${process}:${seq}`;

/** @throws ValidationError when it is no id of the stream */
export function positionOf(id: string): Position {
  const [, tx, process, seq] = ID.exec(id) ?? [];
  if (tx === undefined || BigInt(tx) > 0xffff_ffff_ffff_ffffn) {
    throw new ValidationError([problem('Last-Event-ID', NOT_AN_ID)]);
  }
  return { tx, process, seq: Number(seq) };
}
