import { Modal, Typography } from 'antd';
import { useWords } from '../messages/messages.js';
import { appWords } from './app.messages.js';

const KEYS = [
  ['/', 'searchKey'],
  ['n', 'enterOrder'],
  ['g w', 'myWork'],
  ['g o', 'allOrders'],
  ['g b', 'board'],
  ['g c', 'calendar'],
  ['g d', 'dashboard'],
  ['g r', 'rules'],
  ['?', 'shortcuts'],
] as const;

/** The keys, for whoever asks. */
export function ShortcutsHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useWords(appWords);
  return (
    <Modal open={open} title={say('shortcuts')} footer={null} onCancel={onClose} width={380}>
      <dl className="shortcuts">
        {KEYS.map(([keys, label]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <Typography.Text key={key} keyboard>
                  {key}
                </Typography.Text>
              ))}
            </dt>
            <dd>{say(label)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
