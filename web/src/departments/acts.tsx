import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Flex } from 'antd';
import type { ReactNode } from 'react';
import type { Language, Text } from '../../../machines/rulebook.js';
import { useNarrow } from '../shared/use-narrow.js';
import { useWords } from '../messages/messages.js';
import { departmentsWords } from './departments.messages.js';

interface Offered {
  event: string;
  label: Text;
}

interface ActsProps {
  acts: readonly Offered[];
  language: Language;
  of: string;
  onChoose: (event: string) => void;
}

/** The first as a button; the others behind it. On a phone, each a button. */
export function Acts({ acts: [first, ...others], language, of, onChoose }: ActsProps) {
  const say = useWords(departmentsWords);
  const isNarrow = useNarrow();
  if (!first) return null;
  const button = ({ event, label }: Offered): ReactNode => (
    <Button
      key={event}
      type={event === first.event ? 'primary' : 'default'}
      ghost={event === first.event}
      aria-label={`${label[language]}: ${of}`}
      onClick={() => onChoose(event)}
    >
      {label[language]}
    </Button>
  );
  return (
    <Flex gap={4} wrap={isNarrow}>
      {button(first)}
      {isNarrow
        ? others.map(button)
        : others.length > 0 && (
            <Dropdown
              trigger={['click']}
              menu={{
                items: others.map(({ event, label }) => ({ key: event, label: label[language] })),
                onClick: ({ key }) => onChoose(key),
              }}
            >
              <Button icon={<DownOutlined />} aria-label={`${say('moreActs')}: ${of}`} />
            </Dropdown>
          )}
    </Flex>
  );
}
