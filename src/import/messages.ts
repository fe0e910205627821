import type { Text } from '../../machines/rulebook.js';
import { CELL_MESSAGES } from './messages/cell.messages.js';
import { DOUBTS } from './messages/doubts.js';
import { FILE_MESSAGES } from './messages/file.messages.js';
import { ORDER_MESSAGES } from './messages/order.messages.js';

/** What an import has to say about a file or a cell, as the person who uploaded it reads it. `{…}` is replaced by a figure. */
const MESSAGES = { ...FILE_MESSAGES, ...ORDER_MESSAGES, ...CELL_MESSAGES, ...DOUBTS } satisfies Record<string, Text>;

export type Message = keyof typeof MESSAGES;
export type Figures = Readonly<Record<string, string | number>>;

/** The message in every language. */
export function says(message: Message, figures: Figures = {}): Text {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => String(figures[name] ?? ''));
  const { 'zh-CN': zhCN, 'zh-TW': zhTW, en } = MESSAGES[message];
  return { 'zh-CN': fill(zhCN), 'zh-TW': fill(zhTW), en: fill(en).replace(/ {2,}/g, ' ') };
}
