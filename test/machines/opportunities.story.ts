import { opportunity } from '../../machines/opportunities/opportunity.process.js';
import type { OpportunityData } from '../../machines/opportunities/opportunity.schema.js';
import type { OpportunityFacts } from '../../machines/opportunities/opportunity.types.js';
import { Story } from './story.js';

/** Zhou knows the market, Lin sells, Wu designs, Gao makes, Zhao inspects, Fang and Song read contracts. */
const zhou = { by: 'zhou', office: 'market' };
export const lin = { by: 'lin', office: 'sales' };
export const wu = { by: 'wu', office: 'engineering' };
export const gao = { by: 'gao', office: 'production' };
const zhao = { by: 'zhao', office: 'quality' };
export const fang = { by: 'fang', office: 'legal' };

const TODAY = '2026-03-02';

export const NEED: OpportunityData['market.register-need'] = {
  channel: 'visit',
  customer: { name: '东方机械', contact: '李强', phone: '021-5550101' },
  summary: '回转工作台五台',
  currency: 'CNY',
  lines: [
    {
      line: 1,
      productNo: 'RT-400',
      description: '数控回转工作台',
      specification: '台面 400 mm',
      quantity: '5',
      unit: '台',
    },
  ],
  deliveryPlace: '上海',
  deliveryDate: '2026-06-30',
  qualityRequirements: '符合技术协议',
};

const CONFIRMED: OpportunityData['sales.confirm-need'] = {
  accurate: true,
  complete: true,
  packagingRequirements: '木箱',
  specialRequirements: [{ text: '附英文手册', department: 'engineering' }],
  budget: '350000',
  payment: '预付 30%',
  feasibility: '与现有产品相近',
  risks: '投产时间可能推迟',
};

export const SALES: OpportunityData['sales.evaluate'] = {
  cost: '272000',
  margin: '68000',
  risks: [{ risk: '铸件涨价', countermeasure: '锁价三个月' }],
};
export const ENGINEERING: OpportunityData['engineering.evaluate'] = {
  feasible: true,
  solution: '沿用现有平台',
  costBenefit: '改制费用占 4%',
  design: true,
};
export const PRODUCTION: OpportunityData['production.evaluate'] = {
  capacity: 'adjusted',
  effectOnPlan: '负荷上升 15%',
  suggestion: '周末加一班',
};
const QUALITY: OpportunityData['quality.evaluate'] = { risks: [{ risk: '平面度难测' }] };

export const QUOTE: OpportunityData['sales.quote'] = {
  amount: '340000',
  validUntil: '2026-04-30',
  prices: [{ line: 1, unitPrice: '68000' }],
};
export const TEXT = { text: '买卖合同' };
export const SIGNED: OpportunityData['sales.sign-contract'] = { contractNo: 'HT-018', signedOn: TODAY };
export const FILED: OpportunityData['sales.file-contract'] = {
  copiesTo: ['market', 'engineering', 'production', 'quality'],
  ledgerNo: 'TZ-018',
};

export const blank = () => Story.of<OpportunityFacts, OpportunityData>(opportunity, 'OP-000001');
export const registered = (more: Partial<OpportunityData['market.register-need']> = {}) =>
  blank().when('market.register-need', { ...NEED, ...more }, zhou);
export const confirmed = (more: Partial<OpportunityData['sales.confirm-need']> = {}) =>
  registered().when('sales.confirm-need', { ...CONFIRMED, ...more }, lin);

export const evaluated = (
  before = confirmed(),
  engineering: Partial<typeof ENGINEERING> = {},
  production: Partial<typeof PRODUCTION> = {},
) =>
  before
    .when('sales.evaluate', SALES, lin)
    .when('engineering.evaluate', { ...ENGINEERING, ...engineering }, wu)
    .when('production.evaluate', { ...PRODUCTION, ...production }, gao)
    .when('quality.evaluate', QUALITY, zhao);

export const quoted = (before = evaluated(), more: Partial<typeof QUOTE> = {}) =>
  before.when('sales.quote', { ...QUOTE, ...more }, lin);
export const submitted = (before = quoted()) => before.when('sales.submit-contract', TEXT, lin);
export const approved = (before = submitted()) => before.when('legal.approve-contract', { opinion: '同意签订' }, fang);
export const signed = (more: Partial<typeof SIGNED> = {}) =>
  approved().when('sales.sign-contract', { ...SIGNED, ...more }, lin);
export const filed = (more: Partial<typeof FILED> = {}) =>
  signed().when('sales.file-contract', { ...FILED, ...more }, lin);
