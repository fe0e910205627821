import { companyInstant, daysAfter } from '../calendar.js';
import type { Reducers } from '../kit/record.js';
import { note, reasoned, recorder, stamp } from '../kit/record.js';
import type { Policy } from '../rulebook.js';
import type { DocumentKind } from './documents.js';
import { DOCUMENT_OWNERS } from './documents.js';
import type { FileData, ListedDocument } from './file.schema.js';
import type { DocumentOfFile, FileEvent, FileFacts } from './file.types.js';

/** Default, not in the regulations: the years for which a file is kept at least. */
export const SHIPPED = { 'archive.keep-years': '10' } as const;

export const keepYears = ({ thresholds }: Policy): number =>
  Number(thresholds['archive.keep-years'] ?? SHIPPED['archive.keep-years']);

const lineOf = ({ document, status, reference }: ListedDocument): DocumentOfFile => ({
  document,
  status,
  reference: reference ?? null,
  doc: null,
  originalAt: null,
  why: null,
});

const changed = (
  documents: readonly DocumentOfFile[],
  document: DocumentKind,
  as: Partial<DocumentOfFile>,
): DocumentOfFile[] => documents.map((one) => (one.document === document ? { ...one, ...as } : one));

const reducers: Reducers<FileFacts, FileData> = {
  'order.open-file': (_facts, { data: { order, customer, documents } }) => ({
    revision: 1,
    order,
    customer: customer ?? null,
    documents: documents.map(lineOf),
  }),
  'sales.open-file': (_facts, { data: { order, customer } }) => ({
    revision: 1,
    order,
    customer: customer ?? null,
    documents: (Object.keys(DOCUMENT_OWNERS) as DocumentKind[]).map((document) =>
      lineOf({ document, status: 'missing' }),
    ),
  }),
  'any.file-document': ({ documents }, { data: { document, doc, reference, originalAt } }) => ({
    documents: changed(documents, document, {
      status: 'present',
      doc,
      originalAt: originalAt ?? null,
      why: null,
      ...(reference !== undefined && { reference }),
    }),
  }),
  'any.explain-absence': ({ documents }, { data: { document, why } }) => ({
    documents: changed(documents, document, { status: 'absent', why }),
  }),
  'sales.hand-over-file': (facts, event) => {
    const revised = { ...facts, revision: facts.revision + 1 };
    return { revision: revised.revision, handedOver: stamp(revised, event) };
  },
  'archive.receive-file': (facts, event) => ({ received: note(facts, event) }),
  'archive.return-file': (facts, event) => ({
    handedOver: null,
    returned: [...facts.returned, reasoned(facts, event)],
  }),
  'archive.check-file': (facts, event) => ({ checks: [...facts.checks, note(facts, event)] }),
  'clock.expire-file': () => ({}),
  'archive.decide-expiry': (facts, event) => ({ expiry: note(facts, event) }),
  'management.confirm-expiry': (facts, event) => ({ confirmed: stamp(facts, event) }),
  'management.return-expiry': (facts, event) => ({
    expiry: null,
    returned: [...facts.returned, reasoned(facts, event)],
  }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<FileFacts, FileEvent>(reducers);

/** A file of which nothing is known but its number. */
export const blankFile = ({ no }: { no: string }): FileFacts => ({
  no,
  revision: 0,
  order: '',
  customer: null,
  documents: [],
  handedOver: null,
  returned: [],
  received: null,
  checks: [],
  expiry: null,
  confirmed: null,
});

/** What of the checklist is neither there nor explained. */
export const missingOf = ({ documents }: FileFacts): DocumentKind[] =>
  documents.flatMap(({ document, status }) => (status === 'missing' ? [document] : []));

/** The day after the last on which it is kept begins: then it is decided on. */
export function expires({ received, expiry, confirmed }: FileFacts): { at: string; event: string }[] {
  const over = received === null || expiry !== null || confirmed !== null ? null : daysAfter(received.keepUntil, 1);
  return over === null ? [] : [{ at: companyInstant(over, '00:00'), event: 'clock.expire-file' }];
}
