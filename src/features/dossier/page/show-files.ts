import type { PartOfDossier } from '../dossier.format.js';
import type { Opened } from './check.js';
import { bytesOfPart } from './check.js';
import { hashOfBytes } from './digests.js';
import { element, section, table } from './elements.js';
import type { Saying } from './say.js';

/** The papers and attached files, each with how it stands and a way to save it. */
export function showFiles(opened: Opened, amiss: readonly string[], { say }: Saying): HTMLElement {
  const files = opened.signed.manifest.parts.filter(({ kind }) => kind !== 'record');
  if (files.length === 0) return section(say('files'), element('p', {}, say('noFiles')));
  return section(
    say('files'),
    table(
      say('files'),
      [say('file'), say('kindOfFile'), say('size'), say('state'), say('digest'), say('save')],
      files.map((part) => {
        const result = !part.isWithin ? 'unknown' : amiss.includes(part.name) ? 'broken' : 'fine';
        return [
          part.file,
          say(part.kind === 'paper' ? 'paper' : 'attachment'),
          String(part.bytes),
          element('span', { class: `mark ${result}` }, say(result)),
          element('code', {}, part.sha256),
          part.isWithin ? saving(opened, part, say('save')) : null,
        ];
      }),
    ),
    choosing(files, say),
  );
}

/** It is only ever saved, never shown here: what an attached file holds is its sender's. */
function saving(opened: Opened, { name, file, media }: PartOfDossier, label: string): HTMLElement {
  const button = element('button', { type: 'button', 'aria-label': `${label} ${file}` }, label);
  button.addEventListener('click', () => {
    const bytes = bytesOfPart(opened, name);
    if (!bytes) return;
    const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: media }));
    element('a', { href: address, download: file }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  });
  return button;
}

/** Files beside this one: those that were too large to travel within, or copies that somebody kept. */
function choosing(files: readonly PartOfDossier[], say: Saying['say']): HTMLElement {
  const input = element('input', { id: 'chosen-files', type: 'file', multiple: '' });
  const answers = element('ul', { role: 'status' });
  input.addEventListener('change', () => {
    void Promise.all([...(input.files ?? [])].map((file) => compared(file, files, say))).then((told) =>
      answers.replaceChildren(...told),
    );
  });
  return element('div', {}, element('label', { for: 'chosen-files' }, say('choose')), input, answers);
}

async function compared(file: File, files: readonly PartOfDossier[], say: Saying['say']): Promise<HTMLElement> {
  const digest = hashOfBytes(new Uint8Array(await file.arrayBuffer()));
  const isKnown = files.some(({ sha256 }) => sha256 === digest);
  const told = say(isKnown ? 'chosenSame' : 'chosenOther', { name: file.name });
  return element('li', {}, element('span', { class: `mark ${isKnown ? 'fine' : 'broken'}` }, told));
}
