import { GETA, Setter } from '../../src/features/documents/fonts.js';

const fontsOf = (text: string): string[] => new Setter().runs(text).map(({ text: run, font }) => `${font}: ${run}`);

describe('letters on a paper', () => {
  it.each([
    ['交叉滚子轴承 RB25025 P5', ['Noto Sans SC: 交叉滚子轴承 RB25025 P5']],
    ['訂單 ①⑳ ℃ ± ≤ Ø ㎡', ['Noto Sans SC: 訂單 ①⑳ ℃ ± ≤ Ø ㎡']],
    ['Vòng bi Nguyễn', ['Noto Sans SC: Vòng bi Nguyễn']],
    ['로터리', ['Noto Sans KR: 로터리']],
    ['𠮷野', ['Noto Sans JP: 𠮷', 'Noto Sans SC: 野']],
    ['⌀25', ['Noto Sans Math: ⌀', 'Noto Sans SC: 25']],
    ['✗', ['Noto Sans Symbols 2: ✗']],
  ])('%s come from a font that has them', (text, runs) => {
    expect(fontsOf(text)).toEqual(runs);
  });

  it('of one word come from one font, so that none of them stands out', () => {
    expect(fontsOf('Zażółć')).toEqual(['Noto Sans: Zażółć']);
  });

  it('that are written as a letter and its mark are set as one', () => {
    expect(fontsOf('Nguye\u0302\u0303n')).toEqual(['Noto Sans SC: Nguyễn']);
  });

  it('that no font has stand as a sign and are named, each once', () => {
    const setter = new Setter();
    expect(setter.runs('a𪚥👷👷').map(({ text }) => text)).toEqual([`a${GETA}${GETA}${GETA}`]);
    expect(setter.unknown).toEqual(['U+1F477', 'U+2A6A5']);
  });

  it('leave no box where nothing is to be seen', () => {
    const setter = new Setter();
    expect(setter.runs('a\u200b\u00ad\ufe0f\u202eb\tc\r\nd\u0007').map(({ text }) => text)).toEqual(['ab c\nd']);
    expect(setter.unknown).toEqual([]);
  });
});
