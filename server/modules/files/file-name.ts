import path from 'node:path'
import { cutText } from '#kit/cut-text.ts'

const LONGEST = 255

/**
 * The name of a file as a label: one line without path, control or invisible characters. Nothing is decided by
 * it and nothing is stored under it.
 */
export function labelOf(name: string, extensionHint: string): string {
  const shown = name
    .toWellFormed()
    .normalize('NFC')
    .split(/[\\/]/)
    .findLast((part) => !/^[\s.]*$/.test(part))
    // Cf holds what turns the direction of a line, so that exe.gpj reads as jpg.exe, and what cannot be seen.
    ?.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^ +|[ .]+$/g, '')
  return shown ? shortened(shown) : `file.${extensionHint}`
}

/** Keeps the extension, and no half of a character. */
function shortened(name: string): string {
  if (name.length <= LONGEST) return name
  const extension = path.extname(name)
  const kept = extension.length <= 20 ? extension : ''
  return cutText(name, LONGEST - kept.length) + kept
}
