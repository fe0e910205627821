import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { filled } from '../../../machines/names/text.js';
import type { Block, Fact, Paper, Part } from '../../../machines/papers/paper.js';
import type { Language } from '../../../machines/rulebook.js';

/** Has every letter of simplified and traditional Chinese; only those on the paper go into the file. */
const FONT_FILE = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
);
const FONT = 'Noto Sans SC';

pdfmake.setFonts({ [FONT]: { normal: FONT_FILE, bold: FONT_FILE, italics: FONT_FILE, bolditalics: FONT_FILE } });
pdfmake.setLocalAccessPolicy((path) => path === FONT_FILE);
pdfmake.setUrlAccessPolicy(() => false);

/** What is around a paper. */
export interface Frame {
  language: Language;
  /** What the code on the paper opens. */
  address: string;
  foot: string;
  /** The number of a page, of `{all}`, where `{n}` stands. */
  page: string;
}

const MARGIN = 40;
const LABEL_WIDTH = 78;
const LINE = '#999999';
const SHADE = '#f3f4f6';
const GREY = '#555555';

const RULED = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => LINE,
  vLineColor: () => LINE,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

const label = (text: string): TableCell => ({ text, fillColor: SHADE });
const value = (text: string, colSpan = 1): TableCell => ({ text: text === '' ? '—' : text, colSpan });

/** Two facts on a line; one that is left over has the line to itself. */
function factRows(facts: readonly Fact[]): TableCell[][] {
  const rows: TableCell[][] = [];
  for (let at = 0; at < facts.length; at += 2) {
    const [name, told] = facts[at];
    const [next, nextTold] = facts[at + 1] ?? [];
    rows.push(
      next === undefined || nextTold === undefined
        ? [label(name), value(told, 3), '', '']
        : [label(name), value(told), label(next), value(nextTold)],
    );
  }
  return rows;
}

function tableOf({ columns, rows, total }: Extract<Block, { kind: 'table' }>): Content {
  if (rows.length === 0) return { text: '—', margin: [0, 0, 0, 8] };
  const alignment = (at: number) => (columns[at].isFigure ? 'right' : 'left');
  const foot: TableCell[] = [
    { text: total ?? '', colSpan: columns.length, alignment: 'right', fillColor: SHADE },
    ...columns.slice(1).map(() => ''),
  ];
  return {
    layout: RULED,
    margin: [0, 0, 0, 8],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ isFigure, isShort }) => (isFigure || isShort ? 'auto' : '*')),
      body: [
        columns.map(({ title }, at): TableCell => ({ text: title, fillColor: SHADE, alignment: alignment(at) })),
        ...rows.map((row) =>
          row.map((text, at): TableCell => ({ text, alignment: alignment(at), noWrap: columns[at].isFigure })),
        ),
        ...(total === undefined ? [] : [foot]),
      ],
    },
  };
}

function contentOf(block: Block): Content {
  if (block.kind === 'table') return tableOf(block);
  if (block.kind === 'note') return { text: block.told };
  if (block.kind === 'facts') {
    const table = { widths: [LABEL_WIDTH, '*', LABEL_WIDTH, '*'], body: factRows(block.facts) };
    return { layout: RULED, margin: [0, 0, 0, 8], table };
  }
  return {
    columns: block.roles.map((role) => ({ text: `${role} ______________  ${block.date} __________` })),
    columnGap: 16,
    margin: [0, 36, 0, 0],
    unbreakable: true,
  };
}

/** A heading stays with the beginning of what it heads. */
const partOf = ({ title, blocks }: Part): Content[] => [
  ...(title === null ? [] : [{ text: title, fontSize: 11, margin: [0, 8, 0, 4], headlineLevel: 1 } satisfies Content]),
  ...blocks.map(contentOf),
];

const headOf = ({ title, of, scan }: Paper, address: string): Content[] => [
  {
    columns: [
      [
        { text: title, fontSize: 18 },
        { text: of.map(([name, told]) => `${name} ${told}`).join('  ·  '), margin: [0, 4, 0, 0] },
      ],
      {
        width: 90,
        stack: [
          { qr: address, fit: 62, alignment: 'right' },
          { text: scan, fontSize: 7, alignment: 'right', color: GREY },
        ],
      },
    ],
  },
  { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 515, y2: 0, lineWidth: 1.5 }], margin: [0, 4, 0, 10] },
];

/** A paper as a PDF file on A4, its pages numbered; heads of tables stand on every page that they run over. */
export function pdfOf(paper: Paper, { language, address, foot, page }: Frame): Promise<Buffer> {
  const number = paper.of[0]?.[1] ?? '';
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN + 10],
    language,
    info: { title: `${number} ${paper.title}` },
    defaultStyle: { font: FONT, fontSize: 9, lineHeight: 1.15 },
    content: [...headOf(paper, address), ...paper.parts.flatMap(partOf)],
    footer: (n, all) => ({
      margin: [MARGIN, 14, MARGIN, 0],
      fontSize: 7,
      color: GREY,
      columns: [
        { text: foot, width: '*' },
        { text: filled(page, { n: String(n), all: String(all) }), width: 'auto', alignment: 'right' },
      ],
    }),
    pageBreakBefore: ({ headlineLevel }, nodes) => headlineLevel === 1 && nodes.getFollowingNodesOnPage().length === 0,
  };
  return pdfmake.createPdf(definition).getBuffer();
}
