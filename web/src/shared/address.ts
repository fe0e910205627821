/** Where a process is looked at; orders have a page of their own. */
export const addressOf = (kind: string, no: string): string =>
  kind === 'orders' ? `/orders/${no}` : `/processes/${kind}/${no}`;
