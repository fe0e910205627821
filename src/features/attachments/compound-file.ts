/** Names in the directory of a compound file ([MS-CFB] 2.6) stand in UTF-16, each 64 bytes from the next. */
const holds = (bytes: Buffer, name: string): boolean => bytes.includes(`${name}\0`, 0, 'utf16le');

/** What Excel, Word and PowerPoint wrote before 2007, and WPS still writes. One with macros is not taken. */
export function compoundType(bytes: Buffer): 'xls' | 'doc' | 'ppt' | undefined {
  if (holds(bytes, '_VBA_PROJECT') || holds(bytes, '_VBA_PROJECT_CUR')) return undefined;
  if (holds(bytes, 'Workbook') || holds(bytes, 'Book')) return 'xls';
  if (holds(bytes, 'WordDocument')) return 'doc';
  return holds(bytes, 'PowerPoint Document') ? 'ppt' : undefined;
}
