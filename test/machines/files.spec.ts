import { findings } from '../../machines/check.js';
import type { DocumentKind } from '../../machines/files/documents.js';
import { DOCUMENT_OWNERS } from '../../machines/files/documents.js';
import { expires } from '../../machines/files/file.facts.js';
import { orderFile } from '../../machines/files/file.process.js';
import type { FileData } from '../../machines/files/file.schema.js';
import type { FileFacts } from '../../machines/files/file.types.js';
import { filing } from '../../machines/order/v4/filing/filing.js';
import { Story } from './story.js';

const wang = { by: 'wang', office: 'sales' };
const xu = { by: 'xu', office: 'archive' };
const shi = { by: 'shi', office: 'management' };

const KINDS = Object.keys(DOCUMENT_OWNERS) as DocumentKind[];
const RECEIVED = { fileNo: 'DA-1', shelf: 'B-04', keepUntil: '2036-03-02' };
const DESTROY = { disposal: 'destroy', why: '期满' } as const;

type Files = Story<FileFacts, FileData>;

const opened = (missing: readonly DocumentKind[] = ['contract']): Files =>
  Story.of<FileFacts, FileData>(orderFile, 'FL-SO-000001').when(
    'order.open-file',
    {
      order: 'SO-000001',
      documents: KINDS.map((document) => ({ document, status: missing.includes(document) ? 'missing' : 'present' })),
    },
    wang,
  );
const handedOver = () => opened([]).when('sales.hand-over-file', {}, wang);
const kept = () => handedOver().when('archive.receive-file', RECEIVED, xu);
const expired = () => kept().when('clock.expire-file', {}, xu);
const decided = (data: FileData['archive.decide-expiry'] = DESTROY) =>
  expired().when('archive.decide-expiry', data, xu);

describe("an order's file", () => {
  it('is drawn soundly and goes from collecting to its end', () => {
    expect(findings(orderFile)).toEqual([]);
    handedOver().thenItIs('handed-over').thenItWaitsFor('archive.receive-file');
    kept().thenItIs('kept').thenItWaitsFor();
    const checked = kept().when('archive.check-file', { complete: true, legible: true, medium: 'good' }, xu);
    checked.thenItIs('kept');
    expect(checked.facts.checks).toHaveLength(1);
    expired().thenItIs('expired').thenItWaitsFor('archive.decide-expiry');
    decided().thenItWaitsFor('management.confirm-expiry');
    decided().when('management.confirm-expiry', {}, shi).thenItIs('destroyed');
    decided({ disposal: 'retain', why: '有争议' }).when('management.confirm-expiry', {}, shi).thenItIs('retained');
    const back = decided().when('management.return-expiry', {}, { ...shi, reason: '尚有诉讼' });
    back.thenItIs('expired').thenItWaitsFor('archive.decide-expiry');
  });

  it('that comes back from the archive is completed and handed over again', () => {
    const back = handedOver().when('archive.return-file', {}, { ...xu, reason: '验收报告缺页' });
    back.thenItIs('collecting').thenItWaitsFor('sales.hand-over-file');
    const again = back.when('sales.hand-over-file', {}, wang);
    again.thenItIs('handed-over');
    expect([again.facts.revision, again.facts.returned[0]?.reason]).toEqual([3, '验收报告缺页']);
  });

  it('falls due the day after the last on which it is kept, once', () => {
    expect(expires(handedOver().facts)).toEqual([]);
    expect(expires(kept().facts)).toEqual([{ at: '2036-03-02T16:00:00.000Z', event: 'clock.expire-file' }]);
    expect(expires(decided().facts)).toEqual([]);
  });
});

describe('its rules', () => {
  it('FD-01: what the checklist lacks is filed, or it is said why there is none', () => {
    const lacking = opened(['contract', 'purchase-contracts']);
    lacking.when('sales.hand-over-file', {}, wang).thenRefusedBecause('FD-01');
    const filed = lacking.when('any.file-document', { document: 'contract', doc: 'a-file', originalAt: '柜 3' }, wang);
    filed.when('sales.hand-over-file', {}, wang).thenRefusedBecause('FD-01');
    const explained = filed.when('any.explain-absence', { document: 'purchase-contracts', why: '客供料' }, wang);
    explained.when('sales.hand-over-file', {}, wang).thenItIs('handed-over');
    const status = (document: DocumentKind) => explained.facts.documents.find((one) => one.document === document);
    expect(status('contract')).toMatchObject({ status: 'present', doc: 'a-file', originalAt: '柜 3' });
    expect(status('purchase-contracts')).toMatchObject({ status: 'absent', why: '客供料' });
    // Begun by hand, it lacks everything.
    Story.of<FileFacts, FileData>(orderFile, 'FL-000001')
      .when('sales.open-file', { order: '2019-0107' }, wang)
      .when('sales.hand-over-file', {}, wang)
      .thenRefusedBecause('FD-01');
  });

  it('FD-02: who decides does not confirm, nor does who stood in for him', () => {
    const byShi = expired().when('archive.decide-expiry', DESTROY, { ...shi, office: 'archive' });
    byShi.when('management.confirm-expiry', {}, shi).thenRefusedBecause('FD-02');
    byShi.when('management.confirm-expiry', {}, { ...shi, by: 'zhang', onBehalfOf: 'shi' }).thenRefusedBecause('FD-02');
    byShi.when('management.confirm-expiry', {}, { ...shi, by: 'zhang' }).thenItIs('destroyed');
  });

  it('FD-03: it is kept at least for the years that the company has set', () => {
    const until = (keepUntil: string) => handedOver().when('archive.receive-file', { ...RECEIVED, keepUntil }, xu);
    until('2036-03-01').thenRefusedBecause('FD-03');
    until('2036-03-02').thenItIs('kept');
  });

  it('FD-04: the archive has said what is to be done before anybody confirms it', () => {
    expired().when('management.confirm-expiry', {}, shi).thenRefusedBecause('FD-04');
  });
});

describe('an order that is over', () => {
  const facts = (more: object) =>
    ({
      no: 'SO-000001',
      milestone: 'cancelled',
      closing: {},
      reviewPassed: { at: '' },
      reviewMeeting: { heldOn: '2026-03-02' },
      entry: { class: 'contract', customer: { name: '东方机械' } },
      contract: {},
      productionPlan: {},
      procurementPlan: { status: 'effective', content: { items: [] } },
      finalInspection: null,
      acceptances: [],
      handOvers: [],
      dispatches: [],
      batches: [],
      invoices: [],
      ...more,
    }) as never;
  const open = { closing: null } as never;

  it('opens its file, once, with what it has; one that was never reviewed has none', () => {
    const [{ event, ...file }] = filing.followUps(open, {} as never, facts({})) as { event: { data: unknown } }[];
    expect(file).toEqual({ start: 'files', id: 'FL-SO-000001' });
    expect(event.data).toMatchObject({ order: 'SO-000001', customer: '东方机械' });
    const { documents } = event.data as FileData['order.open-file'];
    expect(documents.map(({ document }) => document)).toEqual(KINDS);
    expect(documents).toContainEqual({ document: 'review-record', status: 'present', reference: '2026-03-02' });
    expect(documents).toContainEqual({ document: 'invoice', status: 'not-needed' });
    expect(filing.followUps(facts({}), {} as never, facts({}))).toEqual([]);
    expect(filing.followUps(open, {} as never, facts({ reviewPassed: null }))).toEqual([]);
    expect(filing.followUps(open, {} as never, facts({ closing: null }))).toEqual([]);
  });
});
