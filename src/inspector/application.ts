import type { RawData, WebSocket } from 'ws';
import { guarded } from '../guarded.js';
import { LocalLimit } from '../http/local-limit.js';
import { attend, dismiss } from './attended.js';
import { CLOSED } from './inspector.settings.js';
import { MESSAGES_VERSION } from './messages.js';
import { NotAMessageError, relayed } from './relayed.js';
import { Remembered } from './remembered.js';

/** Messages that an application may send in a minute; a long one counts for as many as it is times this long. */
const A_MINUTE = 6_000;
const SHORT = 8_192;

interface Telling {
  /** Under which its actors stand: no two applications of a node have the same. */
  group: string;
  name: string;
  stillAllowed: () => Promise<unknown>;
  /** Takes every message that it tells, as it is told on. */
  tell: (text: string) => void;
}

/**
 * An XState application that tells its actors over a WebSocket, as `createWebSocketInspector` of @statelyai/inspect does.
 * It is one actor itself, the parent of those that have none. What it says is passed on and forgotten with it; whoever
 * sends anything else, or too much, is sent away.
 */
export class Application {
  private readonly limit = new LocalLimit(A_MINUTE);
  private readonly remembered = new Remembered();

  constructor(
    private readonly socket: WebSocket,
    private readonly telling: Telling,
    onEnd: () => void,
  ) {
    attend(socket, telling.stillAllowed, () => {
      telling.tell(this.asActor('@xstate.snapshot', 'stopped'));
      onEnd();
    });
    socket.on(
      'message',
      guarded(
        (data: RawData, isBinary: boolean) => this.take(data, isBinary),
        () => this.end(CLOSED.fault),
      ),
    );
    telling.tell(this.asActor('@xstate.actor', 'active'));
  }

  /** Where it stands, for whoever comes to watch now. */
  standing(): string[] {
    return [this.asActor('@xstate.actor', 'active'), ...this.remembered.all()];
  }

  end(code: number): void {
    dismiss(this.socket, code);
  }

  private take(data: RawData, isBinary: boolean): void {
    // What was under way when it was sent away is not heard any more.
    if (this.socket.readyState !== this.socket.OPEN) return;
    const raw = (data as Buffer).toString('utf8');
    if (this.limit.take('', Math.ceil(raw.length / SHORT)) > 0) {
      return dismiss(this.socket, CLOSED.notAllowed, `More than ${A_MINUTE} messages a minute.`);
    }
    try {
      if (isBinary) throw new NotAMessageError('It is no text.');
      const message = relayed(raw, this.telling.group);
      this.remembered.take(message);
      this.telling.tell(message.text);
    } catch (error) {
      if (!(error instanceof NotAMessageError)) throw error;
      dismiss(this.socket, CLOSED.notUnderstood, error.message);
    }
  }

  private asActor(type: '@xstate.actor' | '@xstate.snapshot', status: 'active' | 'stopped'): string {
    const { group, name } = this.telling;
    const head = { type, _version: MESSAGES_VERSION, sessionId: group, rootId: group, createdAt: String(Date.now()) };
    const told = type === '@xstate.actor' ? { name } : { event: { type: 'disconnected' } };
    return JSON.stringify({ ...head, id: null, ...told, snapshot: { status } });
  }
}
