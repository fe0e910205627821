import { Empty, Tag } from 'antd';
import { useWords } from '../messages/messages.js';
import type { Actor, Inspected } from './inspected.js';
import { listed, snapshotAt } from './inspected.js';
import { inspectorWords } from './inspector.messages.js';

interface Props {
  actors: Inspected;
  chosen: string | null;
  onChoose: (id: string) => void;
}

const COLOURS: Readonly<Record<string, string>> = { active: 'blue', done: 'green', error: 'red', stopped: 'default' };

/** The first state on the chart's main way: of a process its milestone. */
function standing(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  if ('life' in value) return standing(value.life);
  return Object.keys(value)[0] ?? '';
}

function Line({ actor }: { actor: Actor }) {
  const snapshot = snapshotAt(actor.steps, actor.steps.length - 1);
  const { status = 'active', value } = snapshot ?? {};
  return (
    <>
      <strong>{actor.id}</strong>
      {actor.name !== actor.id && <span className="inspector-name">{actor.name}</span>}
      <span className="inspector-stands">
        <Tag color={COLOURS[status] ?? 'default'}>{standing(value) || status}</Tag>
        <span className="small">{actor.steps.length - 1}</span>
      </span>
    </>
  );
}

/** Every actor that was heard of, below the one that started it. */
export function ActorList({ actors, chosen, onChoose }: Props) {
  const say = useWords(inspectorWords);
  if (actors.size === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say('none')} />;
  return (
    <ul className="plain inspector-list">
      {listed(actors).map(({ actor, depth }) => (
        <li key={actor.id} style={{ paddingInlineStart: depth * 16 }}>
          <button
            type="button"
            className="inspector-line"
            aria-pressed={actor.id === chosen}
            onClick={() => onChoose(actor.id)}
          >
            <Line actor={actor} />
          </button>
        </li>
      ))}
    </ul>
  );
}
