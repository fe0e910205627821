import type { Documented } from '../../../machines/files/checklist.js';
import { documentsOf } from '../../../machines/files/checklist.js';
import { DOCUMENT_OWNERS } from '../../../machines/files/documents.js';
import type { ArchiveFile, FiledDocument } from './file.entity.js';

export function filesOf(facts: Documented & { no: string }): ArchiveFile[] {
  const documents = documentsOf(facts).map(({ document, status, reference }): FiledDocument => ({
    type: document,
    owner: DOCUMENT_OWNERS[document],
    status,
    reference,
  }));
  const missing = documents.filter(({ status }) => status === 'missing');
  return [
    {
      orderNo: facts.no,
      customer: facts.entry.customer?.name ?? '',
      state: facts.milestone,
      documents,
      missing: missing.length,
      missingOwners: [...new Set(missing.map(({ owner }) => owner))],
      closedAt: facts.closing?.at ?? null,
      ready: facts.closing !== null && missing.length === 0,
    },
  ];
}
