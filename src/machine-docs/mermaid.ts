import type { AnyStateNode } from 'xstate';
import type { ProcessDefinition } from '../../machines/process.js';
import type { Arrow, Chart } from './chart.js';
import { arrowsOf, chartOf, childrenOf } from './chart.js';
import { stateNameOf } from '../../machines/state-names.js';

const idOf = ({ path }: AnyStateNode): string => path.join('_').replaceAll('-', '_');

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** The text of a label: Mermaid ends one at a quotation mark, a semicolon or a new line. */
const plain = (text: string): string => text.replace(/["';#\n]/g, ' ');

interface Drawing {
  definition: ProcessDefinition;
  chart: Chart;
  arrows: readonly Arrow[];
  /** Only the milestones, without what is inside them. */
  overview: boolean;
}

const labelOf = ({ definition }: Drawing, node: AnyStateNode): string => {
  const name = stateNameOf(definition, node.path);
  return plain(name ? `${name['zh-CN']} ${node.key}` : node.key);
};

/** The states inside one with the arrows between them; regions stand beside each other. */
function inside(drawing: Drawing, node: AnyStateNode): string[] {
  const children = childrenOf(node);
  if (node.type === 'parallel') {
    return children.flatMap((child, index) => [...(index > 0 ? ['--'] : []), ...stateOf(drawing, child)]);
  }
  return [
    ...(node.type === 'compound' ? node.initial.target.map((first) => `[*] --> ${idOf(first)}`) : []),
    ...children.flatMap((child) => stateOf(drawing, child)),
    ...drawing.arrows
      .filter(({ from }) => from.parent === node)
      .map(({ from, target, events }) =>
        [`${idOf(from)} --> ${idOf(target)}`, ...(events.length > 0 ? [plain(events.join(', '))] : [])].join(' : '),
      ),
    ...children.filter(({ type }) => type === 'final').map((end) => `${idOf(end)} --> [*]`),
  ];
}

function stateOf(drawing: Drawing, node: AnyStateNode): string[] {
  const head = `state "${labelOf(drawing, node)}" as ${idOf(node)}`;
  const isOpen = childrenOf(node).length > 0 && !(drawing.overview && drawing.chart.milestones.includes(node));
  return isOpen ? [`${head} {`, ...indented(inside(drawing, node)), '}'] : [head];
}

/** At the top of a diagram regions need no line between them, and may have none. */
const top = (drawing: Drawing, node: AnyStateNode): string[] =>
  node.type === 'parallel' ? childrenOf(node).flatMap((child) => stateOf(drawing, child)) : inside(drawing, node);

const diagram = (lines: readonly string[]): string => ['stateDiagram-v2', ...indented(lines)].join('\n');

const drawingOf = (definition: ProcessDefinition, overview: boolean): Drawing => {
  const chart = chartOf(definition);
  return { definition, chart, arrows: arrowsOf(definition, chart), overview };
};

/**
 * A process as a Mermaid state diagram, nested and parallel as it is. Leaving from anywhere, and the ways of amended
 * orders, are left out: a sentence says them better. An arrow without a name follows by itself, as the facts say.
 */
export function renderMermaid(definition: ProcessDefinition): string {
  const drawing = drawingOf(definition, false);
  return diagram(top(drawing, drawing.chart.root));
}

/** The milestones alone, and the ways between them. */
export function renderMilestones(definition: ProcessDefinition): string {
  const drawing = drawingOf(definition, true);
  return diagram(drawing.chart.regions.filter(({ key }) => key === 'life').flatMap((life) => inside(drawing, life)));
}

/** What is inside one state, by its path from the root. */
export function renderInside(definition: ProcessDefinition, path: readonly string[]): string {
  const drawing = drawingOf(definition, false);
  const node = drawing.chart.nodes.find((candidate) => candidate.path.join('.') === path.join('.'));
  if (!node) throw new Error(`${definition.kind} has no state ${path.join('.')}`);
  return diagram(top(drawing, node));
}
