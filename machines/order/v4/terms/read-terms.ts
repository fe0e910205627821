import type { Decimal } from '../../../decimal.js';
import { compare, subtract, sum } from '../../../decimal.js';
import type { TermPart } from './term.types.js';

type From = TermPart['from'];

/** What the trade says, and from when the days count by it. The first that is found counts. */
const WORDS: readonly (readonly [RegExp, From])[] = [
  [/预付|預付|预收|預收|定金|订金|訂金|款到|先款|下单|下單|advance|prepa|deposit|with order/i, 'order'],
  [/月结|月結|month[- ]end|end of (the )?month|EOM/i, 'month-end'],
  [/验收|驗收|accept/i, 'acceptance'],
  [/发货|發貨|出货|出貨|发运|發運|装运|裝運|shipment|shipping|dispatch/i, 'shipment'],
  [/货到|貨到|到货|到貨|交货|交貨|收货|收貨|deliver|receipt of goods/i, 'delivery'],
  [/票到|开票|開票|发票|發票|invoice|net/i, 'invoice'],
];

const REST = /余款|餘款|余额|餘額|尾款|其余|其餘|balance|remainder|rest/i;
const PERCENT = /(\d{1,3}(?:\.\d{1,4})?)\s*[%％]/g;
const DAYS = /(\d{1,4})\s*(?:天|日|个工作日|days?)|net\s*(\d{1,4})/i;

/** Time that is not counted in days. */
const OTHER_TIME = /年|[个個]月|周|週|weeks?|months?|years?/i;
const MONTH_END = /月结|月結|month[- ]end|end of (the )?month/gi;

const fromIn = (words: string): From | undefined => WORDS.find(([said]) => said.test(words))?.[1];

function daysIn(words: string): number {
  const [, counted, net] = DAYS.exec(words) ?? [];
  return Number(counted ?? net ?? 0);
}

/** One stretch of the words: so much, from when, and how many days. A share of undefined is what the others leave. */
function partIn(words: string): { share: Decimal | undefined; days: number; from: From } | undefined {
  const shares = [...words.matchAll(PERCENT)].map(([, share]) => share);
  const plain = words.replace(PERCENT, '');
  const from = fromIn(plain) ?? (DAYS.test(plain) ? 'invoice' : undefined);
  if (from === undefined || shares.length > 1 || (shares.length === 0 && !REST.test(words))) return undefined;
  return { share: shares[0], days: daysIn(plain), from };
}

/**
 * Usual terms of payment in words, part by part: 月结30天; 30%预付，70%发货前; 预付 30%，验收合格后 30 天内付清余款;
 * 30 days net. Undefined where they cannot be read without guessing.
 */
export function readTerms(words: string): TermPart[] | undefined {
  const said = words.normalize('NFKC').trim();
  if (said === '' || OTHER_TIME.test(said.replace(MONTH_END, ''))) return undefined;
  if (!said.includes('%')) {
    const from = fromIn(said) ?? (DAYS.test(said) ? 'invoice' : undefined);
    const isWhole = from !== undefined && (from !== 'order' || !REST.test(said));
    return isWhole ? [{ share: '100', days: daysIn(said), from }] : undefined;
  }
  const parts = said
    .split(/[,;、。+\n]|，|；|\band\b/i)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(partIn);
  if (!parts.every((part) => part !== undefined)) return undefined;
  const told = sum(parts.flatMap(({ share }) => share ?? []));
  const open = parts.filter(({ share }) => share === undefined);
  const rest = subtract('100', told);
  if (open.length > 1 || compare(rest, '0') < 0 || (open.length === 0) !== (compare(rest, '0') === 0)) return undefined;
  return parts.map(({ share = rest, ...part }) => ({ share, ...part }));
}
