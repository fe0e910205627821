import type { Office } from '../../../machines/offices.js';
import { OFFICES } from '../../../machines/offices.js';
import { procurement, quality } from './offices/checking.js';
import { legal, market } from './offices/dealing.js';
import { payablesByAge, receivablesByAge } from './offices/ageing.js';
import { aftersales, finance, logistics } from './offices/delivering.js';
import { clerk, sales } from './offices/following.js';
import { engineering, production } from './offices/making.js';
import { archive, management, operations } from './offices/overseeing.js';
import { dutiesOf, dutyFigures } from './offices/duties.js';
import { indicators, indicatorsOf } from './offices/indicators.js';
import { hr } from './offices/people.js';
import type { Section } from './section.js';

/** The lists of each office. A new list is an entry in its office's file. */
const OWN: Readonly<Record<Office, readonly Section[]>> = {
  clerk,
  sales,
  market,
  legal,
  engineering,
  production,
  procurement,
  quality,
  logistics,
  finance,
  aftersales,
  archive,
  operations: [...operations, dutyFigures],
  hr: [indicators, ...hr, dutyFigures],
  management: [...management, indicators, receivablesByAge, payablesByAge, dutyFigures],
};

/** Made once: a tab that is another one with every drawing would begin anew. */
const DUTIES = Object.fromEntries(OFFICES.map((office) => [office, dutiesOf(office)] as const)) as unknown as Record<
  Office,
  Section
>;

/** The figures of an office; human resources and the management look at those of all. */
const INDICATORS = OFFICES.flatMap((office) =>
  OWN[office].includes(indicators) ? [] : [[office, indicatorsOf(office)] as const],
);
const OWN_INDICATORS: Readonly<Partial<Record<Office, Section>>> = Object.fromEntries(INDICATORS);

/** The lists of an office, beside its queue, the duties that it has, and how it did. */
export const sectionsOf = (office: Office): readonly Section[] => {
  const figures = OWN_INDICATORS[office];
  return [...OWN[office], DUTIES[office], ...(figures ? [figures] : [])];
};
