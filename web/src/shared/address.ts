/** Where a process is looked at; orders have a page of their own. */
export const addressOf = (kind: string, no: string): string =>
  kind === 'orders' ? `/orders/${no}` : `/processes/${kind}/${no}`;

/** Whether this can be the number of a process at all, such as `SO-000123`. */
export const isProcessNo = (text: string): boolean => /^[A-Z]{2}-\d{1,12}$/.test(text);
