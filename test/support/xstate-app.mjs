// An XState application that knows nothing of this product but the address of its inspector, its first argument. What
// comes to its standard input, a line each, is sent to its machine; it ends with its standard input.
import { createInterface } from 'node:readline';
import { createWebSocketInspector } from '@statelyai/inspect';
import { createActor, fromPromise, setup } from 'xstate';

const payment = setup({}).createMachine({
  id: 'payment',
  initial: 'waiting',
  states: { waiting: { on: { PAY: 'paid' } }, paid: { type: 'final' } },
});

const shop = setup({
  actors: { payment, look: fromPromise(async () => 'in stock') },
}).createMachine({
  id: 'shop',
  type: 'parallel',
  context: { looked: 0 },
  states: {
    basket: {
      initial: 'empty',
      states: {
        empty: { on: { ADD: 'filled' } },
        filled: {
          initial: 'browsing',
          states: { browsing: { invoke: { src: 'look', onDone: 'sure' } }, sure: { on: { BUY: '#buying' } } },
        },
        buying: {
          id: 'buying',
          invoke: { id: 'payment', src: 'payment', onDone: 'bought' },
          on: { PAY: { actions: ({ self }) => self.getSnapshot().children.payment.send({ type: 'PAY' }) } },
        },
        bought: {},
      },
    },
    light: { initial: 'on', states: { on: { on: { DIM: 'off' } }, off: {} } },
  },
});

const { inspect, adapter } = createWebSocketInspector({ url: process.argv[2] });
const actor = createActor(shop, { inspect });
actor.start();
const lines = createInterface({ input: process.stdin });
lines.on('line', (type) => actor.send({ type }));
lines.on('close', () => {
  adapter.stop();
  process.exit(0);
});
