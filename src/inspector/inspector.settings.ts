/** Whether this node lets anybody watch its machines: the setting INSPECTOR. */
export const INSPECTOR_ON = Symbol('INSPECTOR_ON');

/** Where receivers connect. */
export const FEED = '/api/inspector/feed';
