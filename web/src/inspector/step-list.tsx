import { useWords } from '../messages/messages.js';
import type { Step } from './inspected.js';
import { inspectorWords } from './inspector.messages.js';

interface Props {
  steps: readonly Step[];
  /** Which one is shown. */
  place: number;
  onChoose: (place: number) => void;
}

const time = (at: number): string => new Date(at).toLocaleTimeString('zh-CN', { hour12: false });

/** Browsers differ in what they answer to it, and React would take an answer for something to clean up. */
const bringIntoView = (line: HTMLElement | null): void => {
  line?.scrollIntoView({ block: 'nearest' });
};

/** What came to an actor, the newest at the end; one can be chosen, and the chart goes back to it. */
export function StepList({ steps, place, onChoose }: Props) {
  const say = useWords(inspectorWords);
  return (
    <ol className="plain inspector-list">
      {steps.map(({ key, at, event }, index) => (
        <li key={key}>
          <button
            ref={index === place ? bringIntoView : undefined}
            type="button"
            className="inspector-line"
            aria-pressed={index === place}
            onClick={() => onChoose(index)}
          >
            <span className="inspector-event">{event?.type ?? say('begin')}</span>
            <span className="small">{time(at)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
