import { Button, Flex, Typography } from 'antd';
import { useWords } from '../messages/messages.js';
import { sharedWords } from './shared.messages.js';

interface Asked {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => unknown;
}

/** The next part of a list, while there is one. */
export function MoreButton({ asked }: { asked: Asked }) {
  const say = useWords(sharedWords);
  if (!asked.hasNextPage) return null;
  return (
    <Flex justify="center" align="center" gap="small" className="list-foot">
      {asked.isFetchNextPageError && !asked.isFetchingNextPage && (
        <Typography.Text type="danger" role="alert">
          {say('moreFailed')}
        </Typography.Text>
      )}
      <Button loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
        {say(asked.isFetchNextPageError ? 'tryAgain' : 'more')}
      </Button>
    </Flex>
  );
}
