import type { Office } from '../../../machines/offices.js';
import { procurement, quality } from './offices/checking.js';
import { legal, market } from './offices/dealing.js';
import { aftersales, finance, logistics } from './offices/delivering.js';
import { clerk, sales } from './offices/following.js';
import { engineering, production } from './offices/making.js';
import { archive, management, operations } from './offices/overseeing.js';
import { hr } from './offices/people.js';
import type { Section } from './section.js';

/** The lists of each office, beside its queue. A new list is an entry in its office's file. */
export const SECTIONS: Readonly<Record<Office, readonly Section[]>> = {
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
  operations,
  hr,
  management,
};
