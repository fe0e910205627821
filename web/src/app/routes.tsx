import type { RouteObject } from 'react-router';
import { createBrowserRouter, Navigate, Outlet } from 'react-router';
import { readAhead } from '../api/pages.js';
import { tasksAsked } from '../inbox/list.js';
import { ordersAsked } from '../order/list.js';
import { filterOf } from '../process/filter.js';
import { processesAsked } from '../process/list.js';
import { SignedIn } from '../session/me.js';
import { SignInPage } from '../session/sign-in.page.js';
import { Loading } from '../shared/states.js';
import { NotFoundPage } from '../shared/not-found.page.js';
import { FailurePage } from './failure.page.js';
import { Shell } from './shell.js';

const shell = (
  <SignedIn>
    <Shell />
  </SignedIn>
);

const filterIn = ({ url }: Request) => filterOf(new URL(url).searchParams);

/** Every page is loaded when it is first opened; the lists of every day are asked for meanwhile. */
const pages: RouteObject[] = [
  {
    path: '/',
    loader: () => readAhead(...tasksAsked),
    lazy: async () => ({ Component: (await import('../inbox/inbox.page.js')).InboxPage }),
  },
  {
    path: '/orders',
    loader: ({ request }) => readAhead(...ordersAsked(filterIn(request))),
    lazy: async () => ({ Component: (await import('../order/order-list.page.js')).OrderListPage }),
  },
  {
    path: '/orders/new',
    lazy: async () => ({ Component: (await import('../order/new-order.page.js')).NewOrderPage }),
  },
  // Where the API takes a spreadsheet; its page has an address of its own.
  { path: '/orders/import', element: <Navigate to="/import" replace /> },
  { path: '/orders/:no', lazy: async () => ({ Component: (await import('../order/order.page.js')).OrderPage }) },
  {
    path: '/processes/:kind',
    loader: ({ request, params: { kind = '' } }) => readAhead(...processesAsked(kind, filterIn(request))),
    lazy: async () => ({ Component: (await import('../process/processes.page.js')).ProcessesPage }),
  },
  {
    path: '/processes/:kind/new',
    lazy: async () => ({ Component: (await import('../process/new.page.js')).NewPage }),
  },
  {
    path: '/processes/meetings/:no',
    lazy: async () => ({ Component: (await import('../meetings/meeting.page.js')).MeetingPage }),
  },
  {
    path: '/processes/handovers/:no',
    lazy: async () => ({ Component: (await import('../handovers/handover.page.js')).HandoverPage }),
  },
  {
    path: '/processes/sales-plans/:no',
    lazy: async () => ({ Component: (await import('../sales/sales-plan.page.js')).SalesPlanPage }),
  },
  {
    path: '/processes/monthly-plans/:no',
    lazy: async () => ({ Component: (await import('../monthly-plans/plan.page.js')).MonthlyPlanPage }),
  },
  {
    path: '/processes/delivery-batches/:no',
    lazy: async () => ({ Component: (await import('../order/batch.page.js')).BatchPage }),
  },
  {
    path: '/processes/:kind/import',
    lazy: async () => ({ Component: (await import('../import/rows.page.js')).RowsPage }),
  },
  {
    path: '/processes/customers/:no',
    lazy: async () => ({ Component: (await import('../registers/customer.page.js')).CustomerPage }),
  },
  {
    path: '/processes/products/:no',
    lazy: async () => ({ Component: (await import('../registers/product.page.js')).ProductPage }),
  },
  {
    path: '/processes/:kind/:no',
    lazy: async () => ({ Component: (await import('../process/process.page.js')).ProcessPage }),
  },
  { path: '/import', lazy: async () => ({ Component: (await import('../import/import.page.js')).ImportPage }) },
  { path: '/board', lazy: async () => ({ Component: (await import('../order/board.page.js')).BoardPage }) },
  { path: '/capacity', lazy: async () => ({ Component: (await import('../capacity/capacity.page.js')).CapacityPage }) },
  { path: '/calendar', lazy: async () => ({ Component: (await import('../calendar/calendar.page.js')).CalendarPage }) },
  { path: '/schedule', element: <Navigate to="/calendar?view=gantt" replace /> },
  {
    path: '/departments/:office?',
    lazy: async () => ({ Component: (await import('../departments/department.page.js')).DepartmentPage }),
  },
  {
    path: '/dashboard',
    lazy: async () => ({ Component: (await import('../dashboard/dashboard.page.js')).DashboardPage }),
  },
  {
    path: '/security',
    lazy: async () => ({ Component: (await import('../security/security.page.js')).SecurityPage }),
  },
  { path: '/changes', lazy: async () => ({ Component: (await import('../changes/changes.page.js')).ChangesPage }) },
  { path: '/rules', lazy: async () => ({ Component: (await import('../rules/rules.page.js')).RulesPage }) },
  { path: '*', element: <NotFoundPage /> },
];

/** Papers stand alone: what is printed has no menu around it. */
const papers: RouteObject[] = [
  {
    path: '/orders/:no/print/:sheet',
    lazy: async () => ({ Component: (await import('../print/print.page.js')).PrintPage }),
  },
];

/** When the page that was begun with is there to be drawn. */
export const opened = (pages: ReturnType<typeof openPages>): Promise<void> =>
  new Promise((resolve) => {
    if (pages.state.initialized) return resolve();
    const leave = pages.subscribe(({ initialized }) => {
      if (!initialized) return;
      leave();
      resolve();
    });
  });

/** Begins with the page that the address names; whoever has a session must have it by now. */
export const openPages = () =>
  createBrowserRouter([
    { path: '/sign-in', element: <SignInPage />, errorElement: <FailurePage /> },
    // For engineers, and for other applications: it stands alone, and asks nobody to sign in who only looks at his own.
    {
      path: '/inspector',
      lazy: async () => ({ Component: (await import('../inspector/inspector.page.js')).InspectorPage }),
      errorElement: <FailurePage />,
      hydrateFallbackElement: <Loading />,
    },
    {
      element: shell,
      errorElement: <FailurePage />,
      hydrateFallbackElement: <Loading />,
      children: [{ errorElement: <FailurePage />, children: pages }],
    },
    {
      element: (
        <SignedIn>
          <Outlet />
        </SignedIn>
      ),
      errorElement: <FailurePage />,
      hydrateFallbackElement: <Loading />,
      children: papers,
    },
  ]);
