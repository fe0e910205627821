import type { Untyped } from '../support/colleagues.js';
import { dayOf, dayPlus } from '../time/working-hours.js';
import type { Begins } from './chapter.js';

/** An order's exception with an emergency, reported upward, decided by the leader, solved, reviewed and verified. */
export const emergency: Begins = (company) => {
  let no = '';
  let order = '';
  const EXCEPTION = 'EX-MONTH-1';
  const issue = () => ['issues', no] as const;
  const inDays = async (days: number): Promise<string> =>
    dayPlus(dayOf(Date.parse(await company.product.clock.now())), days);

  const course: Readonly<Record<string, () => Promise<unknown>>> = {
    '1 noon': async () => {
      // What goes wrong with an order in batches is told on the batch.
      for (const { no: producing } of await company.all('clerk', '/api/orders?state=producing&sort=no')) {
        const { inBatches = [] } = await company.see('orders', producing as string);
        if ((inBatches as unknown[]).length === 0 && order === '') order = producing as string;
      }
      const told = { kind: 'equipment', cause: '主轴轴承烧损', solution: '更换主轴，转产三号线' };
      await company.send('production', ['orders', order], 'production.raise-exception', { id: EXCEPTION, ...told });
      no = await company.begin('production', 'issues', 'any.raise-issue', {
        kind: 'equipment',
        orders: [order],
        exception: { order, id: EXCEPTION },
        description: '二车间主轴烧损，在制订单停线',
        effect: { daysLate: 6, cost: '18000' },
      });
      await company.send('production', issue(), 'any.take-emergency-measure', { measure: '转至三号线，夜班生产' });
    },
    '1 evening': () =>
      company.send('clerk', issue(), 'clerk.assign-issue', {
        office: 'production',
        person: company.person('production2'),
        others: ['procurement'],
      }),
    '2 noon': async () => {
      const cause = { cause: '润滑管路堵塞', responsible: 'production' };
      await company.send('production2', issue(), 'office.state-cause', cause);
      await company.send('production2', issue(), 'office.propose-solution', {
        solution: '更换主轴并改造润滑管路',
        dueOn: await inDays(6),
        agreedWith: ['procurement'],
      });
      await company.refused('production2', issue(), 'office.report-solved', 'IS-02', { result: '已更换' });
      await company.send('clerk', issue(), 'clerk.report-upward');
    },
    '3 noon': async () =>
      company.send('manager', issue(), 'management.decide-issue', {
        plan: '紧急采购备用主轴一套',
        office: 'procurement',
        person: company.person('procurement'),
        dueOn: await inDays(10),
      }),
    '5 noon': async () => {
      await company.send('procurement', issue(), 'office.report-solved', { result: '主轴已更换，试切合格' });
      await company.refused('clerk', issue(), 'clerk.verify-issue', 'IS-03');
      await company.send('clerk', issue(), 'clerk.review-emergency', { verdict: '应急措施有效' });
      await company.send('clerk', issue(), 'clerk.verify-issue');
    },
  };

  return {
    name: 'an emergency on an order',
    act: async ({ working, part }) => {
      await course[`${working} ${part}`]?.();
    },
    missing: async () => {
      const { state } = await company.see('issues', no);
      const entries = await company.all('auditor', `/api/processes/orders/${order}/history`);
      const isClosed = entries.some(
        ({ type, data }: Untyped) => type === 'production.close-exception' && data?.id === EXCEPTION,
      );
      return [
        ...(state === 'verified' ? [] : [`the emergency ${no} is ${state}`]),
        ...(isClosed ? [] : [`the exception of ${order} is open`]),
      ];
    },
  };
};

/** An issue that nobody assigns until the leader hears of it. */
export const neglected: Begins = (company) => {
  let no = '';
  let heard = '';
  const told = async (): Promise<Untyped> =>
    (await company.all('manager', '/api/notices')).find(
      ({ process, kind, office }: Untyped) => process === no && kind === 'escalation' && office === 'management',
    );

  return {
    name: 'a wait that reaches the leader',
    act: async ({ working, part, day }) => {
      if (working === 0 && part === 'evening') {
        no = await company.begin('sales', 'issues', 'any.raise-issue', {
          kind: 'customer',
          description: '客户投诉包装破损，无人受理',
          effect: {},
        });
      }
      if (working < 1 || no === '' || heard !== '' || part !== 'evening' || !(await told())) return;
      heard = day;
      const office = { office: 'logistics', person: company.person('logistics'), others: [] };
      await company.send('clerk', ['issues', no], 'clerk.assign-issue', office);
    },
    missing: async () => (heard === '' ? [`the leader never heard of ${no}`] : []),
  };
};
