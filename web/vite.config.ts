import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { base } from './base-chunk.ts'
import { packAssets } from './pack-assets.ts'
import { slimContracts } from './slim-contracts.ts'
import { themeCssPlugin } from './theme-css.ts'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), themeCssPlugin(), slimContracts(), packAssets()],
  resolve: { alias: { zod: `${import.meta.dirname}/no-zod.ts` } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // The polyfill and inlined assets would need an inline script and `data:` in the content policy.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Endpoints and schemas that a page does not name are left out of its script.
    rolldownOptions: {
      treeshake: { manualPureFunctions: ['endpoint', 'z'] },
      output: {
        // A name beside the hash would be carried by each page that fetches it; the manifest knows whose it is.
        chunkFileNames: 'assets/[hash].js',
        assetFileNames: 'assets/[hash][extname]',
        codeSplitting: { groups: [{ name: 'base', test: base }] },
      },
    },
  },
})
