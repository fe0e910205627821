import type { CutPoint } from './wire.js';
import { Framing, nameOf } from './wire.js';

const message = (letter: string, body: string): Buffer => {
  const head = Buffer.alloc(letter === '' ? 4 : 5);
  head.write(letter);
  head.writeUInt32BE(body.length + 4, head.length - 4);
  return Buffer.concat([head, Buffer.from(body)]);
};

/** Startup, Parse, Sync: as a client begins. */
const TALK = Buffer.concat([message('', 'user'), message('P', 'select'), message('S', '')]);
const EDGES = ['before >startup', 'after >startup', 'before >P', 'after >P', 'before >S', 'after >S'];

/** Follows the talk in chunks; says which edges it saw and how much passed. */
function follow(chunkSize: number, cutAt?: string): { edges: string[]; passed: string } {
  const edges: string[] = [];
  const framing = new Framing('>', (point: CutPoint) => {
    edges.push(nameOf(point));
    return nameOf(point) === cutAt;
  });
  const passed: Buffer[] = [];
  for (let at = 0; at < TALK.length; at += chunkSize) {
    const chunk = TALK.subarray(at, at + chunkSize);
    const { pass, cut } = framing.follow(chunk);
    passed.push(chunk.subarray(0, pass));
    if (cut) break;
  }
  return { edges, passed: Buffer.concat(passed).toString('latin1') };
}

describe('the wire protocol of PostgreSQL', () => {
  it.each([1, 2, 3, 7, 1000])('is followed from message to message in chunks of %d bytes', (size) => {
    expect(follow(size)).toEqual({ edges: EDGES, passed: TALK.toString('latin1') });
  });

  it('is cut after a message: all of it has passed, nothing of the next', () => {
    expect(follow(1000, 'after >P').passed).toBe(
      Buffer.concat([message('', 'user'), message('P', 'select')]).toString('latin1'),
    );
  });

  it('is cut before a message: nothing of it has passed', () => {
    expect(follow(1000, 'before >P').passed).toBe(message('', 'user').toString('latin1'));
    expect(follow(1000, 'before >startup').passed).toBe('');
  });
});
