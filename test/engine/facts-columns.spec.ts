import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { order } from '../../machines/order/order.process.js';
import { applyEvent } from '../../src/engine/command/apply-event.js';
import { factsColumns, factsOf } from '../../src/engine/command/facts-columns.js';
import { canonicalJson } from '../../src/engine/log/canonical-json.js';
import { begin, play, POLICIES } from '../machines/order-property.game.js';
import { chanceOf } from '../support/chance.js';

const SRC = join(import.meta.dirname, '../../src');

/** The two columns of one row, as the statement leaves them. */
class Row {
  private facts = '';
  private since = '';
  wholes = 0;
  written = 0;

  write(before: unknown, after: unknown): void {
    const { facts, since, size } = factsColumns(before, after);
    if (facts !== null) this.wholes++;
    this.written += (facts?.length ?? 0) + since.length;
    this.facts = facts ?? this.facts;
    this.since = since;
    expect(size).toBe(this.facts.length + since.length);
  }

  read(): unknown {
    return factsOf(this.facts, this.since);
  }
}

describe('the facts of a row', () => {
  it('are read as they were written, to the order of their keys, in memory and out of it', () => {
    let [events, wholes, written, whole] = [0, 0, 0, 0];
    for (let seed = 1; seed <= 12; seed++) {
      const chance = chanceOf(seed);
      const game = begin(POLICIES['gates alone'], chance, {});
      const row = new Row();
      row.write(null, game.process.facts);
      let stored = { ...game.process, facts: row.read() };
      for (let turn = 0; turn < 120; turn++) {
        play(game);
        const happened = game.taken.at(-1);
        if (game.process.version === stored.version || !happened) continue;
        const { after } = applyEvent(order, 'test', stored, happened, game.policy);
        row.write(stored.facts, after.facts);
        const text = JSON.stringify(after.facts);
        expect(JSON.stringify(row.read())).toBe(text);
        // Now and then a node has forgotten the process, or another one goes on with it.
        stored = chance() < 0.25 ? { ...after, facts: row.read() } : after;
        expect(canonicalJson(stored.facts)).toBe(canonicalJson(game.process.facts));
        whole += text.length;
        events++;
      }
      wholes += row.wholes;
      written += row.written;
    }
    expect(events).toBeGreaterThan(200);
    // Both ways are gone, and the point of it holds.
    expect(wholes).toBeGreaterThan(24);
    expect(wholes).toBeLessThan(events / 2);
    expect(written).toBeLessThan(whole / 2);
  });

  it('are written whole when what stands in the row is not known, and when a part is gone', () => {
    const stood = factsOf('{"a":1,"b":{"c":2}}', '{"b":{"c":3}}');
    expect(stood).toEqual({ a: 1, b: { c: 3 } });
    expect(factsColumns(stood, { ...(stood as object), a: 2 })).toEqual({
      facts: null,
      since: '{"a":2,"b":{"c":3}}',
      size: 38,
    });
    expect(factsColumns({ ...(stood as object) }, { a: 2, b: { c: 3 } })).toMatchObject({
      facts: '{"a":2,"b":{"c":3}}',
      since: '{}',
    });
    expect(factsColumns(stood, { a: 2 })).toMatchObject({ facts: '{"a":2}', since: '{}' });
  });

  it('are written whole again when much has changed', () => {
    const stood = factsOf(JSON.stringify({ a: 'x'.repeat(3000), b: 1 }), '{}');
    expect(factsColumns(stood, { ...(stood as object), b: 'y'.repeat(1400) }).facts).toBeNull();
    expect(factsColumns(stood, { ...(stood as object), b: 'y'.repeat(1600) }).facts).not.toBeNull();
  });

  it('that have come back to what stands in the row are not written at all', () => {
    const stood = factsOf('{"a":1,"b":2}', '{"b":3}') as object;
    expect(factsColumns(stood, { ...stood, b: 2 })).toEqual({ facts: null, since: '{}', size: 15 });
  });

  it('that somebody has broken are shown as they stand', () => {
    expect(factsOf('free', '{}')).toBe('free');
    expect(factsOf('free', '{"a":1}')).toBe('free');
    expect(factsOf('{"a":1}', 'free')).toBe('free');
    expect(factsOf('{"a":1}', '[1]')).toEqual([1]);
    expect(factsOf('[1]', '{}')).toEqual([1]);
    // Such facts are of no use as a whole on which something else could stand.
    expect(factsColumns(factsOf('{"a":1}', 'free'), { a: 2 })).toMatchObject({ facts: '{"a":2}', since: '{}' });
  });

  it('are taken apart in one place: a statement that reads only one of the columns reads what once stood', () => {
    const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('migrations'))
      .filter((file) => /\bfacts(_since)?::/.test(readFileSync(join(SRC, file), 'utf8')));
    expect(sources).toEqual(['engine/command/facts-columns.ts']);
  });
});
