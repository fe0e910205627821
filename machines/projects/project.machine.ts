import { chartKit, drawn } from '../kit/chart.js';
import { blankProject } from './project.facts.js';
import { projectRules } from './project.rules.js';
import type { DesignStanding, SampleStanding } from './project.standing.js';
import {
  DESIGN_STANDINGS,
  SAMPLE_STANDINGS,
  designStanding,
  isOver,
  openTasks,
  sampleStanding,
  unplanned,
} from './project.standing.js';
import type { ProjectFacts } from './project.types.js';

type Standings<Name extends string> = Record<Name, (facts: ProjectFacts) => boolean>;

const designIs = Object.fromEntries(
  DESIGN_STANDINGS.map((one) => [`design-${one}`, (facts: ProjectFacts) => designStanding(facts) === one]),
) as Standings<`design-${DesignStanding}`>;

const sampleIs = Object.fromEntries(
  SAMPLE_STANDINGS.map((one) => [`sample-${one}`, (facts: ProjectFacts) => sampleStanding(facts) === one]),
) as Standings<`sample-${SampleStanding}`>;

const isPlanned = (facts: ProjectFacts): boolean => unplanned(facts).length === 0;

const kit = chartKit(projectRules, {
  ...designIs,
  ...sampleIs,
  'is-over': isOver,
  'is-started': ({ started }: ProjectFacts) => started !== null,
  'tasks-unplanned': (facts: ProjectFacts) => !isPlanned(facts),
  'tasks-open': (facts: ProjectFacts) => isPlanned(facts) && openTasks(facts).length > 0,
  'tasks-done': (facts: ProjectFacts) => openTasks(facts).length === 0,
});
const { to, noted, follows } = kit;

/** To whatever other state of the design the facts say. */
const designFollows = (own: DesignStanding) =>
  follows(
    ...DESIGN_STANDINGS.filter((one) => one !== own && one !== 'waiting').map(
      (one): [string, `design-${DesignStanding}`] => [one, `design-${one}`],
    ),
  );

const sampleFollows = (own: SampleStanding) =>
  follows(
    ...SAMPLE_STANDINGS.filter((one) => one !== own).map((one): [string, `sample-${SampleStanding}`] => [
      one,
      `sample-${one}`,
    ]),
  );

const assign = noted('PT-06', 'PT-12');
const assigning = {
  'sales.assign-tasks': assign,
  'market.assign-tasks': assign,
  'engineering.assign-tasks': assign,
  'production.assign-tasks': assign,
  'quality.assign-tasks': assign,
  'sales.withdraw-task': noted('PT-12'),
};
/** What the actions of the tasks tell. */
const parts = { 'part.end-part': noted(), 'part.move-date': noted() };
const planning = { ...assigning, ...parts, 'person.submit-work-plan': noted('PT-07') };
const submitDesign = { 'engineering.submit-design': noted('PT-09') };
const test = { 'engineering.test-sample': noted() };
const make = { 'engineering.make-sample': noted('PT-03', 'PT-12') };
const back = { 'sales.return-sample': noted() };

/** The life of a project: opened, under way, completed; beside it its tasks, its design and its sample (S4§二(四)–(五)). */
export const projectMachine = drawn({
  id: 'projects',
  rules: projectRules,
  kit,
  blank: blankProject,
  life: {
    entering: {
      description: 'Not yet a project. Never stored.',
      on: { 'sales.open-project': to('opened', 'PT-04', 'PT-06', 'PT-12') },
    },
    opened: {
      description: 'The kickoff was held; the departments give its tasks to their people.',
      on: { 'sales.start-project': to('underway', 'PT-01'), 'sales.cancel-project': to('cancelled') },
    },
    underway: {
      description: 'Every department works on its tasks; what is found on the way is mended.',
      on: {
        'engineering.fix-findings': noted('PT-12'),
        'finder.confirm-fix': noted('PT-12', 'PT-05'),
        'sales.complete-project': to('completed', 'PT-03', 'PT-08', 'PT-11'),
        'sales.cancel-project': to('cancelled'),
      },
    },
    completed: { type: 'final', description: 'Its tasks are done, and its sample is confirmed.' },
    cancelled: { type: 'final', description: 'Given up; its open tasks are dropped.' },
  },
  regions: {
    tasks: {
      description: 'Tasks are given to people, who plan their work; each is an action of its own (S4§二(四)2).',
      initial: 'assigning',
      states: {
        assigning: {
          always: follows(['over', 'is-over'], ['planning', 'is-started']),
          on: assigning,
        },
        planning: {
          description: 'Somebody has not handed in his work plan.',
          always: follows(['over', 'is-over'], ['done', 'tasks-done'], ['working', 'tasks-open']),
          on: planning,
        },
        working: {
          description: 'Every open task has its work plan.',
          always: follows(['over', 'is-over'], ['done', 'tasks-done'], ['planning', 'tasks-unplanned']),
          on: planning,
        },
        done: {
          description: 'Every task has ended.',
          always: follows(['over', 'is-over'], ['planning', 'tasks-unplanned'], ['working', 'tasks-open']),
          on: planning,
        },
        over: { description: 'The project is over; a task may still end.', on: parts },
      },
    },
    design: {
      description: 'Designed, reviewed by others, revised, released (S4§二(五)1).',
      initial: 'waiting',
      states: {
        waiting: { always: designFollows('waiting') },
        'not-needed': {
          description: 'The order is none with design; one may be made all the same.',
          always: designFollows('not-needed'),
          on: submitDesign,
        },
        designing: { always: designFollows('designing'), on: submitDesign },
        reviewing: {
          description: 'Those who were named look at it; one who returns it asks for another version.',
          always: designFollows('reviewing'),
          on: {
            ...submitDesign,
            'reviewers.review-design': noted('PT-02'),
            'engineering.release-design': noted('PT-03', 'PT-09'),
          },
        },
        released: {
          description: 'Samples are made by it; a revision is reviewed again.',
          always: designFollows('released'),
          on: submitDesign,
        },
        frozen: { description: 'The customer has a sample made by it.', always: designFollows('frozen') },
        over: {},
      },
    },
    sample: {
      description: 'Made, tested, mended, confirmed by the customer (S4§二(五)2).',
      initial: 'waiting',
      states: {
        waiting: { always: sampleFollows('waiting') },
        'not-needed': { always: sampleFollows('not-needed') },
        making: { description: 'The design is released.', always: sampleFollows('making'), on: make },
        made: { always: sampleFollows('made'), on: test },
        tested: {
          description: 'What failed is mended and tested again, or another sample is made.',
          always: sampleFollows('tested'),
          on: { ...test, ...make, 'engineering.submit-sample': noted('PT-03', 'PT-10', 'PT-12') },
        },
        submitted: {
          description: 'The customer looks at it.',
          always: sampleFollows('submitted'),
          on: { ...back, 'sales.confirm-sample': noted('PT-12') },
        },
        confirmed: { always: sampleFollows('confirmed'), on: back },
        'to-improve': {
          description: 'The customer wants it bettered: what he said is mended, and another one made.',
          always: sampleFollows('to-improve'),
          on: make,
        },
        over: {},
      },
    },
  },
});
