import { defineConfig } from 'vite'
import { packAssets } from '../../web/pack-assets.ts'

/** One classic script: its names do not become those of the page, and it fetches no part of itself. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [packAssets()],
  build: {
    outDir: '../../dist/widget-loader',
    emptyOutDir: true,
    target: 'es2022',
    // As a library: else Vite adds what fetches parts ahead.
    lib: {
      entry: `${import.meta.dirname}/loader.ts`,
      formats: ['iife'],
      name: 'switchboardLoader',
      fileName: () => 'widget.js',
    },
  },
})
