import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { useKinds } from '../api/kinds.js';
import { LOOKING_BACK } from '../departments/stretch.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { effectsWords } from './effects.messages.js';

/** From which day to which, and what chooses it. */
export function usePeriod() {
  const say = useWords(effectsWords);
  const language = useLanguage();
  const [chosen, setChosen] = useState(0);
  const period = LOOKING_BACK[chosen] ?? LOOKING_BACK[0];
  const choice = (
    <Segmented
      aria-label={say('period')}
      value={chosen}
      onChange={setChosen}
      options={LOOKING_BACK.map(({ label }, value) => ({ value, label: label[language] }))}
    />
  );
  return { stretch: period.query(), choice };
}

interface Props {
  value: string | undefined;
  onChange: (kind: string | undefined) => void;
  /** Whether all of them together may be chosen. */
  isOptional?: boolean;
}

/** Chooses a kind of process. */
export function KindChoice({ value, onChange, isOptional = false }: Props) {
  const say = useWords(effectsWords);
  const kinds = useKinds();
  return (
    <Select
      className="choosing"
      allowClear={isOptional}
      value={value}
      placeholder={say('allProcesses')}
      aria-label={say('process')}
      options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(kind: string | undefined) => onChange(kind)}
    />
  );
}
