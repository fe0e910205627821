const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
/** Parts of an archive at most: more is no drawing set, and listing them would hold up the node. */
const MOST_PARTS = 10_000;

/** What a computer would run when somebody opens it. */
const PROGRAM =
  /\.(exe|dll|com|scr|pif|cpl|msi|msp|mst|bat|cmd|ps1|psm1|vbs|vbe|js|jse|wsf|wsh|hta|jar|lnk|reg|scf|url|chm|sh|app|apk|docm|dotm|xlsm|xltm|xlam|pptm|ppam)\.?\s*$/i;

/** Names of all parts by the central directory; nothing is unpacked. Null when it is no whole archive. */
function namesIn(archive: Buffer): string[] | null {
  const first = Math.max(0, archive.length - END_SIZE - LONGEST_COMMENT);
  let end = archive.length - END_SIZE;
  while (end >= first && archive.readUInt32LE(end) !== END) end--;
  if (end < first) return null;
  const count = archive.readUInt16LE(end + 10);
  if (count === 0 || count > MOST_PARTS) return null;
  const names: string[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || archive.readUInt32LE(at) !== CENTRAL) return null;
    const length = archive.readUInt16LE(at + 28);
    names.push(archive.toString('utf8', at + 46, at + 46 + length));
    at += 46 + length + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return names;
}

/**
 * A workbook, a document or a presentation is an archive with a part of this name; else it is an archive of files. One that
 * holds macros or programs is not taken.
 */
export function archiveType(bytes: Buffer): 'zip' | 'xlsx' | 'docx' | 'pptx' | undefined {
  const names = bytes.length < END_SIZE ? null : namesIn(bytes);
  if (names === null) return undefined;
  if (names.some((name) => PROGRAM.test(name) || name.endsWith('vbaProject.bin'))) return undefined;
  if (!names.includes('[Content_Types].xml')) return 'zip';
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  if (names.includes('word/document.xml')) return 'docx';
  return names.includes('ppt/presentation.xml') ? 'pptx' : 'zip';
}
