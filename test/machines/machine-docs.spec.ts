import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { machines } from '../../machines/index.js';
import { order } from '../../machines/order/order.process.js';
import { purchaseRequisition } from '../../machines/purchase-requisition/requisition.process.js';
import { renderMachineDoc } from '../../src/machine-docs/machine-doc.js';
import { machinePages } from '../../src/machine-docs/pages.js';
import { renderInside, renderMermaid, renderMilestones } from '../../src/machine-docs/mermaid.js';
import { activePaths, renderSvg } from '../../src/machine-docs/svg.js';

const pages = Object.values(machines).flatMap((versions) =>
  machinePages(versions).map(([path, page], index) => ({ path, page, definition: versions[index] })),
);

describe.each(pages)('$path', ({ path, page, definition }) => {
  it('is committed as it is generated: npm run generate', () => {
    expect(readFileSync(join(__dirname, '../..', path), 'utf8')).toBe(page);
  });

  it('names every milestone, event and rule, and how it came to be', () => {
    expect(page.split('\n')[0]).toContain('npm run generate');
    const { milestones, events, rules } = definition;
    const names = [...milestones.map(({ state }) => state), ...Object.keys(events)].map((name) => `\`${name}\``);
    expect(names.filter((name) => !page.includes(name))).toEqual([]);
    for (const [id, { kind, sentence }] of Object.entries(rules.rules)) {
      expect(page).toMatch(new RegExp(`\\| ${id} \\| ${kind} \\|.*\\| ${sentence['zh-CN']} \\|`));
    }
  });
});

describe('the pages of a machine', () => {
  it('are one a version: the newest under its own name, and what it says otherwise', () => {
    expect(pages.map(({ path }) => path)).toEqual([
      'machines/order/order.v1.machine.md',
      'machines/order/order.v2.machine.md',
      'machines/order/order.v3.machine.md',
      'machines/order/order.machine.md',
      'machines/delivery-batches/delivery-batches.machine.md',
      'machines/purchase-requisition/purchase-requisition.v1.machine.md',
      'machines/purchase-requisition/purchase-requisition.v2.machine.md',
      'machines/purchase-requisition/purchase-requisition.machine.md',
      'machines/actions/actions.v1.machine.md',
      'machines/actions/actions.machine.md',
      'machines/issues/issues.machine.md',
      'machines/meetings/meetings.machine.md',
      'machines/duties/duties.machine.md',
      'machines/projects/projects.machine.md',
      'machines/suppliers/suppliers.machine.md',
      'machines/purchase-orders/purchase-orders.machine.md',
      'machines/stock-items/stock-items.v1.machine.md',
      'machines/stock-items/stock-items.machine.md',
      'machines/handovers/handovers.machine.md',
      'machines/maintenance/maintenance.machine.md',
      'machines/nonconformities/nonconformities.machine.md',
      'machines/cases/cases.machine.md',
      'machines/sales-plans/sales-plans.machine.md',
      'machines/sales-channels/sales-channels.machine.md',
      'machines/monthly-plans/monthly-plans.machine.md',
      'machines/customers/customers.machine.md',
      'machines/products/products.machine.md',
      'machines/risks/risks.machine.md',
      'machines/improvements/improvements.machine.md',
      'machines/contacts/contacts.machine.md',
      'machines/customer-links/customer-links.machine.md',
      'machines/opportunities/opportunities.machine.md',
      'machines/files/files.machine.md',
      'machines/file-accesses/file-accesses.machine.md',
      'machines/appraisal-schemes/appraisal-schemes.machine.md',
      'machines/appraisals/appraisals.machine.md',
      'machines/publishers/publishers.machine.md',
    ]);
    expect(pages[0].page).not.toContain('## Since');
    const [, told] = pages[1].page.split('## Since version 1\n');
    expect(told?.split('\n## ')[0]).toBe(
      `
A process stays on the version that it began with, until two people bring it to this one. What began with version 1 runs by [its page](order.v1.machine.md).

- rules added: \`PL-18\`
- rules judged otherwise: \`DL-03\`
- states added: \`life.customer-accepted.transport.partly-dispatched\`, \`life.customer-accepted.transport.all-dispatched\`
- states removed: \`life.customer-accepted.transport.dispatched\`
- \`clerk.release\` in \`life.reviewed\`: +PL-18
- \`clerk.approve-production-plan\` in \`life.reviewed.production-plan.submitted\`: +PL-18
`,
    );
  });

  it('are the same every time', () => {
    for (const versions of Object.values(machines)) expect(machinePages(versions)).toEqual(machinePages(versions));
  });
});

describe('a row of the page', () => {
  const row = (beginning: string) =>
    renderMachineDoc(order)
      .split('\n')
      .find((line) => line.startsWith(beginning));

  it('has state, event, sender, rules, clauses and target', () => {
    expect(row('| `producing.awaiting-inspection` | `quality.fail-final`')).toBe(
      '| `producing.awaiting-inspection` | `quality.fail-final` 终检不合格 | 质量部 | LG-01, LG-02, IN-10, IN-11, LG-09 | S3§六1, S4§二(七)2 | `producing.rework` |',
    );
    expect(row('| `plan-change.requested` | `production.support-plan-change`')).toContain(
      '| 生产部（负责人） | FE-05, PL-18, AP-01, AP-02 |',
    );
    expect(row('| `producing` | `management.cancel`')).toContain('| CN-01…CN-03, AP-01, AP-02 (not HD-01) |');
  });

  it('stands for all the states that take an event alike', () => {
    expect(row('| `received.reviewing.quality`: pending · approved · stale |')).toContain('`quality.review`');
  });
});

describe('the Mermaid diagram', () => {
  it('of the milestones shows the way, and leaves leaving from anywhere to a sentence', () => {
    expect(renderMilestones(purchaseRequisition)).toBe(
      `stateDiagram-v2
  [*] --> life_entering
  state "填写中 entering" as life_entering
  state "待完善 drafted" as life_drafted
  state "已退回 returned" as life_returned
  state "待签字 submitted" as life_submitted
  state "待采购审核 signed" as life_signed
  state "采购已审核 reviewed" as life_reviewed
  state "待领导审批 awaiting-leader" as life_awaiting_leader
  state "已批准 approved" as life_approved
  state "已下单 ordered" as life_ordered
  state "已驳回 rejected" as life_rejected
  state "已撤回 withdrawn" as life_withdrawn
  state "下单中 ordering" as life_ordering
  life_entering --> life_submitted : requester.submit
  life_entering --> life_drafted : order.draft-requisition
  life_drafted --> life_submitted : requester.submit
  life_returned --> life_submitted : requester.revise, department.revise
  life_submitted --> life_signed : department.sign
  life_submitted --> life_returned : department.return
  life_signed --> life_reviewed : procurement.review
  life_signed --> life_returned : procurement.return
  life_awaiting_leader --> life_approved : management.approve
  life_awaiting_leader --> life_rejected : management.reject
  life_approved --> life_ordered : procurement.order
  life_approved --> life_ordering : purchase.order-goods
  life_reviewed --> life_awaiting_leader
  life_reviewed --> life_approved
  life_ordering --> life_ordered
  life_ordering --> life_approved
  life_ordered --> [*]
  life_rejected --> [*]
  life_withdrawn --> [*]`,
    );
  });

  it('of a whole process nests what is nested, and sets regions side by side', () => {
    const lines = renderMermaid(order).split('\n');
    expect(lines.filter((line) => line.endsWith('{'))).toHaveLength(lines.filter((line) => line.trim() === '}').length);
    expect(lines).toContain('      state "部门评审 reviewing" as life_received_reviewing {');
    // Between six regions of the review stand five lines; at the top a diagram may have none.
    expect(lines.filter((line) => line === '        --')).toHaveLength(5);
    expect(lines.filter((line) => line.startsWith('  --'))).toEqual([]);
  });

  it('of one state shows its inside', () => {
    expect(renderInside(order, ['hold'])).toBe(
      `stateDiagram-v2
  [*] --> hold_running
  state "正常 running" as hold_running
  state "暂停中 held" as hold_held
  state "已结束 over" as hold_over
  hold_running --> hold_held : clerk.hold
  hold_held --> hold_running : clerk.resume
  hold_running --> hold_over
  hold_held --> hold_over`,
    );
    expect(() => renderInside(order, ['nowhere'])).toThrow('orders has no state nowhere');
  });
});

describe('the drawing', () => {
  /** The tags that are open at the end, and every `data-state` with the classes of its box. */
  function read(svg: string): { open: string[]; boxes: Map<string, string> } {
    const open: string[] = [];
    for (const [tag, name, closes] of svg.matchAll(/<\/?([a-z]+)[^<>]*?(\/?)>/g)) {
      if (!tag.startsWith('</')) open.push(...(closes === '' ? [name] : []));
      else if (open.pop() !== name) throw new Error(`${name} is closed and was not open`);
    }
    const boxes = [...svg.matchAll(/data-state="([^"]+)"(?: class="([^"]+)")?/g)];
    return { open, boxes: new Map(boxes.map(([, state, classes = '']) => [state, classes])) };
  }

  it('lights where a process stands, and marks the milestones behind it', async () => {
    const current = { life: { producing: 'rework' }, hold: 'running', carriage: 'none', 'plan-change': 'requested' };
    const { open, boxes } = read(await renderSvg(order, { current, visited: ['received', 'reviewed', 'planned'] }));
    expect(open).toEqual([]);
    const having = (mark: string) => [...boxes].filter(([, classes]) => classes === mark).map(([state]) => state);
    expect(having('current').toSorted()).toEqual([
      'carriage.none',
      'hold.running',
      'life.producing',
      'life.producing.rework',
      'plan-change.requested',
    ]);
    expect(having('visited')).toEqual(['life.received', 'life.reviewed', 'life.planned']);
    expect(boxes.get('life.received.reviewing.legal.signed')).toBe('');
  }, 60_000);

  it('speaks the language that is asked for', async () => {
    const [chinese, english] = [await renderSvg(order), await renderSvg(order, { language: 'en' })];
    for (const text of ['评审通过', '开始生产', '销售评审', '取消订单: 已接收 / ']) expect(chinese).toContain(text);
    for (const text of ['Accepted by customer', 'Start production', 'Cancel order: Received / '])
      expect(english).toContain(text);
  }, 60_000);

  it('takes no name for markup', async () => {
    const name = { 'zh-CN': '<script>"&\'', 'zh-TW': '', en: '' };
    const hostile = { ...purchaseRequisition, name, milestones: [{ state: 'drafted' as const, name }] };
    const svg = await renderSvg(hostile);
    expect(svg).not.toContain('<script');
    expect(svg.split('&#60;script&#62;&#34;&#38;&#39;').length - 1).toBe(7);
    expect(read(svg).open).toEqual([]);
  }, 60_000);

  it('knows every state that is active at once', () => {
    expect(
      activePaths({ life: { received: { reviewing: { sales: 'stale', legal: 'filed' } } }, hold: 'held' }),
    ).toEqual([
      'life',
      'life.received',
      'life.received.reviewing',
      'life.received.reviewing.sales',
      'life.received.reviewing.sales.stale',
      'life.received.reviewing.legal',
      'life.received.reviewing.legal.filed',
      'hold',
      'hold.held',
    ]);
  });
});
