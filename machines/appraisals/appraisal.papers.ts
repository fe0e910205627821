import type { Paper, PaperDefinition, Reader } from '../kit/papers.js';
import { facts, part, table } from '../kit/papers.js';
import { text } from '../kit/text.js';
import { fieldName } from '../names/naming.js';
import { OFFICE_NAMES } from '../offices.js';
import { ROW_NAMES } from '../indicators/row.js';
import type { AppraisalFacts } from './appraisal.types.js';

/** An appraisal as its reader is shown it: without what he may not see. */
interface Shown {
  no: string;
  stateName: string;
  facts: AppraisalFacts;
  people: Readonly<Record<string, string>>;
}

const KIND = 'appraisals';
const SHEET = text('绩效考核表', '績效考核表', 'Appraisal');

const WORDS = {
  number: text('编号', '編號', 'Number'),
  state: text('状态', '狀態', 'State'),
  scan: text('扫码打开考核', '掃碼開啟考核', 'Scan to open the appraisal'),
  appraised: text('被考核人', '被考核人', 'Appraised'),
  reviewer: text('人力资源部', '人力資源部', 'Human resources'),
  date: text('日期', '日期', 'Date'),
};

function write(shown: object, { language }: Reader): Paper {
  const { no, stateName, facts: of, people } = shown as Shown;
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const named = (...path: string[]): string => fieldName(KIND, path, language);
  const who = (id: string | null | undefined): string => (id ? (people[id] ?? id) : '');
  const figureOf = (name: string) => of.figures.find((one) => one.name === name);
  return {
    sheet: 'appraisal',
    title: `${SHEET[language]} ${of.period}`,
    of: [
      [say('number'), no],
      [say('state'), stateName],
    ],
    scan: say('scan'),
    parts: [
      part(
        null,
        facts([
          [named('office'), of.office && OFFICE_NAMES[of.office][language]],
          [say('appraised'), who(of.person ?? of.assessed?.by)],
          [named('period'), `${of.from} – ${of.to}`],
          [named('schemeName'), of.schemeName],
          [named('total'), of.total],
        ]),
      ),
      part(
        named('rows'),
        table(
          [
            { title: named('name'), of: ({ name, own }) => own ?? ROW_NAMES[name][language] },
            { title: named('weight'), of: ({ weight }) => weight, isFigure: true, isShort: true },
            { title: named('computed'), of: ({ name }) => figureOf(name)?.computed, isFigure: true, isShort: true },
            { title: named('value'), of: ({ name }) => figureOf(name)?.value, isFigure: true, isShort: true },
            { title: named('basis'), of: ({ name }) => figureOf(name)?.basis },
            {
              title: named('score'),
              of: ({ name }) => of.scores.find((one) => one.name === name)?.score,
              isFigure: true,
              isShort: true,
            },
          ],
          of.rows,
        ),
      ),
      part(named('assessed'), { kind: 'note', told: of.assessed?.summary ?? '' }),
      part(named('reviewed'), { kind: 'note', told: of.reviewed?.verdict ?? '' }),
      part(named('fedBack'), { kind: 'note', told: of.fedBack?.feedback ?? '' }),
      part(null, { kind: 'signatures', roles: [say('appraised'), say('reviewer')], date: say('date') }),
    ],
  };
}

/** What was handed in, what it was worth, and what was said of it (S0§七(二)3). */
export const appraisalPapers: readonly PaperDefinition[] = [{ name: 'appraisal', title: SHEET, write }];
