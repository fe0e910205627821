/** What the settings INSPECTOR and INSPECTOR_ORIGINS say. */
export const INSPECTOR = Symbol('INSPECTOR');

export interface InspectorSettings {
  /** Whether this node lets anybody watch its machines. */
  isOn: boolean;
  /** Origins, beside those of this machine, whose pages may tell what their own machines do. */
  origins: readonly string[];
  /** Whose word is believed about where a request comes from. */
  trustProxy: readonly string[];
}

/** Where receivers connect. */
export const FEED = '/api/inspector/feed';

/** Where applications connect that want to be seen in this inspector. */
export const APPLICATIONS = '/api/inspector/applications';

/** Why a connection is closed (RFC 6455). */
export const CLOSED = {
  goingAway: 1001,
  /** What came is no inspection message. */
  notUnderstood: 1007,
  /** The session is over, or more is sent than is allowed. */
  notAllowed: 1008,
  /** Something went wrong here. */
  fault: 1011,
  /** It may be tried again. */
  tryAgain: 1013,
} as const;
