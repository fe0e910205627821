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
import { OrderDraft } from './order-draft.entity.js';
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

/** Keeps what an author has not finished. Nobody else ever sees it. */
@Injectable()
export class Drafts {
  constructor(@InjectRepository(OrderDraft) private readonly drafts: Repository<OrderDraft>) {}

  /** The one worked on last first. */
  async list(author: string, { after, limit }: PageRequest): Promise<Page<OrderDraft>> {
    const query = this.drafts
      .createQueryBuilder('d')
      .where('d.author = :author', { author })
      .orderBy('d.updatedAt', 'DESC')
      .addOrderBy('d.id', 'DESC')
      .limit(limit + 1);
    if (after) query.andWhere('(d.updated_at, d.id) < (:at, :id)', placeOf(after));
    return pageOf(await query.getMany(), limit, ({ updatedAt, id }) => [updatedAt.toISOString(), id]);
  }

  /** @throws NotFoundError also when it is another's */
  async one(author: string, id: string): Promise<OrderDraft> {
    const found = isUuid(id) ? await this.drafts.findOneBy({ id, author }) : null;
    if (!found) throw new NotFoundError('draft', id.slice(0, 40));
    return found;
  }

  /** @throws ValidationError when it is too large, or one too many */
  async create(author: string, content: Record<string, unknown>): Promise<OrderDraft> {
    assertSize(content);
    if ((await this.drafts.countBy({ author })) >= MOST_DRAFTS)
      throw new ValidationError([problem('', MESSAGES.tooMany)]);
    const id = randomUUID();
    await this.drafts.insert({ id, author, content: content as object });
    return this.one(author, id);
  }

  /** @throws NotFoundError, ValidationError */
  async replace(author: string, id: string, content: Record<string, unknown>): Promise<OrderDraft> {
    assertSize(content);
    await this.one(author, id);
    await this.drafts.update({ id, author }, { content: content as object, updatedAt: () => 'now()' });
    return this.one(author, id);
  }

  /** @throws NotFoundError */
  async remove(author: string, id: string): Promise<void> {
    await this.one(author, id);
    await this.discard(author, id);
  }

  /** The same, and gone already is well too. */
  async discard(author: string, id: string): Promise<void> {
    await this.drafts.delete({ id, author });
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
