import { text } from './text.js';

/** What fields are called whatever the process. */
export const COMMON_WORDS = {
  department: text('部门', '部門', 'Department'),
  currency: text('币种', '幣別', 'Currency'),
  item: text('项目', '項目', 'Item'),
  specification: text('规格', '規格', 'Specification'),
  quantity: text('数量', '數量', 'Quantity'),
  unit: text('单位', '單位', 'Unit'),
  amount: text('金额', '金額', 'Amount'),
  line: text('行号', '行號', 'Line'),
  stock: text('库存', '庫存', 'Stock'),
  sufficient: text('库存充足', '庫存充足', 'Sufficient'),
  withinBudget: text('在预算内', '在預算內', 'Within budget'),
  supplier: text('供应商', '供應商', 'Supplier'),
  contractNo: text('合同编号', '合約編號', 'Contract no.'),
};
