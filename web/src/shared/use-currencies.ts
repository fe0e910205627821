import { api } from '../api/client.js';

/** The codes of the currencies that the company allows for an order, by the policy in force; none until it is known. */
export function useCurrencies(): readonly string[] {
  const { data: policy } = api.useQuery('get', '/api/policy');
  return policy?.thresholds['currency.allowed']?.split(' ') ?? NONE;
}

const NONE: readonly string[] = [];
