import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '../../../machines/rulebook.js';

const ROOT = join(__dirname, '../../..');
/** `text('简体', '繁體', 'English')`, over several lines or on one. */
const TEXT = /\btext\(\s*'((?:[^'\\]|\\.)*)',\s*'((?:[^'\\]|\\.)*)',\s*['"]/g;
const CHINESE = /\p{Script=Han}/u;
/** `order.createdAt`, `production.submit-plan`: a name out of the program, where a word belongs. */
const RAW_KEY = /^(?:[a-z]+[.-])+[a-z][A-Za-z-]*$|^[a-z]+(?:[A-Z][a-z]+)+$/;

/** What the product says in Chinese of its own accord, as its source has it. */
function ownWords(): { simplified: Set<string>; traditional: Set<string> } {
  const simplified = new Set<string>();
  const traditional = new Set<string>();
  for (const folder of ['machines', 'web/src']) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file)) continue;
      for (const [, zhCN = '', zhTW = ''] of readFileSync(join(ROOT, folder, file), 'utf8').matchAll(TEXT)) {
        if (!CHINESE.test(zhCN) || zhCN.includes('{')) continue;
        simplified.add(zhCN);
        traditional.add(zhTW);
      }
    }
  }
  return { simplified, traditional };
}

const { simplified, traditional } = ownWords();
if (simplified.size < 500) throw new Error(`Only ${simplified.size} words were found in the source`);

const isWrongIn: Readonly<Record<Language, (told: string) => boolean>> = {
  'zh-CN': (told) => RAW_KEY.test(told),
  'zh-TW': (told) => RAW_KEY.test(told) || (simplified.has(told) && !traditional.has(told)),
  en: (told) => RAW_KEY.test(told) || simplified.has(told) || traditional.has(told),
};

/**
 * What a page shows that is no word of its language: a key of the program, or a word of the product in another language.
 * What people have entered is in whatever language they entered it.
 */
export async function foreignWords(page: Page, language: Language, entered: ReadonlySet<string>): Promise<string[]> {
  const told = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement } = node;
      if (
        parentElement?.closest('script, style, code, pre, .ant-typography-code') ||
        !parentElement?.checkVisibility()
      ) {
        continue;
      }
      found.add((node.textContent ?? '').trim());
    }
    // An icon beside a word is named by its library.
    for (const named of document.querySelectorAll('[aria-label]:not(.anticon)'))
      found.add(named.getAttribute('aria-label') ?? '');
    return [...found];
  });
  return told.filter((one) => isWrongIn[language](one) && !entered.has(one));
}
