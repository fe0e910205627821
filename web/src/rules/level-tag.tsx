import { Tag, Tooltip } from 'antd';
import type { Rule } from '../api/types.js';
import { useWords } from '../messages/messages.js';
import { rulesWords } from './rules.messages.js';

export const LEVEL_COLOURS = { block: 'red', warn: 'gold', off: 'default' } as const;

/** How hard a rule is, and whether the company may set it. */
export function LevelTag({ rule: { kind, level, lowered } }: { rule: Pick<Rule, 'kind' | 'level' | 'lowered'> }) {
  const say = useWords(rulesWords);
  return (
    <Tooltip title={say(kind === 'gate' ? 'gateHint' : 'dutyHint')}>
      <Tag color={LEVEL_COLOURS[level]}>{say(level)}</Tag>
      <Tag variant="outlined">{say(kind)}</Tag>
      {lowered && <Tag color="orange">{say('lowered')}</Tag>}
    </Tooltip>
  );
}
