import type { AnyStateNode } from 'xstate';
import type { ProcessDefinition } from '../../machines/process.js';
import type { Language, Policy } from '../../machines/rulebook.js';
import { officeName } from '../http/problems/unmet.js';
import { labelOf, stateName } from '../features/processes/waits.view.js';
import { childrenOf, pathOf } from '../machine-docs/chart.js';
import { activePaths } from '../machine-docs/svg.js';
import { offers } from '../engine/command/move.js';
import { probe } from '../engine/explain/explain.js';
import type { StoredProcess } from '../engine/log/transition.js';

/** How something is brought out: in colour on a terminal, by a sign in a pipe. */
export type Ink = (text: string, how: 'lit' | 'dim' | 'bad') => string;

const CODES = { lit: '\u001b[1;33m', dim: '\u001b[2m', bad: '\u001b[31m' } as const;

export const coloured: Ink = (text, how) => `${CODES[how]}${text}\u001b[0m`;
export const plain: Ink = (text) => text;

interface Seen {
  definition: ProcessDefinition;
  process: StoredProcess;
  policy: Policy;
  language: Language;
  ink: Ink;
}

/** A state and what stands in it, one line each; inside of states that are not active nobody has to look. */
function branch(node: AnyStateNode, lit: ReadonlySet<string>, seen: Seen, around: string): string[] {
  const children = childrenOf(node);
  return children.flatMap((child, index) => {
    const isLast = index === children.length - 1;
    const isLit = lit.has(pathOf(child));
    const name = stateName(seen.definition, child.key, seen.language);
    const told = name === child.key ? child.key : `${child.key} ${name}`;
    const line = `${isLit ? '●' : '○'} ${told}`;
    return [
      `${around}${isLast ? '└─' : '├─'}${seen.ink(line, isLit ? 'lit' : 'dim')}`,
      ...(isLit ? branch(child, lit, seen, `${around}${isLast ? '  ' : '│ '}`) : []),
    ];
  });
}

/** An event of the present state, by whom it is sent, and the rules that stand against it now. */
function offered({ definition, process, policy, language, ink }: Seen): string[] {
  return offers(definition, process)
    .filter(({ type }) => definition.events[type]?.internal !== true)
    .map(({ type, rules }) => {
      const unmet = definition.rules
        .judge(rules, process.facts, probe(type, policy))
        .filter(({ stops }) => stops)
        .map(({ rule }) => rule);
      const [office] = type.split('.');
      const who = `${officeName(office, language)} ${labelOf(definition, type, language)}`;
      return `  ${type}  ${ink(who, 'dim')}${unmet.length > 0 ? `  ${ink(`✗ ${unmet.join(', ')}`, 'bad')}` : ''}`;
    });
}

/** The machine of a process with its present states, and what they take. */
export function inspectionText(seen: Seen): string[] {
  const { definition, process, language } = seen;
  const { id, state, version, machineVersion, revision } = process;
  const lit = new Set(activePaths(process.value));
  return [
    `${id} · ${definition.name[language]} (${definition.machine.id} v${machineVersion}) · ${state} ${stateName(definition, state, language)} · v${version} r${revision}`,
    '',
    ...branch(definition.machine.root, lit, seen, ''),
    '',
    ...offered(seen),
  ];
}
