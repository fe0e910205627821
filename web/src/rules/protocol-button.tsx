import { AuditOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Tooltip } from 'antd';
import { keepFile } from '../api/files.js';
import { mayRead, useMe } from '../session/me.js';
import { useFailure } from '../shared/states.js';
import { useWords } from '../messages/messages.js';
import { rulesWords } from './rules.messages.js';

/** What the machine of a process refuses, tried at this moment and written down, for whoever audits or leads the company. */
export function ProtocolButton({ process }: { process: string }) {
  const say = useWords(rulesWords);
  const { message } = App.useApp();
  const failure = useFailure();
  const mayTake = mayRead(useMe(), { offices: ['management'], permissions: ['audit'] });
  const keep = useMutation({
    mutationFn: () => keepFile(`/api/machines/${process}/protocol.pdf`, `${process}.pdf`),
    onError: (error) => void message.error(failure(error)),
  });
  if (!mayTake) return null;
  return (
    <Tooltip title={say('protocolHint')}>
      <Button icon={<AuditOutlined />} loading={keep.isPending} onClick={() => keep.mutate()}>
        {say(keep.isPending ? 'protocolTrying' : 'protocol')}
      </Button>
    </Tooltip>
  );
}
