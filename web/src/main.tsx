import './app/page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { Providers } from './app/providers.js';
import { opened, openPages } from './app/routes.js';
import { readWhoIAm } from './session/me.js';
import { recallSession } from './session/session.js';
import { pause } from './shared/pause.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element called root');

/** How long the first page may take before something else is drawn in its place, in milliseconds. */
const UNSEEN_MS = 400;

recallSession();
const pages = openPages();
await Promise.race([Promise.all([readWhoIAm(), opened(pages)]), pause(UNSEEN_MS)]);
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={pages} />
    </Providers>
  </StrictMode>,
);
