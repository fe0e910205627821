import { api } from '../api/client.js';
import { useLanguage } from '../messages/language.js';

const NONE: readonly string[] = [];

/** The codes of the currencies that the company allows for an order, by the policy in force; none until it is known. */
export function useCurrencies(): readonly string[] {
  const { data: policy } = api.useQuery('get', '/api/policy');
  return policy?.thresholds['currency.allowed']?.split(' ') ?? NONE;
}

/** What a figure is called with which rules compare. */
export function useThresholdName(): (name: string) => string {
  const language = useLanguage();
  const { data: policy } = api.useQuery('get', '/api/policy');
  return (name) => policy?.names?.[name]?.[language] ?? name;
}
