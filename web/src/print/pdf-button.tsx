import { FilePdfOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { Office } from '../../../machines/offices.js';
import type { Sheet } from '../../../machines/papers/sheets.js';
import { keepFile } from '../api/files.js';
import { useFailure } from '../shared/states.js';
import { useWords } from '../messages/messages.js';
import { printWords } from './print.messages.js';

interface Wanted {
  sheet: Sheet;
  /** The office that the copy goes to; as usual for the paper, when absent. */
  recipient?: Office | null;
}

/** Keeps a paper as a file, which the server makes with the reader's rights; says which letters it could not print. */
export function useKeepPdf(no: string) {
  const say = useWords(printWords);
  const { message } = App.useApp();
  const failure = useFailure();
  return useMutation({
    mutationFn: async ({ sheet, recipient }: Wanted) => {
      const query = recipient ? `?for=${recipient}` : '';
      const headers = await keepFile(`/api/orders/${no}/papers/${sheet}.pdf${query}`, `${no} ${sheet}.pdf`);
      const letters = headers.get('X-Characters-Not-Printed');
      if (letters) void message.warning(say('unknown', { letters }), 10);
    },
    onError: (error) => void message.error(failure(error)),
  });
}

/** The paper that is shown as a file to send. */
export function PdfButton({ no, ...wanted }: { no: string } & Wanted) {
  const say = useWords(printWords);
  const keep = useKeepPdf(no);
  return (
    <Button icon={<FilePdfOutlined />} loading={keep.isPending} onClick={() => keep.mutate(wanted)}>
      {say('pdf')}
    </Button>
  );
}
