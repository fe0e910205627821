import type { Upload } from '../../src/import/read-files.js';
import { letters } from '../../src/import/table.js';
import { zip } from './zip.fixture.js';

/** A cell as a spreadsheet keeps it; a text or a number is one without more. */
export interface Kept {
  /** Of a formula that has no stored result, none. */
  value?: string | number | boolean;
  formula?: string;
  /** The code of its number format. */
  format?: string;
  /** `#REF!` and the like. */
  error?: string;
  struck?: true;
}
export type KeptCell = string | number | null | Kept;

export interface KeptSheet {
  name: string;
  rows: readonly (readonly KeptCell[])[];
  state?: 'hidden' | 'veryHidden';
  /** From 1, as the spreadsheet numbers them. */
  hiddenRows?: readonly number[];
  /** Indexes. */
  hiddenColumns?: readonly number[];
  merged?: readonly string[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const relations = (
  ...targets: readonly (readonly [id: string, type: string, target: string, mode?: string])[]
): string =>
  `<Relationships xmlns="${PACKAGE}">${targets
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

/** The parts of a workbook around sheets that are given as XML. */
export function partsOf(
  sheets: readonly { name: string; xml: string; state?: string; target?: string; mode?: string }[],
  more: Readonly<Record<string, string>> = {},
): Map<string, Buffer> {
  const parts: Record<string, string> = {
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...sheets.map(
        ({ target, mode }, index) =>
          [`rId${index + 1}`, 'worksheet', target ?? `worksheets/sheet${index + 1}.xml`, mode ?? ''] as const,
      ),
      ['rIdS', 'styles', 'styles.xml'],
      ['rIdT', 'sharedStrings', 'sharedStrings.xml'],
    ),
    ...Object.fromEntries(sheets.map(({ xml }, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
    ...more,
  };
  return new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)]));
}

/** The rows of a sheet, as a part of a workbook. */
export const worksheet = (inside: string, before = '', after = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${before}<sheetData>${inside}</sheetData>${after}</worksheet>`;

/** A workbook in which every cell is kept as is said, with formulas, formats, merged and hidden ones. */
export function book(...sheets: readonly KeptSheet[]): Upload {
  const styles: string[] = ['General/plain'];
  const styleOf = ({ format = 'General', struck }: Kept): number => {
    const key = `${format}/${struck ? 'struck' : 'plain'}`;
    if (!styles.includes(key)) styles.push(key);
    return styles.indexOf(key);
  };
  const cellOf = (given: KeptCell, address: string): string => {
    if (given === null) return '';
    const cell: Kept = typeof given === 'object' ? given : { value: given };
    const formula = cell.formula === undefined ? '' : `<f>${escaped(cell.formula)}</f>`;
    const start = `<c r="${address}" s="${styleOf(cell)}"`;
    if (cell.error) return `${start} t="e">${formula}<v>${escaped(cell.error)}</v></c>`;
    if (cell.value === undefined) return `${start}>${formula}<v></v></c>`;
    if (typeof cell.value === 'number') return `${start}>${formula}<v>${cell.value}</v></c>`;
    if (typeof cell.value === 'boolean') return `${start} t="b">${formula}<v>${cell.value ? 1 : 0}</v></c>`;
    if (formula) return `${start} t="str">${formula}<v>${escaped(cell.value)}</v></c>`;
    return `${start} t="inlineStr"><is><t>${escaped(cell.value)}</t></is></c>`;
  };
  const xmlOf = ({ rows, hiddenRows = [], hiddenColumns = [], merged = [] }: KeptSheet): string =>
    worksheet(
      rows
        .map((cells, index) => {
          const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : '';
          const inside = cells.map((cell, column) => cellOf(cell, `${letters(column)}${index + 1}`)).join('');
          return `<row r="${index + 1}"${hidden}>${inside}</row>`;
        })
        .join(''),
      hiddenColumns.length === 0
        ? ''
        : `<cols>${hiddenColumns.map((at) => `<col min="${at + 1}" max="${at + 1}" hidden="1"/>`).join('')}</cols>`,
      merged.length === 0
        ? ''
        : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    );
  const listed = sheets.map((sheet) => ({ name: sheet.name, xml: xmlOf(sheet), state: sheet.state }));
  const codes = styles.map((key) => key.slice(0, key.lastIndexOf('/')));
  const stylesheet = `<styleSheet xmlns="${MAIN}"><numFmts>${codes
    .map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escaped(code)}"/>`)
    .join('')}</numFmts><fonts><font/><font><strike/></font></fonts><cellXfs>${styles
    .map((key, index) => `<xf numFmtId="${200 + index}" fontId="${key.endsWith('struck') ? 1 : 0}"/>`)
    .join('')}</cellXfs></styleSheet>`;
  return { name: 'orders.xlsx', bytes: zip(partsOf(listed, { 'xl/styles.xml': stylesheet })) };
}
