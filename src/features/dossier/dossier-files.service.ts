import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Language } from '../../../machines/rulebook.js';
import { PG_POOL } from '../../database/pool.js';
import type { Credentials } from '../../engine/command/load.js';
import { NotFoundError } from '../../errors.js';
import { seesPlace } from '../../http/redact.js';
import { viewerOf } from '../../http/viewer.js';
import { FileStore } from '../attachments/file-store.js';
import { Papers } from '../documents/documents.service.js';
import type { Sight } from '../processes/process-queries.service.js';
import type { PartOfDossier } from './dossier.format.js';

/** Bytes of attached files that travel within; what is beyond is listed with its digest. A browser opens no larger page gladly. */
const MOST_WITHIN = 64 * 1024 * 1024;

const ATTACHED = `
  SELECT a.id, a.name, a.type AS media, a.size, a.sha256, json_agg(json_build_object('type', u.type, 'path', u.path)) AS uses
  FROM attachment_use u JOIN attachment a ON a.id = u.attachment_id
  WHERE u.process_id = $1 GROUP BY a.id ORDER BY a.uploaded_at, a.id`;

interface Attached {
  id: string;
  name: string;
  media: string;
  size: number;
  sha256: Buffer;
  uses: { type: string; path: string }[];
}

/** A part with what gives its bytes when they are written. */
export interface FileOfDossier {
  part: PartOfDossier;
  bytes: () => AsyncIterable<Buffer>;
}

interface Reader {
  credentials: Credentials;
  language: Language;
  name: string;
  origin: string;
}

const PDF = 'application/pdf';

/** Gathers the papers of a process, and the files that hang on it. */
@Injectable()
export class DossierFiles {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly papers: Papers,
    private readonly files: FileStore,
  ) {}

  /** Every paper that has anything on it, as its reader may have it. */
  async papersOf({ definition, process }: Sight, reader: Reader): Promise<FileOfDossier[]> {
    const found: FileOfDossier[] = [];
    for (const { name } of definition.papers ?? []) {
      try {
        const { title, bytes } = await this.papers.pdf({ kind: process.kind, no: process.id, sheet: name }, reader);
        const file = `${process.id} ${title}.pdf`;
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        found.push({
          part: {
            name: `paper:${name}`,
            kind: 'paper',
            file,
            media: PDF,
            bytes: bytes.length,
            sha256,
            isWithin: true,
          },
          bytes: async function* () {
            yield await Promise.resolve(bytes);
          },
        });
      } catch (error) {
        if (!(error instanceof NotFoundError)) throw error;
      }
    }
    return found;
  }

  /** Those that the reader may see, and how many he may not. */
  async attachedTo({ process, sender }: Sight): Promise<{ files: FileOfDossier[]; withheld: number }> {
    const { rows } = await this.pool.query<Attached>(ATTACHED, [process.id]);
    const viewer = viewerOf(sender);
    const seen = rows.filter(({ uses }) => uses.some((use) => seesPlace(use, viewer)));
    let within = 0;
    const files = seen.map(({ id, name, media, size, sha256 }): FileOfDossier => {
      const isWithin = within + size <= MOST_WITHIN;
      if (isWithin) within += size;
      return {
        part: {
          name: `attachment:${id}`,
          kind: 'attachment',
          file: name,
          media,
          bytes: size,
          sha256: sha256.toString('hex'),
          isWithin,
        },
        bytes: () => this.read(sha256),
      };
    });
    return { files, withheld: rows.length - seen.length };
  }

  private async *read(sha256: Buffer): AsyncGenerator<Buffer> {
    for await (const piece of await this.files.read(sha256)) yield piece as Buffer;
  }
}
