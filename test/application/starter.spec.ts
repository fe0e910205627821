import { starterGone } from '../../src/starter.js';

describe('whoever ran npm start', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const goneAfter = async (env: Record<string, string>, above: string[]): Promise<boolean> => {
    let isGone = false;
    void starterGone(env, () => above.shift() ?? '1').then(() => (isGone = true));
    await jest.advanceTimersByTimeAsync(2_000);
    return isGone;
  };

  it('is missed once npm is gone, though its shell lives on', async () => {
    expect(await goneAfter({ npm_lifecycle_event: 'start' }, ['4712 4711', '4712 4711', '4712 1'])).toBe(true);
  });

  it('is not missed while it lives', async () => {
    expect(
      await goneAfter(
        { npm_lifecycle_event: 'start' },
        Array.from({ length: 9 }, () => '4712 4711'),
      ),
    ).toBe(false);
  });

  it('is not looked for by a process that a service manager started', async () => {
    expect(await goneAfter({}, ['4711', '1'])).toBe(false);
    expect(await goneAfter({ npm_lifecycle_event: 'demo' }, ['4711', '1'])).toBe(false);
  });
});
