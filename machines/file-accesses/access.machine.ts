import { chartKit, drawn } from '../kit/chart.js';
import { blankAccess } from './access.facts.js';
import { accessRules } from './access.rules.js';
import type { AccessFacts } from './access.types.js';

const kit = chartKit(accessRules, { 'is-late': ({ late }: AccessFacts) => late, 'is-back': ({ late }) => !late });
const { to, noted, follows } = kit;

const leaves = { 'applicant.withdraw-access': to('withdrawn') };

/** The life of an application to read an order's file: approved by the head, lent by the archive, returned (S3§八3). */
export const accessMachine = drawn({
  id: 'file-accesses',
  rules: accessRules,
  kit,
  blank: blankAccess,
  life: {
    entering: { description: 'Not yet applied for. Never stored.', on: { 'any.apply-access': to('applied') } },
    applied: {
      description: 'The head of the applicant’s office decides; where he applies himself, the leader.',
      on: {
        'head.approve-access': to('approved', 'FA-01'),
        'management.approve-access': to('approved', 'FA-01'),
        'management.approve-release': noted('FA-01'),
        'head.refuse-access': to('refused'),
        'management.refuse-access': to('refused'),
        ...leaves,
      },
    },
    approved: {
      description: 'The archive lends it and puts it on the register.',
      on: {
        'management.approve-release': noted('FA-01'),
        'management.refuse-access': to('refused'),
        'archive.lend-file': to('lent', 'FA-02', 'FA-03'),
        ...leaves,
      },
    },
    lent: {
      description: 'The applicant reads; every reading is on record.',
      on: { 'applicant.open-document': noted('FA-02'), 'archive.take-back': to('returned'), 'clock.fall-due': noted() },
    },
    returned: { type: 'final', description: 'Back in the archive.' },
    refused: { type: 'final', description: 'Not approved.' },
    withdrawn: { type: 'final', description: 'The applicant needs it no longer.' },
  },
  regions: {
    overdue: {
      description: 'Whether it should have been back.',
      initial: 'in-time',
      states: {
        'in-time': { always: follows(['late', 'is-late']) },
        late: { always: follows(['in-time', 'is-back']) },
      },
    },
  },
});
