import { readXml } from './xml.js';

/** What of a cell's style matters to what it says. */
export interface Style {
  /** How its number is shown; undefined where it is shown as it stands. */
  format?: string;
  isDate: boolean;
  isStruck: boolean;
}

export const PLAIN: Style = { isDate: false, isStruck: false };

/** The formats that every spreadsheet knows by number alone (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  48: '##0.0E+0',
};

/** Those of days and times, the Chinese, Japanese and Korean ones (27–36, 50–58) among them. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Without what is printed as it stands: quoted text, escaped characters, colours, currencies, conditions. */
const bare = (code: string): string => code.replace(/"[^"]*"|\\.|_.|\[(?!(h+|m+|s+)\])[^\]]*\]/gi, '');

const isDateFormat = (code: string): boolean => /[ymdhse]/i.test(bare(code).replace(/general|e[+-]/gi, ''));

/**
 * The styles of a workbook, by the number that cells give.
 * @throws XmlError
 */
export function stylesOf(part: Buffer): Style[] {
  const formats = new Map<number, string>();
  const struck: boolean[] = [];
  const styles: Style[] = [];
  const within: string[] = [];
  readXml(part, {
    open: (name, attributes) => {
      const [parent = ''] = within.slice(-1);
      if (name === 'numFmt' && parent === 'numFmts') {
        formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      } else if (name === 'font' && parent === 'fonts') struck.push(false);
      else if (name === 'strike' && parent === 'font') {
        if (struck.length > 0 && !['0', 'false'].includes(attributes.val ?? '')) struck[struck.length - 1] = true;
      } else if (name === 'xf' && parent === 'cellXfs') {
        const id = Number(attributes.numFmtId ?? 0);
        const format = formats.get(id) ?? BUILT_IN[id];
        styles.push({
          format: format === undefined || /^(general|@)$/i.test(format) ? undefined : format,
          isDate: formats.has(id) ? isDateFormat(format) : isBuiltInDate(id),
          isStruck: struck[Number(attributes.fontId ?? 0)] ?? false,
        });
      }
      within.push(name);
    },
    close: () => within.pop(),
  });
  return styles;
}
