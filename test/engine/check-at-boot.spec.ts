import { order } from '../../machines/order/order.process.js';
import { orderSchema } from '../../machines/order/order.schema.js';
import { registeredProcesses } from '../../src/departments/processes.js';
import { assertProcessesSound } from '../../src/engine/check-at-boot.js';

describe('at boot', () => {
  it('the company’s processes can run', () => {
    expect(() => assertProcessesSound(registeredProcesses)).not.toThrow();
  });

  it('everything that is wrong is named, in every process', () => {
    const ofVersion3 = Object.fromEntries(
      Object.entries(order.schema).filter(([event]) => event in { ...order.events, ...order.beside?.events }),
    );
    const { 'finance.settle': _shape, ...shapes } = ofVersion3;
    const schema = { ...shapes, 'sales.dream': orderSchema['sales.quote'] };
    const lacking = {
      versions: [{ ...order, schema, observes: { 'sales.review': 'credit' } }],
    };
    const lost = {
      versions: [
        {
          ...order,
          kind: 'others',
          schema: ofVersion3,
          milestones: [...order.milestones, { state: 'nowhere', name: order.name }],
        },
      ],
    };
    expect(() => assertProcessesSound([lacking, lost] as never)).toThrow(
      [
        'The company’s processes cannot run as they are drawn:',
        'orders v4: nothing checks the data of finance.settle',
        'orders v4: sales.dream has a shape and is no event',
        'orders v4: sales.review needs the figure credit, which nothing reads',
        'others v4: the milestone nowhere is no state of the chart',
      ].join('\n'),
    );
  });
});
