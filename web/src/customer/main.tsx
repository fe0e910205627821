import './customer.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CustomerPage } from './customer.page.js';

const root = document.getElementById('root');
if (!root) throw new Error('c.html has no element called root');

// Every reading is noted at the company as a use of the link: none comes by itself.
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
    },
  },
});

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <CustomerPage />
    </QueryClientProvider>
  </StrictMode>,
);
