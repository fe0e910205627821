import type { AnyStateNode } from 'xstate';
import { clausesOf, citations } from '../../machines/clauses.js';
import { differences } from '../../machines/differences.js';
import { OFFICE_NAMES } from '../../machines/offices.js';
import { withBeside } from '../../machines/kit/beside.js';
import type { ProcessDefinition } from '../../machines/process.js';
import { stateNameOf } from '../../machines/state-names.js';
import type { Chart, Move } from './chart.js';
import { around, chartOf, childrenOf, exits, pathOf } from './chart.js';
import { renderInside, renderMilestones } from './mermaid.js';
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

/** `RC-01…RC-10` for rules that follow each other. */
function ranges(ids: readonly string[]): string {
  const follows = (one: string | undefined, other: string): boolean =>
    one !== undefined &&
    one.slice(0, -2) === other.slice(0, -2) &&
    Number(one.slice(-2)) + 1 === Number(other.slice(-2));
  const runs: string[][] = [];
  for (const id of ids) {
    const run = runs.at(-1);
    if (run && follows(run.at(-1), id)) run.push(id);
    else runs.push([id]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}…${run.at(-1)}`] : run)).join(', ');
}

/** A row for each event, its rules and its target; the states that take it alike stand together. */
function eventRows(definition: ProcessDefinition, chart: Chart, part: AnyStateNode): string[][] {
  const common = everywhere(chart);
  const groups = new Map<string, Move[]>();
  for (const move of chart.moves.filter(({ from }) => around(from).includes(part))) {
    const around = move.from.parent ? pathOf(move.from.parent) : '';
    const key = JSON.stringify([around, move.event, move.rules, move.target?.id ?? null]);
    groups.set(key, [...(groups.get(key) ?? []), move]);
  }
  return [...groups.values()].map((moves) => {
    const [{ event, from, rules, target }] = moves as [Move, ...Move[]];
    const own = rules.filter((rule) => !common.includes(rule));
    const excepted = common.filter((rule) => !rules.includes(rule));
    const clauses = [...new Set(own.flatMap((rule) => citations(definition.rules.find(rule).clause)))];
    const { label, reason } = definition.events[event];
    return [
      statesOf(from, moves),
      `\`${event}\` ${label['zh-CN']}${reason ? ' ✎' : ''}`,
      senderOf(definition, event, 'zh-CN'),
      [ranges(own), ...excepted.map((rule) => `(not ${rule})`)].join(' ').trim(),
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

/** What this version says otherwise than the one before it. */
function since(older: ProcessDefinition, newer: ProcessDefinition): string[] {
  const { rules, states, events, asked } = differences(older, newer);
  const said = (what: string, items: readonly string[]): string[] =>
    items.length > 0 ? [`- ${what}: ${code(items)}`] : [];
  return [
    `## Since version ${older.version}`,
    '',
    `A process stays on the version that it began with, until two people bring it to this one. What began with version ${older.version}` +
      ` runs by [its page](${older.machine.id}.v${older.version}.machine.md).`,
    '',
    ...said('rules added', rules.added),
    ...said('rules judged otherwise', rules.changed),
    ...said('rules removed', rules.removed),
    ...said('states added', states.added),
    ...said('states removed', states.removed),
    ...said('events added', events.added),
    ...said('events removed', events.removed),
    ...asked.map(({ state, event, added, removed }) => {
      const more = [...added.map((rule) => `+${rule}`), ...removed.map((rule) => `−${rule}`)].join(', ');
      return `- \`${event}\` in \`${state}\`: ${more}`;
    }),
    '',
  ];
}

const fenced = (diagram: string): string[] => ['```mermaid', diagram, '```', ''];

/** What the drawing leaves out, in words. */
function sentences(chart: Chart): string[] {
  const left = exits(chart);
  const events = [...new Set(left.map(({ event }) => event))];
  const exit = (event: string): string => {
    const moves = left.filter((move) => move.event === event);
    return `Not drawn: \`${event}\` leads from ${code(moves.map(({ from }) => from.key))} to ${code(moves.slice(0, 1).flatMap(({ target }) => target?.key ?? []))}.`;
  };
  return [
    ...events.map(exit),
    ...(chart.returns.length > 0
      ? [
          'Not drawn: an amendment sets an order back as far as what it makes stale; as it passes again, it returns to where it was.',
        ]
      : []),
  ].map((sentence) => `- ${sentence}`);
}

/** A milestone, or what runs beside the life: what it is, its inside, the events that it takes. */
function part(definition: ProcessDefinition, chart: Chart, node: AnyStateNode): string[] {
  const name = stateNameOf(definition, node.path)?.['zh-CN'];
  const rows = eventRows(definition, chart, node);
  const described = chart.nodes.filter((inner) => inner !== node && inner.description && around(inner).includes(node));
  return [
    `### ${name === undefined ? '' : `${name} · `}${shortened(node)}`,
    '',
    ...(node.description ? [node.description, ''] : []),
    ...(childrenOf(node).length > 0 ? fenced(renderInside(definition, node.path)) : []),
    ...described.map((inner) => `- \`${shortened(inner)}\`: ${inner.description}`),
    ...(described.length > 0 ? [''] : []),
    ...(rows.length > 0 ? [...table(['state', 'event', 'sent by', 'rules', 'clauses', 'leads to'], rows), ''] : []),
  ];
}

/** What is taken wherever the process is under way. */
function beside(definition: ProcessDefinition): string[] {
  const rows = (definition.beside?.offers ?? []).map(({ type, rules }) => {
    const { label, reason } = definition.events[type];
    const clauses = [...new Set(rules.flatMap((rule) => citations(definition.rules.find(rule).clause)))];
    const called = `\`${type}\` ${label['zh-CN']}${reason ? ' ✎' : ''}`;
    return [called, senderOf(definition, type, 'zh-CN'), ranges(rules), clauses.join(', ')];
  });
  if (rows.length === 0) return [];
  return [
    '### Beside the chart',
    '',
    'Taken wherever the process is under way, in every version; nothing of the chart depends on it.',
    '',
    ...table(['event', 'sent by', 'rules', 'clauses'], rows),
    '',
  ];
}

/** The page of a process: its drawing, what each state takes and what can stop it, its rules. Generated, and committed. */
export function renderMachineDoc(drawn: ProcessDefinition, older?: ProcessDefinition): string {
  const definition = withBeside(drawn);
  const chart = chartOf(definition);
  const common = everywhere(chart);
  const { name, version, kind, prefix, events, rules } = definition;
  const milestones = definition.milestones.map(({ state, name: word, final }) => [
    `\`${state}\``,
    word['zh-CN'],
    word['zh-TW'],
    word.en,
    final ? '●' : '',
  ]);
  return [
    '<!-- Generated from machines/ by `npm run generate`. Do not edit: change the machine or its rules. -->',
    '',
    `# ${name['zh-CN']} · ${name.en}`,
    '',
    `Process \`${kind}\`, numbers \`${prefix}-…\`, version ${version}: ` +
      `${Object.keys(events).length} events, ${Object.keys(rules.rules).length} rules.`,
    '',
    ...(older ? since(withBeside(older), definition) : []),
    '## Milestones',
    '',
    ...table(['state', '简体', '繁體', 'English', 'end'], milestones),
    '',
    ...fenced(renderMilestones(definition)),
    ...sentences(chart),
    '',
    '## States and events',
    '',
    'An event that leads nowhere is recorded, and the chart follows the facts: so does an arrow without a name. ✎ must say why.',
    ...(common.length > 0 ? [`Every event asks ${common.join(', ')} too, unless its row says no.`] : []),
    '',
    ...[...chart.milestones, ...chart.regions.filter(({ key }) => key !== 'life')].flatMap((node) =>
      part(definition, chart, node),
    ),
    ...beside(definition),
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
  ].join('\n');
}
