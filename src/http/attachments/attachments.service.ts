import { createHash, randomUUID } from 'node:crypto';
import type { ReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Text } from '../../../machines/rulebook.js';
import { NotFoundError, problem, ValidationError } from '../../errors.js';
import type { Person } from '../../identity/person.js';
import { isUuid } from '../../shape/formats.js';
import { seesPrices } from '../redact.js';
import { viewerOf } from '../viewer.js';
import { Attachment } from './attachment.entity.js';
import { FileStore } from './file-store.js';
import { plainName, TAKEN_TYPES, typeOf } from './file-types.js';

const text = (zhCN: string, zhTW: string, en: string): Text => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en });

const SAYS = {
  type: text(
    `文件内容不是允许的类型：${TAKEN_TYPES.join('、')}`,
    `檔案內容不是允許的類型：${TAKEN_TYPES.join('、')}`,
    `is by its content none of: ${TAKEN_TYPES.join(', ')}`,
  ),
};

/** A file as it came. */
export interface Uploaded {
  name: string;
  bytes: Buffer;
}

/** Takes files that events refer to, and gives them out again. */
@Injectable()
export class Attachments {
  constructor(
    @InjectRepository(Attachment) private readonly attachments: Repository<Attachment>,
    private readonly files: FileStore,
  ) {}

  /** @throws ValidationError when it is a kind of file that is not taken */
  async take({ name, bytes }: Uploaded, person: Person): Promise<Attachment> {
    const type = typeOf(bytes, name);
    if (!type) throw new ValidationError([problem('file', SAYS.type)]);
    const sha256 = createHash('sha256').update(bytes).digest();
    await this.files.keep(sha256, bytes);
    const id = randomUUID();
    await this.attachments.insert({
      id,
      sha256,
      name: plainName(name, type),
      type: type.type,
      size: bytes.length,
      confidential: seesPrices(viewerOf(person)),
      uploadedBy: person.id,
    });
    return this.attachments.findOneByOrFail({ id });
  }

  /** @throws NotFoundError also when it may hold prices that the person does not see */
  async find(id: string, person: Person): Promise<Attachment> {
    const found = isUuid(id) ? await this.attachments.findOneBy({ id }) : null;
    const isReadable = found && (!found.confidential || found.uploadedBy === person.id || seesPrices(viewerOf(person)));
    if (!isReadable) throw new NotFoundError('attachment', id.slice(0, 40));
    return found;
  }

  read({ sha256 }: Attachment): Promise<ReadStream> {
    return this.files.read(sha256);
  }
}
