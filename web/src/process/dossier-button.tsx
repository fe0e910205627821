import { FileProtectOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Tooltip } from 'antd';
import { keepFile } from '../api/files.js';
import type { Place } from '../api/process-queries.js';
import { useFailure } from '../shared/states.js';
import { useWords } from '../messages/messages.js';
import { processWords } from './process.messages.js';

/** The whole file of a process as one page to keep, with what its reader may see of it. */
export function DossierButton({ place: { kind, no } }: { place: Place }) {
  const say = useWords(processWords);
  const { message } = App.useApp();
  const failure = useFailure();
  const keep = useMutation({
    mutationFn: () => keepFile(`/api/processes/${kind}/${no}/dossier.html`, `${no}.html`),
    onError: (error) => void message.error(failure(error)),
  });
  return (
    <Tooltip title={say('dossierHint')}>
      <Button size="small" icon={<FileProtectOutlined />} loading={keep.isPending} onClick={() => keep.mutate()}>
        {say('dossier')}
      </Button>
    </Tooltip>
  );
}
