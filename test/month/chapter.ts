import type { Company, Part } from './company.js';

/** What some of the company do in the month, each part of each day. */
export interface Chapter {
  name: string;
  act: (part: Part) => Promise<void>;
  /** What has to be so in the end, in words of what is missing. */
  missing: (days: number) => Promise<string[]>;
}

export type Begins = (company: Company) => Chapter;
