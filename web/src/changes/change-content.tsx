import { Alert, Descriptions, Flex, Tag } from 'antd';
import type { ReactNode } from 'react';
import { OFFICE_NAMES } from '../../../machines/offices.js';
import type { Cadence } from '../../../machines/kit/cadences.js';
import type { Language } from '../../../machines/rulebook.js';
import type { components } from '../api/schema.js';
import { useThresholdName } from '../shared/use-policy.js';
import { moment } from '../shared/figures.js';
import { useEventName } from '../api/kinds.js';
import { useLanguage } from '../messages/language.js';
import type { Say } from '../messages/messages.js';
import { useWords } from '../messages/messages.js';
import { CadenceDifference, CalendarDifference, Step } from '../time/time-differences.js';
import { timeWords } from '../time/time.messages.js';
import { changesWords } from './changes.messages.js';

export type Change = components['schemas']['ChangeView'];
type Words = Say<keyof typeof changesWords>;

interface FromTo<Value = unknown> {
  from: Value;
  to: Value;
}

/** What the content of a change may hold; each kind has a part of it. */
interface Content {
  offices?: unknown;
  headOf?: unknown;
  lastOf?: string[];
  lastHeadOf?: string[];
  permissions?: unknown;
  name?: string;
  password?: string;
  from?: string;
  to?: string;
  includeHead?: boolean;
  startsAt?: string | null;
  endsAt?: string;
  effectiveFrom?: string | null;
  levels?: Record<string, FromTo>;
  thresholds?: Record<string, FromTo>;
  deadlines?: Record<string, FromTo<number | null>>;
  calendar?: Record<string, FromTo<string | null>>;
  cadences?: Record<string, FromTo<Cadence | null>>;
  lowered?: string[];
  leadHours?: number;
  replaces?: number[];
}

const PERMISSION_WORDS = {
  people: 'people',
  policy: 'policyRight',
  audit: 'audit',
  inspect: 'inspect',
  import: 'importRight',
} as const;

const isFromTo = (value: unknown): value is FromTo =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value;

/** What a list of offices or permissions is called. */
function named(value: unknown, say: Words, language: Language): string {
  const names = Array.isArray(value) ? (value as string[]) : [];
  const nameOf = (one: string): string =>
    Object.hasOwn(PERMISSION_WORDS, one)
      ? say(PERMISSION_WORDS[one as keyof typeof PERMISSION_WORDS])
      : (OFFICE_NAMES[one as keyof typeof OFFICE_NAMES]?.[language] ?? one);
  return names.map(nameOf).join('、') || say('nobodys');
}

const LISTS = ['offices', 'headOf', 'permissions', 'lastOf', 'lastHeadOf'] as const;
const LEVELS = { block: '■', warn: '▲', off: '○' } as const;

/** What is to be different: of each value what it is and what it becomes; what asks for less than before is marked. */
export function ChangeContent({ change }: { change: Change }) {
  const say = useWords(changesWords);
  const sayTime = useWords(timeWords);
  const language = useLanguage();
  const eventName = useEventName();
  const thresholdName = useThresholdName();
  const content = change.content as Content;
  const rows: { key: string; label: ReactNode; children: ReactNode }[] = [];
  const add = (key: string, label: ReactNode, children: ReactNode): void => void rows.push({ key, label, children });
  const nameOf = (id: string): string => change.affected.find((person) => person.id === id)?.name ?? id;

  if (change.person?.username) add('username', say('username'), change.person.username);
  if (change.person?.name) add('name', say('name'), change.person.name);
  else if (content.name) add('name', say('name'), say('newName'));
  if (content.from !== undefined) add('from', say('from'), nameOf(content.from));
  if (content.to !== undefined) add('to', say('to'), nameOf(content.to));
  for (const list of LISTS) {
    const value = content[list];
    if (value === undefined) continue;
    const told = (one: unknown) => named(one, say, language);
    add(list, say(list), isFromTo(value) ? <Step from={told(value.from)} to={told(value.to)} /> : told(value));
  }
  if (content.password) add('password', say('password'), say('newPassword'));
  if (content.includeHead) add('includeHead', say('includeHead'), say('yes'));
  if (content.endsAt !== undefined) {
    add('startsAt', say('startsAt'), content.startsAt ? moment(content.startsAt) : say('onAgreement'));
    add('endsAt', say('endsAt'), moment(content.endsAt));
  }

  const lowered = content.lowered ?? [];
  const marked = (name: string, label: string): ReactNode => (
    <Flex gap={4} wrap>
      {label} {lowered.includes(name) && <Tag color="orange">{say('lowered')}</Tag>}
    </Flex>
  );
  for (const [rule, { from, to }] of Object.entries(content.levels ?? {})) {
    const level = (value: unknown) => `${LEVELS[value as keyof typeof LEVELS] ?? ''} ${String(value)}`;
    add(`levels.${rule}`, marked(`levels.${rule}`, rule), <Step from={level(from)} to={level(to)} />);
  }
  for (const [name, { from, to }] of Object.entries(content.thresholds ?? {})) {
    const label = thresholdName(name);
    add(`thresholds.${name}`, marked(`thresholds.${name}`, label), <Step from={String(from)} to={String(to)} />);
  }
  for (const [type, { from, to }] of Object.entries(content.deadlines ?? {})) {
    const label = type === '*' ? say('othersDeadline') : eventName(type);
    const told = (hours: number | null) => (hours === null ? say('noLimit') : say('hours', { n: String(hours) }));
    add(`deadlines.${type}`, marked(`deadlines.${type}`, label), <Step from={told(from)} to={told(to)} />);
  }
  const { calendar = {}, cadences = {} } = content;
  if (Object.keys(calendar).length > 0)
    add('calendar', sayTime('calendar'), <CalendarDifference calendar={calendar} />);
  for (const [name, cadence] of Object.entries(cadences)) {
    const called = (cadence.to ?? cadence.from)?.name[language] ?? name;
    add(`cadences.${name}`, `${sayTime('cadences')} · ${called}`, <CadenceDifference change={cadence} />);
  }
  if (content.effectiveFrom) add('effectiveFrom', say('effectiveFrom'), moment(content.effectiveFrom));

  return (
    <>
      {rows.length > 0 && <Descriptions size="small" column={1} items={rows} />}
      {(content.leadHours ?? 0) > 0 && (
        <Alert type="warning" showIcon title={say('leadHours', { n: content.leadHours ?? 0 })} />
      )}
      {(content.replaces ?? []).map((version) => (
        <Alert key={version} type="warning" showIcon title={say('replaces', { n: version })} />
      ))}
    </>
  );
}
