import { fieldName } from '../names/naming.js';
import { valueText } from '../names/value-text.js';
import type { Paper, PaperDefinition, Reader } from '../kit/papers.js';
import { facts, part, table } from '../kit/papers.js';
import { text } from '../kit/text.js';
import { successorsOf } from './handover.facts.js';
import type { HandoverFacts } from './handover.types.js';

/** A hand-over as its reader is shown it. */
interface Shown {
  no: string;
  stateName: string;
  facts: HandoverFacts;
  people: Readonly<Record<string, string>>;
}

const SHEET = text('工作交接单', '工作交接單', 'Hand-over sheet');

const WORDS = {
  number: text('编号', '編號', 'Number'),
  state: text('状态', '狀態', 'State'),
  scan: text('扫码打开交接单', '掃碼開啟交接單', 'Scan to open the hand-over'),
  kind: text('类别', '類別', 'Kind'),
  title: text('内容', '內容', 'What'),
  standing: text('现状', '現狀', 'Standing'),
  due: text('到期', '到期', 'Due'),
  date: text('日期', '日期', 'Date'),
  accepted: text('接收时间', '接收時間', 'Accepted'),
};

function write(shown: object, { language, moment }: Reader): Paper | null {
  const { no, stateName, facts: of, people } = shown as Shown;
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const named = (...path: string[]): string => fieldName('any.list-handover', path, language);
  const who = (id: string | null): string => (id === null ? '' : (people[id] ?? id));
  if (of.person === null) return null;
  return {
    sheet: 'handover',
    title: SHEET[language],
    of: [
      [say('number'), no],
      [say('state'), stateName],
    ],
    scan: say('scan'),
    parts: [
      part(
        null,
        facts([
          [named('person'), who(of.person)],
          [named('cause'), valueText('cause', of.cause, language)],
          [named('lastDay'), of.dueOn],
          [named('supervisor'), who(of.supervisor)],
          [named('remarks'), of.remarks],
        ]),
      ),
      part(
        named('items'),
        table(
          [
            { title: say('kind'), of: ({ kindName }) => kindName[language], isShort: true },
            {
              title: say('number'),
              of: ({ item, kind }) => (kind === 'drafts' || kind === 'delegations' ? '' : item),
              isShort: true,
            },
            {
              title: say('title'),
              of: ({ title, titles, other }) =>
                [titles?.[language] ?? title, who(other ?? null)].filter(Boolean).join(' · '),
            },
            { title: say('standing'), of: (row) => row.stateName?.[language] ?? '', isShort: true },
            { title: say('due'), of: ({ dueOn }) => dueOn, isShort: true },
            { title: named('successor'), of: ({ successor }) => who(successor), isShort: true },
            { title: say('accepted'), of: ({ accepted }) => accepted && moment(accepted.at), isShort: true },
          ],
          of.items,
        ),
      ),
      part(null, {
        kind: 'signatures',
        roles: [
          `${named('person')} ${who(of.person)}`,
          ...successorsOf(of).map((one) => `${named('successor')} ${who(one)}`),
          `${named('supervisor')} ${who(of.supervisor)}`,
        ],
        date: say('date'),
      }),
    ],
  };
}

/** The sheet that goes with a hand-over: what passes to whom, with the place for three signatures (S4§五(一)3). */
export const handoverPapers: readonly PaperDefinition[] = [{ name: 'sheet', title: SHEET, write }];
