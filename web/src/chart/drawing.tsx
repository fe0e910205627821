import type { ElkExtendedEdge, ElkPoint } from 'elkjs/lib/elk-api.js';
import type { KeyboardEvent } from 'react';
import type { Face, Placed } from './layout.js';
import { isStart, LINE_PX, TITLE_PX } from './layout.js';
import type { Chart, ChartState } from './model.js';
import type { Standing } from './standing.js';
import { waitingWithin } from './standing.js';

interface Paint {
  chart: Chart;
  standing: Standing;
  faceOf: (state: ChartState) => Face;
  isOpen: (state: ChartState) => boolean;
  onToggle: (state: ChartState) => void;
}

const pathThrough = (points: readonly ElkPoint[]): string =>
  points.map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${x} ${y}`).join(' ');

function Arrow({ edge, standing }: { edge: ElkExtendedEdge; standing: Standing }) {
  const { id, sources, sections = [], labels = [] } = edge;
  const isFirst = sources.some(isStart);
  const isTaken = standing.taken.has(id);
  const kind = [
    'chart-arrow',
    ...(labels.length === 0 && !isFirst ? ['follows'] : []),
    ...(isTaken ? ['taken'] : []),
  ].join(' ');
  return (
    <g className={kind} data-arrow={id}>
      {sections.map(({ id: section, startPoint, bendPoints = [], endPoint }) => (
        <path
          key={section}
          d={pathThrough([startPoint, ...bendPoints, endPoint])}
          markerEnd={`url(#chart-tip${isTaken ? '-taken' : ''})`}
        />
      ))}
      {labels.map(({ x = 0, y = 0, width = 0, text = '' }) => (
        <text key={text} x={x + width / 2} y={y + LINE_PX - 4} textAnchor="middle">
          {text}
        </text>
      ))}
    </g>
  );
}

/** How a state is drawn: where the process is, where it waits, where it has been. */
function marksOf(state: ChartState, { standing }: Paint): string[] {
  const { lit, visited } = standing;
  if (!lit.has(state.id)) return visited.has(state.id) ? ['visited'] : [];
  return waitingWithin(state, standing).length > 0 ? ['lit', 'waiting'] : ['lit'];
}

function Box({ placed, paint }: { placed: Placed; paint: Paint }) {
  const { id, x = 0, y = 0, width = 0, height = 0, children = [], edges = [] } = placed;
  if (isStart(id)) return <circle className="chart-start" cx={x + width / 2} cy={y + height / 2} r={width / 2} />;
  const state = paint.chart.byId.get(id);
  if (!state) return null;
  const { title, lines } = paint.faceOf(state);
  const isOpen = children.length > 0;
  const isRegion = state.parent === null || state.parent.type === 'parallel';
  const kind = [
    'chart-box',
    isOpen ? 'open' : 'closed',
    ...(isRegion ? ['region'] : []),
    ...(state.type === 'final' ? ['final'] : []),
    ...marksOf(state, paint),
    ...(paint.standing.waiting.has(id) ? ['asked'] : []),
  ].join(' ');
  const canOpen = state.children.length > 0;
  const toggle = (): void => paint.onToggle(state);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    toggle();
  };
  const handle = canOpen
    ? { role: 'button', tabIndex: 0, 'aria-expanded': isOpen, onClick: toggle, onKeyDown: press }
    : {};
  const middle = height / 2 - ((lines.length + 1) * LINE_PX) / 2 + 12;

  return (
    <g className={kind} transform={`translate(${x} ${y})`} data-state={id}>
      <g {...handle} aria-label={[title, ...lines].join(' ')} className={canOpen ? 'chart-handle' : undefined}>
        <title>{[title, state.description].filter(Boolean).join('\n')}</title>
        <rect width={width} height={height} rx={7} />
        {isOpen ? (
          <text className="chart-name" x={12} y={TITLE_PX - 9}>
            ▾ {[title, ...lines].join(' · ')}
          </text>
        ) : (
          <text className="chart-name" x={width / 2} y={middle} textAnchor="middle">
            {title}
            {lines.map((line) => (
              <tspan key={line} className="chart-line" x={width / 2} dy={LINE_PX}>
                {` ${line}`}
              </tspan>
            ))}
          </text>
        )}
      </g>
      {children.map((child) => (
        <Box key={child.id} placed={child} paint={paint} />
      ))}
      {edges.map((edge) => (
        <Arrow key={edge.id} edge={edge} standing={paint.standing} />
      ))}
    </g>
  );
}

/** A laid-out chart: boxes in boxes, arrows with their events; a dashed arrow follows by itself when the facts say so. */
export function Drawing({ placed, paint }: { placed: Placed; paint: Paint }) {
  return (
    <>
      <defs>
        {['', '-taken'].map((kind) => (
          <marker
            key={kind}
            id={`chart-tip${kind}`}
            className={`chart-tip${kind}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0 8 4 0 8z" />
          </marker>
        ))}
      </defs>
      {(placed.children ?? []).map((child) => (
        <Box key={child.id} placed={child} paint={paint} />
      ))}
      {(placed.edges ?? []).map((edge) => (
        <Arrow key={edge.id} edge={edge} standing={paint.standing} />
      ))}
    </>
  );
}
