import './page.css';
import type { Language } from '../../../../machines/rulebook.js';
import type { SignedManifest } from '../dossier.format.js';
import { check } from './check.js';
import { LANGUAGES } from './languages.js';
import { show } from './show.js';

const MANIFEST = 'manifest';

/** The text of every part, as it stands in the page. */
const texts = new Map(
  [...document.querySelectorAll<HTMLScriptElement>('script[data-part]')].map((part) => [
    part.dataset['part'] ?? '',
    part.textContent,
  ]),
);

function preferred(): Language {
  const tags = navigator.languages.map((tag) => tag.toLowerCase());
  if (tags.some((tag) => /^zh-(hant|tw|hk|mo)\b/.test(tag))) return 'zh-TW';
  return tags.length > 0 && !tags[0].startsWith('zh') ? 'en' : 'zh-CN';
}

async function begin(): Promise<void> {
  const page = document.getElementById('page') as HTMLElement;
  const signed = JSON.parse(texts.get(MANIFEST) ?? '') as SignedManifest;
  texts.delete(MANIFEST);
  const opened = { signed, texts };
  const proof = await check(opened);
  const draw = (language: Language): void => {
    document.documentElement.lang = language;
    page.replaceChildren(...show(opened, proof, language, draw));
  };
  draw(preferred());
}

begin().catch((error: unknown) => {
  const page = document.getElementById('page') as HTMLElement;
  const told = document.createElement('p');
  told.className = 'verdict broken';
  told.setAttribute('role', 'status');
  told.textContent = `${LANGUAGES.map(({ notRun }) => notRun).join(' ')} (${String(error)})`;
  page.replaceChildren(told);
});
