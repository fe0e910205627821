// An XState application that knows nothing of this product, but for the address of its inspector.
import { createBrowserInspector } from '@statelyai/inspect';
import { createActor, setup } from 'xstate';

const lamp = setup({}).createMachine({
  id: 'lamp',
  context: { switched: 0 },
  initial: 'dark',
  states: {
    dark: { on: { SWITCH: 'lit' } },
    lit: {
      initial: 'dimmed',
      on: { SWITCH: { target: 'dark' } },
      states: { dimmed: { on: { BRIGHTER: 'bright' } }, bright: {} },
    },
  },
});

document.querySelector('button').addEventListener('click', () => {
  const address = new URLSearchParams(location.search).get('inspector');
  const { inspect } = createBrowserInspector({ url: address });
  const actor = createActor(lamp, { inspect });
  actor.start();
  actor.send({ type: 'SWITCH' });
  actor.send({ type: 'BRIGHTER' });
});
