import type { ElkExtendedEdge, ElkLabel, ElkNode, ElkPoint } from 'elkjs/lib/elk.bundled.js';
import type { AnyStateNode, StateValue } from 'xstate';
import type { ProcessDefinition } from '../../machines/process.js';
import type { Language } from '../../machines/rulebook.js';
import { chartOf, exits, pathOf } from './chart.js';
import { isStart, layoutOf, LINE, TITLE, titleOf } from './layout.js';

interface Drawing {
  /** Where a process stands: these states are lit. */
  current?: StateValue;
  /** Milestones that it has passed. */
  visited?: readonly string[];
  language?: Language;
}

const STYLE = `
  text { font: 12px "Noto Sans SC", "Microsoft YaHei", "PingFang SC", "Noto Sans", sans-serif; fill: #1f2937; }
  .box, .leaf { fill: #fff; stroke: #94a3b8; rx: 7; }
  .box { fill: #f8fafc; }
  .region { stroke-dasharray: 4 3; }
  .name { font-weight: 600; }
  .leaf + .name { font-weight: 400; }
  .visited > rect { fill: #eef6ee; stroke: #7aa97a; }
  .current > rect { fill: #fff7e0; stroke: #d97706; stroke-width: 2; }
  .current > .name { fill: #92400e; font-weight: 700; }
  .final { stroke-width: 3; }
  .start { fill: #475569; }
  .edge { fill: none; stroke: #64748b; }
  .follows { stroke-dasharray: 3 3; }
  .event { font-size: 11px; fill: #334155; paint-order: stroke; stroke: #fff; stroke-width: 3px; }`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The paths of the states that a value stands for: `{ life: { received: 'checking' } }` are three. */
export function activePaths(value: StateValue, around = ''): string[] {
  const within = (name: string): string => (around === '' ? name : `${around}.${name}`);
  if (typeof value === 'string') return [within(value)];
  return Object.entries(value).flatMap(([name, inner]) =>
    inner === undefined ? [] : [within(name), ...activePaths(inner, within(name))],
  );
}

interface Paint {
  nodes: ReadonlyMap<string, AnyStateNode>;
  lit: ReadonlySet<string>;
  visited: ReadonlySet<string>;
}

const at = (number: number | undefined): string => String(Math.round((number ?? 0) * 10) / 10);

const pathThrough = (points: readonly ElkPoint[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join(' ');

const eventText = ({ x = 0, y = 0, width = 0, text = '' }: ElkLabel): string =>
  `<text class="event" x="${at(x + width / 2)}" y="${at(y + LINE - 4)}" text-anchor="middle">${escaped(text)}</text>`;

function edge({ sources, sections = [], labels = [] }: ElkExtendedEdge): string {
  const follows = labels.length === 0 && !sources.some(isStart);
  return [
    ...sections.map(({ startPoint, bendPoints = [], endPoint }) => {
      const way = pathThrough([startPoint, ...bendPoints, endPoint]);
      return `<path class="edge${follows ? ' follows' : ''}" marker-end="url(#arrow)" d="${way}"/>`;
    }),
    ...labels.map(eventText),
  ].join('');
}

function state(node: ElkNode, paint: Paint): string {
  const { id, x, y, width = 0, height = 0, labels = [], children = [], edges = [] } = node;
  if (isStart(id)) {
    const [radius, left, top] = [width / 2, at((x ?? 0) + width / 2), at((y ?? 0) + height / 2)];
    return `<circle class="start" cx="${left}" cy="${top}" r="${at(radius)}"/>`;
  }
  const known = paint.nodes.get(id);
  const isLeaf = children.length === 0;
  const isRegion = known?.parent?.type === 'parallel';
  // A region is always active while its box is: lit are the states in it.
  const isLit = paint.lit.has(id) && !isRegion;
  const marks = [...(paint.visited.has(id) ? ['visited'] : []), ...(isLit ? ['current'] : [])].join(' ');
  const shape = [
    isLeaf ? 'leaf' : 'box',
    ...(isRegion ? ['region'] : []),
    ...(known?.type === 'final' ? ['final'] : []),
  ];
  const name = escaped(labels[0]?.text ?? '');
  return [
    `<g transform="translate(${at(x)} ${at(y)})" data-state="${escaped(id)}"${marks === '' ? '' : ` class="${marks}"`}>`,
    `<rect class="${shape.join(' ')}" width="${at(width)}" height="${at(height)}"/>`,
    isLeaf
      ? `<text class="name" x="${at(width / 2)}" y="${at(height / 2 + 4)}" text-anchor="middle">${name}</text>`
      : `<text class="name" x="12" y="${at(TITLE - 7)}">${name}</text>`,
    ...(known?.description ? [`<title>${escaped(known.description)}</title>`] : []),
    ...children.map((child) => state(child, paint)),
    ...edges.map(edge),
    '</g>',
  ].join('');
}

/** What leads to one end from nearly everywhere is written below the drawing: arrows would hide the rest. */
function captions(definition: ProcessDefinition, language: Language): string[] {
  const left = exits(chartOf(definition));
  return [...new Set(left.map(({ event }) => event))].map((event) => {
    const moves = left.filter((move) => move.event === event);
    const from = moves.map((move) => titleOf(definition, move.from, language)).join(' / ');
    const target = moves.flatMap((move) => (move.target ? [titleOf(definition, move.target, language)] : [])).at(0);
    return `${definition.events[event]?.label[language] ?? event}: ${from} → ${target ?? ''}`;
  });
}

/**
 * A process as a drawing: boxes in boxes, regions with a dashed border, arrows with their events. Where a process stands
 * is lit, and the milestones behind it are marked. A dashed arrow follows by itself, as soon as the facts say so.
 */
export async function renderSvg(definition: ProcessDefinition, drawing: Drawing = {}): Promise<string> {
  const { current, visited = [], language = 'zh-CN' } = drawing;
  const layout = await layoutOf(definition, language);
  const paint: Paint = {
    nodes: new Map(chartOf(definition).nodes.map((node) => [pathOf(node), node])),
    lit: new Set(current === undefined ? [] : activePaths(current)),
    visited: new Set(visited.map((milestone) => `life.${milestone}`)),
  };
  const { children = [], edges = [], width, height: drawn = 0 } = layout;
  const lines = captions(definition, language);
  const height = drawn + lines.length * LINE;
  const name = escaped(definition.name[language]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${at(width)} ${at(height)}" width="${at(width)}" height="${at(height)}" role="img" aria-label="${name}">`,
    `<title>${name}</title><style>${STYLE}\n</style>`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#64748b"/></marker></defs>',
    `<text class="name" x="14" y="${TITLE - 6}">${name}</text>`,
    ...children.map((child) => state(child, paint)),
    ...edges.map(edge),
    ...lines.map((line, index) => `<text x="14" y="${at(drawn + index * LINE)}">${escaped(line)}</text>`),
    '</svg>',
  ].join('\n');
}
