import type { Spoken } from './statements.js';

// The statements of the stretch as one script of pgbench: the same text, prepared, with the same values, but for what has
// to fit the order that it moves: its number, its version, the key of the repetition.

export interface Script {
  text: string;
  /** Values of the script's variables. */
  variables: ReadonlyMap<string, string>;
}

/** What pgbench works on: of each hundred orders those with these last two digits. */
export interface Ground {
  orders: number;
  digits: readonly number[];
  connections: number;
}

const spelled = (value: unknown): string => {
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  if (Array.isArray(value)) return `{${value.map((item) => JSON.stringify(String(item))).join(',')}}`;
  return String(value);
};

/** Each connection has orders of its own, so that no two of them get into each other's way. */
const chosen = ({ orders, digits, connections }: Ground): string[] => {
  const mine = Math.floor((Math.floor(orders / 100) * digits.length) / connections);
  const digit = digits.map((one, index) => `WHEN :j % ${digits.length} = ${index} THEN ${one}`).join(' ');
  return [
    `\\set j :client_id + ${connections} * random(0, ${mine - 1})`,
    `\\set n 100 * (:j / ${digits.length}) + CASE ${digit} END`,
  ];
};

/** Puts what stands for each parameter into the text. */
const put = (text: string, parameter: (index: number) => string): string =>
  text.replace(/\$(\d+)/g, (_, number: string) => parameter(Number(number) - 1));

/** Where the text begins a row of values with these columns: the index of the first. */
function rowAt(text: string, clause: RegExp): number | null {
  const found = clause.exec(text);
  return found ? Number(found[1]) - 1 : null;
}

const MOVED =
  /^WITH moved AS \(UPDATE process .*? FROM \(VALUES \(\$(\d+)::text, \$\d+::integer, \$\d+::text, \$\d+::integer, \$\d+::integer/;
const LOGGED = /logged AS \(INSERT INTO process_event \([^)]*\) VALUES \(\$(\d+)::text, \$\d+::integer/;
const TOLD = /told AS \(INSERT INTO outbox \([^)]*\) VALUES \(\$(\d+)::text, \$\d+::integer/;
const REMEMBERED =
  /remembered AS \(INSERT INTO idempotency \([^)]*\) VALUES \(\$(\d+)::uuid, \$\d+::text, \$\d+::bytea, \$\d+::text, \$\d+::integer/;

export function pgbenchScript(spoken: readonly Spoken[], no: string, ground: Ground): Script {
  const variables = new Map<string, string>();
  const lines = chosen(ground);
  spoken.forEach(({ type, read, write }, step) => {
    const kept = (statement: string, values: readonly unknown[], index: number): string => {
      const value = values[index];
      if (value === null || value === undefined) return 'NULL';
      const name = `${statement}${step}_${index + 1}`;
      variables.set(name, spelled(value));
      return `:${name}`;
    };

    const readText = put(read.text, (index) => {
      if (read.values[index] === no) return `('SO-' || lpad(:n::text, 6, '0'))`;
      if (read.values[index] === `overheard-${no}-${step}`) return ':key';
      return kept('r', read.values, index);
    });

    const moved = rowAt(write.text, MOVED);
    const logged = rowAt(write.text, LOGGED);
    const remembered = rowAt(write.text, REMEMBERED);
    const told = rowAt(write.text, TOLD);
    if (moved === null || logged === null || remembered === null)
      throw new Error(`${type}: not the statement of a transition`);
    const base = moved + 1;
    const next = [moved + 4, logged + 1, remembered + 4, ...(told === null ? [] : [told + 1])];
    const version = Number(write.values[base]);
    if (next.some((index) => write.values[index] !== version + 1))
      throw new Error(`${type}: the versions stand elsewhere`);
    const writeText = put(write.text, (index) => {
      const value: unknown = write.values[index];
      if (index === base) return ':p_version';
      if (next.includes(index)) return ':next';
      if (index === remembered + 1) return ':key';
      if (value === no) return ':p_id';
      const name = kept('w', write.values, index);
      // The rows of the read models come last; what keys them is inside.
      return typeof value === 'string' && value.startsWith('[{') && value.includes(no)
        ? `replace(${name}, '${no}', :p_id)`
        : name;
    });
    lines.push(
      '\\set key random(1, 9000000000000000)',
      `${readText} \\gset p_`,
      '\\set next :p_version + 1',
      `${writeText};`,
    );
  });
  return { text: `${lines.join('\n')}\n`, variables };
}
