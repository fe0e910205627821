// The program of the page that a process's file is (src/features/dossier/page): one script and one style sheet, which the
// server writes into every file, so that it opens from disk and asks nobody for anything.
import { defineConfig } from 'vite';

export default defineConfig({
  root: `${import.meta.dirname}/../src/features/dossier/page`,
  build: {
    outDir: '../../../../dist/dossier',
    emptyOutDir: true,
    // Browsers that are some years old: nobody updates the computer on which an auditor opens a file.
    target: 'es2020',
    lib: { entry: 'main.ts', formats: ['iife'], name: 'dossier', fileName: () => 'page.js', cssFileName: 'page' },
  },
});
