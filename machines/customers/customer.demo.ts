import type { DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';
import type { CustomerData } from './customer.schema.js';

type Registered = CustomerData['sales.register-customer'];

const story = (registered: Registered, steps: DemoStep[] = []): DemoStory => ({
  known: { name: registered.name },
  steps: [step('sales', 'sales.register-customer', registered), ...steps],
});

const approveMerge = step('sales-head', 'sales.approve-merge');

/** Customers of the sample orders: kept, one of them under two names, one about to be, one about to be told apart again. */
export const customerStories: readonly DemoStory[] = [
  story({ name: 'Eastside Dept. Store', country: 'US', remark: '展会名片录入' }),
  story(
    {
      name: 'Eastside Department Store',
      contact: 'Kevin Liu',
      phone: '926-555-0164',
      email: 'kevin5@adventure-works.com',
      country: 'US',
      terms: '验收合格后 30 天内电汇付清',
      currency: 'CNY',
    },
    [step('sales2', 'sales.propose-merge', { name: 'Eastside Dept. Store', why: '同一门店，名片上是缩写' })],
  ),
  story({ name: 'Westside Mart', country: 'UK' }),
  story({ name: 'West Side Mart', contact: 'Andrea A. Thomsen', phone: '1 (11) 500 555-0120', country: 'UK' }, [
    step('sales', 'sales.propose-merge', { name: 'Westside Mart', why: '税号相同' }),
    approveMerge,
  ]),
  story({ name: 'Central Bicycle Ltd', country: 'UK' }),
  story({ name: 'Central Bicycle Specialists', contact: 'Janeth Esteves', country: 'UK' }, [
    step('sales', 'sales.propose-merge', { name: 'Central Bicycle Ltd', why: '电话相同' }),
    approveMerge,
    step('sales2', 'sales.propose-split', { name: 'Central Bicycle Ltd', why: '客户来函说明是两家公司' }),
  ]),
  story({ name: '苏州旧友机械厂', taxNo: '91350100M000100Y43', country: '中国' }, [
    step('sales', 'sales.retire-customer', {}, '该厂已注销'),
  ]),
];
