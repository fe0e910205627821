import { FilePdfOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { Sheet } from '../../../machines/papers/sheets.js';
import { download } from '../api/files.js';
import { useFailure } from '../shared/states.js';
import { useWords } from '../words/words.js';
import { printWords } from './print.words.js';

/** Keeps a paper as a file, which the server makes with the reader's rights. */
export function useKeepPdf(no: string) {
  const { message } = App.useApp();
  const failure = useFailure();
  return useMutation({
    mutationFn: (sheet: Sheet) => download(`/api/orders/${no}/papers/${sheet}.pdf`, `${no} ${sheet}.pdf`),
    onError: (error) => void message.error(failure(error)),
  });
}

/** The paper that is shown as a file to send. */
export function PdfButton({ no, sheet }: { no: string; sheet: Sheet }) {
  const say = useWords(printWords);
  const keep = useKeepPdf(no);
  return (
    <Button icon={<FilePdfOutlined />} loading={keep.isPending} onClick={() => keep.mutate(sheet)}>
      {say('pdf')}
    </Button>
  );
}
