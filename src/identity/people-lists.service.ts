import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Not, Repository } from 'typeorm';
import { NotFoundError } from '../errors.js';
import { isUuid } from '../../machines/kit/formats.js';
import { type Page, pageOf, type PageRequest } from './paging.js';
import { PersonRecord } from './person.entity.js';
import { SYSTEM_PERSON } from './person.js';

/** What to look for in a list of people. */
export interface PeopleFilter {
  /** Part of the name or of the user name. */
  text?: string;
  office?: string;
}

/** Reads people. The product's own account is none. */
@Injectable()
export class PeopleLists {
  constructor(@InjectRepository(PersonRecord) private readonly people: Repository<PersonRecord>) {}

  /** Everybody with his rights, by user name. */
  async all({ after, limit }: PageRequest, filter: PeopleFilter = {}): Promise<Page<PersonRecord>> {
    const query = this.find(filter)
      .orderBy('person.username')
      .limit(limit + 1);
    if (after) query.andWhere('person.username > :username', { username: after[0] });
    return pageOf(await query.getMany(), limit, ({ username }) => [username]);
  }

  /** Who works where: everybody who can sign in, by name. */
  async directory({ after, limit }: PageRequest, filter: PeopleFilter = {}): Promise<Page<PersonRecord>> {
    const query = this.find(filter).andWhere('NOT person.disabled').orderBy('person.name').addOrderBy('person.id');
    if (after) query.andWhere('(person.name, person.id::text) > (:name, :id)', { name: after[0], id: after[1] });
    return pageOf(await query.limit(limit + 1).getMany(), limit, ({ name, id }) => [name, id]);
  }

  /** @throws NotFoundError */
  async one(id: string): Promise<PersonRecord> {
    const found = isUuid(id) && id !== SYSTEM_PERSON ? await this.people.findOneBy({ id }) : null;
    if (!found) throw new NotFoundError('person', id);
    return found;
  }

  /** The names of people, by id; whoever is unknown is missing. */
  async names(ids: readonly string[]): Promise<Map<string, string>> {
    const found = await this.people.find({ select: { id: true, name: true }, where: { id: In([...new Set(ids)]) } });
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  private find({ text, office }: PeopleFilter) {
    const query = this.people.createQueryBuilder('person').where({ id: Not(SYSTEM_PERSON) });
    if (text) query.andWhere('strpos(lower(person.name || chr(10) || person.username), lower(:text)) > 0', { text });
    if (office) query.andWhere(':office = ANY (person.offices)', { office });
    return query;
  }
}
