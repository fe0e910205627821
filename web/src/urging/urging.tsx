import { BellOutlined, MessageOutlined } from '@ant-design/icons';
import { Badge, Button, Typography } from 'antd';
import type { Waiting } from '../api/types.js';
import { moment, relative } from '../shared/figures.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { ReplyText } from './reply-form.js';
import { urgingWords } from './urging.messages.js';

/** How often somebody was urged since he is waited for, and by whom the last time. */
export function UrgedTag({ urged }: Pick<Waiting, 'urged'>) {
  const language = useLanguage();
  const say = useWords(urgingWords);
  if (urged === null) return null;
  return (
    <span>
      <Typography.Text className="small" title={`${say('urgedTitle')} ${urged.lastBy} ${moment(urged.lastAt)}`}>
        <Badge count={urged.times} color="#d46b08" /> {relative(urged.lastAt, language)} {urged.lastBy}
      </Typography.Text>
      {urged.lastReply && (
        <div>
          <ReplyText reply={urged.lastReply} />
        </div>
      )}
    </span>
  );
}

/** Opens the dialog; the name says whom it urges to do what. */
export function UrgeButton({ wait, onUrge }: { wait: Waiting; onUrge: (wait: Waiting) => void }) {
  const say = useWords(urgingWords);
  return (
    <Button
      icon={<BellOutlined />}
      onClick={() => onUrge(wait)}
      aria-label={`${say('urge')}: ${wait.officeName} ${wait.process} ${wait.label}`}
    >
      {say('urge')}
    </Button>
  );
}

/** Opens the answer of whoever was urged. */
export function ReplyButton({ of, onReply }: { of: Pick<Waiting, 'process' | 'label'>; onReply: () => void }) {
  const say = useWords(urgingWords);
  return (
    <Button icon={<MessageOutlined />} onClick={onReply} aria-label={`${say('reply')}: ${of.process} ${of.label}`}>
      {say('reply')}
    </Button>
  );
}
