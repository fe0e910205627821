import type { ELK, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { AnyStateNode } from 'xstate';
import type { ProcessDefinition } from '../../machines/process.js';
import { stateNameOf } from '../../machines/state-names.js';
import type { Language } from '../../machines/rulebook.js';
import type { Arrow } from './chart.js';
import { arrowsOf, chartOf, childrenOf, pathOf } from './chart.js';

/** The height of a line of text, and of the strip with a box's name. */
export const LINE = 16;
export const TITLE = 26;
const PAD = 14;
const DOT = 12;

/** How wide a text is drawn, roughly: a Chinese character is a square. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((width, character) => width + (character > '\u2e7f' ? 12.5 : 6.9), 0);

/** Before the first state of a box. */
const startOf = (path: string): string => `${path}.[start]`;
export const isStart = (id: string): boolean => id.endsWith('.[start]');

interface Sketch {
  definition: ProcessDefinition;
  arrows: readonly Arrow[];
  language: Language;
}

/** What stands on a box: the state in the company's words. */
export function titleOf(definition: ProcessDefinition, node: AnyStateNode, language: Language): string {
  return stateNameOf(definition, node.path)?.[language] ?? node.key;
}

/** The first state stays first: without these, a cycle puts any state there. */
const IN_ORDER = {
  'elk.algorithm': 'layered',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.spacing.nodeNodeBetweenLayers': '44',
  'elk.spacing.nodeNode': '22',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeLabel': '4',
};
const BESIDE = { 'elk.algorithm': 'rectpacking', 'elk.spacing.nodeNode': '14', 'elk.aspectRatio': '2.4' };

const optionsOf = (node: AnyStateNode): Record<string, string> => ({
  'elk.padding': `[top=${TITLE + PAD},left=${PAD},bottom=${PAD},right=${PAD}]`,
  ...(node.type === 'parallel' ? BESIDE : { ...IN_ORDER, 'elk.direction': node.key === 'life' ? 'DOWN' : 'RIGHT' }),
});

function edgeOf({ definition, language }: Sketch, { from, target, events }: Arrow): ElkExtendedEdge {
  const names = [...new Set(events.map((event) => definition.events[event]?.label[language] ?? event))];
  return {
    id: `${pathOf(from)}>${pathOf(target)}`,
    sources: [pathOf(from)],
    targets: [pathOf(target)],
    labels: names.map((text) => ({ text, width: widthOf(text) + 6, height: LINE })),
  };
}

function nodeOf(sketch: Sketch, node: AnyStateNode): ElkNode {
  const id = pathOf(node);
  const text = titleOf(sketch.definition, node, sketch.language);
  const inner = childrenOf(node);
  if (inner.length === 0) return { id, width: Math.max(widthOf(text) + 26, 64), height: 34, labels: [{ text }] };
  const first = node.type === 'compound' ? node.initial.target : [];
  const starts = first.map((): ElkNode => ({ id: startOf(id), width: DOT, height: DOT }));
  const arrows = sketch.arrows.filter(({ from }) => from.parent === node);
  return {
    id,
    labels: [{ text }],
    layoutOptions: {
      ...optionsOf(node),
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${widthOf(text) + 32}, 40)`,
    },
    children: [...starts, ...inner.map((child) => nodeOf(sketch, child))],
    edges: [
      ...first.map((state) => ({ id: `${startOf(id)}>`, sources: [startOf(id)], targets: [pathOf(state)] })),
      ...arrows.map((arrow) => edgeOf(sketch, arrow)),
    ],
  };
}

/** The layouter is a megabyte and a half: it is loaded when the first chart is drawn. */
let layouter: Promise<ELK> | null = null;
const load = async (): Promise<ELK> => {
  const { default: elk } = await import('elkjs/lib/elk.bundled.js');
  return new elk.default();
};

const known = new WeakMap<ProcessDefinition, Map<Language, Promise<ElkNode>>>();

async function laidOut(definition: ProcessDefinition, language: Language): Promise<ElkNode> {
  const chart = chartOf(definition);
  layouter ??= load();
  return (await layouter).layout(nodeOf({ definition, arrows: arrowsOf(definition, chart), language }, chart.root));
}

/** Where everything stands. A chart is laid out once for each language: the names have different widths. */
export function layoutOf(definition: ProcessDefinition, language: Language): Promise<ElkNode> {
  const byLanguage = known.get(definition) ?? new Map<Language, Promise<ElkNode>>();
  known.set(definition, byLanguage);
  const found = byLanguage.get(language) ?? laidOut(definition, language);
  byLanguage.set(language, found);
  found.catch(() => byLanguage.delete(language));
  return found;
}
