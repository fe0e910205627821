import type { DossierEntry } from '../dossier.format.js';
import { hexOf } from './digests.js';
import { element, section, table } from './elements.js';
import type { Saying } from './say.js';
import { moment, valueOf } from './say.js';

const SHOWN_OF_HASH = 12;

/** Every entry of the log. What it holds unfolds. */
export function showLog(log: readonly DossierEntry[], saying: Saying): HTMLElement {
  const { say } = saying;
  return section(
    say('log'),
    table(
      say('log'),
      [say('seq'), say('event'), say('by'), say('happened'), say('recorded'), say('from'), say('data'), say('hash')],
      log.map((entry) => [
        String(entry.seq),
        saying.of(saying.words.events, entry.type),
        who(entry, saying),
        moment(entry.occurredAt),
        moment(entry.recordedAt),
        moves(entry, saying),
        content(entry, saying),
        element('code', { title: safeHex(entry.hash) }, safeHex(entry.hash).slice(0, SHOWN_OF_HASH)),
      ]),
    ),
  );
}

function safeHex(hash: string): string {
  try {
    return hexOf(hash);
  } catch {
    return hash;
  }
}

function who({ by, onBehalfOf, office }: DossierEntry, { people, say, of, words }: Saying): string {
  const name = (id: string): string => (Object.hasOwn(people, id) ? people[id] : id);
  const lent = onBehalfOf === null ? '' : ` ${say('onBehalf', { name: name(onBehalfOf) })}`;
  return `${name(by)}${lent} · ${of(words.offices, office)}`;
}

function moves({ from, to }: DossierEntry, { of, words: { states } }: Saying): string {
  if (from === to) return of(states, to);
  return from === null ? of(states, to) : `${of(states, from)} → ${of(states, to)}`;
}

function content({ data, reason, redacted, seq }: DossierEntry, saying: Saying): HTMLElement | string {
  const { say } = saying;
  const isEmpty = typeof data !== 'object' || data === null || Object.keys(data).length === 0;
  if (isEmpty && reason === null && !redacted) return '';
  return element(
    'details',
    {},
    element('summary', { 'aria-label': `${say('show')} ${seq}` }, say('show')),
    isEmpty ? null : valueOf(data, '', saying),
    reason === null ? null : element('p', {}, `${say('reason')}: ${reason}`),
    redacted ? element('p', { class: 'note' }, say('keptBack', { fields: redacted.join(', ') })) : null,
  );
}
