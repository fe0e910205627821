import { Injectable } from '@nestjs/common';
import { machines } from '../../../machines/index.js';
import { titleOf } from '../../../machines/kit/title.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Language } from '../../../machines/rulebook.js';
import { factsOf } from '../../engine/command/facts-columns.js';
import { PeopleNames } from './names.service.js';

/** The kinds whose title is not the one of their card: it has words of the product in it, or people. */
const ASKED = Object.entries(machines).flatMap(([kind, versions]) => {
  const newest = versions.at(-1);
  return newest?.titleIn || newest?.titlePeople ? [kind] : [];
});

const ifAsked = (column: string): string => `CASE WHEN p.kind = ANY ('{${ASKED.join()}}') THEN ${column} END`;

/** SQL: of what a title is made, beside that of the card; `p` is the process. */
export const TITLE_COLUMNS = `${ifAsked('p.facts')} AS facts, ${ifAsked('p.facts_since')} AS "factsSince"`;

/** A row with these columns. */
export interface Titled {
  title: string;
  facts: string | null;
  factsSince: string | null;
}

/** Something that is shown with its title, and the process that it is of. */
interface Shown {
  definition: ProcessDefinition;
  facts: unknown;
  title: string;
}

/** What processes are called by whoever reads: in his language, and with the names of the people whom they are about. */
@Injectable()
export class Titles {
  constructor(private readonly names: PeopleNames) {}

  /** The titles of these rows, in their order. */
  of(rows: readonly { definition: ProcessDefinition; row: Titled }[], language: Language): Promise<string[]> {
    return this.named(
      rows.map(({ definition, row: { title, facts, factsSince } }) => {
        if (facts === null) return { definition, facts: null, title };
        const known = factsOf(facts, factsSince ?? '{}');
        return { definition, facts: known, title: titleOf(definition, known, language) };
      }),
    );
  }

  /** The same titles with the names of people before them. */
  async named(shown: readonly Shown[]): Promise<string[]> {
    const people = shown.map(({ definition, facts }) =>
      facts === null ? [] : (definition.titlePeople?.(facts) ?? []).flatMap((one) => one ?? []),
    );
    const names = await this.names.of(people.flat());
    return shown.map(({ title }, index) => {
      const told = people[index].flatMap((one) => names.get(one) ?? []).join(' → ');
      return [told, title].filter(Boolean).join(' · ');
    });
  }
}
