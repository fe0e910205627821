import { ExpandOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Segmented, Spin, Typography } from 'antd';
import './chart.css';
import type { KeyboardEvent } from 'react';
import { useMemo, useState } from 'react';
import { api } from '../api/client.js';
import type { Wait } from '../api/types.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import type { Detail } from './detail.js';
import { isOpenAt } from './detail.js';
import { Drawing } from './drawing.js';
import { focusOf } from './focus.js';
import { layOut } from './layout.js';
import type { Face } from './layout.js';
import { Legend } from './legend.js';
import type { ChartState, Drawn } from './model.js';
import { chartOf } from './model.js';
import { standingOf, waitingWithin } from './standing.js';
import { toolWords } from './tools.messages.js';
import { useZoom } from './use-zoom.js';

interface Props {
  /** Of the process: `orders`. */
  kind: string;
  /** Of the machine, by which the event that is shown left the process. */
  version: number;
  /** Where the chart stood with every event up to the one that is shown. */
  values: readonly unknown[];
  /** Whom the process waits for. */
  waits: readonly Pick<Wait, 'event' | 'officeName'>[];
  /** The window's height in pixels. */
  height: number;
  /** The first states beside each other, not below. */
  isWide?: boolean;
}

/** A process on its chart: regions in regions, the current states lit, the way it took, and who still has to work. */
export function Statechart(props: Props) {
  const path = { id: props.kind, version: String(props.version) };
  const asked = api.useQuery(
    'get',
    '/api/machines/{id}/versions/{version}',
    { params: { path } },
    { staleTime: Infinity },
  );
  return <QueryBoundary asked={asked}>{(machine) => <Canvas {...props} machine={machine} />}</QueryBoundary>;
}

/** With the focus on one of the tools, arrows move the drawing. */
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [40, 0],
  ArrowRight: [-40, 0],
  ArrowUp: [0, 40],
  ArrowDown: [0, -40],
};

const NOTHING = { width: 0, height: 0 };

interface CanvasProps extends Omit<Props, 'version'> {
  machine: Drawn;
}

/** The same of a machine that is at hand. */
export function Canvas({ machine, kind, values, waits, height, isWide = false }: CanvasProps) {
  const say = useWords(toolWords);
  const language = useLanguage();
  const [detail, setDetail] = useState<Detail>('now');
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const chart = useMemo(() => chartOf(machine), [machine]);
  const standing = useMemo(() => standingOf(machine, chart, values, waits), [machine, chart, values, waits]);

  const isOpen = (state: ChartState): boolean =>
    state.children.length > 0 && isOpenAt(detail, state, chart, standing) !== toggled.has(state.id);
  const nameById = (id: string): string => chart.byId.get(id)?.name ?? id;
  const eventName = (event: string): string => machine.events.find(({ type }) => type === event)?.label ?? event;
  const faceOf = (state: ChartState): Face => {
    const inner = isOpen(state) ? undefined : state.children.find(({ id }) => standing.lit.has(id));
    const offices = standing.lit.has(state.id)
      ? isOpen(state)
        ? (standing.waiting.get(state.id) ?? [])
        : waitingWithin(state, standing)
      : [];
    return {
      title: state.name,
      lines: [
        ...(inner && state.type !== 'parallel' ? [inner.name] : []),
        ...(offices.length > 0 ? [say('waitsFor', { office: offices.join('、') })] : []),
      ],
    };
  };
  const onToggle = ({ id }: ChartState): void =>
    setToggled((known) => new Set(known.has(id) ? [...known].filter((other) => other !== id) : [...known, id]));

  const drawn = [...chart.byId.values()].map((state) => [state.id, isOpen(state), faceOf(state)]);
  const { data: placed, error } = useQuery({
    queryKey: ['chart-layout', kind, machine.hash, language, isWide, JSON.stringify(drawn)],
    queryFn: () => layOut({ chart, isOpen, faceOf, eventName, isWide }),
    staleTime: Infinity,
    placeholderData: (before) => before,
    retry: false,
  });
  const size = useMemo(() => ({ width: placed?.width ?? 0, height: placed?.height ?? 0 }), [placed]);
  const focus = useMemo(() => placed && focusOf(placed, standing.lit), [placed, standing.lit]);
  const { frame, content, larger, smaller, whole, moveBy } = useZoom(placed ? size : NOTHING, focus ?? null);

  const press = (event: KeyboardEvent): void => {
    const { key } = event;
    const move = MOVES[key];
    if (move) {
      event.preventDefault();
      moveBy(...move);
    } else if (key === '+' || key === '=') larger();
    else if (key === '-') smaller();
    else if (key === '0') whole();
  };
  const tool = { size: 'small', onKeyDown: press } as const;
  const lit = [...chart.byId.values()].filter(({ id, children }) => standing.lit.has(id) && children.length === 0);
  const told = lit.map((state) => `${state.parent ? state.parent.name : ''} ${state.name}`.trim());

  return (
    <div className="chart">
      <Flex gap="small" justify="space-between" align="center" wrap className="chart-tools">
        <Segmented<Detail>
          size="small"
          aria-label={say('detail')}
          value={detail}
          onChange={(chosen) => {
            setDetail(chosen);
            setToggled(new Set());
          }}
          options={(['now', 'inside', 'all'] as const).map((value) => ({ value, label: say(value) }))}
        />
        <Flex gap={4}>
          <Button {...tool} icon={<MinusOutlined />} aria-label={say('smaller')} onClick={smaller} />
          <Button {...tool} icon={<PlusOutlined />} aria-label={say('larger')} onClick={larger} />
          <Button {...tool} icon={<ExpandOutlined />} aria-label={say('whole')} onClick={whole} />
        </Flex>
      </Flex>
      {error && <Typography.Text type="danger">{say('cannotDraw')}</Typography.Text>}
      {!placed && !error && <Spin className="chart-waiting" size="small" />}
      <svg
        ref={frame}
        className="chart-window"
        style={{ height }}
        role="group"
        aria-label={say('standsAt', { states: told.join('；') })}
        data-drawn={placed !== undefined}
      >
        <g ref={content}>
          {placed && <Drawing placed={placed} paint={{ chart, standing, faceOf, isOpen, onToggle }} />}
        </g>
      </svg>
      <Legend exits={chart.exits} eventName={eventName} stateName={nameById} />
    </div>
  );
}
