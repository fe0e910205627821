import { findings } from '../../machines/check.js';
import { contact } from '../../machines/contacts/contact.process.js';
import { fallsDue } from '../../machines/contacts/contact.facts.js';
import type { ContactData } from '../../machines/contacts/contact.schema.js';
import type { ContactFacts } from '../../machines/contacts/contact.types.js';
import { contacts } from '../../machines/order/v4/contacts/contacts.js';
import { Story } from './story.js';

const wang = { by: 'wang', office: 'sales' };
const chen = { by: 'chen', office: 'clerk' };

const MOVED = { customer: '东方机械', order: 'SO-000001', cause: 'date-moved', text: '交期调整' } as const;
const SENT = { channel: 'mail', text: '交期调整' } as const;

const begun = <Type extends keyof ContactData>(type: Type, data: ContactData[Type], by = wang) =>
  Story.of<ContactFacts, ContactData>(contact, 'CT-000001').when(type, data, by);
const drafted = (cause: ContactData['sales.draft-notice']['cause'] = 'date-moved') =>
  begun('order.draft-notice', { ...MOVED, cause });
const registered = (kind: ContactData['any.register-contact']['kind']) =>
  begun('any.register-contact', { customer: '东方机械', kind, channel: 'phone', text: '询问交期' });

describe('a contact with a customer', () => {
  it('is drawn soundly; a notice is sent and closed', () => {
    expect(findings(contact)).toEqual([]);
    drafted().thenItIs('open').thenItWaitsFor('sales.send-notice');
    const sent = drafted().when('sales.send-notice', SENT, wang);
    sent.thenItIs('open').thenItWaitsFor('keeper.close-contact');
    sent.when('keeper.close-contact', {}, wang).thenItIs('closed');
    drafted()
      .when('keeper.drop-contact', {}, { ...wang, reason: '客户已知悉' })
      .thenItIs('dropped');
  });

  it('an enquiry and a complaint wait for an answer, a survey for its scores, a visit for its record', () => {
    registered('enquiry').thenItWaitsFor('sales.record-answer');
    registered('complaint').thenItWaitsFor('sales.record-answer');
    registered('survey').thenItWaitsFor('sales.record-survey');
    registered('meeting').thenItWaitsFor('keeper.close-contact');
    const visit = begun('sales.plan-visit', { customer: '东方机械', visitOn: '2026-03-20', purpose: '季度回访' });
    visit.thenItWaitsFor('sales.record-visit');
    expect(contact.dueOn(visit.facts)).toBe('2026-03-20');
    const made = visit.when(
      'sales.record-visit',
      { satisfaction: [{ aspect: 'price', score: 4 }], feedback: '好' },
      wang,
    );
    made.thenItWaitsFor('keeper.close-contact');
    expect(contact.dueOn(made.facts)).toBeNull();
  });

  it('a note names the next day, on which the clerk is waited for again', () => {
    const noted = begun('clerk.note-contact', { customer: '东方机械', text: '月底盘点', nextOn: '2026-03-11' }, chen);
    noted.thenItIs('open').thenItWaitsFor();
    expect([contact.dueOn(noted.facts), fallsDue(noted.facts)]).toEqual([
      '2026-03-11',
      [{ at: '2026-03-10T16:00:00.000Z', event: 'clock.contact-due' }],
    ]);
    const due = noted.when('clock.contact-due', {}, chen);
    due.thenItWaitsFor('clerk.note-contact');
    expect(fallsDue(due.facts)).toEqual([]);
    const again = due.when('clerk.note-contact', { text: '可以送货' }, chen);
    again.thenItWaitsFor('keeper.close-contact');
    expect(again.facts.notes.map(({ text }) => text)).toEqual(['月底盘点', '可以送货']);
  });

  it('a complaint is offered to be registered as a case', () => {
    expect(contact.offers?.(registered('complaint').facts)).toEqual([
      {
        start: 'cases',
        type: 'any.register-case',
        data: { customer: '东方机械', channel: 'hotline', kind: 'complaint', text: '询问交期' },
      },
    ]);
    expect(contact.offers?.(registered('enquiry').facts)).toEqual([]);
  });
});

describe('its rules', () => {
  const block = { version: 1, levels: { 'CT-01': 'block' }, thresholds: {}, deadlines: {} } as const;

  it('CT-01: the customer is told within one working day that his date has moved, or it is said why not', () => {
    // Drafted on a Monday at nine; eight working hours later it is evening.
    const at = (instant: string, data: object = {}) =>
      drafted().when('sales.send-notice', { ...SENT, ...data }, { ...wang, at: instant, policy: block });
    at('2026-03-02T09:00:00.000Z').thenItIs('open');
    at('2026-03-03T01:00:00.000Z').thenRefusedBecause('CT-01');
    at('2026-03-03T01:00:00.000Z', { lateReason: '客户休假' }).thenItIs('open');
    // Shipped as a warning, and of nothing but dates.
    drafted()
      .when('sales.send-notice', SENT, { ...wang, at: '2026-03-03T01:00:00.000Z' })
      .thenItIs('open');
    drafted('dispatched')
      .when('sales.send-notice', SENT, { ...wang, at: '2026-03-09T01:00:00.000Z', policy: block })
      .thenItIs('open');
  });

  it('CT-02: what was announced has happened before it is closed', () => {
    drafted().when('keeper.close-contact', {}, wang).thenRefusedBecause('CT-02');
    registered('survey').when('keeper.close-contact', {}, wang).thenRefusedBecause('CT-02');
    registered('enquiry')
      .when('sales.record-answer', { text: '可以' }, wang)
      .when('keeper.close-contact', {}, wang)
      .thenItIs('closed');
  });
});

describe('what an order drafts by itself', () => {
  const order = (more: object = {}) => {
    const known = { no: 'SO-000001', revision: 2, milestone: 'planned', reviewPassed: {}, batches: [] };
    const entry = { customer: { name: '东方机械' }, deliveryDate: '2026-03-20' };
    return { ...known, entry, acceptances: [], dispatches: [], handOvers: [], ...more } as never;
  };
  const entry = { customer: { name: '东方机械' }, deliveryDate: '2026-03-27' };
  const sent = { shipment: 'YD-1', on: '2026-03-18', lines: [] };
  const told = (before: never, after: never) =>
    contacts.followUps(before, {} as never, after).map((one) => ['id' in one && one.id, one.event.data]);
  const of = (cause: string, text: string) => ({ customer: '东方机械', order: 'SO-000001', cause, text });

  it('a date that moved, a shipment, the delivery', () => {
    expect(told(order(), order({ entry }))).toEqual([
      ['CT-SO-000001-R2', of('date-moved', '交货日期由 2026-03-20 调整为 2026-03-27')],
    ]);
    expect(told(order(), order({ dispatches: [sent] }))).toEqual([
      ['CT-SO-000001-D1', of('dispatched', '货物已发出，2026-03-18，YD-1')],
    ]);
    // Another one that left earlier and is recorded later.
    const inBatches = (...dispatched: object[]) =>
      order({ batches: [{ batch: 1, moves: { accepted: [], dispatched, handedOver: [], documents: [] } }] });
    const earlier = { of: 'YD-0', on: '2026-03-17', lines: [] };
    const later = { of: 'YD-1', on: '2026-03-18', lines: [] };
    expect(told(inBatches(later), inBatches(earlier, later))).toEqual([
      ['CT-SO-000001-D2', of('dispatched', '货物已发出，2026-03-17，YD-0')],
    ]);
    const delivered = order({ milestone: 'delivered', dispatches: [sent], handOvers: [{ ...sent, documents: [] }] });
    const shipped = order({ dispatches: [sent] });
    expect(told(shipped, delivered)).toEqual([['CT-SO-000001-H1', of('delivered', '货物已全部交付，请确认使用情况')]]);
  });

  it('nothing before the review is passed, nothing of a customer without a name', () => {
    expect(told(order({ reviewPassed: null }), order({ reviewPassed: null, entry }))).toEqual([]);
    expect(told(order(), order({ entry: { ...entry, customer: { name: ' ' } } }))).toEqual([]);
    expect(told(order(), order())).toEqual([]);
    expect(contacts.followUps(null, {} as never, order({ dispatches: [sent] }))).toEqual([]);
  });
});
