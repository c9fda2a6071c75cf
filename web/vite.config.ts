import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { packAssets } from './pack-assets.ts'
import { slimContracts } from './slim-contracts.ts'
import { themeCssPlugin } from './theme-css.ts'

/** What every page needs goes into one file: forty small ones weigh more, and each lists all the others. */
const base =
  /node_modules\/(react|react-dom|scheduler|clsx|i18next|react-i18next|@tanstack\/(history|store|react-store|router-core|react-router|query-core|react-query)|@mantine\/core\/esm\/core)\//

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
        codeSplitting: { groups: [{ name: 'base', test: base }] },
      },
    },
  },
})
