import { TERM_EVENTS } from '../../../machines/order/schema/choices.js';
import type { TermPart } from '../../../machines/order/v4/terms/term.types.js';
import type { Language } from '../../../machines/rulebook.js';
import { text } from '../messages/messages.js';

const DAYS = text('{share}%：{from}后 {days} 天', '{share}%：{from}後 {days} 天', '{share}%: {days} days from {from}');
const AT_ONCE = text('{share}%：{from}时', '{share}%：{from}時', '{share}%: at {from}');

/** Terms of payment in words: `30%：下单时；70%：验收后 30 天`. */
export const termsText = (
  terms: readonly { share?: string | undefined; days?: number | undefined; from?: string | undefined }[],
  language: Language,
): string =>
  terms
    .map(({ share = '', days = 0, from = 'invoice' }) => {
      const event = TERM_EVENTS[from as TermPart['from']][language];
      return (days > 0 ? DAYS : AT_ONCE)[language]
        .replace('{share}', share)
        .replace('{from}', language === 'en' ? event.toLowerCase() : event)
        .replace('{days}', String(days));
    })
    .join(language === 'en' ? '; ' : '；');
