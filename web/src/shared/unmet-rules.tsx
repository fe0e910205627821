import { Button, Flex, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { UnmetRule } from '../api/types.js';
import { useLanguage } from '../messages/language.js';
import { pathName } from '../../../machines/names/naming.js';
import { useWords } from '../messages/messages.js';
import { sharedWords } from './shared.messages.js';

const { Text } = Typography;

interface LineProps {
  rule: UnmetRule;
  mark?: ReactNode;
  note?: string;
  action?: ReactNode;
  /** Without what to do about it: it is settled. */
  isBrief?: boolean;
}

/** A rule with where it is written and whose it is; below it what to do, and what exactly is missing. */
export function RuleLine({ rule, mark, note, action, isBrief = false }: LineProps) {
  const say = useWords(sharedWords);
  const language = useLanguage();
  return (
    <li className="rule" data-rule={rule.rule}>
      {mark}
      <div className="rule-body">
        <Flex gap="small" align="baseline" wrap>
          <Text strong={!isBrief}>{rule.sentence}</Text>
          <Tag>{rule.rule}</Tag>
          {rule.clause !== 'product' && <Text type="secondary">{rule.clause}</Text>}
          <Tag variant="outlined">{rule.ownerName}</Tag>
          {note !== undefined && <Tag color="blue">{note}</Tag>}
        </Flex>
        {!isBrief && (
          <Text type="secondary">
            {say('remedy')}: {rule.remedy}
          </Text>
        )}
        {!isBrief && rule.missing.length > 0 && (
          <div>
            <Text type="secondary">{say('missing')}: </Text>
            {rule.missing.map((name) => (
              <Tag key={name} color="gold">
                {pathName(name, language)}
              </Tag>
            ))}
          </div>
        )}
      </div>
      {action}
    </li>
  );
}

interface Props {
  rules: readonly UnmetRule[];
  /** Opens the form of the first event that settles a rule; without it, rules are only read. */
  onRemedy?: (event: string) => void;
  /** The events that the reader may send now. */
  mine?: readonly string[];
}

/** Every rule that stops something, with its clause, its owner and its remedy. */
export function UnmetRules({ rules, onRemedy, mine = [] }: Props) {
  const say = useWords(sharedWords);
  return (
    <ul className="rules">
      {rules.map((rule) => {
        const event = rule.remedyEvents.find((type) => mine.includes(type));
        const action = onRemedy && event && (
          <Button size="small" onClick={() => onRemedy(event)}>
            {say('doIt')}
          </Button>
        );
        return <RuleLine key={rule.rule} rule={rule} action={action} />;
      })}
    </ul>
  );
}
