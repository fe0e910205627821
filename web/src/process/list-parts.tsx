import { Flex, Input, Select } from 'antd';
import { useKind } from '../api/kinds.js';
import { useWords } from '../messages/messages.js';
import type { ListField } from './list.js';
import { listWords } from './list.messages.js';
import { Marks, StateTag } from './state-tag.js';

interface StateProps {
  kind: string;
  of: { state: string; stateName: string; held: boolean; overdue?: boolean; key?: boolean };
}

/** Where it stands, and what is out of the ordinary. */
export const StateCell = ({ kind, of }: StateProps) => (
  <Flex gap={4} wrap>
    <StateTag kind={kind} state={of.state} name={of.stateName} />
    <Marks of={of} />
  </Flex>
);

/** The fields that narrow every list: words, and the states of the kind. */
export function useCommonFields(kind: string, wordsHint: string): { words: ListField; state: ListField } {
  const say = useWords(listWords);
  const { milestones = [] } = useKind(kind) ?? {};
  const options = milestones.map(({ state, name }) => ({ value: state, label: name }));
  return {
    words: { name: 'q', label: say('words'), input: <Input allowClear placeholder={wordsHint} /> },
    state: {
      name: 'state',
      label: say('state'),
      isMany: true,
      input: <Select mode="multiple" maxTagCount={2} options={options} placeholder={say('any')} />,
    },
  };
}

/** Fields that are answered by yes or no, folded away. */
export function useEitherField(): (name: string, label: string) => ListField {
  const say = useWords(listWords);
  const options = [
    { value: 'true', label: say('yes') },
    { value: 'false', label: say('no_') },
  ];
  return (name, label) => ({
    name,
    label,
    isFurther: true,
    input: <Select allowClear options={options} placeholder={say('any')} />,
  });
}
