import {
  amount,
  attachment,
  choice,
  choices,
  currency,
  day,
  flag,
  judged,
  lineNumber,
  office,
  quantity,
  text,
  texts,
} from '../kit/fields.js';
import { ofContacts, ofCustomers, ofProducts, ofUnits } from '../kit/lookups.js';
import { percent } from '../kit/percent.js';
import type { DataOf } from '../kit/schema.js';
import { called, list, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import { OFFICE_NAMES } from '../offices.js';
import { RISK_KINDS } from '../risks/risk.schema.js';
import { CAPACITIES, CAUSES, CHANNELS, KEYS } from './opportunity.choices.js';
import { opportunityWords as words } from './opportunity.words.js';

const object = shapesWith(words);
/** The same where everything is for those who see prices. */
const priced = shapesWith(words, 'price');

const LONG = { max: 2000 };

const CUSTOMER = ofCustomers({
  contact: 'contact',
  phone: 'phone',
  email: 'email',
  address: 'address',
  terms: '^payment',
  currency: '^currency',
});
const PRODUCT = ofProducts(
  { description: 'description', specification: 'specification', unit: 'unit' },
  { customer: '^customer.name', currency: '^currency' },
);

const customer = object('OpportunityCustomer', {
  'name?': called('客户名称', '客戶名稱', 'Customer name', judged({ lookup: CUSTOMER })),
  'contact?': judged({
    secret: 'contact',
    lookup: ofContacts({ phone: 'phone', email: 'email' }, { customer: 'name' }),
  }),
  'phone?': judged({ max: 50, secret: 'contact' }),
  'email?': judged({ max: 254, secret: 'contact' }),
  'address?': judged({ max: 500, secret: 'contact' }),
});

const line = object('OpportunityLine', {
  line: lineNumber(),
  'productNo?': judged({ max: 100, lookup: PRODUCT }),
  'description?': judged({ max: 500 }),
  'specification?': judged(LONG),
  'quantity?': quantity({ positive: true }),
  'unit?': judged({ max: 20, lookup: ofUnits() }),
});

const special = object('OpportunityRequirement', {
  text: called('要求', '要求', 'Requirement', judged(LONG)),
  department: office(),
});

/** What the customer needs, as far as it is known; what is missing the rules name (OP-01, OP-10). */
const need = {
  'customer?': customer,
  'summary?': judged({ max: 500 }),
  'currency?': currency(),
  'lines?': list(line, { max: 500, uniqueBy: 'line' }),
  'deliveryPlace?': judged({ max: 500 }),
  'deliveryDate?': day(),
  'qualityRequirements?': judged(LONG),
  'packagingRequirements?': judged(LONG),
  'specialRequirements?': list(special, { max: 50, or: { none: named('无', '無', 'None') } }),
  'budget?': amount({ min: '0', secret: 'price' }),
  'payment?': judged(LONG),
};

const opinion = object('StrategyOpinion', { department: office(), text: judged({ max: 5000 }) });
const strategy = { heldOn: day(), attendees: texts({ min: 1, max: 200 }), opinions: list(opinion, { max: 50 }) };

const price = priced('QuotedPrice', {
  line: lineNumber(),
  unitPrice: amount({ min: '0', places: 6 }),
  'discount?': called('折扣（%）', '折扣（%）', 'Discount (%)', percent()),
});

/** The data of every event that is accepted from outside. */
export const opportunitySchema = {
  'market.register-need': object(
    'RegisteredNeed',
    'A need that market has found: the register of needs (S4§二(一)1).',
    {
      channel: choice(CHANNELS),
      ...need,
    },
  ),
  'sales.register-enquiry': object(
    'RegisteredEnquiry',
    'What a customer asked, and what sales answered; requirements that came up are recorded (S3§二1).',
    {
      answers: list(object('EnquiryAnswer', { question: text({ max: 1000 }), answer: judged({ max: 1000 }) }), {
        min: 1,
      }),
      ...need,
    },
  ),
  'sales.confirm-need': object(
    'ConfirmedNeed',
    'Sales has confirmed with the customer what he needs, and judged the project (S4§二(一)2).',
    { accurate: flag(), complete: flag(), ...need, feasibility: judged(LONG), risks: judged(LONG) },
  ),
  'sales.flag-key': object('KeyOpportunity', 'Of a key customer, or large: its strategy is discussed in a meeting.', {
    key: choice(KEYS),
    why: text(LONG),
  }),
  'sales.hold-strategy-meeting': object(
    'HeldStrategyMeeting',
    'A strategy meeting whose minutes were written elsewhere; one that was called here tells by itself.',
    { ...strategy, minutes: attachment() },
  ),
  'sales.evaluate': priced('SalesEvaluation', 'What it costs and brings, and what may go wrong (S4§二(二)1).', {
    cost: amount({ min: '0' }),
    margin: amount({ about: 'What is left of the price; a loss is negative.' }),
    risks: list(
      object('EvaluatedRisk', {
        'kind?': choice(RISK_KINDS),
        risk: text(LONG),
        countermeasure: text(LONG),
      }),
      { max: 100 },
    ),
  }),
  'engineering.evaluate': object('EngineeringEvaluation', 'Feasibility, solution, cost and benefit (S4§二(二)2).', {
    feasible: flag(),
    solution: text({ max: 5000 }),
    costBenefit: text({ max: 5000 }),
    'design?': flag(),
  }),
  'production.evaluate': object('ProductionEvaluation', 'Whether production can meet it (S4§二(二)3).', {
    capacity: choice(CAPACITIES),
    effectOnPlan: text(LONG),
    suggestion: text(LONG),
  }),
  'quality.evaluate': object('QualityEvaluation', 'What may go wrong with its quality (S4§三(五)1).', {
    risks: list(object('EvaluatedQualityRisk', { risk: text(LONG), 'countermeasure?': judged(LONG) }), { max: 100 }),
  }),
  'sales.quote': priced('OpportunityQuotation', 'What the customer is offered, line by line, and until when.', {
    amount: amount({ positive: true, about: 'Of all lines together.' }),
    validUntil: day(),
    prices: list(price, { min: 1, max: 500, uniqueBy: 'line' }),
    'doc?': attachment(),
  }),
  'sales.record-negotiation': priced('Negotiation', 'What was proposed, and what the other side said.', {
    proposal: text({ max: 5000 }),
    answer: text({ max: 5000 }),
  }),
  'sales.submit-contract': object('OpportunityContract', 'The text that legal reads.', {
    text: called('合同文本', '合約文本', 'Contract text', text({ max: 50_000, secret: 'price' })),
  }),
  'legal.return-contract': NO_DATA,
  'legal.approve-contract': object('OpportunityContractOpinion', { opinion: text({ max: 5000, secret: 'price' }) }),
  'sales.sign-contract': object(
    'SignedContract',
    'As it was signed; where it names no day, the day of the need stands.',
    {
      contractNo: text({ max: 100 }),
      signedOn: day(),
      'deliveryDate?': day(),
      'original?': attachment({ secret: 'price' }),
    },
  ),
  'sales.file-contract': object(
    'FiledContract',
    'Copies go round, the original is filed and in the ledger (S4§二(三)2).',
    {
      copiesTo: choices(OFFICE_NAMES, { min: 1 }),
      ledgerNo: text({ max: 100 }),
    },
  ),
  'sales.win': NO_DATA,
  'sales.lose': object('LostOpportunity', { cause: choice(CAUSES) }),
};

/** A meeting that was called for it tells what it came to. */
export type OpportunityData = DataOf<typeof opportunitySchema> & {
  'meeting.hold-strategy': Omit<DataOf<typeof opportunitySchema>['sales.hold-strategy-meeting'], 'minutes'> & {
    meeting: string;
  };
};

/** What the customer needs: the fields of the events that tell it. */
export type Need = Omit<OpportunityData['market.register-need'], 'channel'>;
