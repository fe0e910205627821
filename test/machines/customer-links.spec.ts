import { findings } from '../../machines/check.js';
import { customerLink } from '../../machines/customer-links/link.process.js';
import { awaited, endsAt, expires, ORDER_OF_LINK, SIGNED_STANDING } from '../../machines/customer-links/link.facts.js';
import { linkFollowUps } from '../../machines/customer-links/link.follow-ups.js';
import { linkExamples } from '../../machines/customer-links/link.schema.js';
import type { LinkData } from '../../machines/customer-links/link.schema.js';
import type { LinkFacts } from '../../machines/customer-links/link.types.js';
import { PLAIN_ORDER, plainName, plainState } from '../../machines/customer-links/plain-words.js';
import { Story } from './story.js';

const wang = { by: 'wang', office: 'sales' };
const product = { by: 'system', office: 'operations' };

const GIVEN = { ...linkExamples['sales.give-link'], order: 'SO-000001', validUntil: '2026-03-31' };
const SIGNED = { ...linkExamples['customer.sign-acceptance'], signedFor: 'SO-000001' };
const COMPLAINT = linkExamples['customer.complain'];

const give = (data: Partial<typeof GIVEN> = {}, observed: Record<string, string> = {}) =>
  Story.of<LinkFacts, LinkData>(customerLink, 'CL-000001').when(
    'sales.give-link',
    { ...GIVEN, ...data },
    {
      ...wang,
      observed,
    },
  );
const given = () => give().thenItIs('active');
const signed = () => given().when('customer.sign-acceptance', SIGNED, product);

describe('a link of a customer', () => {
  it('is drawn soundly, and opens an order until it is revoked', () => {
    expect(findings(customerLink)).toEqual([]);
    given().thenItWaitsFor();
    given()
      .when('clerk.revoke-link', {}, { by: 'chen', office: 'clerk', reason: '发错人' })
      .thenItIs('revoked')
      .when('customer.complain', COMPLAINT, product)
      .thenItDoesNotTakeThat();
  });

  it('is to an order that is there and not cancelled', () => {
    give({}, { [ORDER_OF_LINK]: 'none' }).thenRefusedBecause('CL-01');
    give({}, { [ORDER_OF_LINK]: 'cancelled' }).thenRefusedBecause('CL-01');
    give({}, { [ORDER_OF_LINK]: 'settled' }).thenItIs('active');
  });

  it('is valid until a day from today to as many days ahead as the company allows', () => {
    give({ validUntil: '2026-03-01' }).thenRefusedBecause('CL-02');
    give({ validUntil: '2026-03-02' }).thenItIs('active');
    give({ validUntil: '2026-08-29' }).thenItIs('active');
    give({ validUntil: '2026-08-30' }).thenRefusedBecause('CL-02');
  });

  it('expires with the end of its last day, by the company’s calendar', () => {
    const { facts } = given();
    expect(endsAt(facts)).toBe('2026-03-31T16:00:00.000Z');
    expect(expires(facts)).toEqual([{ at: '2026-03-31T16:00:00.000Z', event: 'clock.expire-link' }]);
    const over = given().when('clock.expire-link', {}, product).thenItIs('expired');
    expect(expires(over.facts)).toEqual([]);
  });

  it('keeps what the customer has signed until sales confirms it, which makes it the acceptance of the order', () => {
    signed().thenItWaitsFor('sales.confirm-signature');
    const confirmed = signed().when('sales.confirm-signature', { signature: 1 }, wang).thenItIs('active');
    confirmed.thenItWaitsFor();
    const event = { type: 'sales.confirm-signature', data: { signature: 1 } } as never;
    expect(linkFollowUps(null, event, confirmed.facts)).toEqual([
      {
        send: 'SO-000001',
        event: {
          type: 'sales.record-acceptance',
          data: {
            reportNo: 'CL-000001-1',
            signedBy: SIGNED.signedBy,
            signedOn: SIGNED.signedOn,
            attachment: SIGNED.signedSheet,
            lines: SIGNED.lines,
          },
          seen: 42,
        },
      },
    ]);
  });

  it('is answered once for each signature, and not while the order waits for something else', () => {
    const confirmed = signed().when('sales.confirm-signature', { signature: 1 }, wang);
    confirmed.when('sales.confirm-signature', { signature: 1 }, wang).thenRefusedBecause('CL-03');
    confirmed
      .when('sales.decline-signature', { signature: 1 }, { ...wang, reason: '数量不符' })
      .thenRefusedBecause('CL-03');
    signed().when('sales.confirm-signature', { signature: 2 }, wang).thenRefusedBecause('CL-03');
    const elsewhere = { ...wang, observed: { [SIGNED_STANDING]: '{"held":false,"state":"delivered"}' } };
    signed().when('sales.confirm-signature', { signature: 1 }, elsewhere).thenRefusedBecause('CL-04');
    signed()
      .when('sales.decline-signature', { signature: 1 }, { ...elsewhere, reason: '已现场签收' })
      .thenItIs('active')
      .thenItWaitsFor();
  });

  it('that was revoked still waits for what was signed before', () => {
    const revoked = signed().when('sales.revoke-link', {}, { ...wang, reason: '不再需要' });
    revoked.thenItIs('settling').thenItWaitsFor('sales.confirm-signature');
    revoked.when('customer.sign-acceptance', SIGNED, product).thenItDoesNotTakeThat();
    revoked.when('sales.confirm-signature', { signature: 1 }, wang).thenItIs('revoked');
    const expired = signed().when('clock.expire-link', {}, product).thenItIs('settling');
    expired.when('sales.decline-signature', { signature: 1 }, { ...wang, reason: '作废' }).thenItIs('expired');
    expect(awaited(expired.facts)).toHaveLength(1);
  });

  it('makes each complaint a case of after-sales that comes from the customer himself', () => {
    const told = given().when('customer.complain', COMPLAINT, product).when('customer.complain', COMPLAINT, product);
    const event = { type: 'customer.complain', data: COMPLAINT } as never;
    expect(linkFollowUps(null, event, told.thenItIs('active').facts)).toEqual([
      {
        start: 'cases',
        id: 'CS-CL-000001-2',
        event: {
          type: 'any.register-case',
          data: {
            customer: COMPLAINT.customer,
            contact: GIVEN.recipient,
            order: 'SO-000001',
            channel: 'portal',
            kind: 'quality',
            text: COMPLAINT.text,
          },
        },
      },
    ]);
  });

  it('tells where an order stands in plain words, and nothing of what is the company’s own', () => {
    expect(PLAIN_ORDER.map(plainState)).toEqual(PLAIN_ORDER);
    expect(['settled', 'closed', 'suspended', 'entering', 'cancelled'].map(plainState)).toEqual([
      'delivered',
      'delivered',
      'producing',
      'received',
      'cancelled',
    ]);
    expect(plainName('inspected', 'en')).toBe('Inspected, ready for your acceptance');
    expect(plainName('cancelled', 'zh-TW')).toBe('已取消');
  });
});
