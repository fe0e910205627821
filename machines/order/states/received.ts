import type { ReviewingOffice } from '../order.schema.js';
import type { OrderRuleId } from '../order.rules.js';
import {
  amendment,
  ENTRY_RULES,
  cancellation,
  follows,
  noted,
  orderSetup,
  payment,
  to,
  waivers,
} from '../order.setup.js';

/** A department's review: the chart shows who is still deciding, who objects, and whose word an amendment made stale. */
function review(department: ReviewingOffice, ...rules: OrderRuleId[]) {
  const reviewed = { [`${department}.review`]: noted(...rules) };
  return {
    initial: 'pending',
    states: {
      pending: {
        always: follows(
          ['stale', `${department}-review-stale`],
          ['objected', `${department}-review-objected`],
          ['approved', `${department}-review-approved`],
        ),
        on: reviewed,
      },
      approved: {
        always: follows(['stale', `${department}-review-stale`], ['objected', `${department}-review-objected`]),
        on: reviewed,
      },
      objected: {
        always: follows(['stale', `${department}-review-stale`], ['pending', `${department}-review-pending`]),
      },
      stale: {
        always: follows(
          ['pending', `${department}-review-pending`],
          ['objected', `${department}-review-objected`],
          ['approved', `${department}-review-approved`],
        ),
        on: reviewed,
      },
    },
  };
}

/** Engineering reviews project orders only; an order may become one, or cease to be one, by an amendment. */
function unlessNoProject<State extends { always: ReturnType<typeof follows> }>(states: Record<string, State>) {
  return Object.fromEntries(
    Object.entries(states).map(([name, state]) => [
      name,
      { ...state, always: [...follows(['not-needed', 'is-no-project']), ...state.always] },
    ]),
  );
}

/** Quoted and drafted anew as often as the customer asks; every new text needs legal's word and a signature anew. */
const contractText = { 'sales.submit-contract': noted(), 'sales.quote': noted() };

export const received = orderSetup.createStateConfig({
  description: 'Entered; the clerk checks it, then the departments review it side by side (S3§三).',
  initial: 'checking',
  on: {
    ...waivers,
    ...payment,
    ...amendment,
    ...cancellation,
    'sales.decline': { target: '#order.life.cancelled', ...noted('DC-01', 'DC-02', 'CN-02') },
  },
  states: {
    checking: {
      description: 'The clerk checks that the order is complete and accurate (S2§二1).',
      // An order that comes back after an amendment was checked before.
      always: follows(['reviewing', 'was-checked']),
      on: { 'clerk.confirm-check': to('reviewing', 'RV-00'), 'clerk.return-to-entry': to('returned') },
    },
    returned: {
      description: 'Sales corrects what the clerk found. No review has begun, so no customer consent is needed.',
      on: { 'sales.correct-entry': to('checking', ...ENTRY_RULES) },
    },
    reviewing: {
      type: 'parallel',
      description: 'Each department gives its verdict; sales convenes the meeting and passes the review (S3§三).',
      on: {
        'sales.clear-delivery-date': noted(),
        'sales.hold-strategy-meeting': noted(),
        'sales.hold-review-meeting': noted(),
        'sales.resolve-objection': noted('OB-01'),
        'sales.pass-review': to(
          '#order.life.reviewed',
          'RV-00',
          'RV-01',
          'RV-02',
          'RV-03',
          'RV-04',
          'RV-05',
          'RV-06',
          'RV-07',
          'RV-08',
          'RV-09',
          'RV-10',
          'RV-11',
          'RV-12',
          'RV-13',
          'RV-14',
          'RV-15',
          'RV-16',
          'RV-17',
          'RV-18',
          'RV-19',
          'RV-20',
          'RV-21',
        ),
      },
      states: {
        sales: review('sales', 'FE-01'),
        production: review('production'),
        procurement: review('procurement'),
        quality: review('quality'),
        engineering: {
          initial: 'pending',
          states: {
            ...unlessNoProject(review('engineering').states),
            'not-needed': { always: follows(['pending', 'is-project']) },
          },
        },
        legal: {
          description: 'The contract of a project order: lawful, signed, filed (S4§二(三)).',
          initial: 'drafting',
          states: {
            drafting: {
              always: follows(
                ['not-needed', 'is-no-project'],
                ['submitted', 'contract-submitted'],
                ['approved', 'contract-approved'],
                ['signed', 'contract-signed'],
                ['filed', 'contract-filed'],
              ),
              on: contractText,
            },
            submitted: {
              always: follows(['drafting', 'contract-drafting'], ['approved', 'contract-approved']),
              on: {
                'legal.return-contract': noted(),
                'legal.approve-contract': noted('FE-04'),
                'sales.quote': noted(),
              },
            },
            approved: {
              always: follows(
                ['drafting', 'contract-drafting'],
                ['submitted', 'contract-submitted'],
                ['signed', 'contract-signed'],
              ),
              on: { 'sales.sign-contract': noted(), ...contractText },
            },
            signed: {
              always: follows(
                ['drafting', 'contract-drafting'],
                ['submitted', 'contract-submitted'],
                ['filed', 'contract-filed'],
              ),
              on: { 'sales.file-contract': noted('RV-17'), ...contractText },
            },
            filed: {
              always: follows(['drafting', 'contract-drafting'], ['submitted', 'contract-submitted']),
              on: contractText,
            },
            'not-needed': { always: follows(['drafting', 'is-project']) },
          },
        },
      },
    },
  },
});
