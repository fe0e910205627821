import { FilePdfOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Flex } from 'antd';
import { keepFile } from '../api/files.js';
import { useKind } from '../api/kinds.js';
import type { Process } from '../api/types.js';
import { useFailure } from '../shared/states.js';

/** The papers that go with a process, each as a file to print or to send. */
export function PapersTool({ process: { kind, no } }: { process: Process }) {
  const papers = useKind(kind)?.papers ?? [];
  const { message } = App.useApp();
  const failure = useFailure();
  const keep = useMutation({
    mutationFn: ({ name, title }: { name: string; title: string }) =>
      keepFile(`/api/processes/${kind}/${no}/papers/${name}.pdf`, `${no} ${title}.pdf`),
    onError: (error) => void message.error(failure(error)),
  });
  return (
    <Flex gap="small" wrap>
      {papers.map((paper) => (
        <Button
          key={paper.name}
          icon={<FilePdfOutlined />}
          loading={keep.isPending && keep.variables.name === paper.name}
          onClick={() => keep.mutate(paper)}
        >
          {paper.title}
        </Button>
      ))}
    </Flex>
  );
}
