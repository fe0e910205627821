import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { NotFoundError, problem, ValidationError } from '../../errors.js';
import { instantOf } from '../../identity/instant.js';
import type { Page, PageRequest } from '../../identity/paging.js';
import { pageOf } from '../../identity/paging.js';
import { MESSAGES as LISTS_SAY } from '../../identity/messages.js';
import { isUuid } from '../../../machines/kit/formats.js';
import { ProcessDraft } from './draft.entity.js';
import { text } from '../../../machines/kit/text.js';

/** Bytes of one draft, and drafts of one author, at most. */
const MOST_BYTES = 256 * 1024;
const MOST_DRAFTS = 200;

const MESSAGES = {
  tooLarge: text('草稿不能超过 256 KB', '草稿不得超過 256 KB', 'must not be larger than 256 KiB'),
  tooMany: text(
    '您的草稿已达 200 份，请先提交或删除一些',
    '您的草稿已達 200 份，請先送出或刪除一些',
    'you have 200 drafts: submit or delete some',
  ),
};

/** Whose a draft is, and of what. */
export type Owner = Pick<ProcessDraft, 'author' | 'kind'>;

/** Keeps what an author has not finished. Nobody else ever sees it. */
@Injectable()
export class Drafts {
  constructor(@InjectRepository(ProcessDraft) private readonly drafts: Repository<ProcessDraft>) {}

  /** The one worked on last first. */
  async list({ author, kind }: Owner, { after, limit }: PageRequest): Promise<Page<ProcessDraft>> {
    const query = this.drafts
      .createQueryBuilder('d')
      .leftJoin('d.predecessor', 'predecessor')
      .addSelect(['predecessor.id', 'predecessor.name'])
      .where('d.author = :author AND d.kind = :kind', { author, kind })
      .orderBy('d.updatedAt', 'DESC')
      .addOrderBy('d.id', 'DESC')
      .limit(limit + 1);
    if (after) query.andWhere('(d.updated_at, d.id) < (:at, :id)', placeOf(after));
    return pageOf(await query.getMany(), limit, ({ updatedAt, id }) => [updatedAt.toISOString(), id]);
  }

  /** @throws NotFoundError also when it is another's */
  async one({ author, kind }: Owner, id: string): Promise<ProcessDraft> {
    const found = isUuid(id)
      ? await this.drafts.findOne({ where: { id, author, kind }, relations: { predecessor: true } })
      : null;
    if (!found) throw new NotFoundError('draft', id.slice(0, 40));
    return found;
  }

  /** @throws ValidationError when it is too large, or one too many */
  async create(owner: Owner, content: Record<string, unknown>): Promise<ProcessDraft> {
    assertSize(content);
    if ((await this.drafts.countBy({ author: owner.author })) >= MOST_DRAFTS)
      throw new ValidationError([problem('', MESSAGES.tooMany)]);
    const id = randomUUID();
    await this.drafts.insert({ id, ...owner, content: content as object });
    return this.one(owner, id);
  }

  /** @throws NotFoundError, ValidationError */
  async replace(owner: Owner, id: string, content: Record<string, unknown>): Promise<ProcessDraft> {
    assertSize(content);
    await this.one(owner, id);
    await this.drafts.update({ id, ...owner }, { content: content as object, updatedAt: () => 'now()' });
    return this.one(owner, id);
  }

  /** @throws NotFoundError */
  async remove(owner: Owner, id: string): Promise<void> {
    await this.one(owner, id);
    await this.discard(owner, id);
  }

  /** The same, and gone already is well too. */
  async discard(owner: Owner, id: string): Promise<void> {
    await this.drafts.delete({ id, ...owner });
  }
}

function assertSize(content: Record<string, unknown>): void {
  if (Buffer.byteLength(JSON.stringify(content)) > MOST_BYTES) {
    throw new ValidationError([problem('content', MESSAGES.tooLarge)]);
  }
}

/** Where the list goes on; a cursor of another list is none of this one. */
function placeOf([at, id]: string[]): { at: Date; id: string } {
  const date = instantOf(at, 'cursor', []);
  if (!date || !isUuid(id)) throw new ValidationError([problem('cursor', LISTS_SAY.cursor)]);
  return { at: date, id };
}
