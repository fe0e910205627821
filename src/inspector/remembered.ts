import type { Relayed } from './relayed.js';

/** What is remembered of one application at most: actors, and characters of what they told. */
const MOST_ACTORS = 500;
const MOST_CHARACTERS = 8_000_000;

interface Standing {
  actor: string;
  snapshot: string;
}

const lengthOf = ({ actor, snapshot }: Standing): number => actor.length + snapshot.length;

/** Where the actors of one application stand, for whoever comes to watch later; in memory alone, and never more than so much. */
export class Remembered {
  private readonly actors = new Map<string, Standing>();
  private length = 0;

  take({ session, type, text }: Relayed): void {
    const known = this.actors.get(session);
    if (type === '@xstate.actor') this.put(session, { actor: text, snapshot: '' });
    else if (type === '@xstate.snapshot' && known) this.put(session, { ...known, snapshot: text });
  }

  /** Each actor with its last snapshot, in the order in which they were heard of. */
  all(): string[] {
    return [...this.actors.values()].flatMap(({ actor, snapshot }) => (snapshot === '' ? [actor] : [actor, snapshot]));
  }

  private put(session: string, standing: Standing): void {
    const known = this.actors.get(session);
    this.length += lengthOf(standing) - (known ? lengthOf(known) : 0);
    this.actors.set(session, standing);
    for (const [oldest, forgotten] of this.actors) {
      if (this.actors.size <= MOST_ACTORS && this.length <= MOST_CHARACTERS) return;
      this.actors.delete(oldest);
      this.length -= lengthOf(forgotten);
    }
  }
}
