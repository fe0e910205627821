import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { sampleFile } from '../demo/sample-files.js';
import { dayAfter } from '../demo/step.js';

const SAMPLE = 'SO71774';
const WANTED_IN_DAYS = 30;

/** An order of the sample as if it had just come in: numbers of its own, wanted in a month. */
export async function freshOrder(now: Date): Promise<{ externalNo: string; form: FormData }> {
  const suffix = now.getTime().toString(36).toUpperCase();
  const externalNo = `${SAMPLE}-${suffix}`;
  const form = new FormData();
  const rewrite = async (name: 'orders.csv' | 'order-lines.csv', field: string): Promise<void> => {
    const { bytes } = await sampleFile(name);
    const rows = parse<Record<string, string>>(bytes, { columns: true, bom: true }).filter(
      ({ order_no: no }) => no === SAMPLE,
    );
    const changed = rows.map((row) => ({
      ...row,
      order_no: externalNo,
      ...('customer_po' in row
        ? { customer_po: `${row.customer_po}-${suffix}`, due_date: dayAfter(now.toISOString(), WANTED_IN_DAYS) }
        : {}),
    }));
    form.set(field, new Blob([stringify(changed, { header: true })], { type: 'text/csv' }), name);
  };
  await rewrite('orders.csv', 'file');
  await rewrite('order-lines.csv', 'lines');
  return { externalNo, form };
}
