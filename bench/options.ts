import { parseArgs } from 'node:util';

/** How the bench is run. */
export interface Options {
  /** Numbers of orders at which transitions are measured, growing. Lists and searches are measured at the last. */
  sizes: readonly number[];
  /** Transitions measured over HTTP at each size, after a warm-up of a fifth. */
  transitions: number;
  /** Version of the order machine that the loaded orders are on; null for the newest. */
  machine: number | null;
  /** Connections that work at the same time. */
  connections: number;
  /** Requests for each shape of list, search and look. */
  reads: number;
  /** Where the database is made; removed afterwards. */
  place: string;
  /** Directory of another build, measured in turn with this one; none: it is left out. */
  against: string | null;
  /** Whether the peer is measured in turn. */
  peer: boolean;
  /** How often each is measured, in turn. */
  rounds: number;
  /** Leaves the loaded database there, for a profile. */
  keep: boolean;
  /** Command line of the measured node, e.g. `--cpu-prof`. */
  nodeOptions: readonly string[];
}

const wholeNumber = (name: string, text: string): number => {
  if (!/^[1-9]\d{0,7}$/.test(text)) throw new Error(`--${name} is "${text}"; it takes a whole number`);
  return Number(text);
};

/** @throws Error in words for whoever called */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      orders: { type: 'string', default: '10000,100000,1000000' },
      transitions: { type: 'string', default: '16000' },
      machine: { type: 'string' },
      connections: { type: 'string', default: '32' },
      reads: { type: 'string', default: '150' },
      place: { type: 'string', default: '/var/tmp' },
      against: { type: 'string' },
      'no-peer': { type: 'boolean', default: false },
      rounds: { type: 'string', default: '3' },
      keep: { type: 'boolean', default: false },
      'node-option': { type: 'string', multiple: true, default: [] },
    },
  });
  const sizes = values.orders.split(',').map((size) => wholeNumber('orders', size));
  if (sizes.some((size, index) => size <= (sizes[index - 1] ?? 0)))
    throw new Error('--orders has to grow: 10000,100000');
  return {
    sizes,
    transitions: wholeNumber('transitions', values.transitions),
    machine: values.machine === undefined ? null : wholeNumber('machine', values.machine),
    connections: wholeNumber('connections', values.connections),
    reads: wholeNumber('reads', values.reads),
    place: values.place,
    against: values.against ?? null,
    peer: !values['no-peer'],
    rounds: wholeNumber('rounds', values.rounds),
    keep: values.keep,
    nodeOptions: values['node-option'],
  };
}
