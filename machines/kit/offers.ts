/** An event of another process that one suggests to send there. */
interface OfferedEvent {
  no: string;
  type: string;
  data?: unknown;
}

/** A process of another kind that one suggests to begin, with what its entry form begins with. */
interface OfferedStart {
  start: string;
  type: string;
  data: object;
  /** Of several of a kind, what this one is about. It holds no secret. */
  about?: string;
  /** There is to be one: none is offered while there is one in a state other than these. */
  onceUnless?: readonly string[];
}

/** What a process suggests to do elsewhere: it is only offered, never sent by itself. */
export type Offered = OfferedEvent | OfferedStart;
