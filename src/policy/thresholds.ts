import type { Text } from '../../machines/rulebook.js';

/** A figure that rules compare with. */
export interface Threshold {
  /** A share of 1, money in the company's currency, or whole days. */
  unit: 'rate' | 'amount' | 'days';
  /** Default, not in the regulation: what applies until the company decides. A decimal as text. */
  shipped: string;
  label: Text;
}

/** Every threshold there is. The regulation asks for each and gives none of the figures. */
export const THRESHOLDS: Readonly<Record<string, Threshold>> = {
  'sales.minimum-margin-rate': {
    unit: 'rate',
    shipped: '0',
    label: { 'zh-CN': '最低毛利率', 'zh-TW': '最低毛利率', en: 'Lowest margin' },
  },
  'requisition.leader-approval': {
    unit: 'amount',
    shipped: '50000',
    label: {
      'zh-CN': '须公司领导审批的采购金额',
      'zh-TW': '須公司領導審批的採購金額',
      en: 'Purchase amount from which management approves',
    },
  },
  'requisition.window-days': {
    unit: 'days',
    shipped: '30',
    label: {
      'zh-CN': '合并计算拆分采购的天数',
      'zh-TW': '合併計算拆分採購的天數',
      en: 'Days over which split purchases are added up',
    },
  },
  'backdating.days': {
    unit: 'days',
    shipped: '7',
    label: { 'zh-CN': '允许补录的天数', 'zh-TW': '允許補登的天數', en: 'Days that an event may be recorded late' },
  },
};

const SHAPES: Record<Threshold['unit'], RegExp> = {
  rate: /^(0(\.\d{1,6})?|1(\.0{1,6})?)$/,
  amount: /^(0|[1-9]\d{0,13})(\.\d{1,4})?$/,
  days: /^(0|[1-9]\d{0,3})$/,
};

/** Whether a value fits the threshold's unit: 0 to 1, an amount not below 0, whole days. */
export const fitsThreshold = ({ unit }: Threshold, value: unknown): value is string =>
  typeof value === 'string' && SHAPES[unit].test(value);
