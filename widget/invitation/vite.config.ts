import { defineConfig } from 'vite'
import { slimContracts } from '../../web/slim-contracts.ts'

/** One piece under one name: the server puts behind it what is said, as one module. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [slimContracts()],
  resolve: { alias: { zod: `${import.meta.dirname}/../../web/no-zod.ts` } },
  build: {
    outDir: '../../dist/widget-invitation',
    emptyOutDir: true,
    target: 'es2022',
    lib: {
      entry: `${import.meta.dirname}/invitation.ts`,
      formats: ['iife'],
      name: 'switchboardInvitation',
      fileName: () => 'invitation.js',
    },
  },
})
