import { Alert } from 'antd';
import type { NextEvent } from '../api/types.js';
import { UnmetRules } from '../shared/unmet-rules.js';
import { useWords } from '../messages/messages.js';
import { formWords } from './forms.messages.js';

/** What stops the event now and no form of its own can settle. */
const blockersOf = ({ type, rules }: NextEvent) =>
  rules.filter(({ stops, remedyEvents }) => stops && !remedyEvents.includes(type));

interface Props {
  event: NextEvent;
  /** The events that the reader may send now. */
  mine: readonly string[];
  onOther: (event: string) => void;
}

/** Says before anything is filled in what is still missing, and whose it is. */
export function Blockers({ event, mine, onOther }: Props) {
  const say = useWords(formWords);
  const rules = blockersOf(event);
  if (rules.length === 0) return null;
  return (
    <Alert
      className="refusal"
      type="warning"
      showIcon
      title={say('stillMissing', { n: rules.length })}
      description={<UnmetRules rules={rules} mine={mine} onRemedy={onOther} />}
    />
  );
}
