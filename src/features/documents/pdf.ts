import pdfmake from 'pdfmake';
import type { Content, ContentText, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { filled } from '../../../machines/names/filled.js';
import type { Block, Fact, Paper, Part } from '../../../machines/kit/papers.js';
import { paperWords } from '../../../machines/papers/paper.words.js';
import type { Language } from '../../../machines/rulebook.js';
import { columnWidths } from './column-widths.js';
import { FACES, Setter } from './fonts.js';

pdfmake.setFonts(
  Object.fromEntries(
    FACES.map(({ name, file }) => [name, { normal: file, bold: file, italics: file, bolditalics: file }]),
  ),
);
pdfmake.setLocalAccessPolicy((path) => FACES.some(({ file }) => file === path));
pdfmake.setUrlAccessPolicy(() => false);

/** What is around a paper. */
export interface Frame {
  language: Language;
  /** What the code on the paper opens; null where there is nothing for its reader to open. */
  address: string | null;
  foot: string;
  /** The number of a page, of `{all}`, where `{n}` stands. */
  page: string;
  /** Who reads it and when: stands pale behind every page; null: nothing does. */
  readBy: string | null;
}

/** A paper as a file, and the letters that stand on it as a sign, because no font has them: `U+1F477`. */
export interface SetPaper {
  bytes: Buffer;
  unknown: string[];
}

const MARGIN = 40;
/** Of A4, within the margins, in points. */
const WIDTH = 515;
const LABEL_WIDTH = 78;
const SIZE = 9;
/** Left and right of what stands in a cell, and of a rule. */
const PADDING = 4;
const RULE = 0.5;
const LINE = '#999999';
const SHADE = '#f3f4f6';
const GREY = '#555555';
/** How high on a page, in points, and how strong a reader's name stands behind the text. */
const READ_AT = [150, 330, 510, 690];
const READ_SIZE = 26;
const READ_OPACITY = 0.12;

const RULED = {
  hLineWidth: () => RULE,
  vLineWidth: () => RULE,
  hLineColor: () => LINE,
  vLineColor: () => LINE,
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

/** What is left for what stands in so many cells. */
const within = (columns: number): number => WIDTH - columns * 2 * PADDING - (columns + 1) * RULE;

const longestWord = (text: string): string =>
  text
    .split(/[\s\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+/u)
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '');

/** Sets one paper. */
class Typesetting {
  constructor(private readonly setter: Setter) {}

  private text(text: string): ContentText['text'] {
    return this.setter.runs(text).map((run) => ({ ...run }));
  }

  private label(text: string): TableCell {
    return { text: this.text(text), fillColor: SHADE };
  }

  private value(text: string, colSpan = 1): TableCell {
    return { text: this.text(text === '' ? '—' : text), colSpan };
  }

  /** Two facts on a line; one that is left over has the line to itself. */
  private facts(facts: readonly Fact[]): Content {
    const body: TableCell[][] = [];
    for (let at = 0; at < facts.length; at += 2) {
      const [name, told] = facts[at];
      const [next, nextTold] = facts[at + 1] ?? [];
      body.push(
        next === undefined || nextTold === undefined
          ? [this.label(name), this.value(told, 3), '', '']
          : [this.label(name), this.value(told), this.label(next), this.value(nextTold)],
      );
    }
    const half = (within(4) - 2 * LABEL_WIDTH) / 2;
    return { layout: RULED, margin: [0, 0, 0, 8], table: { widths: [LABEL_WIDTH, half, LABEL_WIDTH, half], body } };
  }

  private table({ columns, rows, total }: Extract<Block, { kind: 'table' }>): Content {
    if (rows.length === 0) return { text: '—', margin: [0, 0, 0, 8] };
    const widths = columnWidths(
      columns.map(({ title, isBlank }, at) => {
        const cells = [title, ...rows.map((row) => row[at])];
        return {
          whole: Math.max(...cells.map((cell) => this.setter.width(cell, SIZE))) + 1,
          word: Math.max(...cells.map((cell) => this.setter.width(longestWord(cell), SIZE))) + 1,
          isBlank,
        };
      }),
      within(columns.length),
    );
    const alignment = (at: number) => (columns[at].isFigure ? 'right' : 'left');
    const foot: TableCell[] = [
      { text: this.text(total ?? ''), colSpan: columns.length, alignment: 'right', fillColor: SHADE },
      ...columns.slice(1).map(() => ''),
    ];
    return {
      layout: RULED,
      margin: [0, 0, 0, 8],
      table: {
        headerRows: 1,
        // A head alone at the foot of a page heads nothing.
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths,
        body: [
          columns.map(({ title }, at): TableCell => ({
            text: this.text(title),
            fillColor: SHADE,
            alignment: alignment(at),
          })),
          ...rows.map((row) => row.map((cell, at): TableCell => ({ text: this.text(cell), alignment: alignment(at) }))),
          ...(total === undefined ? [] : [foot]),
        ],
      },
    };
  }

  private block(block: Block): Content {
    if (block.kind === 'table') return this.table(block);
    if (block.kind === 'note') return { text: this.text(block.told) };
    if (block.kind === 'facts') return this.facts(block.facts);
    return {
      columns: block.roles.map((role) => ({ text: this.text(`${role} ______________  ${block.date} __________`) })),
      columnGap: 16,
      margin: [0, 36, 0, 0],
      unbreakable: true,
    };
  }

  /** A heading stays with the beginning of what it heads. */
  private part({ title, blocks }: Part): Content[] {
    const heading =
      title === null ? [] : [{ text: this.text(title), fontSize: 11, margin: [0, 8, 0, 4], headlineLevel: 1 }];
    return [...(heading as Content[]), ...blocks.map((block) => this.block(block))];
  }

  private code(scan: string, address: string) {
    return {
      width: 90,
      stack: [
        { qr: address, fit: 62, alignment: 'right' as const },
        { text: this.text(scan), fontSize: 7, alignment: 'right' as const, color: GREY },
      ],
    };
  }

  private head({ title, of, scan }: Paper, address: string | null): Content[] {
    return [
      {
        columns: [
          [
            { text: this.text(title), fontSize: 18 },
            { text: this.text(of.map(([name, told]) => `${name} ${told}`).join('  ·  ')), margin: [0, 4, 0, 0] },
          ],
          ...(address === null ? [] : [this.code(scan, address)]),
        ],
      },
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 1.5 }],
        margin: [0, 4, 0, 10],
      },
    ];
  }

  /** What stands on the pages, and at the end which letters could not be set. */
  content(paper: Paper, { address, language }: Frame): Content[] {
    const content = [...this.head(paper, address), ...paper.parts.flatMap((part) => this.part(part))];
    const letters = this.setter.unknown.join(', ');
    if (letters === '') return content;
    const told = filled(paperWords.unknown[language], { letters });
    return [...content, { text: this.text(told), fontSize: 7, color: GREY, margin: [0, 12, 0, 0] }];
  }

  /** The reader behind the text. It is text in the fonts of the paper, so that no name lacks a letter. */
  behind({ readBy }: Frame): Content {
    if (readBy === null) return [];
    return READ_AT.map((y, at) => ({
      text: this.text(readBy),
      fontSize: READ_SIZE,
      opacity: READ_OPACITY,
      alignment: at % 2 === 0 ? 'left' : 'right',
      absolutePosition: { x: MARGIN, y },
    }));
  }

  footer({ foot, page }: Frame): NonNullable<TDocumentDefinitions['footer']> {
    return (n, all) => ({
      margin: [MARGIN, 14, MARGIN, 0],
      fontSize: 7,
      color: GREY,
      columns: [
        { text: this.text(foot), width: '*' },
        { text: this.text(filled(page, { n: String(n), all: String(all) })), width: 'auto', alignment: 'right' },
      ],
    });
  }
}

/** A paper as a PDF file on A4, its pages numbered; heads of tables stand on every page that they run over. */
export async function pdfOf(paper: Paper, frame: Frame): Promise<SetPaper> {
  const setter = new Setter();
  const typesetting = new Typesetting(setter);
  const number = paper.of[0]?.[1] ?? '';
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN + 10],
    language: frame.language,
    info: { title: `${number} ${paper.title}` },
    defaultStyle: { font: FACES[0].name, fontSize: SIZE, lineHeight: 1.15 },
    content: typesetting.content(paper, frame),
    background: () => typesetting.behind(frame),
    footer: typesetting.footer(frame),
    pageBreakBefore: ({ headlineLevel }, nodes) => headlineLevel === 1 && nodes.getFollowingNodesOnPage().length === 0,
  };
  return { bytes: await pdfmake.createPdf(definition).getBuffer(), unknown: setter.unknown };
}
