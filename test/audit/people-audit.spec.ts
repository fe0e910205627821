import { PeopleAudit } from '../../src/audit/people-audit.js';

const ID = '11111111-1111-4111-8111-111111111111';
const entry = (action: string, detail: object = {}) => ({ action, subject: `person:${ID}`, detail });
const created = entry('person.created', { offices: ['sales'], headOf: [], permissions: [] });
const row = { id: ID, name: 'Wang', offices: ['sales'], headOf: [], permissions: [], disabled: false };

/** What is wrong with a row, by what the trail has told. */
function problems(told: ReturnType<typeof entry>[], rights: object = {}): string[] {
  const audit = new PeopleAudit();
  audit.take({ ...row, ...rights });
  audit.take({ ...row, id: '00000000-0000-0000-0000-000000000000', offices: [], permissions: ['system'] });
  for (const one of told) audit.tell(one);
  return audit.problems();
}

describe('the rights that the audit trail tells of', () => {
  it.each([
    ['as he was entered', [created], {}],
    [
      'changed by two people',
      [created, entry('person.changed', { offices: { from: ['sales'], to: ['hr', 'sales'] } })],
      { offices: ['sales', 'hr'] },
    ],
    ['with another name only', [created, entry('person.changed', { name: 'changed' })], {}],
    ['shut out', [created, entry('person.disabled', { revoked: 2 })], { disabled: true }],
    ['let in again', [created, entry('person.disabled'), entry('person.enabled')], {}],
    ['erased', [created, entry('person.erased')], { offices: [], disabled: true }],
    [
      'taken over when the trail began',
      [entry('person.created', { offices: ['sales'], disabled: true, takenOver: true })],
      { disabled: true },
    ],
    ['whose sessions were ended', [created, entry('person.sessions-revoked')], {}],
  ])('are those of somebody %s', (_how, told, rights) => {
    expect(problems(told, rights)).toEqual([]);
  });

  it('are not those that somebody has written himself', () => {
    expect(problems([created], { permissions: ['people'], headOf: ['sales'] })).toEqual([
      `The rights of person ${ID} (Wang) were changed beside the product: headOf sales, and by the audit trail none.`,
      `The rights of person ${ID} (Wang) were changed beside the product: permissions people, and by the audit trail none.`,
    ]);
    expect(problems([created, entry('person.disabled')])).toEqual([
      `The rights of person ${ID} (Wang) were changed beside the product: enabled, and by the audit trail he is not.`,
    ]);
  });

  it('are not compared where an older build has exported no rights', () => {
    const audit = new PeopleAudit();
    audit.take({ id: ID, name: 'Wang' });
    expect([audit.count, audit.problems()]).toEqual([0, []]);
  });
});
