import { redact, redactEvent } from '../../src/http/redact.js';
import type { Viewer } from '../../src/http/viewer.js';
import { viewerOf } from '../../src/http/viewer.js';

const sales: Viewer = { offices: ['sales'], permissions: [] };
const production: Viewer = { offices: ['production'], permissions: [] };
const procurement: Viewer = { offices: ['procurement'], permissions: [] };
const auditor: Viewer = { offices: [], permissions: ['audit'] };

const order = {
  no: 'SO-1',
  customer: { name: 'A', phone: '1', email: null },
  lines: [
    { line: 1, unitPrice: '7', quantity: '2' },
    { line: 2, unitPrice: '8', quantity: '3' },
  ],
  amounts: { ordered: '38' },
  contract: { status: 'filed', text: { text: 'secret' }, opinion: null },
  reviews: { procurement: { cost: { estimate: '5' }, verdict: 'approve' } },
  quote: null,
};

describe('what somebody may not see', () => {
  it('is left out wherever it stands, and named once', () => {
    expect(redact(order, production)).toEqual({
      no: 'SO-1',
      customer: { name: 'A' },
      lines: [
        { line: 1, quantity: '2' },
        { line: 2, quantity: '3' },
      ],
      contract: { status: 'filed' },
      reviews: { procurement: { verdict: 'approve' } },
      redacted: ['amounts', 'contract.text', 'customer.phone', 'lines[].unitPrice', 'reviews.procurement.cost'],
    });
  });

  it('leaves nothing out for those who see it', () => {
    expect(redact(order, sales)).toEqual(order);
    expect(redact(order, auditor)).toEqual(order);
    expect(redact(order, procurement).reviews.procurement).toHaveProperty('cost');
    expect(redact(order, procurement)).not.toHaveProperty('amounts');
  });

  it('does not change what it is given', () => {
    const before = JSON.stringify(order);
    redact(order, production);
    expect(JSON.stringify(order)).toBe(before);
  });

  it('is shown where the process concerns the viewer', () => {
    const amount = { amount: '7' };
    expect(redact(amount, production, [], 'purchase-requisitions')).toEqual({ redacted: ['amount'] });
    expect(redact(amount, production, ['purchase-cost'], 'purchase-requisitions')).toEqual(amount);
  });
});

describe('a name that is secret in one kind of process', () => {
  const appraised = { appraisals: [{ price: 75, unitPrice: '7' }] };

  it('is none in a kind whose events have it for something else; other names stay secret there', () => {
    const shown = redact(appraised, production, [], 'suppliers');
    expect(shown).toEqual({ appraisals: [{ price: 75 }], redacted: ['appraisals[].unitPrice'] });
    expect(redact({ effect: { cost: '600' } }, production, [], 'issues')).toEqual({ effect: { cost: '600' } });
    expect(redactEvent('any.raise-issue', { effect: { cost: '600' } }, production)).toEqual({
      data: { effect: { cost: '600' } },
    });
  });

  it('is as secret as its own kind says, and where none is known as the strictest', () => {
    const amount = { amount: '7' };
    expect(redact(amount, procurement, [], 'orders')).toEqual({ redacted: ['amount'] });
    expect(redact(amount, procurement, [], 'purchase-requisitions')).toEqual(amount);
    expect(redact(amount, procurement)).toEqual({ redacted: ['amount'] });
    expect(redact({ payments: [amount] }, procurement, [], 'purchase-orders')).toEqual({ payments: [amount] });
    expect(redact({ payments: [amount] }, procurement, [], 'orders')).toEqual({ redacted: ['payments'] });
  });

  it('stays secret in the kind that keeps it so, and where no kind is known', () => {
    expect(redact({ price: '7', cost: '5' }, production, [], 'orders')).toEqual({ redacted: ['cost', 'price'] });
    expect(redact({ cost: '600' }, production)).toEqual({ redacted: ['cost'] });
    expect(redactEvent('sales.quote', { cost: '600' }, production)).toEqual({ data: {}, redacted: ['cost'] });
  });
});

describe('what an event said', () => {
  it('has secrets that only this event has', () => {
    const text = { text: 'secret' };
    expect(redactEvent('sales.submit-contract', text, production)).toEqual({ data: {}, redacted: ['text'] });
    expect(redactEvent('sales.hold-review-meeting', text, production)).toEqual({ data: text });
    expect(redactEvent('finance.record-costs', { production: '1', logistics: '2' }, production)).toEqual({
      data: {},
      redacted: ['logistics', 'production'],
    });
    expect(redactEvent('finance.record-costs', { production: '1' }, sales)).toEqual({ data: { production: '1' } });
  });

  it('may have been erased', () => {
    expect(redactEvent('sales.quote', null, production)).toEqual({ data: null });
  });
});

describe('whoever stands in for somebody', () => {
  it('sees with his eyes too', () => {
    expect(viewerOf({ offices: ['hr'], permissions: [], standIns: [{ offices: ['finance', 'hr'] }] })).toEqual({
      offices: ['hr', 'finance'],
      permissions: [],
    });
  });
});
