import { order } from '../../machines/order/order.process.js';
import { purchaseRequisition } from '../../machines/purchase-requisition/requisition.process.js';
import { applyEvent } from '../../src/engine/command/apply-event.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';
import { processText, processView } from '../../src/features/processes/process.view.js';
import { AnswerText } from '../../src/http/answer-text.js';
import { redact } from '../../src/http/redact.js';
import { redactedText } from '../../src/http/redacted-text.js';
import type { Viewer } from '../../src/http/viewer.js';
import { begin, play, POLICIES } from '../machines/order-property.game.js';
import { chanceOf } from '../support/chance.js';

const seeing = (...offices: Viewer['offices'][number][]): Viewer => ({ offices, permissions: [] });
const VIEWERS: readonly Viewer[] = [
  seeing('sales'),
  seeing('production'),
  seeing('procurement'),
  seeing('finance', 'quality'),
  { offices: [], permissions: ['audit'] },
];

const kind = 'orders';
const production = { viewer: seeing('production'), concerned: [], kind };

describe('the text of an answer', () => {
  it('is to the letter what is left of the view, for everybody, through the whole life of an order', () => {
    let answers = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const game = begin(POLICIES['gates alone'], chanceOf(seed), {});
      for (let turn = 0; turn < 60 && game.process.waits.length > 0; turn++) play(game);
      let before: StoredProcess | null = null;
      for (const happening of game.taken) {
        const { after, warnings } = applyEvent(order, 'test', before, happening, game.policy);
        for (const viewer of VIEWERS) {
          const look = { viewer, language: 'zh-TW' } as const;
          expect(processText(order, after, warnings, look)).toBe(
            JSON.stringify(processView(order, after, warnings, look)),
          );
          answers += 1;
        }
        before = after;
      }
    }
    expect(answers).toBeGreaterThan(300);
  });

  it('leaves out what is secret wherever it stands, however often it is told, and from whom it is hidden alone', () => {
    const customer = { name: 'A', phone: '1' };
    const facts = { customer, visit: { cost: '5', on: 'Monday' }, secret: { cost: '6' } };
    const view = {
      no: 'SO-1',
      ...facts,
      gathered: { visit: facts.visit, none: {} },
      waits: [{ cost: '7' }],
      empty: undefined,
    };
    const left =
      '{"no":"SO-1","customer":{"name":"A"},"visit":{"on":"Monday"},"secret":{},"gathered":{"visit":{"on":"Monday"},"none":{}},' +
      '"waits":[{}],"redacted":["customer.phone","gathered.visit.cost","secret.cost","visit.cost","waits[].cost"]}';
    for (let times = 0; times < 3; times++) {
      expect(redactedText(view, facts, production)).toBe(left);
      expect(redactedText(view, facts, { ...production, viewer: { offices: [], permissions: ['audit'] } })).toBe(
        JSON.stringify(view),
      );
    }
    expect(left).toBe(JSON.stringify(redact(view, production.viewer, [], kind)));
  });

  it('is one that a part has elsewhere only where the part stands there', () => {
    const part = { price: 75 };
    const appraisal = { appraisal: part };
    const looking = (of: string) => ({ viewer: seeing('production'), concerned: [], kind: of });
    expect(redactedText(appraisal, appraisal, looking('suppliers'))).toBe('{"appraisal":{"price":75}}');
    expect(redactedText(appraisal, appraisal, looking('orders'))).toBe(
      '{"appraisal":{},"redacted":["appraisal.price"]}',
    );
    expect(redactedText({ other: part }, { other: part }, looking('orders'))).toBe(
      '{"other":{},"redacted":["other.price"]}',
    );
  });

  it('of a process that shows its facts as they are is that of its parts', () => {
    const facts = { no: 'PR-1', lines: [{ unitPrice: '7', quantity: '2' }], need: null };
    const view = { no: 'PR-1', facts };
    const look = { viewer: seeing('production'), concerned: [], kind: purchaseRequisition.kind };
    expect(redactedText(view, facts, look)).toBe(JSON.stringify(redact(view, look.viewer, [], look.kind)));
  });

  it('is what whoever looks into the answer finds', () => {
    expect(JSON.stringify({ is: new AnswerText(3, '{"a":[1,"x"]}') })).toBe('{"is":{"a":[1,"x"]}}');
  });
});
