import { SYSTEM_PERSON } from '../identity/person.js';
import type { TrailEntry } from './trail.js';

/** What somebody may do, as his row says it. */
export interface HeldRights {
  offices: readonly string[];
  headOf: readonly string[];
  permissions: readonly string[];
  disabled: boolean;
}

/** A person as the database has him; an export of an older build tells no rights. */
export type PersonRow = { id: string; name: string } & Partial<HeldRights>;

/** The columns of a person under these names. */
export const PERSON_COLUMNS = 'id, name, offices, head_of AS "headOf", permissions, disabled';

const LISTS = ['offices', 'headOf', 'permissions'] as const;
const NOTHING: HeldRights = { offices: [], headOf: [], permissions: [], disabled: false };
/** The product's own account was there before the trail, and changes never. */
const PRODUCT: HeldRights = { ...NOTHING, permissions: ['system'] };

type Told = Partial<Record<(typeof LISTS)[number], { to?: unknown }>>;

const isList = (value: unknown): value is string[] => Array.isArray(value);
const inWords = (list: readonly string[]): string => (list.length === 0 ? 'none' : list.toSorted().join(', '));

/**
 * Compares the rights that people have with what the audit trail says of how they came by them. The trail is sealed, and
 * the rows are not: a right that somebody wrote into the table himself is in the one and not in the other.
 */
export class PeopleAudit {
  private readonly rows = new Map<string, PersonRow>();
  private readonly told = new Map<string, HeldRights>([[SYSTEM_PERSON, PRODUCT]]);

  /** How many people were compared. */
  get count(): number {
    return [...this.rows.values()].filter(({ offices }) => offices !== undefined).length;
  }

  take(row: PersonRow): void {
    this.rows.set(row.id, row);
  }

  /** The next entry of the trail, in its order. */
  tell({ action, subject, detail }: Pick<TrailEntry, 'action' | 'subject' | 'detail'>): void {
    if (!action.startsWith('person.') || !subject.startsWith('person:')) return;
    const id = subject.slice('person:'.length);
    const rights = after(action, this.told.get(id) ?? NOTHING, (detail ?? {}) as Record<string, unknown>);
    if (rights) this.told.set(id, rights);
  }

  /** Whose row says something else than the trail, person by person. */
  problems(): string[] {
    if (this.count === 0) return [];
    const gone = [...this.told.keys()].filter((id) => !this.rows.has(id));
    return [
      ...[...this.rows.values()].flatMap((row) => this.differences(row)),
      ...gone.map((id) => `Person ${id} is in the audit trail, and no longer among the people.`),
    ];
  }

  private differences({ id, name, ...row }: PersonRow): string[] {
    const told = this.told.get(id);
    if (!told) return [`Person ${id} (${name}) is not in the audit trail: nobody has entered him.`];
    const differing = LISTS.filter((list) => inWords(row[list] ?? []) !== inWords(told[list])).map(
      (list) => `${list} ${inWords(row[list] ?? [])}, and by the audit trail ${inWords(told[list])}`,
    );
    const isDisabled = row.disabled === true;
    if (isDisabled !== told.disabled) {
      differing.push(`${isDisabled ? 'disabled' : 'enabled'}, and by the audit trail he is not`);
    }
    return differing.map((what) => `The rights of person ${id} (${name}) were changed beside the product: ${what}.`);
  }
}

/** The lists of which something is told. */
const listsOf = (told: (list: (typeof LISTS)[number]) => unknown): Partial<HeldRights> =>
  Object.fromEntries(LISTS.map((list) => [list, told(list)] as const).filter(([, value]) => isList(value)));

/** What somebody may do after an entry about him; undefined where it says nothing of that. */
function after(action: string, before: HeldRights, detail: Record<string, unknown>): HeldRights | undefined {
  switch (action) {
    case 'person.created':
      return { ...NOTHING, ...listsOf((list) => detail[list]), disabled: detail.disabled === true };
    case 'person.changed':
      return { ...before, ...listsOf((list) => (detail as Told)[list]?.to) };
    case 'person.disabled':
      return { ...before, disabled: true };
    case 'person.enabled':
      return { ...before, disabled: false };
    case 'person.erased':
      return { ...NOTHING, disabled: true };
    default:
      return undefined;
  }
}
