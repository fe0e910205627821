import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findings } from '../../machines/check.js';
import { lineOf } from '../../machines/duties/duty.register.js';
import { citations, clauses } from '../../machines/clauses.js';
import { machines } from '../../machines/index.js';
import { OFFICES } from '../../machines/offices.js';
import { fallsDue, PUBLISHING_STAFF } from '../../machines/publishers/publisher.facts.js';
import { publisher } from '../../machines/publishers/publisher.process.js';
import type { PublisherData } from '../../machines/publishers/publisher.schema.js';
import type { PublisherFacts } from '../../machines/publishers/publisher.types.js';
import { PUBLICATIONS } from '../../machines/sharing/publications.js';
import { Story } from './story.js';

const { paths } = JSON.parse(readFileSync(join(__dirname, '../../openapi.json'), 'utf8')) as { paths: object };

const knows = (more: object = {}) => ({
  [PUBLISHING_STAFF]: JSON.stringify({ members: ['zheng', 'sun', 'qian'], others: [], ...more }),
});
const head = (more: object = {}) => ({ by: 'qian', office: 'production', observed: knows(more) });
const NAMED = { office: 'production', person: 'zheng' } as const;

const named = (data: object = {}, by = head()) =>
  Story.of<PublisherFacts, PublisherData>(publisher, 'PB-000001').when(
    'head.name-publisher',
    { ...NAMED, ...data },
    by,
  );

describe('who keeps up what an office publishes', () => {
  it('is named by the head of that office, changed with the reason, and ended', () => {
    expect(findings(publisher)).toEqual([]);
    const { sender, head: isHeads } = publisher.events['head.name-publisher'];
    expect([typeof sender === 'function' && sender(NAMED as never), isHeads]).toEqual(['production', true]);
    named().thenItIs('in-charge').thenItWaitsFor();
    const changed = named({ deputy: 'sun' }).when(
      'head.change-publisher',
      { person: 'sun' },
      { ...head(), reason: '调岗' },
    );
    expect(changed.facts).toMatchObject({
      person: 'sun',
      deputy: null,
      changes: [{ person: 'zheng', deputy: 'sun', reason: '调岗', by: 'qian' }],
    });
    named()
      .when('head.end-publisher', {}, { ...head(), reason: '撤销' })
      .thenItIs('ended');
  });

  it('is asked regularly whether it is accurate, timely and complete', () => {
    expect(fallsDue(named().facts)).toEqual([{ at: '2026-03-31T16:00:00.000Z', event: 'clock.confirm-due' }]);
    const due = named().when('clock.confirm-due', {}, { by: 'clock' }).thenItWaitsFor('publisher.confirm-information');
    expect(fallsDue(due.facts)).toEqual([]);
    const sound = { accurate: true, timely: true, complete: true };
    const after = due.when('publisher.confirm-information', sound, { by: 'zheng', at: '2026-04-01T01:00:00.000Z' });
    after.thenItWaitsFor();
    expect([after.facts.dueOn, after.facts.confirmations.length]).toEqual(['2026-05-01', 1]);
  });

  it('belongs to the maintainer and the deputy, and passes on', () => {
    const { facts } = named({ deputy: 'sun' });
    expect(publisher.belongsTo?.(facts).map(({ person }) => person)).toEqual(['zheng', 'sun']);
    const data = { predecessor: 'sun', successor: 'wu', handover: 'HO-1' };
    expect(publisher.beside?.changes(facts, { data })).toEqual({ person: 'zheng', deputy: 'wu' });
  });
});

describe('its rules', () => {
  it('PB-01: an office has one', () => {
    named({}, head({ others: ['PB-000009'] })).thenRefusedBecause('PB-01');
    named().thenItIs('in-charge');
  });

  it('PB-02: maintainer and deputy belong to the office, and are two', () => {
    named({ person: 'wang' }).thenRefusedBecause('PB-02');
    named({ deputy: 'wang' }).thenRefusedBecause('PB-02');
    named({ deputy: 'zheng' }).thenRefusedBecause('PB-02');
    named({ deputy: 'sun' }).thenItIs('in-charge');
  });

  it('PB-03: what was not in order is said', () => {
    const late = { accurate: true, timely: false, complete: true };
    const by = { by: 'zheng' };
    named().when('publisher.confirm-information', late, by).thenRefusedBecause('PB-03');
    named()
      .when('publisher.confirm-information', { ...late, findings: '日报补录' }, by)
      .thenItIs('in-charge');
  });
});

describe('what offices publish', () => {
  it.each(OFFICES)('%s: from events, in lists, by duties and clauses that there are', (office) => {
    const publications = PUBLICATIONS[office];
    expect(publications.length).toBeGreaterThan(0);
    for (const { what, events, place, by, clause } of publications) {
      for (const source of events) {
        const [kind = '', type = ''] = source.split('/');
        const sender = machines[kind]?.at(-1)?.events[type]?.sender;
        // What a function decides, or any office sends, is this office's as well.
        const isItsOwn = typeof sender === 'function' || sender === 'any' || sender === office;
        expect([source, isItsOwn]).toEqual([source, true]);
      }
      const isThere =
        'kind' in place ? place.kind in machines : `/api/departments/${place.office}/${place.list}` in paths;
      expect([what.en, isThere]).toEqual([what.en, true]);
      expect(by === 'at-once' ? office : lineOf(by.duty).office).toBe(office);
      const cited = citations(clause);
      expect([clause, cited.length > 0, cited.every((one) => clauses.some(({ id }) => id === one))]).toEqual([
        clause,
        true,
        true,
      ]);
    }
  });
});
