import { choiceOf, nameOf } from '../../../machines/names/naming.js';
import { OFFICE_NAMES } from '../../../machines/offices.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import { stateNameOf } from '../../../machines/state-names.js';
import type { Language, Text } from '../../../machines/rulebook.js';
import { labelOf, stateName } from '../processes/waits.view.js';
import type { DossierEntry, DossierWords } from './dossier.format.js';

const LANGUAGES: readonly Language[] = ['zh-CN', 'zh-TW', 'en'];

const inAll = (say: (language: Language) => string): Text =>
  Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as Text;

/** Gathers what the fields and choices of values are called, for whoever looks at them without the product. */
class Gathered {
  readonly fields: Record<string, Text> = {};
  readonly choices: Record<string, Text> = {};

  constructor(private readonly kind: string) {}

  walk(value: unknown, parent: string, of: string): void {
    if (Array.isArray(value)) {
      for (const item of value) this.value(parent, item, of);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      const path = parent === '' ? [name] : [parent, name];
      const label = nameOf(of, path) ?? nameOf(this.kind, path);
      if (label) this.fields[path.join('.')] ??= label;
      this.value(name, inner, of);
    }
  }

  private value(name: string, value: unknown, of: string): void {
    if (typeof value !== 'string') return this.walk(value, name, of);
    const label = choiceOf(name, value, this.kind);
    if (label) this.choices[`${name}=${value}`] = label;
  }
}

/** What everything in a file is called, in every language: it is opened where nobody can be asked. */
export function wordsOf(
  definition: ProcessDefinition,
  log: readonly DossierEntry[],
  shown: Readonly<Record<string, unknown>>,
): DossierWords {
  const gathered = new Gathered(definition.kind);
  for (const { type, data } of log) gathered.walk(data, '', type);
  gathered.walk(shown, '', definition.kind);
  const types = new Set(log.map(({ type }) => type));
  const states = new Set(log.flatMap(({ from, to }) => (from === null ? [to] : [from, to])));
  return {
    kind: definition.name,
    events: Object.fromEntries([...types].map((type) => [type, inAll((one) => labelOf(definition, type, one))])),
    states: Object.fromEntries(
      [...states].map((state) => [
        state,
        stateNameOf(definition, ['life', state]) ?? inAll((one) => stateName(definition, state, one)),
      ]),
    ),
    offices: OFFICE_NAMES,
    fields: gathered.fields,
    choices: gathered.choices,
  };
}
