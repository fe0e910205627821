import { chartKit, drawn } from '../kit/chart.js';
import { blankHandover, openItems } from './handover.facts.js';
import { handoverRules } from './handover.rules.js';
import type { HandoverFacts } from './handover.types.js';

const kit = chartKit(handoverRules, {
  'is-accepted': (facts: HandoverFacts) => openItems(facts).length === 0,
  'is-not-accepted': (facts: HandoverFacts) => openItems(facts).length > 0,
});
const { to, noted, follows } = kit;

/** As long as it goes on: listed again, other successors, given up. */
const meanwhile = {
  'any.relist-handover': noted(),
  'any.name-successors': noted('HO-02', 'HO-05'),
  'any.cancel-handover': to('cancelled'),
};

/** The life of a hand-over of work: listed, accepted, supervised, done (S4§五(一)3). */
export const handoverMachine = drawn({
  id: 'handovers',
  rules: handoverRules,
  kit,
  blank: blankHandover,
  life: {
    entering: {
      description: 'Not yet a hand-over. Never stored.',
      on: { 'any.list-handover': to('listed', 'HO-02', 'HO-03', 'HO-04') },
    },
    listed: {
      description: 'Everything is listed; each item waits for a successor, and for that one to accept it.',
      always: follows(['accepted', 'is-accepted']),
      on: { ...meanwhile, 'any.accept-handover': noted('HO-06'), 'any.decline-handover': noted() },
    },
    accepted: {
      description: 'Every item is in the hands of a successor; the head looks whether it is so.',
      always: follows(['listed', 'is-not-accepted']),
      on: {
        ...meanwhile,
        'any.decline-handover': noted(),
        'head.supervise-handover': to('supervised', 'HO-07'),
        'head.return-handover': to('listed'),
      },
    },
    supervised: {
      description: 'The head has seen it; nothing may have come in since when it is finished.',
      always: follows(['listed', 'is-not-accepted']),
      on: {
        ...meanwhile,
        'head.return-handover': to('listed'),
        'any.finish-handover': to('done', 'HO-01', 'HO-05'),
      },
    },
    done: { type: 'final', description: 'Everything has passed to its successors.' },
    cancelled: { type: 'final', description: 'The person stays, or it is listed anew.' },
  },
});
