import { companyDay } from '../calendar.js';
import { inCurrency, lineAmount } from '../currency.js';
import { compare, sum } from '../decimal.js';
import type { ProcessRule } from '../kit/rules.js';
import { actors, duty, gate, isQuestion } from '../kit/rules.js';
import { text } from '../kit/text.js';
import { namedAll } from '../named.js';
import type { Office } from '../offices.js';
import { barring, dataOf, lacks, lacksInData, remedy } from './opportunity.rule-kit.js';
import type { OpportunityEvent, OpportunityFacts } from './opportunity.types.js';

/** Who gets a copy of every contract (S4§二(三)2). */
export const COPIES: readonly Office[] = ['market', 'engineering', 'production', 'quality'];

/** Days in the data in hand that have passed or have not come, and should not have. */
function misdated({ need }: OpportunityFacts, event: OpportunityEvent): string[] {
  const today = companyDay(event.at);
  const asOf = companyDay(event.occurredAt);
  const quoted = dataOf(event, 'sales.quote');
  const signed = dataOf(event, 'sales.sign-contract');
  const held = dataOf(event, 'sales.hold-strategy-meeting');
  const delivered = signed?.deliveryDate ?? need.deliveryDate;
  return [
    ...(quoted !== undefined && quoted.validUntil < asOf ? ['validUntil'] : []),
    ...(held !== undefined && held.heldOn > today ? ['heldOn'] : []),
    ...(signed !== undefined && signed.signedOn > today ? ['signedOn'] : []),
    ...(signed !== undefined && delivered !== undefined && delivered < signed.signedOn ? ['deliveryDate'] : []),
  ];
}

/** Prices of lines that there are none of, lines without a price, and a sum that they do not come to. */
function misquoted({ need: { lines = [], currency } }: OpportunityFacts, event: OpportunityEvent): string[] {
  const quoted = dataOf(event, 'sales.quote');
  if (quoted === undefined) return [];
  const { prices, amount } = quoted;
  const strange = prices.flatMap(({ line }, index) =>
    lines.some((one) => one.line === line) ? [] : [`prices[${index}].line`],
  );
  const unpriced = lines.some(({ line }) => !prices.some((one) => one.line === line));
  const amounts = prices.map(({ line, unitPrice, discount }) =>
    lineAmount(lines.find((one) => one.line === line)?.quantity ?? '0', unitPrice, currency, discount),
  );
  const isSum = compare(inCurrency(sum(amounts), currency), amount) === 0;
  return [...strange, ...(unpriced ? ['prices'] : []), ...(isSum ? [] : ['amount'])];
}

/** What keeps the company from taking it on, by the evaluations as they are. */
function notPassed({ evaluations: { engineering, production } }: OpportunityFacts): string[] {
  return [
    ...(engineering?.feasible === true ? [] : ['feasible']),
    ...(production === null || production.capacity === 'short' ? ['capacity'] : []),
  ];
}

const drafters = ({ contract }: OpportunityFacts): string[] => (contract.text === null ? [] : actors(contract.text));

/** From the quotation to the contract that is signed and filed. */
export const contractRules = {
  'OP-04': {
    ...gate('S4§二(三)1', 'legal'),
    sentence: text(
      '签订的合同文本已经法务部审核通过',
      '簽訂的合約文本已經法務部審核通過',
      'Legal has approved the very text that is signed.',
    ),
    remedy: remedy(
      ({ contract }) =>
        contract.text === null || contract.returned !== null ? ['sales.submit-contract'] : ['legal.approve-contract'],
      '请销售部提交合同文本，法务部审核通过后签订；文本修改后须重新审核',
      '請銷售部提送合約文本，法務部審核通過後簽訂；文本修正後須重新審核',
      'Sales: submit the text; Legal: approve it. A text that was changed is approved anew.',
    ),
    ...lacks(({ contract: { text: submitted, approved } }) =>
      submitted === null ? ['text'] : approved === null ? ['opinion'] : [],
    ),
  },
  'OP-05': {
    ...duty('S4§二(三)2', 'sales'),
    sentence: text(
      '合同副本已分发市场、技术、生产、质量部，原件已归档并登记台账',
      '合約副本已分送市場、技術、生產、品質部，正本已歸檔並登記台帳',
      'Market, engineering, production and quality have copies of the contract, and the original is in the ledger.',
    ),
    remedy: remedy(
      ['sales.file-contract'],
      '请销售部向列出的部门分发副本，归档原件并登记台账',
      '請銷售部向所列部門分送副本，歸檔正本並登記台帳',
      'Sales: distribute copies to the offices named, file the original and enter it in the ledger.',
    ),
    ...lacks(({ contract: { filed } }) =>
      filed === null
        ? ['ledgerNo']
        : namedAll(
            'office',
            COPIES.filter((office) => !filed.copiesTo.includes(office)),
          ),
    ),
  },
  'OP-06': {
    ...duty('S4§二(三)1', 'sales'),
    sentence: text(
      '项目评估通过：技术可行、产能满足，之后才与客户谈判签约',
      '專案評估通過：技術可行、產能滿足，其後才與客戶談判簽約',
      'The evaluation has passed, feasible and within capacity, before the contract is negotiated.',
    ),
    remedy: remedy(
      ['sales.confirm-need'],
      '请销售部与客户调整需求后重新评估；无法承接的登记为未成交',
      '請銷售部與客戶調整需求後重新評估；無法承接者登錄為未成交',
      'Sales: change the need with the customer and have it evaluated anew, or lose it.',
    ),
    ...lacks(notPassed),
  },
  'OP-07': {
    ...gate('S4§二(三)1', 'legal'),
    sentence: text(
      '合同起草人不审核自己的合同',
      '合約起草人不審核自己的合約',
      'Nobody approves a contract that he has drafted.',
    ),
    remedy: remedy(
      [],
      '请由起草人以外的法务人员审核',
      '請由起草人以外的法務人員審核',
      'Somebody of Legal who has not drafted it approves it.',
    ),
    ...barring(drafters),
  },
  'OP-08': {
    ...gate('S4§二(二)1', 'sales'),
    sentence: text(
      '报价单列明每一需求行的单价，金额等于各行合计',
      '報價單列明每一需求明細的單價，金額等於各行合計',
      'The quotation prices every line of the need, and its amount is what they come to.',
    ),
    remedy: remedy(
      ['sales.quote'],
      '请逐行填写单价并核对报价金额',
      '請逐行填寫單價並核對報價金額',
      'Sales: price every line, and check the amount.',
    ),
    ...lacksInData(misquoted),
  },
  'OP-09': {
    ...gate('product', 'sales'),
    sentence: text(
      '报价有效期未过；会议和签订日期不晚于今天，交货日期不早于签订日期',
      '報價有效期未過；會議與簽訂日期不晚於今天，交貨日期不早於簽訂日期',
      'A quotation is valid for some time; what has happened is dated today at the latest, delivery after the signature.',
    ),
    remedy: remedy(
      ['sales.quote', 'sales.sign-contract', 'sales.hold-strategy-meeting'],
      '请更正列出的日期',
      '請更正所列日期',
      'Correct the dates named.',
    ),
    ...lacksInData(misdated),
  },
  'OP-11': {
    ...duty('product', 'sales'),
    sentence: text(
      '提交合同时报价仍在有效期内',
      '提送合約時報價仍在有效期內',
      'The quotation is still valid when the contract is submitted.',
    ),
    remedy: remedy(['sales.quote'], '请销售部重新报价', '請銷售部重新報價', 'Sales: quote anew.'),
    ...lacks(({ quote }, event) =>
      !isQuestion(event) && quote !== null && quote.validUntil < companyDay(event.occurredAt) ? ['validUntil'] : [],
    ),
  },
} satisfies Record<string, ProcessRule<OpportunityFacts, OpportunityEvent>>;
