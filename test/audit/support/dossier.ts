import type { SignedManifest } from '../../../src/features/dossier/dossier.format.js';
import { check, type Opened } from '../../../src/features/dossier/page/check.js';

const PART = /<script type="[^"]+" data-part="([^"]+)">([^<]*)<\/script>/g;

/** A file of a process as its own page opens it. */
export function openedFrom(html: string): Opened {
  const texts = new Map([...html.matchAll(PART)].map(([, name, text]) => [name, text]));
  const signed = JSON.parse(texts.get('manifest') ?? '') as SignedManifest;
  texts.delete('manifest');
  return { signed, texts };
}

/** What it finds, in a few letters each: `chain fine`, `parts broken changed log`. */
export async function found(opened: Opened): Promise<string[]> {
  const { findings } = await check(opened);
  return findings.map(({ subject, result, why = '', where = '' }) => [subject, result, why, where].join(' ').trim());
}

/** The same file with one letter of a part changed. */
export function spoiltIn(opened: Opened, name: string, at: (text: string) => number): Opened {
  const text = opened.texts.get(name) ?? '';
  const index = at(text);
  const letter = text[index] === '1' ? '2' : '1';
  return {
    ...opened,
    texts: new Map([...opened.texts, [name, text.slice(0, index) + letter + text.slice(index + 1)]]),
  };
}
