import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { PropsWithChildren } from 'react';
import { Navigate, useLocation } from 'react-router';
import type { Office } from '../../../machines/offices.js';
import { api } from '../api/client.js';
import { useKind } from '../api/kinds.js';
import { questions } from '../api/query-client.js';
import type { Me, Permission } from '../api/types.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { Loading, NoPermission } from '../shared/states.js';
import { NewPasswordPage } from './new-password.page.js';
import { isSignedIn, useStanding } from './session.js';

const MeContext = createContext<Me | null>(null);

/** Who is signed in. Only inside of `SignedIn`. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('Nobody is signed in here');
  return me;
}

/** The offices for which somebody acts now: his own, and those that were lent to him. */
export const officesOf = ({ offices, delegations }: Me, now = new Date().toISOString()): Office[] => [
  ...new Set([
    ...offices,
    ...delegations.received
      .filter(({ startsAt, endsAt }) => startsAt <= now && now < endsAt)
      .flatMap((delegation) => delegation.offices),
  ]),
];

/** Who may see a page; everybody, where neither is named. The server decides again at every request. */
export interface Readers {
  offices?: readonly Office[];
  permissions?: readonly Permission[];
}

export function mayRead(me: Me, { offices, permissions }: Readers): boolean {
  if (!offices && !permissions) return true;
  const mine = officesOf(me);
  return (
    (offices?.some((office) => mine.includes(office)) ?? false) ||
    (permissions?.some((permission) => me.permissions.includes(permission)) ?? false)
  );
}

const ME_FRESH_MS = 60_000;
const me = api.queryOptions('get', '/api/auth/me', {}, { staleTime: ME_FRESH_MS });

/** Asks who is signed in before the first page is drawn, which needs it. Never fails: the page asks again, and tells. */
export const readWhoIAm = async (): Promise<void> => {
  if (isSignedIn()) await questions.prefetchQuery(me);
};

/** Lets in whoever is signed in; sends everybody else to the sign-in and back again. */
export function SignedIn({ children }: PropsWithChildren) {
  const { session, isLeaving = false } = useStanding();
  const { pathname, search } = useLocation();
  const asked = useQuery({ ...me, enabled: session !== null && !isLeaving });
  if (!session) {
    const to = pathname === '/' ? '' : `?to=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${to}`} replace />;
  }
  if (isLeaving) return <Loading />;
  return (
    <QueryBoundary asked={asked}>
      {(me) =>
        me.mustChangePassword ? (
          <NewPasswordPage username={me.person.username} />
        ) : (
          <MeContext value={me}>{children}</MeContext>
        )
      }
    </QueryBoundary>
  );
}

/** Whether somebody may begin a process of a kind, for any of his offices. */
export function useMayEnter(kind: string): boolean {
  const mine = officesOf(useMe());
  const entries = useKind(kind)?.entries ?? [];
  return mine.length > 0 && entries.some(({ sender }) => sender === null || mine.some((office) => office === sender));
}

/** A page for some offices only. */
export function OnlyFor({ children, ...readers }: PropsWithChildren<Readers>) {
  return mayRead(useMe(), readers) ? children : <NoPermission />;
}
