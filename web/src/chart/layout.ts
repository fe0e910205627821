import type { ELK, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import type { Chart, ChartState } from './model.js';

export const LINE_PX = 16;
export const TITLE_PX = 28;
const PAD_PX = 12;
const DOT_PX = 10;
const LEAST_PX = 72;
const FONT =
  '12px -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** What is written on a box, line by line; of an open box only the first. */
export interface Face {
  title: string;
  lines: string[];
}

export interface Sketch {
  chart: Chart;
  isOpen: (state: ChartState) => boolean;
  faceOf: (state: ChartState) => Face;
  eventName: (event: string) => string;
  isWide: boolean;
}

/** A laid-out box: where it stands within the box around it. */
export type Placed = ElkNode;

const startOf = (id: string): string => `${id}.[start]`;
export const isStart = (id: string): boolean => id.endsWith('.[start]');

let pencil: CanvasRenderingContext2D | null | undefined;
/** How wide a text is drawn, in pixels at scale 1. */
function widthOf(text: string): number {
  pencil ??= document.createElement('canvas').getContext('2d');
  if (!pencil) return text.length * 12;
  pencil.font = FONT;
  return Math.ceil(pencil.measureText(text).width * 1.06);
}

/** The first state stays first: without these, a cycle puts any state there. */
const IN_ORDER = {
  'elk.algorithm': 'layered',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.spacing.nodeNodeBetweenLayers': '26',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.spacing.nodeNode': '18',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeLabel': '3',
};

const beside = (ratio: string) => ({
  'elk.algorithm': 'rectpacking',
  'elk.spacing.nodeNode': '10',
  'elk.aspectRatio': ratio,
  'elk.rectpacking.widthApproximation.strategy': 'GREEDY',
});

function optionsOf({ type, path }: ChartState, isWide: boolean): Record<string, string> {
  const padding = `[top=${TITLE_PX + 6},left=${PAD_PX},bottom=${PAD_PX},right=${PAD_PX}]`;
  if (type === 'parallel') return { 'elk.padding': padding, ...beside(isWide ? '1.6' : '2.2') };
  const isDown = path.length === 1 ? !isWide : false;
  return { 'elk.padding': padding, ...IN_ORDER, 'elk.direction': isDown ? 'DOWN' : 'RIGHT' };
}

function boxOf(sketch: Sketch, state: ChartState): ElkNode {
  const { chart, isOpen, faceOf, eventName, isWide } = sketch;
  const { title, lines } = faceOf(state);
  const width = Math.max(LEAST_PX, ...[title, ...lines].map((line) => widthOf(line) + 26));
  if (!isOpen(state)) return { id: state.id, width, height: 18 + LINE_PX * (1 + lines.length) };

  const names = new Set(state.children.map(({ id }) => id));
  const starts = state.initial === null ? [] : [`${state.id}.${state.initial}`];
  const edges: ElkExtendedEdge[] = chart.arrows
    .filter(({ from, to }) => names.has(from) && names.has(to))
    .map(({ from, to, events }) => ({
      id: `${from}>${to}`,
      sources: [from],
      targets: [to],
      labels: [...new Set(events.map(eventName))].map((text) => ({ text, width: widthOf(text), height: LINE_PX })),
    }));
  return {
    id: state.id,
    layoutOptions: {
      ...optionsOf(state, isWide),
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${width + 20}, 48)`,
    },
    children: [
      ...starts.map(() => ({ id: startOf(state.id), width: DOT_PX, height: DOT_PX })),
      ...state.children.map((child) => boxOf(sketch, child)),
    ],
    edges: [
      ...starts.map((first) => ({ id: `${startOf(state.id)}>`, sources: [startOf(state.id)], targets: [first] })),
      ...edges,
    ],
  };
}

let layouter: Promise<ELK> | null = null;

/** The layouter is a megabyte and a half: it is fetched when the first chart is drawn, and works beside the page. */
async function load(): Promise<ELK> {
  const { default: Elk } = await import('elkjs/lib/elk-api.js');
  return new Elk({ workerUrl });
}

/** Where every box and arrow stands. A chart of one level is laid out as if something stood around it. */
export async function layOut(sketch: Sketch): Promise<Placed> {
  layouter ??= load();
  layouter.catch(() => (layouter = null));
  const { top, arrows } = sketch.chart;
  const isFlow = arrows.some(({ from, to }) => top.some(({ id }) => id === from) && top.some(({ id }) => id === to));
  const root: ChartState = {
    id: '',
    name: '',
    path: isFlow ? ['flow'] : [],
    type: isFlow ? 'compound' : 'parallel',
    description: null,
    initial: null,
    parent: null,
    children: top,
  };
  const { layoutOptions, ...box } = boxOf(
    { ...sketch, isOpen: (state) => state === root || sketch.isOpen(state) },
    root,
  );
  return (await layouter).layout({
    ...box,
    id: 'chart',
    layoutOptions: { ...layoutOptions, 'elk.padding': '[top=8,left=8,bottom=8,right=8]' },
  });
}
