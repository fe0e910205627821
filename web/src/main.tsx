import './app/page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { Providers } from './app/providers.js';
import { router } from './app/routes.js';
import { recallSession } from './session/session.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element called root');

await recallSession();
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
