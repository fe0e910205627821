import { Card } from 'antd';
import type { Process } from '../api/types.js';
import { useLanguage } from '../messages/language.js';
import { fieldName, nameOf } from '../../../machines/names/naming.js';
import { useWords } from '../messages/messages.js';
import { FactList, FactView, hasRows, isTold } from './fact-view.js';
import { processWords } from './process.messages.js';

/** What the page's head tells already. */
const TOLD_ABOVE = new Set(['no', 'revision', 'milestone', 'draft', 'authors']);

/** Everything that a process remembers, in words. */
export function FactsCard({ process: { kind, facts, people = {} } }: { process: Process }) {
  const say = useWords(processWords);
  const language = useLanguage();
  // What nobody has named is for the rules, and not for people.
  const told = Object.entries(facts)
    .filter(([name, fact]) => isTold(fact) && !TOLD_ABOVE.has(name) && nameOf(kind, [name]) !== undefined)
    .map(([name, fact]) => ({
      key: name,
      label: fieldName(kind, [name], language),
      isWide: hasRows(fact),
      children: <FactView of={kind} name={name} value={fact} people={people} />,
    }));
  return (
    <Card title={say('details')} className="block">
      <FactList items={told} />
    </Card>
  );
}
