/** The kind whose pages stand at the first level of addresses; its papers carry them. */
export const ORDERS = 'orders';

/** Where the processes of a kind are listed. */
export const listOf = (kind: string): string => (kind === ORDERS ? '/orders' : `/processes/${kind}`);

/** Where a process is looked at. */
export const addressOf = (kind: string, no: string): string => `${listOf(kind)}/${no}`;

/** Whether this can be the number of a process at all, such as `SO-000123`, or `PR-SO-000123-1` of one that it caused. */
export const isProcessNo = (text: string): boolean => /^[A-Z]{2}(-[A-Z0-9]{1,12})+$/.test(text);
