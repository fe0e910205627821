import { chartKit, drawn } from '../kit/chart.js';
import { blankFile } from './file.facts.js';
import { fileRules } from './file.rules.js';
import type { FileFacts } from './file.types.js';

const kit = chartKit(fileRules, {
  'is-destroyed': ({ expiry, confirmed }: FileFacts) => confirmed !== null && expiry?.disposal === 'destroy',
  'is-retained': ({ expiry, confirmed }: FileFacts) => confirmed !== null && expiry?.disposal === 'retain',
});
const { to, noted, follows } = kit;

/** The life of an order's file: collected, handed over, kept, and disposed of by two (S3§八). */
export const fileMachine = drawn({
  id: 'files',
  rules: fileRules,
  kit,
  blank: blankFile,
  life: {
    entering: {
      description: 'Not yet a file. Never stored.',
      on: { 'order.open-file': to('collecting'), 'sales.open-file': to('collecting') },
    },
    collecting: {
      description: 'The offices put in what the checklist still lacks; sales hands it over.',
      on: {
        'any.file-document': noted(),
        'any.explain-absence': noted(),
        'sales.hand-over-file': to('handed-over', 'FD-01'),
      },
    },
    'handed-over': {
      description: 'The archive receives it, or sends it back.',
      on: { 'archive.receive-file': to('kept', 'FD-03'), 'archive.return-file': to('collecting') },
    },
    kept: {
      description: 'Catalogued and on its shelf; checked from time to time.',
      on: {
        'any.file-document': noted(),
        'archive.check-file': noted(),
        'clock.expire-file': to('expired'),
      },
    },
    expired: {
      description: 'Its time is over; two people dispose of it.',
      always: follows(['destroyed', 'is-destroyed'], ['retained', 'is-retained']),
      on: {
        'archive.decide-expiry': noted(),
        'management.confirm-expiry': noted('FD-02', 'FD-04'),
        'management.return-expiry': noted(),
      },
    },
    destroyed: { type: 'final', description: 'Destroyed after its time, by two people.' },
    retained: { type: 'final', description: 'Kept beyond its time.' },
  },
});
