import { attachment, choice, count, day, flag, office, person, text } from '../kit/fields.js';
import type { DataOf } from '../kit/schema.js';
import { list, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import { projectWords as words } from './project.words.js';

const object = shapesWith(words);

const LONG = { max: 2000 };

/** What the reviewer says of a design. */
const VERDICTS = {
  pass: named('通过', '通過', 'Pass'),
  return: named('退回修改', '退回修改', 'Return'),
};

/** What of a sample is tried (S4§二(五)2). */
export const TEST_KINDS = {
  performance: named('性能测试', '性能測試', 'Performance'),
  inspection: named('质量检验', '品質檢驗', 'Quality inspection'),
};

const RESULTS = {
  pass: named('合格', '合格', 'Pass'),
  fail: named('不合格', '不合格', 'Fail'),
};

const who = { office: office(), person: person() };

const content = text({ max: 1000 });
const task = {
  person: person(),
  dueOn: day(),
  quality: text({ max: 500, about: 'What the result has to meet.' }),
  'verifier?': object('TaskVerifier', 'Else whoever assigns the task.', who),
};

const assigned = object('AssignedTasks', 'The head of a department gives its tasks to its people (S4§二(四)2).', {
  tasks: list(object('OwnTask', 'Who does what by when, and how good it has to be.', { content, ...task }), {
    min: 1,
    max: 100,
  }),
});

/** The departments that a project is of: sales calls the kickoff, the others take part in it (S4§二(四)1). */
export const DEPARTMENTS = ['sales', 'market', 'engineering', 'production', 'quality'] as const;

/** The data of every event that is accepted from outside. */
export const projectSchema = {
  'sales.open-project': object(
    'OpenedProject',
    'A project order becomes a project once its kickoff was held (S4§二(四)).',
    {
      order: text({ max: 50 }),
      name: text(),
      tasks: list(object('ProjectTask', { content, office: office(), ...task }), { max: 100 }),
    },
  ),
  'sales.assign-tasks': assigned,
  'market.assign-tasks': assigned,
  'engineering.assign-tasks': assigned,
  'production.assign-tasks': assigned,
  'quality.assign-tasks': assigned,
  'sales.withdraw-task': object('WithdrawnTask', { task: text({ max: 50 }) }),
  'sales.start-project': NO_DATA,
  'person.submit-work-plan': object('WorkPlan', 'How somebody goes about a task of his (S4§二(四)2).', {
    task: text({ max: 50 }),
    steps: list(object('WorkStep', { work: text(LONG), on: day() }), { min: 1, max: 50 }),
    'remarks?': text(LONG),
    'doc?': attachment(),
  }),
  'engineering.submit-design': object(
    'SubmittedDesign',
    'The design as it is laid before its reviewers (S4§二(五)1).',
    {
      docNo: text({ max: 100 }),
      'doc?': attachment(),
      performance: text(LONG),
      reliability: text(LONG),
      maintainability: text(LONG),
      reviewers: list(object('Reviewer', who), { min: 1, max: 20, uniqueBy: 'person' }),
    },
  ),
  'reviewers.review-design': object('DesignVerdict', 'What a reviewer says of it (S4§二(五)1).', {
    verdict: choice(VERDICTS),
    'opinion?': text(LONG),
    findings: list(object('DesignFinding', { text: text(LONG) }), { max: 50 }),
  }),
  'engineering.release-design': NO_DATA,
  'engineering.fix-findings': object('FixedFindings', 'What was done about them.', {
    findings: list(object('FixedFinding', { finding: text({ max: 50 }), 'cause?': text(LONG), measure: text(LONG) }), {
      min: 1,
      max: 50,
      uniqueBy: 'finding',
    }),
  }),
  'finder.confirm-fix': object('ConfirmedFix', 'Whether it is mended, by the word of who found it.', {
    finding: text({ max: 50 }),
    mended: flag(),
    'remark?': text(LONG),
  }),
  'engineering.make-sample': object('MadeSample', 'A sample made by the released design (S4§二(五)2).', {
    sampleNo: text({ max: 100 }),
    quantity: count({ min: 1, max: 10_000 }),
    madeOn: day(),
    'remarks?': text(LONG),
  }),
  'engineering.test-sample': object('TestedSample', 'What was tried, and what came of it. What fails is a finding.', {
    tests: list(
      object('TriedItem', {
        item: text(),
        kind: choice(TEST_KINDS),
        'requirement?': text({ max: 500 }),
        'measured?': text({ max: 500 }),
        result: choice(RESULTS),
      }),
      { min: 1, max: 100, uniqueBy: 'item' },
    ),
    'report?': attachment(),
  }),
  'engineering.submit-sample': object('SentSample', 'Handed to sales for the customer.', {
    sentOn: day(),
    'remarks?': text(LONG),
  }),
  'sales.confirm-sample': object('ConfirmedSample', 'The customer has confirmed the sample.', {
    confirmedBy: text({ secret: 'contact' }),
    on: day(),
    'doc?': attachment(),
  }),
  'sales.return-sample': object('ReturnedSample', 'What the customer wants bettered: each is a finding.', {
    opinions: list(object('CustomerOpinion', { text: text(LONG) }), { min: 1, max: 50 }),
  }),
  'sales.complete-project': NO_DATA,
  'sales.cancel-project': NO_DATA,
};

export type ProjectData = DataOf<typeof projectSchema> & {
  /** An action that a task of it started has ended. */
  'part.end-part': { part: string; dropped?: true };
  /** Its day was moved. */
  'part.move-date': { part: string; dueOn: string };
};
export type NewTask = ProjectData['sales.open-project']['tasks'][number];
