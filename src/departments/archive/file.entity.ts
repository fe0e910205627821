import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Flag, Instant, Parts, Text, Texts } from '../../read-models/columns.js';

/** The documents of a complete order (S3§八1), with the office that files each. */
export const DOCUMENT_OWNERS = {
  contract: 'sales',
  'review-record': 'sales',
  'production-plan': 'production',
  'procurement-plan': 'procurement',
  'purchase-contracts': 'procurement',
  'inspection-report': 'quality',
  'acceptance-report': 'sales',
  'delivery-record': 'logistics',
  invoice: 'finance',
} as const;
export type DocumentType = keyof typeof DOCUMENT_OWNERS;

export interface FiledDocument {
  type: DocumentType;
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
