import type { Language } from '../../../../machines/rulebook.js';
import type { DossierParts, DossierWords } from '../dossier.format.js';
import type { check, Opened } from './check.js';
import { element, section, table } from './elements.js';
import type { Finding } from './finding.js';
import { LANGUAGES } from './languages.js';
import type { Saying } from './say.js';
import { moment, saying, valueOf } from './say.js';
import { showFiles } from './show-files.js';
import { showLog } from './show-log.js';
import type { Word } from './words.js';

type Proof = Awaited<ReturnType<typeof check>>;

/** A part; what is missing or broken is shown as nothing, and told among the findings. */
function part<Name extends keyof DossierParts>(
  { texts }: Opened,
  name: Name,
  otherwise: DossierParts[Name],
): DossierParts[Name] {
  try {
    return JSON.parse(texts.get(name) ?? '') as DossierParts[Name];
  } catch {
    return otherwise;
  }
}

const NO_WORDS: DossierWords = {
  kind: { 'zh-CN': '', 'zh-TW': '', en: '' },
  events: {},
  states: {},
  offices: {},
  fields: {},
  choices: {},
};

/** The whole page in a language. */
export function show(opened: Opened, proof: Proof, language: Language, speak: (chosen: Language) => void): Node[] {
  const { manifest } = opened.signed;
  const record = part(opened, 'record', {
    shown: {},
    people: {},
    verification: { verified: false, events: 0, head: '' },
  });
  const log = part(opened, 'log', []);
  const told = saying(language, part(opened, 'words', NO_WORDS), record.people);
  const { say } = told;
  const hidden = log.filter(({ digest, hidesObserved }) => digest !== undefined || hidesObserved).length;
  const figures = { entries: String(hidden), files: String(manifest.withheldFiles) };
  return [
    element(
      'header',
      {},
      element('h1', {}, `${manifest.no} ${manifest.title}`),
      element(
        'p',
        {},
        `${told.words.kind[language]} · ${say('whole')} · ${say('madeAt', { at: moment(manifest.madeAt), name: manifest.madeFor })}`,
      ),
      languages(language, say('language'), speak),
    ),
    verdict(proof.findings, told),
    section(
      say('checks'),
      table(
        say('checks'),
        [say('state'), say('checks')],
        proof.findings.map((finding) => [mark(finding, told), sentence(named(finding, opened, told), told, figures)]),
      ),
      keys(proof.keys, told),
      element(
        'p',
        {},
        say('product', { n: String(record.verification.events) }),
        say(record.verification.verified ? 'productFine' : 'productBroken'),
      ),
      element('p', { class: 'note' }, say('trust')),
    ),
    showFiles(opened, proof.amiss, told),
    checklist(part(opened, 'checklist', { file: null, documents: [] }), told),
    showLog(log, told),
    section(say('facts'), element('div', { class: 'facts' }, valueOf(record.shown, '', told))),
  ];
}

const languages = (chosen: Language, label: string, speak: (chosen: Language) => void): HTMLElement =>
  element(
    'div',
    { class: 'languages', role: 'group', 'aria-label': label },
    ...LANGUAGES.map(({ language, name }) => {
      const button = element(
        'button',
        { type: 'button', lang: language, 'aria-pressed': String(language === chosen) },
        name,
      );
      button.addEventListener('click', () => speak(language));
      return button;
    }),
  );

function verdict(findings: readonly Finding[], { say }: Saying): HTMLElement {
  const has = (wanted: Finding['result']): boolean => findings.some(({ result }) => result === wanted);
  const result = has('broken') ? 'broken' : has('unknown') ? 'unknown' : 'fine';
  const word: Word = result === 'broken' ? 'someBroken' : result === 'unknown' ? 'someUnknown' : 'allFine';
  return element('p', { class: `verdict ${result}`, role: 'status' }, say(word));
}

const mark = ({ result }: Pick<Finding, 'result'>, { say }: Saying): HTMLElement =>
  element('span', { class: `mark ${result}` }, say(result));

/** Parts are told by what they are called, not by what the page calls them. */
function named(finding: Finding, { signed: { manifest } }: Opened, { say }: Saying): Finding {
  if (finding.subject !== 'parts' || finding.result !== 'broken') return finding;
  const called = (name: string): string => {
    const known = manifest.parts.find((part) => part.name === name);
    return known?.kind === 'record' ? say(`part.${name}` as Word) : (known?.file ?? name);
  };
  return { ...finding, where: (finding.where ?? '').split(', ').map(called).join(', ') };
}

function sentence({ subject, result, why, where = '', figures = {} }: Finding, { say }: Saying, more: object): string {
  return say(`${subject}.${why ?? result}` as Word, { where, ...figures, ...more });
}

/** The keys that have signed, and whether they are the one that the reader knows. */
function keys(signed: readonly string[], { say }: Saying): HTMLElement {
  const answer = element('span', { role: 'status' });
  const input = element('input', { id: 'known-key', type: 'text', autocomplete: 'off', spellcheck: 'false' });
  input.addEventListener('input', () => {
    const known = rawKeyOf(input.value);
    const isSame = signed.length === 1 && signed[0] === known;
    answer.className = known === '' ? '' : `mark ${isSame ? 'fine' : 'broken'}`;
    answer.textContent = known === '' ? '' : say(isSame ? 'keySame' : 'keyOther');
  });
  return element(
    'div',
    { class: 'keys' },
    element('p', {}, `${say('key')}: `, ...signed.flatMap((key) => [element('code', {}, key), ' '])),
    element('p', { class: 'note' }, say('keyHelp')),
    element('label', { for: 'known-key' }, say('keyInput')),
    input,
    answer,
  );
}

/** A key as the file of the public half has it, or as it is shown here. The last 32 bytes of the former are the latter. */
function rawKeyOf(pasted: string): string {
  const text = pasted.replace(/-----[^-]+-----/g, '').replace(/\s/g, '');
  if (!pasted.includes('-----')) return text;
  return text.slice(-44).replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_');
}

function checklist({ file, documents }: DossierParts['checklist'], { say, language }: Saying): HTMLElement {
  const title = file === null ? say('checklist') : `${say('checklist')} ${file}`;
  if (documents.length === 0) return section(title, element('p', {}, say('noChecklist')));
  return section(
    title,
    table(
      title,
      [say('document'), say('state'), say('reference'), say('reason')],
      documents.map(({ title: name, status, reference, why }) => [
        name[language],
        say(status),
        reference ?? '',
        why ?? '',
      ]),
    ),
  );
}
