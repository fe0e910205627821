/** User names are told apart without regard to case or to spaces around them. */
export const plainUsername = (username: string): string => username.normalize('NFKC').trim().toLowerCase();
