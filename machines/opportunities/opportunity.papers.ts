import { lineAmount } from '../currency.js';
import type { Block, Paper, PaperDefinition, Part, Reader } from '../kit/papers.js';
import { facts, part, table } from '../kit/papers.js';
import { text } from '../kit/text.js';
import { choiceName, fieldName } from '../names/naming.js';
import { OFFICE_NAMES } from '../offices.js';
import type { OpportunityFacts } from './opportunity.types.js';

/** An opportunity as its reader is shown it: without prices and the customer's people, where those are not for him. */
interface Shown {
  no: string;
  stateName: string;
  facts: OpportunityFacts;
  people: Readonly<Record<string, string>>;
}

const NEED = text('客户需求登记表', '客戶需求登錄表', 'Register of needs');
const QUOTATION = text('项目报价单', '專案報價單', 'Quotation');

const WORDS = {
  number: text('编号', '編號', 'Number'),
  state: text('状态', '狀態', 'State'),
  scan: text('扫码打开承接记录', '掃碼開啟承接紀錄', 'Scan to open the opportunity'),
  needed: text('产品需求', '產品需求', 'What is needed'),
  total: text('合计', '合計', 'Total'),
  none: text('无', '無', 'None'),
  market: text('市场部', '市場部', 'Market'),
  sales: text('销售部', '銷售部', 'Sales'),
  customer: text('客户', '客戶', 'Customer'),
  date: text('日期', '日期', 'Date'),
};

/** What both papers are written with. */
function pen(shown: object, { language }: Reader) {
  const { no, stateName, facts: of, people } = shown as Shown;
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const field = (...path: string[]): string => fieldName('opportunities', path, language);
  const who = (id: string | undefined): string => (id === undefined ? '' : (people[id] ?? ''));
  const { customer } = of.need;
  const head: (readonly [string, string])[] = [
    [say('number'), no],
    [field('customer'), customer?.name ?? ''],
    [field('summary'), of.need.summary ?? ''],
    [say('state'), stateName],
  ];
  const reached = facts([
    [field('contact'), customer?.contact],
    [field('phone'), customer?.phone],
    [field('email'), customer?.email],
    [field('address'), customer?.address],
  ]);
  return { of, say, field, who, head, reached, language };
}

type Pen = ReturnType<typeof pen>;

function special({ of: { need }, say, language }: Pen): string {
  const { specialRequirements: asked } = need;
  if (asked === undefined) return '';
  if (asked === 'none') return say('none');
  return asked.map(({ text: told, department }) => `${told}（${OFFICE_NAMES[department][language]}）`).join('；');
}

function writeNeed(shown: object, reader: Reader): Paper | null {
  const written = pen(shown, reader);
  const { of, say, field, who, head, reached, language } = written;
  const { need, channel, enquiries, registered, confirmation } = of;
  const goods: Block = table(
    [
      { title: field('line'), of: ({ line }) => line, isShort: true },
      { title: field('productNo'), of: ({ productNo }) => productNo, isShort: true },
      { title: field('description'), of: ({ description }) => description },
      { title: field('specification'), of: ({ specification }) => specification },
      { title: field('quantity'), of: ({ quantity }) => quantity, isFigure: true, isShort: true },
      { title: field('unit'), of: ({ unit }) => unit, isShort: true },
    ],
    need.lines ?? [],
  );
  const asked: Part[] =
    enquiries.length === 0
      ? []
      : [
          part(
            field('enquiries'),
            table(
              [
                { title: field('question'), of: ({ question }) => question },
                { title: field('answer'), of: ({ answer }) => answer },
              ],
              enquiries.flatMap(({ answers }) => answers),
            ),
          ),
        ];
  return {
    sheet: 'need',
    title: NEED[language],
    of: head,
    scan: say('scan'),
    parts: [
      part(
        field('customer'),
        reached,
        facts([[field('channel'), channel === null ? '' : choiceName('channel', channel, language, 'opportunities')]]),
      ),
      part(say('needed'), goods),
      part(
        null,
        facts([
          [field('deliveryPlace'), need.deliveryPlace],
          [field('deliveryDate'), need.deliveryDate],
          [field('qualityRequirements'), need.qualityRequirements],
          [field('packagingRequirements'), need.packagingRequirements],
          [field('specialRequirements'), special(written)],
          [field('budget'), need.budget],
          [field('payment'), need.payment],
          [field('feasibility'), confirmation?.feasibility],
          [field('risks'), confirmation?.risks],
        ]),
      ),
      ...asked,
      part(null, {
        kind: 'signatures',
        roles: [`${say('market')} ${who(registered?.by)}`, `${say('sales')} ${who(confirmation?.by)}`],
        date: say('date'),
      }),
    ],
  };
}

/** Nothing is printed for whoever is not shown the prices. */
function writeQuotation(shown: object, reader: Reader): Paper | null {
  const { of, say, field, who, head, reached, language } = pen(shown, reader);
  const { quote, need } = of;
  if (!quote) return null;
  const { currency, lines = [] } = need;
  const rows = lines.map((line) => ({ ...line, ...quote.prices.find((price) => price.line === line.line) }));
  const prices: Block = table(
    [
      { title: field('line'), of: ({ line }) => line, isShort: true },
      { title: field('description'), of: ({ description }) => description },
      { title: field('specification'), of: ({ specification }) => specification },
      { title: field('quantity'), of: ({ quantity }) => quantity, isFigure: true, isShort: true },
      { title: field('unit'), of: ({ unit }) => unit, isShort: true },
      { title: field('unitPrice'), of: ({ unitPrice }) => unitPrice, isFigure: true, isShort: true },
      {
        title: field('amount'),
        of: ({ quantity = '0', unitPrice = '0', discount }) => lineAmount(quantity, unitPrice, currency, discount),
        isFigure: true,
        isShort: true,
      },
    ],
    rows,
    `${say('total')} ${currency ?? ''} ${quote.amount}`,
  );
  return {
    sheet: 'quotation',
    title: QUOTATION[language],
    of: head,
    scan: say('scan'),
    parts: [
      part(field('customer'), reached),
      part(field('prices'), prices),
      part(
        null,
        facts([
          [field('validUntil'), quote.validUntil],
          [field('deliveryPlace'), need.deliveryPlace],
          [field('deliveryDate'), need.deliveryDate],
          [field('payment'), need.payment],
          [field('qualityRequirements'), need.qualityRequirements],
          [field('packagingRequirements'), need.packagingRequirements],
        ]),
      ),
      part(null, {
        kind: 'signatures',
        roles: [`${say('sales')} ${who(quote.by)}`, say('customer')],
        date: say('date'),
      }),
    ],
  };
}

/** The sheets that S4 names: the register of needs (S4§二(一)1) and the quotation (S4§二(二)1). */
export const opportunityPapers: readonly PaperDefinition[] = [
  { name: 'need', title: NEED, write: writeNeed },
  { name: 'quotation', title: QUOTATION, write: writeQuotation },
];
