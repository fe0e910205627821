import { note, reasoned, recorder, stamp } from '../kit/record.js';
import type { Reducers } from '../kit/record.js';
import type { SupplierData } from './supplier.schema.js';
import type { SupplierEvent, SupplierFacts } from './supplier.types.js';

const reducers: Reducers<SupplierFacts, SupplierData> = {
  'procurement.register-supplier': (_facts, { data, by, onBehalfOf }) => ({
    revision: 1,
    ...data,
    registrar: onBehalfOf ?? by,
  }),
  'procurement.evaluate-supplier': (facts, event) => {
    const revised = { ...facts, revision: facts.revision + 1 };
    return { revision: revised.revision, evaluation: note(revised, event), confirmed: null };
  },
  'quality.confirm-evaluation': (facts, event) => ({ confirmed: note(facts, event) }),
  'management.approve-supplier': (facts, event) => ({ admitted: stamp(facts, event) }),
  'procurement.admit-supplier': (facts, event) => ({ admitted: stamp(facts, event) }),
  'procurement.appraise-supplier': (facts, event) => ({ appraisals: [...facts.appraisals, note(facts, event)] }),
  'procurement.grade-supplier': (_facts, { data: { grade } }) => ({ grade }),
  'procurement.demand-rectification': (facts, event) => ({
    rectification: { what: event.data.what, until: event.data.by, ...stamp(facts, event) },
    dueOn: event.data.by,
  }),
  // What had to be mended lowers the grade; procurement raises it again by an appraisal.
  'procurement.accept-rectification': (facts, event) => ({
    rectification: null,
    rectified: [...facts.rectified, note(facts, event)],
    grade: 'approved',
    dueOn: null,
  }),
  'procurement.eliminate-supplier': (facts, event) => ({ eliminated: reasoned(facts, event), dueOn: null }),
  'procurement.reward-supplier': (facts, event) => ({ rewards: [...facts.rewards, note(facts, event)] }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<SupplierFacts, SupplierEvent>(reducers);

/** A supplier of which nothing is known but its number. */
export const blankSupplier = ({ no }: { no: string }): SupplierFacts => ({
  no,
  revision: 0,
  supplier: '',
  registrationNo: null,
  supplies: [],
  yearlyAmount: '0',
  liaison: '',
  liaisonPhone: '',
  place: null,
  licence: null,
  registrar: null,
  evaluation: null,
  confirmed: null,
  admitted: null,
  grade: 'approved',
  appraisals: [],
  rectification: null,
  rectified: [],
  rewards: [],
  eliminated: null,
  dueOn: null,
});
