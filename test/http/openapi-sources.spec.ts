import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain, fieldDoc } from '../../src/http/openapi/docstrings.js';
import { layOut } from '../../src/http/openapi/layout.js';
import { readDocstrings } from '../../scripts/docstrings.mjs';

const SOURCE = `
export class Part {
  /** Where it goes on. */
  @Text() cursor?: string;
}

/**
 * Which goods.
 * @example { "product": ["CP-40"] }
 */
export class GoodsQuery extends Part {
  parts?: Part[];
  /**
   * Only these.
   * @example ["RT-250"]
   */
  @Words() product?: string[];
  @Text() unexplained?: string;
}

class Goods {
  /**
   * What is in store, \`nextCursor\` leads on. Counted
   * every night.
   */
  @Get() list(@Query() query: GoodsQuery) {
    return query;
  }
}
`;

describe('what is written above classes, fields and methods', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docstrings-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'goods.ts'), SOURCE);
  const docs = readDocstrings(folder);

  it('is a summary, the first sentence, and a description, the rest', () => {
    expect(docs.get('Goods')?.[0]?.methods.list).toEqual({
      summary: 'What is in store, `nextCursor` leads on',
      description: 'Counted every night.',
      query: 'GoodsQuery',
    });
  });

  it('is that of a field, also where the class has it from another', () => {
    expect(fieldDoc(docs, 'GoodsQuery', 'cursor')).toEqual({ description: 'Where it goes on.', type: 'string' });
    expect(fieldDoc(docs, 'GoodsQuery', 'unexplained')?.description).toBe('');
    expect(fieldDoc(docs, 'GoodsQuery', 'nowhere')).toBeUndefined();
  });

  it('explains the schema of the class, and leaves what the schema says itself', () => {
    const text = { type: 'string' };
    const parts = { type: 'array', items: { type: 'object', properties: { cursor: text } } };
    const properties = { parts, cursor: { ...text, description: 'Mine.' }, product: text, unexplained: text };
    expect(explain(docs, 'GoodsQuery', { type: 'object', properties })).toEqual({
      type: 'object',
      description: 'Which goods.',
      examples: [{ product: ['CP-40'] }],
      properties: {
        parts: {
          type: 'array',
          items: { type: 'object', properties: { cursor: { type: 'string', description: 'Where it goes on.' } } },
        },
        cursor: { type: 'string', description: 'Mine.' },
        product: { type: 'string', description: 'Only these.', examples: [['RT-250']] },
        unexplained: text,
      },
    });
  });
});

describe('the layout of the document', () => {
  const long = Array.from({ length: 12 }, (_, index) => `a-word-of-some-very-considerable-length-indeed-${index}`);

  it('puts on a line what fits on one, and as many words of a list as fit', () => {
    expect(layOut({ type: { enum: ['a', 'b'] }, none: {}, long })).toBe(
      [
        '{',
        ' "type":{"enum":["a","b"]},',
        ' "none":{},',
        ' "long":[',
        `  ${long
          .slice(0, 9)
          .map((word) => `"${word}",`)
          .join('')}`,
        `  ${long
          .slice(9)
          .map((word) => `"${word}"`)
          .join(',')}`,
        ' ]',
        '}',
      ].join('\n'),
    );
  });

  it('says the same', () => {
    const value = { text: 'with "quotes"\n', number: 1, nothing: null, lists: [[], [long, { deep: long }]] };
    expect(JSON.parse(layOut(value))).toEqual(value);
  });
});
