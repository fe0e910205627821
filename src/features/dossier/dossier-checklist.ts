import { DOCUMENTS } from '../../../machines/files/documents.js';
import type { FileFacts } from '../../../machines/files/file.types.js';
import { orderFile } from '../../../machines/files/file.process.js';
import type { DossierParts } from './dossier.format.js';

/** The file that the archive keeps of it, where it was opened. */
export const fileIn = <One extends { kind: string }>(related: readonly One[]): One | undefined =>
  related.find(({ kind }) => kind === orderFile.kind);

/** The checklist of that file: what belongs into it, and what of it is there. */
export function checklistOf(no: string | undefined, seen: object | null): DossierParts['checklist'] {
  if (no === undefined || seen === null) return { file: null, documents: [] };
  const { documents = [] } = (seen as { facts?: Partial<Pick<FileFacts, 'documents'>> }).facts ?? {};
  return {
    file: no,
    documents: documents.map(({ document, status, reference, why }) => ({
      title: DOCUMENTS[document],
      status,
      reference,
      why,
    })),
  };
}
