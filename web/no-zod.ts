/**
 * Stands for zod in the browser, where schemas are types only: the server checks what is sent, and zod would
 * weigh more than a screen. Building a schema answers itself; using one is a mistake and says so.
 */
const used = new Set(['parse', 'safeParse', 'parseAsync', 'safeParseAsync'])

const schema: unknown = new Proxy(() => undefined, {
  get: (_, name) => {
    if (used.has(String(name))) throw new Error('The browser has no schemas: let the server check')
    return name === Symbol.toPrimitive ? () => 'schema' : schema
  },
  apply: () => schema,
})

export const z = schema
