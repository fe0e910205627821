import { isIPv4 } from 'node:net';
import { networkOf } from '../../identity/network.js';

/** From where a request came, shortened so that it names no single device: the /24 of IPv4, the /48 of IPv6. */
export function shortened(address: string): string {
  const network = networkOf(address);
  if (isIPv4(network)) return `${network.split('.').slice(0, 3).join('.')}.0/24`;
  if (!network.endsWith('::/64')) return '';
  return `${network.split(':').slice(0, 3).join(':')}::/48`;
}
