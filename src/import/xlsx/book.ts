import type { Attributes } from './xml.js';
import { readXml } from './xml.js';

/** A relation of a part to another, as its `.rels` part lists it. */
interface Relation {
  id: string;
  /** The last word of the type's address: `worksheet`, `styles`. */
  type: string;
  /** The part, without a slash before it; of an external relation whatever it points to. */
  target: string;
  isExternal: boolean;
}

export interface ListedSheet {
  name: string;
  relation: string;
  isHidden: boolean;
}

export type Parts = ReadonlyMap<string, Buffer>;

/** `xl/worksheets/../a.xml` → `xl/a.xml`. */
function resolved(base: string, target: string): string {
  const steps = target.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** What a part refers to; nothing is ever fetched from outside the file. */
export function relationsOf(parts: Parts, part: string): Relation[] {
  const [folder, file] = [part.slice(0, part.lastIndexOf('/') + 1), part.slice(part.lastIndexOf('/') + 1)];
  const listed = parts.get(`${folder}_rels/${file}.rels`);
  const relations: Relation[] = [];
  if (!listed) return relations;
  readXml(listed, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship') return;
      const isExternal = TargetMode === 'External';
      const target = isExternal ? Target : resolved(part, Target);
      relations.push({ id: Id, type: Type.split('/').at(-1) ?? '', target, isExternal });
    },
  });
  return relations;
}

const isYes = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The sheets of a workbook in their order, and how it counts its days. */
export function listedSheets(part: Buffer): { sheets: ListedSheet[]; isFrom1904: boolean } {
  const sheets: ListedSheet[] = [];
  let isFrom1904 = false;
  readXml(part, {
    open: (name, attributes: Attributes) => {
      if (name === 'workbookPr') isFrom1904 = isYes(attributes.date1904);
      if (name !== 'sheet') return;
      const { name: called = '', id = '', state } = attributes;
      sheets.push({ name: called, relation: id, isHidden: state === 'hidden' || state === 'veryHidden' });
    },
  });
  return { sheets, isFrom1904 };
}
