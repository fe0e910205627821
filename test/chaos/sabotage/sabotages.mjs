// What each sabotaged build does otherwise, as changes of the compiled files: `from` must be there exactly once.

const handler = 'src/engine/command/command-handler.js';
const commit = 'src/engine/command/commit.js';
const statement = 'src/engine/command/commit.sql.js';
const loader = 'src/engine/command/load.js';
const due = 'src/engine/time/due.js';
const clockwork = 'src/engine/time/clockwork.service.js';

const TELL = `INSERT INTO notice (office, head, kind, process_id, process_kind, seq, topic, rules)
  SELECT t.office, coalesce(t.head, false), t.kind, $2, 'orders', $3, t.topic,
         ARRAY(SELECT jsonb_array_elements_text(coalesce(t.rules, '[]')))
  FROM jsonb_to_recordset($1::jsonb) AS t (office text, head boolean, kind text, topic text, rules jsonb)`;

export const sabotages = {
  /** Not a broken build: throws where the reason of a command asks for it. */
  'throws on demand': {
    prepare: () => {
      globalThis.chaosThrow = (place, reason) => {
        if (reason?.includes(`chaos:${place}`)) throw new Error(`thrown on purpose in a ${place}`);
      };
    },
    changes: [
      {
        file: 'machines/rulebook.js',
        from: 'const judged = (ids, facts, event) => ids.map((id) => {',
        to: `const judged = (ids, facts, event) => ids.map((id) => { globalThis.chaosThrow('rule', event.reason);`,
      },
      {
        file: 'src/engine/projections/projection.js',
        from: '    writes(transition) {',
        to: `    writes(transition) { globalThis.chaosThrow('reaction', transition.reason);`,
      },
      {
        file: 'src/engine/command/unit-of-work.js',
        from: '    notices({ before, after, transition }) {',
        to: `    notices({ before, after, transition }) { globalThis.chaosThrow('notice', transition.reason);`,
      },
    ],
  },

  'no idempotency key': {
    changes: [{ file: handler, from: 'keyOf(steps[0], sender, target, command)', to: 'null' }],
  },

  'answer before commit': {
    changes: [
      {
        file: commit,
        from: 'const { mark, kept } = await this.write(changes);',
        to: `setTimeout(() => this.write(changes).catch(() => undefined), 40);
                const { mark, kept } = { mark: 0, kept: new Set(changes) };`,
      },
    ],
  },

  'a fallback that drops one': {
    changes: [
      {
        file: commit,
        from: 'Promise.all(changes.map((change) => this.keep(',
        to: 'Promise.all(changes.slice(1).map((change) => this.keep(',
      },
      {
        file: commit,
        from: 'return new Map(settled.flatMap((one) => [...one]));',
        to: 'return new Map([[changes[0], { value: null }], ...settled.flatMap((one) => [...one])]);',
      },
    ],
  },

  'asynchronous commit': {
    changes: [
      {
        file: 'src/database/boot-checks.js',
        from: 'allowed: /^(on|local|remote_write|remote_apply)$/',
        to: 'allowed: /./',
      },
    ],
  },

  'no compare-and-set': {
    changes: [{ file: statement, from: ' AND p.version = n.base', to: '' }],
  },

  'effect before commit': {
    changes: [
      {
        file: commit,
        from: 'const { mark, kept } = await this.write(changes);',
        to: `for (const change of changes) {
                    for (const { process, seq, payload } of change.outbox) {
                        await this.pool.query(${JSON.stringify(TELL)}, [JSON.stringify(payload), process, seq]);
                    }
                    change.outbox = [];
                }
                const { mark, kept } = await this.write(changes);`,
      },
    ],
  },

  'a memory that is not compared': {
    changes: [
      { file: loader, from: 'CASE WHEN q.mark IS NULL OR p.xmin <> q.mark THEN', to: 'CASE WHEN q.mark IS NULL THEN' },
      { file: loader, from: 'if (known?.mark === mark)', to: 'if (known)' },
    ],
  },

  'a line that lets two commands to one order pass': {
    changes: [
      { file: commit, from: 'about: ({ processes }) => processes.map(({ after }) => after.id)', to: 'about: () => []' },
      // In the database this alone would still hold the promise.
      { file: statement, from: ' AND p.version = n.base', to: '' },
    ],
  },

  'an erased text written back': {
    changes: [
      // What is remembered is known again by its version, which an erasure does not raise.
      { file: loader, from: 'CASE WHEN q.mark IS NULL OR p.xmin <> q.mark THEN p.${name} END', to: 'p.${name}' },
      {
        file: loader,
        from: 'if (known?.mark === mark)',
        to: 'if (known?.value.version === storedProcess(rowOf(columns)).version)',
      },
    ],
  },

  'a reminder sent twice': {
    changes: [
      {
        file: clockwork,
        from: 'return dueNow(definition, process, policy, now);',
        to: `const due = dueNow(definition, process, policy, now);
                const again = globalThis.chaosAgain;
                if (due) globalThis.chaosAgain = { process: id, due: { ...due, key: due.key + ':again' } };
                else if (again?.process === id) {
                    globalThis.chaosAgain = undefined;
                    return again.due;
                }
                return due;`,
      },
    ],
  },

  'a reminder sent early': {
    changes: [
      {
        file: due,
        from: 'filter(({ at }) => at <= now)',
        to: 'filter(({ at }) => Date.parse(at) - 14_400_000 <= Date.parse(now))',
      },
      {
        file: due,
        from: 'const at = times.length === 0 ? null : earliest(times);',
        to: 'const at = times.length === 0 ? null : new Date(Date.parse(earliest(times)) - 14_400_000).toISOString();',
      },
    ],
  },

  'a reminder lost after a kill': {
    changes: [
      {
        file: clockwork,
        from: 'UPDATE process_clock c SET leased_until =',
        to: `UPDATE process_clock c SET at = '9999-12-31', leased_until =`,
      },
    ],
  },

  'more drawn than there is': {
    changes: [
      {
        file: 'machines/stock-items/stock.rules.js',
        from: "compare(balance, '0') < 0 ? ['quantity'] : []",
        to: '[]',
      },
    ],
  },

  'reaction outside the transaction': {
    changes: [
      {
        file: commit,
        from: 'await pipelined(this.pool, [keeping(changes), ...rows]);',
        to: `await pipelined(this.pool, [keeping(changes)]);
        for (const row of rows) {
            const kept = { name: 'kept', text: "SELECT set_config('orders.kept', $1, true)", values: [numbers] };
            await pipelined(this.pool, [kept, row]);
        }`,
      },
    ],
  },
};

/**
 * Changes a compiled file.
 * @throws Error when the change does not fit one place: a sabotage that does nothing would prove nothing
 */
export function spoil(source, { file, from, to }) {
  const parts = source.split(from);
  if (parts.length !== 2) throw new Error(`The sabotage of ${file} fits ${parts.length - 1} places instead of one`);
  return parts.join(to);
}
