/**
 * What is sold and who bought it: products, customers' orders with their lines, whose the shop's references are, and
 * the import of orders from a file.
 * Emits: product.saved, order.added, order.bound, order_import.moved. Hears nothing.
 * What comes back is the work of the module returns; which lines could, is asked of the database.
 */
import type { Module } from '#kit/module.ts'
import { importRoutes } from './import/routes.ts'
import { workOnImport } from './import/work-on-import.ts'
import { routes } from './routes.ts'

export const catalog: Module = {
  name: 'catalog',
  routes: [...routes, ...importRoutes],
  jobs: [workOnImport],
}

export { tendImports } from './import/tend-imports.ts'
export { orderLineFor } from './door.ts'
