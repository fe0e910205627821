import { Steps } from 'antd';
import { MILESTONES } from '../../../machines/order/order.types.js';
import { stateWords } from '../words/state.words.js';
import { useLanguage } from '../words/language.js';

/** The states of an order in their order, and how far this one has come. */
export function Milestones({ state }: { state: string }) {
  const language = useLanguage();
  const current = MILESTONES.findIndex((milestone) => milestone === state);
  const isCancelled = state === 'cancelled';
  return (
    <Steps
      size="small"
      className="milestones"
      current={isCancelled ? 0 : current}
      status={isCancelled ? 'error' : state === 'settled' ? 'finish' : 'process'}
      titlePlacement="vertical"
      responsive={false}
      items={MILESTONES.map((milestone) => ({ title: stateWords[milestone][language] }))}
    />
  );
}
