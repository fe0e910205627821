import type { OrderData } from '../../machines/order/order.schema.js';
import type { OrderFacts } from '../../machines/order/order.types.js';

/** Changes that customers ask for. */
export function changesOf(entry: OrderFacts['entry']): OrderData['sales.correct-entry']['changes'][] {
  const lines = entry.lines ?? [];
  const first = (fields: object) => ({
    lines: lines.map((line, index) => (index === 0 ? { ...line, ...fields } : line)),
  });
  return [
    first({ quantity: '12' }),
    first({ quantity: '3' }),
    first({ specification: '台面 320 mm' }),
    first({ productNo: 'RT-320' }),
    { lines: lines.slice(0, 1) },
    { deliveryPlace: '无锡市新吴区' },
    { deliveryDate: '2026-06-15' },
    { paymentTerms: '月结 60 天' },
    { terms: [{ share: '100', days: 60, from: 'month-end' }] },
    first({ discount: '2.5' }),
    { packagingRequirements: '托盘' },
    { qualityRequirements: '分度精度 ±10 角秒' },
    { customerPo: 'PO-2' },
    { class: 'project' },
    { class: 'standard' },
    { class: 'acceptance-on-site' },
    { design: true },
    { design: false },
  ];
}
