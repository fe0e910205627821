import { Button, Flex } from 'antd';
import { useWords } from '../words/words.js';
import { sharedWords } from './shared.words.js';

interface Asked {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** The next part of a list, while there is one. */
export function MoreButton({ asked }: { asked: Asked }) {
  const say = useWords(sharedWords);
  if (!asked.hasNextPage) return null;
  return (
    <Flex justify="center" className="list-foot">
      <Button loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
        {say('more')}
      </Button>
    </Flex>
  );
}
