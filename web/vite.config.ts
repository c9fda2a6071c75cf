import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { slimContracts } from './slim-contracts.ts'
import { themeCssPlugin } from './theme-css.ts'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), themeCssPlugin(), slimContracts()],
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
    rolldownOptions: { treeshake: { manualPureFunctions: ['endpoint', 'z'] } },
  },
})
