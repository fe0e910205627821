import type { ProcessDefinition } from '../../../machines/process.js';
import { isBlank } from '../../../machines/kit/text.js';
import { ForbiddenError, ValidationError } from '../../errors.js';
import type { Language, Policy } from '../../../machines/rulebook.js';
import { SEEN } from '../../../machines/rulebook.js';
import { check } from '../../schema/check.js';
import { isInstant } from '../../../machines/kit/formats.js';
import type { AcceptedEvent } from './apply-event.js';
import { canonicalJson, inCanonicalOrder } from '../log/canonical-json.js';
import { sha256 } from '../log/sha256.js';
import { blank, offers } from './move.js';
import { UnknownEventError, VersionMismatchError } from '../errors.js';
import type { Processes } from '../processes.js';
import { newSalt } from '../log/salt.js';
import type { Sender } from './sender.js';
import { capacityFor } from './sender.js';
import type { StoredProcess } from '../log/transition.js';

/** What somebody asks of a process. Who asks comes from authentication, never from here. */
export interface Command {
  type: string;
  data?: unknown;
  /** The version that the sender has seen; a command to a newer one is refused. */
  expectedVersion?: number;
  /**
   * The version that the sender looked at, where he does not give `expectedVersion`: what he approves is what stood then,
   * whatever else has happened since.
   */
  seen?: number;
  /** Scoped to the person: the same key and command get the same answer again. */
  idempotencyKey?: string;
  /** ISO 8601, at most the present, at most `backdating.days` ago. Now, when absent. */
  occurredAt?: string;
  reason?: string;
  /** In which the complaints about the data are written. */
  language?: Language;
}

/** The digest by which a repeated command is recognised. */
export const requestHash = (target: string, { type, data, occurredAt, reason, seen }: Command): Buffer =>
  sha256(
    canonicalJson({
      target,
      type,
      data: data ?? {},
      occurredAt: occurredAt ?? null,
      reason: reason ?? null,
      ...(seen === undefined ? {} : { seen }),
    }),
  );

const DAY = 86_400_000;
const LONGEST_REASON = 2000;

const COMPLAINTS = {
  reason: { 'zh-CN': '请填写原因', 'zh-TW': '請填寫原因', en: 'Give a reason' },
  occurredAt: {
    'zh-CN': '不是带时区的有效时间',
    'zh-TW': '不是帶時區的有效時間',
    en: 'Not a point in time with its zone (ISO 8601)',
  },
  future: { 'zh-CN': '不能晚于现在', 'zh-TW': '不能晚於現在', en: 'Not later than now' },
  tooOld: { 'zh-CN': '超出允许补录的天数', 'zh-TW': '超出允許補登的天數', en: 'Further back than may be recorded' },
} as const;

/** When it happened: the sender's word within the backdating window of the policy. */
function occurred({ occurredAt, language = 'zh-CN' }: Command, now: string, policy: Policy): string {
  if (occurredAt === undefined) return now;
  const refuse = (complaint: keyof typeof COMPLAINTS): never => {
    throw new ValidationError([{ path: 'occurredAt', message: COMPLAINTS[complaint][language] }]);
  };
  if (!isInstant(occurredAt)) return refuse('occurredAt');
  const time = Date.parse(occurredAt);
  const days = Number(policy.thresholds['backdating.days'] ?? '7');
  if (time > Date.parse(now)) return refuse('future');
  if (time < Date.parse(now) - days * DAY) return refuse('tooOld');
  return new Date(time).toISOString();
}

/** What the door has read when it examines a command. */
export interface Examined {
  definition: ProcessDefinition;
  process: string;
  before: StoredProcess | null;
  sender: Sender;
  now: string;
  policy: Policy;
}

/**
 * Everything that is asked of a command before the rules judge it: a public event, of the sender's office, at the version
 * that he saw, with data of the right shape. Each question refuses with its own error; nothing has changed.
 */
export function examine(processes: Processes, command: Command, examined: Examined): AcceptedEvent {
  const { definition, process, before, sender, now, policy } = examined;
  const { type, language = 'zh-CN' } = command;
  const meta = Object.hasOwn(definition.events, type) ? definition.events[type] : undefined;
  const shape = processes.shapeIn(definition, type);
  if (!meta || meta.internal || !shape) throw new UnknownEventError(process, before?.state ?? '', type);

  const standing = before ?? blank(definition, process);
  const given = command.data ?? {};
  // An entry decides by its own data whose it is, so its data is looked at first.
  if (before === null) complain(check(shape, given, language), 'data');
  const facts: unknown =
    before === null
      ? definition.rules.record(standing.facts, { ...sketch(command, now, policy, sender), data: given })
      : standing.facts;
  const offer = offers(definition, standing).find((offered) => offered.type === type);
  const barred = offer ? definition.rules.barred(offer.rules, standing.facts) : [];
  const capacity = capacityFor(meta, facts, sender, barred);
  if (!capacity) throw new ForbiddenError(`${type} is not for your office.`);
  if (before && command.expectedVersion !== undefined && command.expectedVersion !== before.version) {
    throw new VersionMismatchError(process, command.expectedVersion, before.version);
  }
  const seen = command.seen ?? command.expectedVersion;
  if (seen !== undefined && seen > (before?.version ?? 0)) {
    throw new VersionMismatchError(process, seen, before?.version ?? 0);
  }
  if (before !== null) complain(check(shape, given, language), 'data');
  const reason = isBlank(command.reason) ? null : (command.reason?.trim() ?? null);
  if (meta.reason && reason === null) complain([{ path: '', message: COMPLAINTS.reason[language] }], 'reason');
  if (reason !== null && reason.length > LONGEST_REASON) {
    complain([{ path: '', message: `≤ ${LONGEST_REASON}` }], 'reason');
  }
  return {
    process,
    type,
    data: inCanonicalOrder(given),
    reason,
    by: sender.id,
    onBehalfOf: capacity.onBehalfOf?.id ?? null,
    office: capacity.office,
    observed: seen === undefined ? {} : { [SEEN]: String(seen) },
    occurredAt: occurred(command, now, policy),
    at: now,
    salt: newSalt(),
  };
}

const sketch = ({ type }: Command, now: string, policy: Policy, sender: Sender) => ({
  type,
  by: sender.id,
  onBehalfOf: null,
  office: sender.offices[0],
  at: now,
  occurredAt: now,
  reason: null,
  observed: {},
  policy,
});

function complain(problems: readonly { path: string; message: string }[], at: string): void {
  if (problems.length === 0) return;
  throw new ValidationError(
    problems.map(({ path, message }) => ({
      path: path === '' ? at : path.startsWith('[') ? `${at}${path}` : `${at}.${path}`,
      message,
    })),
  );
}
