import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { lineOf } from '../../../machines/duties/duty.register.js';
import { machines } from '../../../machines/index.js';
import { OFFICE_NAMES, OFFICES, type Office } from '../../../machines/offices.js';
import type { PublisherFacts } from '../../../machines/publishers/publisher.types.js';
import type { Language } from '../../../machines/rulebook.js';
import type { Publication } from '../../../machines/sharing/publication.js';
import { PUBLICATIONS } from '../../../machines/sharing/publications.js';
import { named, PG_POOL } from '../../database/pool.js';
import { factsOf } from '../../engine/command/facts-columns.js';
import type { SharingItem, SharingMaintainer } from './sharing.view.js';

const IN_CHARGE = named(
  'publishers-in-charge',
  `SELECT id, facts, facts_since AS since FROM process WHERE kind = 'publishers' AND state = 'in-charge' ORDER BY id`,
);
const NAMES = named('names-of', 'SELECT id, name FROM person WHERE id = ANY ($1::uuid[])');

interface Stored {
  id: string;
  facts: string;
  since: string;
}

function told(
  { what, events, place, to, by, clause }: Publication,
  language: Language,
): SharingItem['publishes'][number] {
  const duty = by === 'at-once' ? null : lineOf(by.duty);
  return {
    what: what[language],
    events: events.map((source) => {
      const [kind = '', event = ''] = source.split('/');
      return { kind, event, label: machines[kind]?.at(-1)?.events[event]?.label[language] ?? event };
    }),
    kind: 'kind' in place ? place.kind : null,
    office: 'office' in place ? place.office : null,
    list: 'list' in place ? place.list : null,
    to: to === null ? null : [...to],
    duty: duty && duty.name[language],
    workingDays: duty && duty.days,
    clause,
  };
}

/** Says of every office what it publishes, and who keeps that up (S0§六(二)2). */
@Injectable()
export class Sharing {
  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  async list(language: Language): Promise<SharingItem[]> {
    const maintainers = await this.maintainers();
    return OFFICES.map((office) => ({
      office,
      officeName: OFFICE_NAMES[office][language],
      maintainer: maintainers.get(office) ?? null,
      publishes: PUBLICATIONS[office].map((publication) => told(publication, language)),
    }));
  }

  private async maintainers(): Promise<Map<Office, SharingMaintainer>> {
    const { rows } = await this.pool.query<Stored>(IN_CHARGE());
    const found = rows.map(({ id, facts, since }) => ({ id, facts: factsOf(facts, since) as PublisherFacts }));
    const people = found.flatMap(({ facts: { person, deputy } }) => [person, deputy].filter((one) => one !== null));
    const known = await this.pool.query<{ id: string; name: string }>(NAMES(people));
    const names = new Map(known.rows.map(({ id, name }) => [id, name]));
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? ''));
    return new Map(
      found.flatMap(({ id: process, facts: { office, person, deputy, confirmations, dueOn, due } }) =>
        office === null
          ? []
          : [
              [
                office,
                {
                  process,
                  person: nameOf(person) ?? '',
                  deputy: nameOf(deputy),
                  confirmedAt: confirmations.at(-1)?.at ?? null,
                  dueOn,
                  due,
                },
              ] as const,
            ],
      ),
    );
  }
}
