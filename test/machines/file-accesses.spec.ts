import { findings } from '../../machines/check.js';
import { fallsDue } from '../../machines/file-accesses/access.facts.js';
import { fileAccess } from '../../machines/file-accesses/access.process.js';
import type { AccessData } from '../../machines/file-accesses/access.schema.js';
import type { AccessFacts } from '../../machines/file-accesses/access.types.js';
import { Story } from './story.js';

const zhao = { by: 'zhao', office: 'quality' };
const jiang = { by: 'jiang', office: 'quality' };
const xu = { by: 'xu', office: 'archive' };
const shi = { by: 'shi', office: 'management' };

const APPLIED: AccessData['any.apply-access'] = {
  order: 'SO-000001',
  why: '客户询问',
  content: ['inspection-report'],
  until: '2026-03-20',
};

const applied = (more: Partial<AccessData['any.apply-access']> = {}) =>
  Story.of<AccessFacts, AccessData>(fileAccess, 'FA-000001').when('any.apply-access', { ...APPLIED, ...more }, zhao);
const approved = (more: Partial<AccessData['any.apply-access']> = {}) =>
  applied(more).when('head.approve-access', {}, jiang);
const lent = () => approved().when('archive.lend-file', { lentUntil: '2026-03-10' }, xu);
const open = { document: 'inspection-report' } as const;

describe('an application to read a file', () => {
  it('is drawn soundly and goes from applied to returned', () => {
    expect(findings(fileAccess)).toEqual([]);
    applied().thenItIs('applied').thenItWaitsFor('head.approve-access');
    approved().thenItIs('approved').thenItWaitsFor('archive.lend-file');
    lent().thenItIs('lent', { overdue: 'in-time' }).thenItWaitsFor();
    const read = lent().when('applicant.open-document', open, zhao);
    expect(read.facts.opened).toMatchObject([{ by: 'zhao', document: 'inspection-report' }]);
    read.when('archive.take-back', { complete: true }, xu).thenItIs('returned');
  });

  it('may be refused, by the head or the leader, and withdrawn until it is lent', () => {
    applied()
      .when('head.refuse-access', {}, { ...jiang, reason: '与工作无关' })
      .thenItIs('refused');
    approved()
      .when('management.refuse-access', {}, { ...shi, reason: '涉密' })
      .thenItIs('refused');
    approved()
      .when('applicant.withdraw-access', {}, { ...zhao, reason: '已找到' })
      .thenItIs('withdrawn');
    lent().when('applicant.withdraw-access', {}, zhao).thenItDoesNotTakeThat();
  });

  it('is late the day after it should have been back, and is waited for then', () => {
    expect(fallsDue(lent().facts)).toEqual([{ at: '2026-03-10T16:00:00.000Z', event: 'clock.fall-due' }]);
    const late = lent().when('clock.fall-due', {}, xu);
    late.thenItIs('lent', { overdue: 'late' }).thenItWaitsFor('archive.take-back');
    expect(fallsDue(late.facts)).toEqual([]);
    late.when('archive.take-back', { complete: true }, xu).thenItIs('returned', { overdue: 'in-time' });
  });
});

describe('its rules', () => {
  it('FA-01: nobody approves his own application, nor one in which he was stood in for', () => {
    applied().when('head.approve-access', {}, zhao).thenRefusedBecause('FA-01');
    applied()
      .when('management.approve-access', {}, { ...shi, onBehalfOf: 'zhao' })
      .thenRefusedBecause('FA-01');
    applied().when('management.approve-access', {}, shi).thenItIs('approved');
  });

  it('FA-02: only what was applied for is read, and only for as long', () => {
    approved().when('archive.lend-file', { lentUntil: '2026-03-21' }, xu).thenRefusedBecause('FA-02');
    approved().when('archive.lend-file', { lentUntil: '2026-03-20' }, xu).thenItIs('lent');
    lent().when('applicant.open-document', { document: 'invoice' }, zhao).thenRefusedBecause('FA-02');
    const on = (at: string) => lent().when('applicant.open-document', open, { ...zhao, at });
    on('2026-03-10T15:59:59.999Z').thenItIs('lent');
    on('2026-03-10T16:00:00.000Z').thenRefusedBecause('FA-02');
  });

  it('FA-03: the leader approves what a third party is shown', () => {
    const outside = approved({ thirdParty: '认证机构' });
    outside.thenItWaitsFor('management.approve-release');
    outside.when('archive.lend-file', { lentUntil: '2026-03-10' }, xu).thenRefusedBecause('FA-03');
    const released = outside.when('management.approve-release', {}, shi);
    released.thenItWaitsFor('archive.lend-file');
    released.when('archive.lend-file', { lentUntil: '2026-03-10' }, xu).thenItIs('lent');
    outside.when('management.approve-release', {}, { ...shi, by: 'zhao' }).thenRefusedBecause('FA-01');
  });
});
