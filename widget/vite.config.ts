import { defineConfig } from 'vite'
import { packAssets } from '../web/pack-assets.ts'
import { slimContracts } from '../web/slim-contracts.ts'

/** The panel. The pasted script has a build of its own, since it must stand alone: loader/vite.config.ts. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/widget/',
  plugins: [slimContracts(), packAssets()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: { zod: `${import.meta.dirname}/../web/no-zod.ts` } },
  build: {
    outDir: '../dist/widget',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: { input: `${import.meta.dirname}/panel/panel.tsx` },
  },
})
