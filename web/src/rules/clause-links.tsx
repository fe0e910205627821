import { Button, Flex, Typography } from 'antd';
import { useWords } from '../messages/messages.js';
import { rulesWords } from './rules.messages.js';

/** The places where a rule is written; each leads to its clause. */
export function ClauseLinks({ clauses, onClause }: { clauses: readonly string[]; onClause: (clause: string) => void }) {
  const say = useWords(rulesWords);
  return (
    <Flex gap={6} wrap>
      {clauses.map((clause) =>
        clause === 'product' ? (
          <Typography.Text key={clause} type="secondary">
            {say('product')}
          </Typography.Text>
        ) : (
          <Button key={clause} type="link" size="small" className="flush" onClick={() => onClause(clause)}>
            {clause}
          </Button>
        ),
      )}
    </Flex>
  );
}
