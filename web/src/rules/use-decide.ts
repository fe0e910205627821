import { App } from 'antd';
import { api } from '../api/client.js';
import { readAgain } from '../api/query-client.js';
import { useWords } from '../messages/messages.js';
import { rulesWords } from './rules.messages.js';

const CHANGED = [
  '/api/policy',
  '/api/policy/versions',
  '/api/rules',
  '/api/rules/{id}',
  '/api/work-calendar',
  '/api/cadences',
  '/api/changes',
];

/** What follows a proposal on the policy that was taken. */
export function useProposedPolicy(onDecided: () => void) {
  const say = useWords(rulesWords);
  const { message } = App.useApp();
  return async (): Promise<void> => {
    void message.success(say('saved'));
    onDecided();
    await readAgain({ predicate: ({ queryKey: [, path] }) => CHANGED.includes(String(path)) });
  };
}

/** Records a decision of the company about its rules; it applies from its day on, and never to what is past. */
export function useDecide(onDecided: () => void) {
  return api.useMutation('post', '/api/policy', { onSuccess: useProposedPolicy(onDecided) });
}
