/** What the tabs of one browser tell each other. */
type Message<Told> =
  | { kind: 'who-leads'; from: string }
  | { kind: 'i-lead'; from: string }
  | { kind: 'i-leave'; from: string }
  | { kind: 'told'; told: Told };

export interface Leadership<Told> {
  /** Tells the other tabs; only the leader does. */
  tell: (told: Told) => void;
  leave: () => void;
}

interface Roles<Told> {
  /** This tab has become the one that speaks with the server; what it returns ends that. */
  onLead: () => () => void;
  onTold: (told: Told) => void;
}

const ANSWER_MS = 600;
const CHECK_MS = 8_000;

/** `crypto.randomUUID` and the Web Locks are missing without TLS, and the factory network has none. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');

/**
 * Chooses one tab of this browser to hold the only connection: over HTTP/1.1 a browser opens six at most. A follower asks
 * now and then who leads; when nobody answers, it leads itself. A tab in the background answers messages, though its
 * timers sleep. When two lead, the one with the smaller id goes on.
 */
export function joinTabs<Told>(name: string, { onLead, onTold }: Roles<Told>): Leadership<Told> {
  const channel = new BroadcastChannel(name);
  const me = newId();
  let stopLeading: (() => void) | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const send = (message: Message<Told>): void => channel.postMessage(message);
  const lead = (): void => {
    stopLeading ??= onLead();
    send({ kind: 'i-lead', from: me });
  };
  const ask = (): void => {
    if (stopLeading) return;
    clearTimeout(patience);
    send({ kind: 'who-leads', from: me });
    patience = setTimeout(lead, ANSWER_MS * (1 + Math.random()));
  };
  const follow = (leader: string): void => {
    clearTimeout(patience);
    if (!stopLeading) return;
    if (me < leader) return send({ kind: 'i-lead', from: me });
    stopLeading();
    stopLeading = null;
  };

  channel.addEventListener('message', ({ data }: MessageEvent<Message<Told>>) => {
    if (data.kind === 'told') onTold(data.told);
    else if (data.kind === 'i-lead') follow(data.from);
    else if (data.kind === 'i-leave') ask();
    else if (stopLeading) send({ kind: 'i-lead', from: me });
  });

  const leave = (): void => {
    clearTimeout(patience);
    clearInterval(check);
    removeEventListener('pagehide', hide);
    if (stopLeading) {
      stopLeading();
      stopLeading = null;
      send({ kind: 'i-leave', from: me });
    }
    channel.close();
  };
  // A page that is put aside may be woken again: it gives up the lead and asks again when it wakes.
  const hide = (): void => {
    if (!stopLeading) return;
    stopLeading();
    stopLeading = null;
    send({ kind: 'i-leave', from: me });
  };
  addEventListener('pagehide', hide);
  const check = setInterval(ask, CHECK_MS);
  ask();

  return { tell: (told) => send({ kind: 'told', told }), leave };
}
