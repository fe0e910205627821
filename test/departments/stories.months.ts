import { planExamples } from '../../machines/monthly-plans/plan.examples.js';
import { companyDay } from '../../machines/calendar.js';
import type { Company } from './support.js';

/** The plan of this month is begun, forecast and drafted. */
export async function planMonth({ door, person }: Company): Promise<void> {
  const [maker, seller] = await Promise.all([person('production'), person('sales')]);
  const month = companyDay(new Date().toISOString()).slice(0, 7);
  const opening = { type: 'production.open-plan', data: { month } };
  const no = (await door.send({ person: maker }, { start: 'monthly-plans' }, opening)).process.id;
  const forecast = { ...planExamples['sales.submit-forecast'], whyLate: '展会之后' };
  await door.send({ person: seller }, { process: no }, { type: 'sales.submit-forecast', data: forecast });
  const { capacity, lines } = planExamples['production.draft-plan'];
  const days = { start: `${month}-01`, finish: `${month}-20` };
  const plan = { capacity, lines: lines.map((line) => ({ ...line, ...days })), stockConsidered: true };
  await door.send({ person: maker }, { process: no }, { type: 'production.draft-plan', data: plan });
}
