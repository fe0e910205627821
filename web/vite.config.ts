import { defineConfig } from 'vite';
import { compressed } from './compressed.js';

/** Where `npm run web:dev` finds the application. */
const application = process.env.API ?? 'http://127.0.0.1:3000';

/** Everything is served by the application itself: no foreign host, no font from outside, no TLS needed. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [compressed()],
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Nobody on the factory network needs the sources in the browser; a stack with names is worth more than the bytes.
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    // antd marks its files for server components; there is no server here that renders.
    rolldownOptions: {
      // The workbench, and the page of a customer who has a link: it loads nothing of the workbench.
      input: ['index.html', 'c.html'].map((page) => `${import.meta.dirname}/${page}`),
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
    },
  },
  // The application compares where a request comes from with the address it was sent to: that stays the page's.
  server: {
    proxy: Object.fromEntries(['/api', '/health'].map((path) => [path, { target: application, changeOrigin: false }])),
  },
});
