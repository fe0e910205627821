import { chartKit, drawn } from '../kit/chart.js';
import { blankContact } from './contact.facts.js';
import { contactRules } from './contact.rules.js';

const kit = chartKit(contactRules, {});
const { to, noted } = kit;

/** The life of a contact with a customer: open until what was announced has happened, then closed (S4§五(二)). */
export const contactMachine = drawn({
  id: 'contacts',
  rules: contactRules,
  kit,
  blank: blankContact,
  life: {
    entering: {
      description: 'Not yet on record. Never stored.',
      on: {
        'sales.draft-notice': to('open'),
        'order.draft-notice': to('open'),
        'any.register-contact': to('open'),
        'sales.plan-visit': to('open'),
        'clerk.note-contact': to('open'),
      },
    },
    open: {
      description: 'The customer is told, visited or asked; what he says is noted.',
      on: {
        'sales.send-notice': noted('CT-01'),
        'sales.record-answer': noted(),
        'sales.record-visit': noted(),
        'sales.record-survey': noted(),
        'clerk.note-contact': noted(),
        'clock.contact-due': noted(),
        'keeper.close-contact': to('closed', 'CT-02'),
        'keeper.drop-contact': to('dropped'),
      },
    },
    closed: { type: 'final', description: 'What was announced has happened.' },
    dropped: { type: 'final', description: 'No longer needed, and it was said why.' },
  },
});
