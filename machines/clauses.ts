import type { Carrier } from './clauses/carriers.js';
import { S0 } from './clauses/s0.js';
import { S1 } from './clauses/s1.js';
import { S2 } from './clauses/s2.js';
import { S3 } from './clauses/s3.js';
import { S4 } from './clauses/s4.js';
import { machines } from './index.js';
import type { Text } from './rulebook.js';

/** A clause of the five regulations that obliges somebody. Purpose and scope oblige nobody; what is cut off is not here. */
export interface Clause {
  /** Document and number, e.g. `S3§二2`. */
  id: string;
  /** What it asks for, in our own words. */
  title: Text;
  /** What of the product carries it. */
  carriedBy: readonly Carrier[];
}

/** A rule that cites a clause. */
export interface CitingRule {
  /** Of the process, e.g. `orders`. */
  kind: string;
  rule: string;
}

const clauseOf = (document: string, row: string): Clause => {
  const [number = '', zhCN = '', zhTW = '', en = '', carriers = ''] = row.split('|').map((part) => part.trim());
  return {
    id: `${document}§${number}`,
    title: { 'zh-CN': zhCN, 'zh-TW': zhTW, en },
    carriedBy: carriers.split(', ') as Carrier[],
  };
};

/** The register of every clause, in the order of the documents. */
export const clauses: readonly Clause[] = Object.entries({ S0, S1, S2, S3, S4 }).flatMap(([document, table]) =>
  table
    .trim()
    .split('\n')
    .map((row) => clauseOf(document, row)),
);

const CITATION = /S[0-4]§[一二三四五六七八](\([一二三四五六七八九]\))?\d*/g;

/** The places that a rule cites, without notes. A rule of the product's own cites none. */
export const citations = (clause: string): string[] => clause.match(CITATION) ?? [];

/** Whether a clause is what is cited, or stands within it: `S3§六1` is within `S3§六`. */
const isWithin = (id: string, cited: string): boolean =>
  id === cited || (id.startsWith(cited) && /^(\(|\d)/.test(id.slice(cited.length)) && !/\d$/.test(cited));

/** The clauses that a rule carries. */
export const clausesOf = ({ clause }: { clause: string }): Clause[] =>
  clauses.filter(({ id }) => citations(clause).some((cited) => isWithin(id, cited)));

/** The rules that carry a clause, in the newest version of every process. */
export const rulesOf = (clause: string): CitingRule[] =>
  Object.values(machines)
    .flatMap((versions) => versions.slice(-1))
    .flatMap(({ kind, rules }) =>
      Object.entries(rules.rules)
        .filter(([, rule]) => citations(rule.clause).some((cited) => isWithin(clause, cited)))
        .map(([rule]) => ({ kind, rule })),
    );
