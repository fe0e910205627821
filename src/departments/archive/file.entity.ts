import { Entity, Index } from 'typeorm';
import type { DocumentKind } from '../../../machines/files/documents.js';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Flag, Instant, Parts, Text, Texts } from '../../read-models/columns.js';

export interface FiledDocument {
  type: DocumentKind;
  owner: string;
  status: 'present' | 'missing' | 'not-needed';
  /** Number or id by which the document is found. */
  reference: string | null;
}

/** The completeness checklist of an order's file. It is opened when the review is passed. */
@KeptByProjection()
@Entity('archive_file')
@Index('archive_file_closed', { synchronize: false })
@Index('archive_file_owners', { synchronize: false })
export class ArchiveFile {
  @Text('order_no', { key: true }) orderNo: string;
  @Text('customer') customer: string;
  @Text('state') state: string;
  @Parts('documents', { type: 'string', owner: 'string', status: 'string', reference: 'string?' })
  documents: FiledDocument[];
  @Count('missing') missing: number;
  /** The offices that have still something to file. */
  @Texts('missing_owners') missingOwners: string[];
  /** When the order was settled or given up. */
  @Instant('closed_at', { nullable: true }) closedAt: string | null;
  /** Over and complete: it can be handed over to the archive. */
  @Flag('ready') ready: boolean;
}
