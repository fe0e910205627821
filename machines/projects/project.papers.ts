import type { Block, Paper, PaperDefinition, Part, Reader } from '../kit/papers.js';
import { facts, part, table } from '../kit/papers.js';
import { text } from '../kit/text.js';
import { choiceName, fieldName } from '../names/naming.js';
import { OFFICE_NAMES } from '../offices.js';
import type { ProjectFacts, Sample } from './project.types.js';

/** A project as its reader is shown it; whom of the customer's people it names, not everybody is. */
interface Shown {
  no: string;
  stateName: string;
  facts: ProjectFacts;
  people: Readonly<Record<string, string>>;
}

const SHEET = text('项目任务书', '專案任務書', 'Project sheet');

const WORDS = {
  number: text('编号', '編號', 'Number'),
  state: text('状态', '狀態', 'State'),
  scan: text('扫码打开项目', '掃碼開啟專案', 'Scan to open the project'),
  designed: text('设计', '設計', 'Designed by'),
  reviewed: text('评审', '評審', 'Reviewed by'),
  customer: text('客户确认', '客戶確認', 'Customer'),
  date: text('日期', '日期', 'Date'),
};

function write(shown: object, { language }: Reader): Paper {
  const { no, stateName, facts: of, people } = shown as Shown;
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const field = (...path: string[]): string => fieldName('projects', path, language);
  const who = (id: string | undefined): string => (id === undefined ? '' : (people[id] ?? ''));
  const called = (name: string, value: string): string => choiceName(name, value, language, 'projects');
  const { design, sample } = of;

  const planOf = (task: string) =>
    of.plans
      .find((plan) => plan.task === task)
      ?.steps.map(({ work, on }) => `${on} ${work}`)
      .join('；');
  const tasks: Block = table(
    [
      { title: field('task'), of: ({ task }) => task, isShort: true },
      { title: field('office'), of: ({ office }) => OFFICE_NAMES[office][language], isShort: true },
      { title: field('content'), of: ({ content }) => content },
      { title: field('quality'), of: ({ quality }) => quality },
      { title: field('person'), of: ({ person }) => who(person), isShort: true },
      { title: field('dueOn'), of: ({ dueOn }) => dueOn, isShort: true },
      { title: field('plans'), of: ({ task }) => planOf(task) },
    ],
    of.tasks,
  );
  const designed: Part[] =
    design === null
      ? []
      : [
          part(
            field('design'),
            facts([
              [field('docNo'), design.docNo],
              [field('version'), design.version],
              [field('performance'), design.performance],
              [field('reliability'), design.reliability],
              [field('maintainability'), design.maintainability],
            ]),
            table(
              [
                { title: field('reviewers'), of: ({ by, onBehalfOf }) => who(onBehalfOf ?? by), isShort: true },
                { title: field('verdict'), of: ({ verdict }) => called('verdict', verdict), isShort: true },
                { title: field('opinion'), of: ({ opinion }) => opinion },
              ],
              design.reviews,
            ),
          ),
        ];
  const found: Part[] =
    of.findings.length === 0
      ? []
      : [
          part(
            field('findings'),
            table(
              [
                { title: field('finding'), of: ({ finding }) => finding, isShort: true },
                { title: field('source'), of: ({ source }) => called('source', source), isShort: true },
                { title: field('text'), of: ({ text: told }) => told },
                { title: field('measure'), of: ({ measure }) => measure?.measure },
                { title: field('closed'), of: ({ closed }) => who(closed?.by), isShort: true },
              ],
              of.findings,
            ),
          ),
        ];
  return {
    sheet: 'project',
    title: SHEET[language],
    of: [
      [say('number'), no],
      [field('order'), of.order],
      [field('name'), of.name],
      [field('leader'), who(of.leader?.person)],
      [say('state'), stateName],
    ],
    scan: say('scan'),
    parts: [
      part(
        field('milestones'),
        table(
          [
            { title: field('milestones', 'name'), of: ({ name }) => name },
            { title: field('on'), of: ({ on }) => on, isShort: true },
          ],
          of.milestones,
        ),
      ),
      part(field('tasks'), tasks),
      ...designed,
      ...(sample === null ? [] : [part(field('sample'), ...sampled(sample, field, called))]),
      ...found,
      part(null, {
        kind: 'signatures',
        roles: [`${say('designed')} ${who(design?.by)}`, say('reviewed'), say('customer')],
        date: say('date'),
      }),
    ],
  };
}

/** The sample and what was tried; a reader without the customer's people does not see who confirmed it. */
const sampled = (
  sample: Sample,
  field: (...path: string[]) => string,
  called: (name: string, value: string) => string,
): Block[] => [
  facts([
    [field('sampleNo'), sample.sampleNo],
    [field('round'), sample.round],
    [field('quantity'), sample.quantity],
    [field('madeOn'), sample.madeOn],
    [field('confirmedBy'), sample.confirmed?.confirmedBy],
  ]),
  table(
    [
      { title: field('item'), of: ({ item }) => item },
      { title: field('kind'), of: ({ kind }) => called('kind', kind), isShort: true },
      { title: field('requirement'), of: ({ requirement }) => requirement },
      { title: field('measured'), of: ({ measured }) => measured },
      { title: field('result'), of: ({ result }) => called('result', result), isShort: true },
    ],
    sample.tests,
  ),
];

/** Milestones, tasks, design and sample of a project on one sheet, to be signed (S4§二(四)–(五)). */
export const projectPapers: readonly PaperDefinition[] = [{ name: 'sheet', title: SHEET, write }];
