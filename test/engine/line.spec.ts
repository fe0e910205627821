import type { Settled } from '../../src/engine/command/line.js';
import { Line } from '../../src/engine/command/line.js';
import { Memory } from '../../src/engine/command/memory.js';

interface Item {
  name: string;
  about?: string;
  alone?: boolean;
}

/** A line whose groups end when the test says so. */
function line({ workers = 1, most = 3 } = {}) {
  const groups: { names: string[]; end: (settled?: Settled<string>[]) => void }[] = [];
  const made = new Line<Item, string>({
    workers,
    most,
    about: ({ about }) => (about === undefined ? [] : [about]),
    isAlone: ({ alone = false }) => alone,
    work: (group) =>
      new Promise((resolve) => {
        const done = group.map(({ name }) => ({ value: `${name} done` }));
        groups.push({ names: group.map(({ name }) => name), end: (settled) => resolve(settled ?? done) });
      }),
  });
  const turn = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));
  return { made, groups, turn, names: () => groups.map(({ names }) => names) };
}

describe('a line', () => {
  it('begins at once, and takes along what has come while its worker was busy', async () => {
    const { made, groups, turn, names } = line();
    const first = made.add({ name: 'a' });
    await turn();
    const others = ['b', 'c', 'd', 'e'].map((name) => made.add({ name }));
    await turn();
    expect(names()).toEqual([['a']]);
    groups[0].end();
    expect(await first).toBe('a done');
    await turn();
    expect(names()).toEqual([['a'], ['b', 'c', 'd']]);
    groups[1].end();
    await turn();
    groups[2].end();
    expect(await Promise.all(others)).toEqual(['b done', 'c done', 'd done', 'e done']);
  });

  it('never has two about the same under way, and lets neither overtake the other', async () => {
    const { made, groups, turn, names } = line({ workers: 3 });
    const all = [
      { name: 'a1', about: 'a' },
      { name: 'a2', about: 'a' },
      { name: 'b1', about: 'b' },
      { name: 'a3', about: 'a' },
    ].map((item) => made.add(item));
    await turn();
    expect(names()).toEqual([['a1', 'b1']]);
    groups[0].end();
    await turn();
    expect(names()).toEqual([['a1', 'b1'], ['a2']]);
    groups[1].end();
    await turn();
    groups[2].end();
    expect(await Promise.all(all)).toEqual(['a1 done', 'a2 done', 'b1 done', 'a3 done']);
    expect(names()).toEqual([['a1', 'b1'], ['a2'], ['a3']]);
  });

  it('lets what has to be alone go by itself, in its turn', async () => {
    const { made, groups, turn, names } = line();
    [{ name: 'a' }, { name: 'whole', alone: true }, { name: 'b' }, { name: 'c' }].forEach(
      (item) => void made.add(item),
    );
    await turn();
    groups[0].end();
    await turn();
    groups[1].end();
    await turn();
    expect(names()).toEqual([['a', 'b', 'c'], ['whole']]);
  });

  it('tells each what became of it, and all of them when the group fails as a whole', async () => {
    const { made, groups, turn } = line();
    const [kept, refused] = ['a', 'b'].map((name) => made.add({ name }));
    await turn();
    groups[0].end([{ value: 'kept' }, { error: new Error('overtaken') }]);
    expect(await kept).toBe('kept');
    await expect(refused).rejects.toThrow('overtaken');

    const failing = new Line<Item, string>({
      workers: 1,
      most: 9,
      work: () => Promise.reject(new Error('no database')),
    });
    const both = await Promise.allSettled([failing.add({ name: 'a' }), failing.add({ name: 'b' })]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(failing.add({ name: 'c' })).rejects.toThrow('no database');
  });
});

describe('a memory', () => {
  it('forgets what was not asked for longest when it is full, by size', () => {
    const memory = new Memory<string>(10);
    memory.put('a', { mark: 1, value: 'A', size: 4 });
    memory.put('b', { mark: 1, value: 'B', size: 4 });
    expect(memory.get('a')?.value).toBe('A');
    memory.put('c', { mark: 1, value: 'C', size: 4 });
    expect(['a', 'b', 'c'].map((key) => memory.get(key)?.value)).toEqual(['A', undefined, 'C']);
    memory.put('a', { mark: 2, value: 'AA', size: 6 });
    expect(memory.get('a')).toEqual({ mark: 2, value: 'AA', size: 6 });
    memory.put('d', { mark: 1, value: 'D', size: 11 });
    expect(['a', 'c', 'd'].map((key) => memory.get(key)?.value)).toEqual([undefined, undefined, undefined]);
  });
});
