import { inMebibytes, LIMITS } from '../limits.js';
import { refusedFile } from '../refuse.js';
import type { Header, Table } from '../table.js';
import { tableOf } from '../table.js';
import { unzip, ZipError } from '../zip.js';
import type { Parts } from './book.js';
import { listedSheets, relationsOf } from './book.js';
import type { Budget } from './sheet.js';
import { readSheet } from './sheet.js';
import { sharedTexts } from './strings.js';
import { stylesOf } from './styles.js';
import { XmlError } from './xml.js';

/** What a sheet's values are in; pictures, charts and the like are left packed. */
const isNeeded = (part: string): boolean =>
  part === 'mimetype' ||
  /^(_rels\/\.rels|xl\/(workbook\w*\.(xml|bin)|styles\w*\.xml|sharedStrings\w*\.xml|_rels\/[^/]+\.rels|worksheets\/[^/]+\.xml))$/i.test(
    part,
  );

function partsOf(name: string, bytes: Buffer): Parts {
  try {
    return unzip(bytes, isNeeded, { unpacked: LIMITS.unpacked, parts: LIMITS.parts });
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    const max = inMebibytes(LIMITS.unpacked);
    if (error.reason === 'too-large') throw refusedFile('bomb', { name, max });
    if (error.reason === 'too-many') throw refusedFile('tooManyParts', { name, max: LIMITS.parts });
    throw refusedFile(error.reason, { name });
  }
}

/** The part with the workbook itself, whatever it is called. */
function mainPart(name: string, parts: Parts): string {
  if (parts.get('mimetype')?.toString('latin1').includes('opendocument')) throw refusedFile('openDocument', { name });
  const main = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (main.endsWith('.bin')) throw refusedFile('binaryWorkbook', { name });
  if (!parts.has(main)) throw refusedFile('damaged', { name });
  return main;
}

function tablesOf(name: string, parts: Parts, { understands }: Header): Table[] {
  const main = mainPart(name, parts);
  const relations = relationsOf(parts, main);
  const part = (type: string): Buffer | undefined => {
    const relation = relations.find((each) => each.type === type);
    if (relation?.isExternal) throw refusedFile('external', { name });
    return parts.get(relation?.target ?? '');
  };
  const { sheets, isFrom1904 } = listedSheets(parts.get(main) as Buffer);
  const texts = part('sharedStrings');
  const styles = part('styles');
  const shared = {
    texts: texts ? sharedTexts(name, texts) : [],
    styles: styles ? stylesOf(styles) : [],
    isFrom1904,
  };
  const budget: Budget = { cells: LIMITS.cells };
  if (sheets.length > LIMITS.sheets)
    throw refusedFile('tooManySheets', { name, sheets: sheets.length, max: LIMITS.sheets });
  return sheets.flatMap(({ name: sheet, relation, isHidden }) => {
    const found = relations.find(({ id }) => id === relation);
    if (found?.isExternal) throw refusedFile('external', { name });
    if (found && found.type !== 'worksheet') return []; // a chart has no cells
    const bytes = parts.get(found?.target ?? '');
    if (!bytes) throw refusedFile('damaged', { name });
    const { rows, hiddenColumns } = readSheet(sheet, bytes, shared, budget);
    const table = tableOf(sheet, rows, understands);
    return table
      ? { ...table, ...(isHidden ? { isHidden } : {}), ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}) }
      : [];
  });
}

/**
 * Reads the sheets of an .xlsx workbook that have a header.
 * @throws ValidationError when it is damaged, hostile, of another kind, or larger than it may be
 */
export function readXlsx(name: string, bytes: Buffer, header: Header): Table[] {
  const parts = partsOf(name, bytes);
  try {
    return tablesOf(name, parts, header);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const max = { depth: LIMITS.depth, attributes: LIMITS.attributes, entities: LIMITS.entities };
    if (error.reason === 'damaged' || error.reason === 'doctype') throw refusedFile(error.reason, { name });
    throw refusedFile(error.reason, { name, max: max[error.reason] });
  }
}
