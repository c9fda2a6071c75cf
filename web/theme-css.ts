import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  em,
  mergeMantineTheme,
  px,
} from '@mantine/core'
import type { Plugin } from 'vite'
import { theme, themeVariables } from './kit/theme.ts'

const merged = mergeMantineTheme(DEFAULT_THEME, theme)

/** What MantineProvider would write into <style> elements, which our content policy forbids. */
export function themeCss(): string {
  const defaults = defaultCssVariablesResolver(merged)
  const own = themeVariables(merged)
  const without = (vars: Record<string, string>) =>
    Object.fromEntries(Object.entries(vars).filter(([name]) => !(name in own.variables) && isUsed(name)))
  const css = convertCssVariables(
    {
      variables: { ...without(defaults.variables), ...own.variables },
      light: without(defaults.light),
      dark: without(defaults.dark),
    },
    ':root',
  )
  return `@layer mantine {${css}${breakpointClasses()}}`
}

/** Shades of colours that the product has no token for would only weigh. */
const isUsed = (name: string) =>
  !/^--mantine-color-(pink|grape|violet|indigo|cyan|lime|yellow|teal)-/.test(name)

const breakpointClasses = () =>
  Object.entries(merged.breakpoints)
    .map(
      ([name, width]) =>
        `@media (max-width: ${em((px(width) as number) - 0.1)}) {.mantine-visible-from-${name} {display: none !important;}}` +
        `@media (min-width: ${em(px(width) as number)}) {.mantine-hidden-from-${name} {display: none !important;}}`,
    )
    .join('')

/** `import 'virtual:theme.css'` gives the stylesheet made from kit/theme.ts. */
export function themeCssPlugin(): Plugin {
  const id = '\0virtual:theme.css'
  return {
    name: 'theme-css',
    resolveId: (source) => (source === 'virtual:theme.css' ? id : undefined),
    load: (asked) => (asked === id ? themeCss() : undefined),
  }
}
