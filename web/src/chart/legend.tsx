import { Flex, Typography } from 'antd';
import { useWords } from '../messages/messages.js';
import type { Exit } from './model.js';
import { toolWords } from './tools.messages.js';

interface Props {
  exits: readonly Exit[];
  eventName: (event: string) => string;
  stateName: (id: string) => string;
}

/** What the colours mean, and the ways that would hide the rest as arrows. */
export function Legend({ exits, eventName, stateName }: Props) {
  const say = useWords(toolWords);
  return (
    <div className="chart-legend">
      <Flex gap="middle" wrap>
        {(['waiting', 'lit', 'visited', 'ahead'] as const).map((mark) => (
          <span key={mark} className="chart-key">
            <i className={`chart-swatch ${mark}`} /> {say(mark)}
          </span>
        ))}
        <span className="chart-key">
          <i className="chart-swatch-line" /> {say('taken')}
        </span>
      </Flex>
      {exits.length > 0 && (
        <Typography.Text type="secondary" className="small">
          {say('exits')}：{exits.map(({ event, to }) => `${eventName(event)} → ${stateName(to)}`).join('；')}
        </Typography.Text>
      )}
      <Typography.Text type="secondary" className="small">
        {say('hint')}
      </Typography.Text>
    </div>
  );
}
