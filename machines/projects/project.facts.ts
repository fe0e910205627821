import { note, reasoned, recorder, stamp } from '../kit/record.js';
import type { Reducers } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Envelope } from '../rulebook.js';
import { orderIn, untoldAfter } from './project.order.js';
import type { NewTask, ProjectData } from './project.schema.js';
import { openTasks, toConfirm } from './project.standing.js';
import type { Finding, Member, ProjectEvent, ProjectFacts, Sample, Task } from './project.types.js';

/** Whose the event is: of whom the sender stands in for, where he does. */
const sender = ({ by, onBehalfOf, office }: Envelope): Member => ({
  office: office as Office,
  person: onBehalfOf ?? by,
});

/** Tasks as they were given; unless they say who verifies them, whoever gave them does. */
function withTasks({ no, tasks, counted }: ProjectFacts, added: readonly NewTask[], event: Envelope) {
  const given = added.map(({ verifier = sender(event), ...task }, index): Task => ({
    ...task,
    task: `T${counted + index + 1}`,
    action: `AI-${no}-${counted + index + 1}`,
    verifier,
    ended: null,
  }));
  return { tasks: [...tasks, ...given], counted: counted + added.length };
}

/** A department's head gives tasks of that department. */
const assign =
  (office: Office) => (facts: ProjectFacts, event: Envelope & { data: ProjectData['sales.assign-tasks'] }) =>
    withTasks(
      facts,
      event.data.tasks.map((task) => ({ ...task, office })),
      event,
    );

/** What was found, numbered on. */
const withFindings = (
  { findings }: ProjectFacts,
  source: Finding['source'],
  found: readonly { text: string }[],
  event: Envelope,
): Finding[] => [
  ...findings,
  ...found.map(({ text }, index) => ({
    finding: `F${findings.length + index + 1}`,
    source,
    text,
    by: sender(event).person,
    at: event.at,
    measure: null,
    closed: null,
    rejected: [],
  })),
];

/** Closes those of the findings that are so. */
const closing = (facts: ProjectFacts, event: Envelope, isMended: (finding: Finding) => boolean): Finding[] =>
  facts.findings.map((finding) =>
    finding.closed === null && finding.measure !== null && isMended(finding)
      ? { ...finding, closed: stamp(facts, event) }
      : finding,
  );

function reviewed(facts: ProjectFacts, event: Envelope & { data: ProjectData['reviewers.review-design'] }) {
  const { design } = facts;
  if (design === null) return {};
  const { findings: found, ...said } = event.data;
  // Who passes what was revised has seen that his own findings are mended.
  const mended = closing(facts, event, ({ source, by, measure }) => {
    const isHis = source === 'review' && by === sender(event).person;
    return said.verdict === 'pass' && isHis && (measure?.at ?? '') <= design.at;
  });
  return {
    design: { ...design, reviews: [...design.reviews, { ...said, ...stamp(facts, event) }] },
    findings: withFindings({ ...facts, findings: mended }, 'review', found, event),
  };
}

/** The last result of each item; what fails for the first time is a finding, and one that is mended passes. */
function tested(facts: ProjectFacts, event: Envelope & { data: ProjectData['engineering.test-sample'] }) {
  const { sample } = facts;
  if (sample === null) return {};
  const tried = event.data.tests.map((test) => ({ ...test, ...stamp(facts, event) }));
  const kept = sample.tests.filter(({ item }) => !tried.some((one) => one.item === item));
  const passed = tried.filter(({ result }) => result === 'pass').map(({ item }) => item);
  const mended = closing(facts, event, ({ source, text }) => source === 'test' && passed.includes(text));
  const known = mended.filter(({ source, closed }) => source === 'test' && closed === null).map(({ text }) => text);
  const failed = tried.filter(({ item, result }) => result === 'fail' && !known.includes(item));
  // Mended, and failed again: nothing is mended.
  const again = mended.map((finding) =>
    finding.source === 'test' &&
    finding.closed === null &&
    tried.some(({ item, result }) => result === 'fail' && item === finding.text)
      ? { ...finding, measure: null }
      : finding,
  );
  const found = failed.map(({ item }) => ({ text: item }));
  return {
    sample: { ...sample, tests: [...kept, ...tried] },
    findings: withFindings({ ...facts, findings: again }, 'test', found, event),
  };
}

const ofSample = ({ sample }: ProjectFacts, change: Partial<Sample>): Partial<ProjectFacts> =>
  sample === null ? {} : { sample: { ...sample, ...change } };

const reducers: Reducers<ProjectFacts, ProjectData> = {
  'sales.open-project': (facts, event) => {
    const { order, name, tasks } = event.data;
    const found = orderIn(event);
    const milestones = found?.milestones ?? [];
    return {
      revision: 1,
      order,
      name,
      leader: sender(event),
      milestones,
      designed: found?.design ?? false,
      dueOn:
        milestones
          .map(({ on }) => on)
          .toSorted()
          .at(-1) ?? null,
      ...withTasks(facts, tasks, event),
    };
  },
  'sales.assign-tasks': assign('sales'),
  'market.assign-tasks': assign('market'),
  'engineering.assign-tasks': assign('engineering'),
  'production.assign-tasks': assign('production'),
  'quality.assign-tasks': assign('quality'),
  'sales.withdraw-task': (facts, event) => {
    const found = openTasks(facts).find(({ task }) => task === event.data.task);
    if (!found) return {};
    const { task, action, content, office, person } = found;
    return {
      tasks: facts.tasks.filter((one) => one !== found),
      withdrawn: [...facts.withdrawn, { task, action, content, office, person, ...reasoned(facts, event) }],
    };
  },
  'sales.start-project': (facts, event) => ({ started: stamp(facts, event) }),
  'person.submit-work-plan': (facts, event) => ({
    plans: [...facts.plans.filter(({ task }) => task !== event.data.task), note(facts, event)],
  }),
  'part.end-part': (facts, { data: { part, dropped } }) => ({
    tasks: facts.tasks.map((one) => (one.action === part ? { ...one, ended: dropped ? 'dropped' : 'verified' } : one)),
  }),
  'part.move-date': (facts, { data: { part, dueOn } }) => ({
    tasks: facts.tasks.map((one) => (one.action === part ? { ...one, dueOn } : one)),
  }),
  'engineering.submit-design': (facts, event) => {
    const revised = { ...facts, revision: facts.revision + 1 };
    const version = (facts.design?.version ?? 0) + 1;
    return { revision: revised.revision, design: { ...note(revised, event), version, reviews: [], released: null } };
  },
  'reviewers.review-design': reviewed,
  'engineering.release-design': (facts, event) => ({
    design: facts.design && { ...facts.design, released: stamp(facts, event) },
  }),
  'engineering.fix-findings': (facts, event) => ({
    findings: facts.findings.map((finding) => {
      const fixed = event.data.findings.find((one) => one.finding === finding.finding);
      if (!fixed || finding.closed !== null) return finding;
      const { cause, measure } = fixed;
      return { ...finding, measure: { ...stamp(facts, event), ...(cause !== undefined && { cause }), measure } };
    }),
  }),
  'finder.confirm-fix': (facts, event) => {
    const { finding: no, mended, remark } = event.data;
    const asked = toConfirm(facts).find(({ finding }) => finding === no);
    if (!asked) return {};
    if (mended) return { findings: closing(facts, event, (finding) => finding === asked) };
    const rejected = [...asked.rejected, { ...stamp(facts, event), ...(remark !== undefined && { remark }) }];
    return { findings: facts.findings.map((one) => (one === asked ? { ...one, measure: null, rejected } : one)) };
  },
  'engineering.make-sample': (facts, event) => ({
    sample: {
      ...note(facts, event),
      round: (facts.sample?.round ?? 0) + 1,
      design: facts.design?.version ?? 0,
      tests: [],
      submitted: null,
      confirmed: null,
      returned: null,
    },
  }),
  'engineering.test-sample': tested,
  'engineering.submit-sample': (facts, event) => ofSample(facts, { submitted: note(facts, event) }),
  'sales.confirm-sample': (facts, event) => ofSample(facts, { confirmed: note(facts, event) }),
  'sales.return-sample': (facts, event) => ({
    ...ofSample(facts, { returned: reasoned(facts, event), confirmed: null }),
    findings: withFindings(facts, 'customer', event.data.opinions, event),
  }),
  'sales.complete-project': (facts, event) => ({ completed: stamp(facts, event) }),
  'sales.cancel-project': (facts, event) => ({ cancelled: reasoned(facts, event) }),
};

const recorded = recorder<ProjectFacts, ProjectEvent>(reducers);

/** The facts with the event recorded. Pure; it judges nothing. */
export function record(facts: ProjectFacts, event: ProjectEvent): ProjectFacts {
  const after = recorded(facts, event);
  return { ...after, untold: untoldAfter(after, event) };
}

/** A project of which nothing is known but its number. */
export const blankProject = ({ no }: { no: string }): ProjectFacts => ({
  no,
  revision: 0,
  order: '',
  name: '',
  leader: null,
  milestones: [],
  designed: false,
  dueOn: null,
  tasks: [],
  plans: [],
  counted: 0,
  withdrawn: [],
  started: null,
  design: null,
  findings: [],
  sample: null,
  untold: [],
  completed: null,
  cancelled: null,
});
