import type { EventMeta } from './process.js';
import type { Envelope, Rule } from './rulebook.js';
import { SEEN } from './rulebook.js';
import { isQuestion } from './kit/rules.js';
import { text } from './kit/text.js';

/**
 * What approvals and signatures of a process bind to: each names the version of the process that was looked at, and holds
 * only when nothing of what it decides on has changed since. Whatever else has happened meanwhile does not matter.
 */
export interface Decisions<Facts> {
  /** The parts of the facts that are decided on, each as something that is another one when its content is. */
  contents: Readonly<Record<string, (facts: Facts) => unknown>>;
  /** The parts that each approving event looks at. */
  looksAt: Readonly<Record<string, readonly string[]>>;
}

/**
 * For each part the place in the log of the event that changed it last. `null`: an older version, which did not keep it,
 * had the process until now.
 */
export type ChangedAt = Readonly<Record<string, number>> | null;

/** The same after an event. */
export function changedAt<Facts>(
  { contents }: Decisions<Facts>,
  known: ChangedAt,
  { before, after }: { before: Facts; after: Facts },
  { seq = 0 }: Envelope,
): ChangedAt {
  const parts = Object.entries(contents);
  const changed = parts.filter(([, part]) => !Object.is(part(before), part(after)));
  if (known !== null && changed.length === 0) return known;
  const at = (place: number, named: typeof parts) => Object.fromEntries(named.map(([name]) => [name, place]));
  // What changed before it was taken over nobody knows: it counts as changed by the event that took it over.
  return { ...(known ?? at(seq - 1, parts)), ...at(seq, changed) };
}

/** Identifies a list of stamped entries by when each was put on record. */
export const instants = (entries: readonly ({ at: string } | null | undefined)[]): string =>
  entries.map((entry) => entry?.at ?? '').join();

/** The events of a process, with those that decide marked. */
export const deciding = <Facts>(
  { looksAt }: Decisions<never>,
  events: Record<string, EventMeta<Facts>>,
): Record<string, EventMeta<Facts>> =>
  Object.fromEntries(
    Object.entries(events).map(([type, meta]) => [
      type,
      Object.hasOwn(looksAt, type) ? { ...meta, decides: true } : meta,
    ]),
  );

type ApprovalEvent = Envelope & { type: string };

const seenBy = ({ observed }: ApprovalEvent): number | undefined =>
  observed[SEEN] === undefined ? undefined : Number(observed[SEEN]);

/**
 * The two rules that every approval and signature asks.
 * @param owner whose the decisions are
 */
export function approvalRules<Facts>(
  { looksAt }: Decisions<Facts>,
  owner: string,
  changesOf: (facts: Facts) => ChangedAt,
): Record<'AP-01' | 'AP-02', Rule<Facts, ApprovalEvent>> {
  const changedSince = (facts: Facts, event: ApprovalEvent): string[] => {
    const seen = seenBy(event);
    if (isQuestion(event) || seen === undefined) return [];
    return (looksAt[event.type] ?? []).filter((part) => (changesOf(facts)?.[part] ?? 0) > seen);
  };
  const gate = { clause: 'product', kind: 'gate', default: 'block', owner } as const;
  // Whoever decides settles both by looking again.
  const again = Object.keys(looksAt);
  return {
    'AP-01': {
      ...gate,
      sentence: text(
        '审批或签署写明了所依据的版本',
        '審批或簽署註明了所依據的版本',
        'An approval or signature names the version that it saw.',
      ),
      remedy: {
        events: again,
        text: text(
          '请打开最新内容，核对后连同所见版本（If-Match 或 seen）一并提交',
          '請開啟最新內容，核對後連同所見版本（If-Match 或 seen）一併提交',
          'Look at the present content and send the version that you saw, as If-Match or as seen.',
        ),
      },
      holds: (_facts, event) => isQuestion(event) || seenBy(event) !== undefined,
    },
    'AP-02': {
      ...gate,
      sentence: text(
        '所审批的内容自查看后没有变化',
        '所審批的內容自檢視後沒有變更',
        'What is approved is what was seen: nothing of it has changed since.',
      ),
      remedy: {
        events: again,
        text: text(
          '列出的内容已有变化，请重新查看后再决定',
          '所列內容已有變更，請重新檢視後再決定',
          'The parts named have changed; look at them again and decide then.',
        ),
      },
      holds: (facts, event) => changedSince(facts, event).length === 0,
      missing: changedSince,
    },
  };
}
