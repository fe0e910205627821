import type { Paper, Part } from '../../../machines/kit/papers.js';
import { facts, part, table } from '../../../machines/kit/papers.js';
import { filled } from '../../../machines/names/filled.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Language, Policy } from '../../../machines/rulebook.js';
import type { Move, Protocol } from '../../engine/protocol/protocol.js';
import { officeName } from '../../http/problems/unmet.js';
import { labelOf, stateName } from '../processes/waits.view.js';
import { protocolWords } from './protocol.words.js';

interface Frame {
  definition: ProcessDefinition;
  policy: Policy;
  language: Language;
  /** When it was made, by the company's clock. */
  at: string;
}

type Say = (word: keyof typeof protocolWords, figures?: Record<string, string>) => string;

/** What came of the trials, as a paper for whoever audits. */
export function protocolPaper(protocol: Protocol, frame: Frame): Paper {
  const { definition, language, at } = frame;
  const say: Say = (word, figures = {}) => filled(protocolWords[word][language], figures);
  const milestones = definition.milestones.map(({ state }) => state);
  const seen = [...new Set(protocol.moves.map(({ milestone }) => milestone))];
  const inOrder = seen.toSorted((one, other) => milestones.indexOf(one) - milestones.indexOf(other));
  return {
    sheet: 'protocol',
    title: say('title'),
    of: [
      [say('machine'), definition.name[language]],
      [say('version'), String(protocol.version)],
      [say('made'), at],
    ],
    scan: say('scan'),
    parts: [
      part(say('summary'), { kind: 'note', told: say('method') }, facts(summary(protocol, say))),
      ...inOrder.map((milestone) => atMilestone(milestone, protocol, frame, say)),
      rulesPart(protocol, frame, say),
      part(null, { kind: 'signatures', roles: [say('auditor'), say('manager')], date: say('date') }),
    ],
  };
}

function summary(protocol: Protocol, say: Say): [string, string | number][] {
  const { tried, taken, notOffered, byRules, byOffice, byForm, rules, contradictions } = protocol;
  const provoked = Object.values(rules).filter((times) => times > 0).length;
  return [
    [say('digest'), protocol.machine],
    [say('policy'), protocol.policyVersion],
    [say('stops'), protocol.stops],
    [say('processes'), protocol.processes],
    [say('tried'), tried],
    [say('taken'), taken],
    [say('refused'), tried - taken],
    [say('notOffered'), notOffered],
    [say('byRules'), byRules],
    [say('byOffice'), byOffice],
    [say('byForm'), byForm],
    [say('provoked'), `${provoked} / ${Object.keys(rules).length}`],
    [say('contradictions'), contradictions.length === 0 ? say('none') : contradictions.join('; ')],
  ];
}

const isOffered = ({ tried, notOffered }: Move): boolean => notOffered < tried;

/** What is offered there, and what refused it; and all that never is. */
function atMilestone(milestone: string, { moves }: Protocol, { definition, language }: Frame, say: Say): Part {
  const here = moves.filter((move) => move.milestone === milestone);
  const label = (event: string): string => labelOf(definition, event, language);
  const office = (event: string): string => {
    const { sender } = definition.events[event];
    return typeof sender === 'function' ? '' : officeName(sender, language);
  };
  const clauses = (rules: readonly string[]): string =>
    rules
      .toSorted()
      .map((rule) => `${rule}（${clauseOf(definition, rule, say)}）`)
      .join(language === 'en' ? ', ' : '、');
  const never = here.filter((move) => !isOffered(move)).map(({ event }) => label(event));
  const state = stateName(definition, milestone, language);
  return part(
    say('at', { state }),
    table<Move>(
      [
        { title: say('event'), of: ({ event }) => label(event) },
        { title: say('office'), of: ({ event }) => office(event) },
        { title: say('tried'), of: ({ tried }) => tried, isFigure: true, isShort: true },
        { title: say('taken'), of: ({ taken }) => taken, isFigure: true, isShort: true },
        { title: say('refused'), of: ({ tried, taken }) => tried - taken, isFigure: true, isShort: true },
        { title: say('rules'), of: ({ rules }) => clauses(rules) },
      ],
      here.filter(isOffered),
    ),
    { kind: 'note', told: say('never', { events: never.length === 0 ? say('none') : never.join('、') }) },
  );
}

const clauseOf = (definition: ProcessDefinition, rule: string, say: Say): string => {
  const { clause } = definition.rules.find(rule);
  return clause === 'product' ? say('product') : clause;
};

function rulesPart({ rules }: Protocol, { definition, policy, language }: Frame, say: Say): Part {
  const level = (rule: string): string =>
    say(definition.rules.find(rule).kind === 'gate' ? 'gate' : definition.rules.levelOf(rule, policy));
  return part(
    say('rulesPart'),
    table<[string, number]>(
      [
        { title: say('rule'), of: ([rule]) => rule, isShort: true },
        { title: say('clause'), of: ([rule]) => clauseOf(definition, rule, say) },
        { title: say('level'), of: ([rule]) => level(rule), isShort: true },
        { title: say('sentence'), of: ([rule]) => definition.rules.find(rule).sentence[language] },
        { title: say('times'), of: ([, times]) => times, isFigure: true, isShort: true },
      ],
      Object.entries(rules),
    ),
    { kind: 'note', told: say('notProvoked') },
  );
}
