import writeWorkbook from 'write-excel-file/node';
import type { Cell } from 'write-excel-file/node';
import { HEADER as KNOWN } from '../../src/import/mappings.js';
import type { Upload } from '../../src/import/read-files.js';
import type { Table } from '../../src/import/table.js';
import { readXlsx } from '../../src/import/xlsx/workbook.js';

/** The template's columns that the tests fill, in Chinese. */
export const HEADER = [
  '外部订单号',
  '客户名称',
  '联系人',
  '电话',
  '客户采购单号',
  '币种',
  '产品编号',
  '产品描述',
  '规格',
  '数量',
  '单位',
  '单价',
  '交货地点',
  '交货日期',
  '付款方式',
  '质量要求',
  '包装要求',
  '特殊要求',
] as const;
export type Title = (typeof HEADER)[number];

const COMPLETE: Record<Title, string> = {
  外部订单号: 'A-1',
  客户名称: '苏州精工机械有限公司',
  联系人: '陈立',
  电话: '0512-6288 1234',
  客户采购单号: 'PO-1',
  币种: 'CNY',
  产品编号: 'RT-250',
  产品描述: '数控回转工作台',
  规格: '台面直径 250 mm',
  数量: '10',
  单位: '台',
  单价: '12800.00',
  交货地点: '苏州市星湖街 328 号',
  交货日期: '2026-04-30',
  付款方式: '预付 30%',
  质量要求: '逐台检测',
  包装要求: '木箱',
  特殊要求: '无',
};

/** A row of the template in which everything is right, but for what is given. */
export const row = (changes: Partial<Record<Title, string>> = {}): string[] =>
  HEADER.map((title) => ({ ...COMPLETE, ...changes })[title]);

const quoted = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

export const csvText = (rows: readonly (readonly string[])[], header: readonly string[] = HEADER): string =>
  [header, ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n');

export const csv = (rows: readonly (readonly string[])[], header: readonly string[] = HEADER): Upload => ({
  name: 'orders.csv',
  bytes: Buffer.from(csvText(rows, header)),
});

export async function xlsx(sheets: Record<string, Cell[][]>): Promise<Upload> {
  const parts = Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }));
  return { name: 'orders.xlsx', bytes: await writeWorkbook(parts).toBuffer() };
}

/** The sheets of a workbook that the product has written. */
export const sheetsIn = (bytes: Buffer): Table[] => readXlsx('written.xlsx', bytes, KNOWN);
