import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '../../../machines/rulebook.js';
import type { SealKey } from '../../audit/seal-key.js';
import type { Credentials } from '../../engine/command/load.js';
import { Lookups } from '../processes/lookups.service.js';
import type { Sight } from '../processes/process-queries.service.js';
import { Sights } from '../processes/sights.service.js';
import { checklistOf, fileIn } from './dossier-checklist.js';
import { DossierFiles, type FileOfDossier } from './dossier-files.service.js';
import { DossierLogs } from './dossier-log.service.js';
import { wordsOf } from './dossier-words.js';
import type { DossierParts, Manifest, SignedManifest } from './dossier.format.js';
import { manifestText } from './dossier.format.js';
import {
  beginPage,
  beginPart,
  END_OF_PART,
  endPage,
  jsonForPage,
  type PageProgram,
  pageProgram,
} from './dossier.page.js';

export const DOSSIER_KEY = Symbol('DOSSIER_KEY');

interface Wanted {
  kind: string;
  no: string;
}

interface Reader {
  credentials: Credentials;
  name: string;
  language: Language;
  /** Where the product is for him: the codes on the papers lead there. */
  origin: string;
}

const JSON_MEDIA = 'application/json';

/** Makes the whole file of a process as one page, which is opened without the product and proves itself. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly sights: Sights,
    private readonly lookups: Lookups,
    private readonly logs: DossierLogs,
    private readonly files: DossierFiles,
    @Inject(DOSSIER_KEY) private readonly key: SealKey,
  ) {}

  /**
   * @returns what it is called, and its text piece by piece
   * @throws UnauthenticatedError, NotFoundError, TooManyRequestsError
   */
  async of({ kind, no }: Wanted, reader: Reader): Promise<{ name: string; text: AsyncGenerator<string> }> {
    const program = await pageProgram();
    const sight = await this.sights.see(reader.credentials, kind, no);
    const { parts, withholdsSeals } = await this.partsOf(sight, reader);
    const papers = await this.files.papersOf(sight, reader);
    const { files, withheld } = await this.files.attachedTo(sight);
    const texts = Object.entries(parts).map(([name, value]): [string, string] => [name, jsonForPage(value)]);
    const signed = this.signed(sight, reader, { parts, texts, files: [...papers, ...files], withheld, withholdsSeals });
    return {
      name: `${no} ${signed.manifest.title}.html`,
      text: written(program, { signed, texts, files: [...papers, ...files] }),
    };
  }

  private async partsOf(sight: Sight, { credentials, language }: Reader) {
    const { process, definition } = sight;
    const described = await this.sights.describe(sight, language);
    const { related } = described;
    const covered = await this.logs.coveredFor(sight, described);
    const { people, related: _related, waits: _waits, offers: _offers, ...shown } = covered;
    const { log, erasures, checkpoints, withholdsSeals, people: named } = await this.logs.of(sight);
    const { verified, events, head } = await this.lookups.verify(credentials, process.kind, process.id);
    const file = fileIn(related);
    const filed = file ? await this.sights.see(credentials, file.kind, file.no) : null;
    const seen = filed && (await this.sights.describe(filed, language));
    const parts: DossierParts = {
      record: {
        shown,
        people: { ...named, ...people },
        verification: { verified, events, head },
      },
      log,
      checklist: await this.logs.coveredFor(sight, checklistOf(file?.no, seen)),
      checkpoints,
      erasures,
      words: wordsOf(definition, log, shown),
    };
    return { parts, withholdsSeals };
  }

  private signed(
    { process, definition, now }: Sight,
    { name }: Reader,
    {
      parts: { log, record },
      texts,
      files,
      withheld,
      withholdsSeals,
    }: {
      parts: DossierParts;
      texts: [string, string][];
      files: FileOfDossier[];
      withheld: number;
      withholdsSeals: boolean;
    },
  ): SignedManifest {
    const isWhole =
      withheld === 0 &&
      !('redacted' in record.shown) &&
      log.every(({ digest, hidesObserved }) => digest === undefined && !hidesObserved);
    const manifest: Manifest = {
      format: 1,
      kind: process.kind,
      no: process.id,
      title: typeof record.shown['title'] === 'string' ? record.shown['title'] : definition.name['zh-CN'],
      madeAt: now,
      madeFor: name,
      entries: log.length,
      head: process.head.toString('hex'),
      isWhole,
      withholdsSeals,
      withheldFiles: withheld,
      parts: [
        ...texts.map(([part, text]) => ({
          name: part,
          kind: 'record' as const,
          file: `${part}.json`,
          media: JSON_MEDIA,
          bytes: Buffer.byteLength(text),
          sha256: createHash('sha256').update(text).digest('hex'),
          isWithin: true,
        })),
        ...files.map(({ part }) => part),
      ],
      key: this.key.key,
    };
    return { manifest, signature: this.key.sign(manifestText(manifest)) };
  }
}

interface Content {
  signed: SignedManifest;
  texts: [string, string][];
  files: FileOfDossier[];
}

/** Files are read as they are written: none of them is held whole. */
async function* written(program: PageProgram, { signed, texts, files }: Content): AsyncGenerator<string> {
  yield beginPage(program, `${signed.manifest.no} ${signed.manifest.title}`);
  yield beginPart('manifest', JSON_MEDIA) + jsonForPage(signed) + END_OF_PART;
  for (const [name, text] of texts) yield beginPart(name, JSON_MEDIA) + text + END_OF_PART;
  for (const { part, bytes } of files) {
    if (!part.isWithin) continue;
    yield beginPart(part.name, 'text/plain');
    yield* base64(bytes());
    yield END_OF_PART;
  }
  yield endPage(program);
}

/** Three bytes are four letters: what is left over waits for the next piece. */
async function* base64(pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    const bytes = Buffer.concat([rest, piece]);
    const whole = bytes.length - (bytes.length % 3);
    yield bytes.subarray(0, whole).toString('base64');
    rest = bytes.subarray(whole);
  }
  yield rest.toString('base64');
}
