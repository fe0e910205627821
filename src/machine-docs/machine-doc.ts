import type { AnyStateNode } from 'xstate';
import { clausesOf, citations } from '../../machines/clauses.js';
import { OFFICE_NAMES } from '../../machines/offices.js';
import type { ProcessDefinition } from '../../machines/process.js';
import type { Chart, Move } from './chart.js';
import { chartOf, exits, pathOf } from './chart.js';
import { renderMermaid } from './mermaid.js';
import { senderOf } from './names.js';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => ' --- ').join('|')}|`,
  ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
];

const code = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

/** Rules that nearly every event asks: named once instead of in every row. */
function everywhere({ moves }: Chart): string[] {
  const rules = new Set(moves.flatMap((move) => move.rules));
  return [...rules].filter((rule) => moves.filter((move) => move.rules.includes(rule)).length > moves.length * 0.75);
}

/** A row for each event, its rules and its target; the states that take it alike stand together. */
function eventRows(definition: ProcessDefinition, chart: Chart): string[][] {
  const common = everywhere(chart);
  const groups = new Map<string, Move[]>();
  for (const move of chart.moves) {
    const around = move.from.parent ? pathOf(move.from.parent) : '';
    const key = JSON.stringify([around, move.event, move.rules, move.target?.id ?? null]);
    groups.set(key, [...(groups.get(key) ?? []), move]);
  }
  return [...groups.values()].map((moves) => {
    const [{ event, from, rules, target }] = moves as [Move, ...Move[]];
    const own = rules.filter((rule) => !common.includes(rule));
    const excepted = common.filter((rule) => !rules.includes(rule));
    const clauses = [...new Set(own.flatMap((rule) => citations(definition.rules.find(rule).clause)))];
    const { label, reason } = definition.events[event]!;
    return [
      statesOf(from, moves),
      `\`${event}\` ${label['zh-CN']}${reason ? ' ✎' : ''}`,
      senderOf(definition, event, 'zh-CN'),
      [own.join(', '), ...excepted.map((rule) => `(not ${rule})`)].join(' ').trim(),
      clauses.join(', '),
      target ? `\`${shortened(target)}\`` : '',
    ];
  });
}

/** The path without the word that all share: a milestone is `received`, not `life.received`. */
const shortened = (node: AnyStateNode): string => pathOf(node).replace(/^life\./, '');

function statesOf(first: AnyStateNode, moves: readonly Move[]): string {
  if (moves.length === 1) return `\`${shortened(first)}\``;
  const names = moves.map(({ from }) => from.key).join(' · ');
  const around = first.parent ? shortened(first.parent) : '';
  return around === '' || around === 'life' ? code(moves.map(({ from }) => from.key)) : `\`${around}\`: ${names}`;
}

function ruleRows(definition: ProcessDefinition): string[][] {
  return Object.entries(definition.rules.rules).map(
    ([id, { kind, default: level, owner, clause, sentence, remedy }]) => [
      id,
      kind,
      kind === 'gate' ? '' : level,
      Object.hasOwn(OFFICE_NAMES, owner) ? OFFICE_NAMES[owner as keyof typeof OFFICE_NAMES]['zh-CN'] : owner,
      clause,
      sentence['zh-CN'],
      typeof remedy.events === 'function' ? '视当时情况而定' : code(remedy.events),
    ],
  );
}

/** The clauses of the regulations that this process carries by rules, with the rules. */
function clauseRows({ rules }: ProcessDefinition): string[][] {
  const carried = new Map<string, { title: string; rules: string[] }>();
  for (const [id, rule] of Object.entries(rules.rules)) {
    for (const clause of clausesOf(rule)) {
      const known = carried.get(clause.id) ?? { title: clause.title['zh-CN'], rules: [] };
      carried.set(clause.id, { ...known, rules: [...known.rules, id] });
    }
  }
  return [...carried]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { title, rules: ids }]) => [id, title, ids.join(', ')]);
}

/** What the drawing leaves out, in words. */
function sentences(chart: Chart): string[] {
  const left = exits(chart);
  const events = [...new Set(left.map(({ event }) => event))];
  return [
    'An arrow without a name follows by itself, as soon as the facts say so.',
    ...events.map((event) => {
      const moves = left.filter((move) => move.event === event);
      return `Not drawn: \`${event}\` leads from ${code(moves.map(({ from }) => from.key))} to \`${moves[0]!.target!.key}\`.`;
    }),
    ...(chart.returns.length > 0
      ? [
          'Not drawn: an amendment sets an order back as far as what it makes stale, and every milestone passed again lets it return to where it was.',
        ]
      : []),
  ];
}

const described = (chart: Chart): string[][] =>
  chart.nodes.flatMap((node) => (node.description ? [[`\`${shortened(node)}\``, node.description]] : []));

/** The page of a process: its drawing, what each state takes and what can stop it, its rules. Generated, and committed. */
export function renderMachineDoc(definition: ProcessDefinition): string {
  const chart = chartOf(definition);
  const common = everywhere(chart);
  const { name, version, kind, prefix } = definition;
  const lines = [
    `<!-- Generated from machines/ by \`npm run generate\`. Do not edit: change the machine or its rules. -->`,
    '',
    `# ${name['zh-CN']} · ${name.en}`,
    '',
    `Process \`${kind}\`, numbers \`${prefix}-…\`, version ${version}. ` +
      `${Object.keys(definition.events).length} events, ${Object.keys(definition.rules.rules).length} rules.`,
    '',
    '## Milestones',
    '',
    ...table(
      ['state', '简体', '繁體', 'English', 'end'],
      definition.milestones.map(({ state, name: word, final }) => [
        `\`${state}\``,
        word['zh-CN'],
        word['zh-TW'],
        word.en,
        final ? '●' : '',
      ]),
    ),
    '',
    '```mermaid',
    renderMermaid(definition, { overview: true }),
    '```',
    '',
    '## In full',
    '',
    '```mermaid',
    renderMermaid(definition),
    '```',
    '',
    ...sentences(chart).map((sentence) => `- ${sentence}`),
    '',
    ...table(['state', 'what it is'], described(chart)),
    '',
    '## What each state takes',
    '',
    `✎ the event must say why.${common.length > 0 ? ` Every event asks ${common.join(', ')} too, unless the row says no.` : ''} ` +
      'An event without a target is recorded; the chart follows the facts.',
    '',
    ...table(['state', 'event', 'sent by', 'rules', 'clauses', 'leads to'], eventRows(definition, chart)),
    '',
    '## Rules',
    '',
    'A gate always stops. A duty stops, warns or is off, as the company decides; the level shown is the one that ships.',
    '',
    ...table(['rule', 'kind', 'ships as', 'owner', 'clause', 'sentence', 'settled by'], ruleRows(definition)),
    '',
    '## Clauses',
    '',
    ...table(['clause', 'what it asks for', 'rules'], clauseRows(definition)),
    '',
  ];
  return lines.join('\n');
}
