import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { LiveStream } from '../../src/http/stream/live-stream.js';

/** A connection whose client reads nothing more: it closes only when it is cut. */
class Unread extends EventEmitter {
  readonly writableNeedDrain = true;
  readonly ended = jest.fn();
  write = () => false;
  end = () => this.ended();
  destroy = jest.fn(() => this.emit('close'));
}

const stream = (response: Unread): LiveStream =>
  new LiveStream(
    response as unknown as ServerResponse,
    {
      feed: { after: () => Promise.resolve([]), listen: () => () => undefined },
      from: { tx: '0', process: '', seq: 0 },
      stillSignedIn: () => Promise.resolve(),
      shown: (found) => Promise.resolve(found),
      tell: () => ({}),
    },
    () => undefined,
  );

describe('the end of a stream', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('does not wait for a client that has stopped reading', () => {
    const response = new Unread();
    stream(response).end();
    expect(response.ended).toHaveBeenCalledTimes(1);
    expect(response.destroy).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1_500);
    expect(response.destroy).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('leaves alone whoever reads to the end', () => {
    const response = new Unread();
    stream(response).end();
    response.emit('close');
    jest.advanceTimersByTime(60_000);
    expect(response.destroy).not.toHaveBeenCalled();
  });
});
