import { Entity, Index, PrimaryColumn } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';

/** An event names a file: from then on it hangs on the process, and is for those who may see that part of it. */
@KeptByProjection()
@Entity('attachment_use')
@Index('attachment_use_of_file', ['attachmentId'])
export class AttachmentUse {
  @PrimaryColumn('text', { name: 'process_id', primaryKeyConstraintName: 'attachment_use_pk' })
  process: string;

  @PrimaryColumn('uuid', { name: 'attachment_id', primaryKeyConstraintName: 'attachment_use_pk' })
  attachmentId: string;

  /** The type of the event. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'attachment_use_pk' })
  type: string;

  /** Where in its data, lists without their numbers: `customerConsent.attachment`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'attachment_use_pk' })
  path: string;
}
