import type { Attempt, Entry } from './verdicts.js';
import { brokenAnswers, brokenVerdicts } from './verdicts.js';

const logOf = (process: string, ...lines: string[]): Entry[] =>
  lines.map((line, index) => {
    const [type, by, onBehalfOf = null] = line.split(' ');
    return { process, seq: index + 1, type, by, onBehalfOf };
  });

const APPROVED = [
  'requester.submit ann',
  'department.sign bob',
  'procurement.review cat',
  'management.approve dan',
  'procurement.order cat',
];
const [SUBMITTED, SIGNED, REVIEWED] = APPROVED;

describe('the checker of verdicts', () => {
  it('finds nothing in a straight log, nor in one that was returned and handed in again', () => {
    expect(brokenVerdicts(logOf('PR-000001', ...APPROVED))).toEqual([]);
    const again = [SUBMITTED, 'department.return bob', 'requester.revise ann', SIGNED, REVIEWED];
    expect(brokenVerdicts(logOf('PR-000001', ...again))).toEqual([]);
  });

  it.each([
    ['two signatures', [SUBMITTED, SIGNED, SIGNED], 'a second verdict on the signature'],
    ['signed and returned', [SUBMITTED, SIGNED, 'department.return bob'], 'a second verdict on the signature'],
    [
      'approved and rejected',
      [SUBMITTED, SIGNED, REVIEWED, 'management.approve dan', 'management.reject eve'],
      'a second verdict on the approval of the leader',
    ],
    ['ordered twice', [...APPROVED, 'procurement.order cat'], 'a second verdict on the purchase'],
    [
      'signed after it was withdrawn',
      [SUBMITTED, 'requester.withdraw ann', SIGNED],
      'decided after requester.withdraw',
    ],
    ['signed by whoever asks', [SUBMITTED, 'department.sign ann'], 'by whoever did requester.submit'],
    ['signed for whoever asks', [SUBMITTED, 'department.sign bob ann'], 'by whoever did requester.submit'],
    [
      'approved by whoever signed for another',
      [SUBMITTED, 'department.sign dan bob', REVIEWED, 'management.approve dan'],
      'by whoever did department.sign',
    ],
  ])('finds: %s', (_what, lines, complaint) => {
    expect(brokenVerdicts(logOf('PR-000001', ...lines)).join()).toContain(complaint);
  });

  it('finds a plan that is approved although the order was amended, and an entry that is missing', () => {
    const amended = ['sales.enter-order ann', 'production.submit-plan bob', 'sales.amend ann'];
    expect(brokenVerdicts(logOf('SO-000001', ...amended, 'clerk.approve-production-plan cat')).join()).toContain(
      'a second verdict on the production plan',
    );
    expect(brokenVerdicts(logOf('SO-000001', ...amended).slice(1)).join()).toContain('not entry 1');
  });
});

describe('the checker of answers', () => {
  const log = logOf('PR-000001', SUBMITTED, SIGNED);
  const signed: Attempt = {
    race: 1,
    process: 'PR-000001',
    type: 'department.sign',
    conditional: false,
    status: 200,
    contentType: 'application/json',
    code: null,
    version: 2,
  };
  const lost: Attempt = {
    ...signed,
    type: 'department.return',
    status: 409,
    contentType: 'application/problem+json',
    code: 'unknown-event',
    version: null,
  };

  it('finds nothing where one has won and the others were told', () => {
    expect(brokenAnswers([signed, lost], log)).toEqual([]);
    expect(brokenAnswers([signed, { ...lost, conditional: true, status: 412, code: 'version-mismatch' }], log)).toEqual(
      [],
    );
  });

  it.each<[string, Attempt[], string]>([
    ['two who were told that they had won', [signed, { ...signed, type: 'department.return' }], 'and so was'],
    ['a winner who is not in the log', [{ ...signed, version: 3 }], 'the log has undefined'],
    ['an entry that nobody was told of', [lost], 'nobody was told'],
    ['a fault', [signed, { ...lost, status: 500, code: 'internal' }], 'no answer for a loser'],
    ['a version that nobody had named', [signed, { ...lost, status: 412, code: 'version-mismatch' }], 'no answer'],
    ['an answer that is no problem', [signed, { ...lost, contentType: 'text/html' }], 'is no problem'],
  ])('finds: %s', (_what, attempts, complaint) => {
    expect(brokenAnswers(attempts, log).join()).toContain(complaint);
  });
});
