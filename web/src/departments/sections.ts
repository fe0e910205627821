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
  hr: [...hr, dutyFigures],
  management: [...management, receivablesByAge, payablesByAge, dutyFigures],
};

/** Made once: a tab that is another one with every drawing would begin anew. */
const DUTIES = Object.fromEntries(OFFICES.map((office) => [office, dutiesOf(office)] as const)) as unknown as Record<
  Office,
  Section
>;

/** The lists of an office, beside its queue, and the duties that it has. */
export const sectionsOf = (office: Office): readonly Section[] => [...OWN[office], DUTIES[office]];
