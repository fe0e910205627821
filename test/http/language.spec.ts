import { languageOf } from '../../src/http/language.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['*', 'zh-CN'],
    ['fr-FR, de', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh-CN,zh;q=0.9', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
    ['zh-Hant-HK', 'zh-TW'],
    ['zh-HK;q=0.7, en;q=0.6', 'zh-TW'],
    ['en-GB', 'en'],
    ['fr, en;q=0.3', 'en'],
    ['en;q=0.5, zh-TW;q=0.8', 'zh-TW'],
    ['en;q=0', 'zh-CN'],
    ['en;q=nonsense', 'zh-CN'],
    [`${'x,'.repeat(10_000)}en`, 'zh-CN'],
  ])('asked for with %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
