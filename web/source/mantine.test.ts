import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { components, importsFrom, nameOf, parse, walk } from './read-source.ts'
import type { Node } from './read-source.ts'

const listed = new Set(
  readFileSync(`${import.meta.dirname}/../kit/mantine.css`, 'utf8').match(/(?<=styles\/)\w+(?=\.layer)/g),
)
const sheet = (part: string) =>
  `${import.meta.dirname}/../../node_modules/@mantine/core/styles/${part}.layer.css`
/** Parts that borrow the stylesheet of another one. */
const borrowed: Record<string, string> = {
  Select: 'Combobox',
  MultiSelect: 'PillsInput',
  Autocomplete: 'Combobox',
}

const withoutStyles = (tree: Node) =>
  importsFrom(tree, '@mantine/core')
    .map((name) => borrowed[name] ?? name)
    .filter((name) => existsSync(sheet(name)) && !listed.has(name))

/** These write a <style> element at run time, which the content policy forbids: their layout would be missing. */
const unsafe = new Set(['Grid', 'SimpleGrid', 'AppShell'])
const sizes = new Set(['base', 'xs', 'sm', 'md', 'lg', 'xl'])

function writesStyles(tree: Node): string[] {
  const parts = importsFrom(tree, '@mantine/core').filter((name) => unsafe.has(name))
  const props = [...walk(tree)].filter(isResponsive).map((node) => nameOf(node['name']))
  return [...parts, ...props]
}

function isResponsive(node: Node): boolean {
  const value = node.type === 'JSXAttribute' ? (node['value'] as Node | null) : null
  const held = value?.type === 'JSXExpressionContainer' ? (value['expression'] as Node) : undefined
  if (held?.type !== 'ObjectExpression') return false
  const keys = (held['properties'] as Node[]).map((one) => nameOf(one['key']))
  return keys.length > 0 && keys.every((key) => sizes.has(key))
}

test('every part of Mantine that is used has its stylesheet in kit/mantine.css', () => {
  const found = components().flatMap(({ path, tree }) =>
    withoutStyles(tree).map((name) => `${path}: ${name}`),
  )
  expect(found).toEqual([])
})

test('nothing needs a <style> element at run time', () => {
  const found = components().flatMap(({ path, tree }) => writesStyles(tree).map((name) => `${path}: ${name}`))
  expect(found).toEqual([])
})

/** Their own words are English, so they stand in one part of the kit that gives them ours. */
const wrapped: Record<string, string> = { PasswordInput: 'kit/password-field.tsx' }

const unworded = (path: string, tree: Node) =>
  importsFrom(tree, '@mantine/core').filter((name) => name in wrapped && !path.endsWith(wrapped[name] ?? ''))

test('what brings English words of its own is used by the kit alone', () => {
  const found = components().flatMap(({ path, tree }) =>
    unworded(path, tree).map((name) => `${path}: ${name}`),
  )
  expect(found).toEqual([])
})

test('finds what is missing or forbidden', () => {
  expect(withoutStyles(parse("import { Button, Stepper } from '@mantine/core'"))).toEqual(['Stepper'])
  expect(unworded('a.tsx', parse("import { PasswordInput } from '@mantine/core'"))).toEqual(['PasswordInput'])
  expect(writesStyles(parse("import { SimpleGrid } from '@mantine/core'"))).toEqual(['SimpleGrid'])
  expect(writesStyles(parse('const a = <Box p={{ base: 4, sm: 8 }} />'))).toEqual(['p'])
  expect(writesStyles(parse('const a = <Box style={{ width: 4 }} p="md" />'))).toEqual([])
})
