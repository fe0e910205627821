import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { LANGUAGES } from './page/languages.js';

/** Beside the compiled sources, where `npm run build` puts the program; sources that run by themselves find it in `dist`. */
const PLACES = ['../../../dossier/', '../../../dist/dossier/'].map((place) => new URL(place, import.meta.url));

export interface PageProgram {
  script: string;
  style: string;
}

/** @throws Error that says how to build it */
export async function pageProgram(): Promise<PageProgram> {
  for (const place of PLACES) {
    try {
      const [script, style] = await Promise.all(
        ['page.js', 'page.css'].map((name) => readFile(new URL(name, place), 'utf8')),
      );
      return { script, style };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error('The page of files is not built: `npm run build` puts it into dist/dossier.');
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => HTML[sign]);

/** JSON in which nothing ends the element that it stands in. */
export const jsonForPage = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** Nothing but this program runs in it, and it asks nobody for anything. */
function policyOf({ script, style }: PageProgram): string {
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const NOT_RUN = LANGUAGES.map(({ notRun }) => notRun).join(' ');

export const beginPage = (program: PageProgram, title: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(program)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${program.style}</style>
</head>
<body>
<main id="page"><p role="status">${escaped(NOT_RUN)}</p></main>
`;

/** The element in which a part stands. @param media `application/json`, or `text/plain` for base64 */
export const beginPart = (name: string, media: string): string =>
  `<script type="${media}" data-part="${escaped(name)}">`;

export const END_OF_PART = '</script>\n';

export const endPage = ({ script }: PageProgram): string => `<script>${script}</script>
</body>
</html>
`;
