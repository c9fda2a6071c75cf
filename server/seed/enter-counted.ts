import type { LoggedEvent } from '#kit/event-log.ts'
import { rowsOfEvents } from '#modules/reports'
import { add, type Sheet } from './copy.ts'
import type { Sheets } from './sheets.ts'

/** What the reports count of a story: reactions take no notice of the past that is entered here. */
export function enterCounted(sheets: Sheets, told: readonly LoggedEvent[]): void {
  const { facts, spans, standings } = rowsOfEvents(told)
  for (const row of facts) enter(sheets.facts, row)
  for (const row of spans) enter(sheets.spans, row)
  // Of events that are as old as these none is left to be counted.
  for (const row of standings) enter(sheets.standings, { ...row, position: LAST })
}

const LAST = String(2n ** 63n - 1n)

const enter = (sheet: Sheet, row: Record<string, string | number | boolean | Date | null>) =>
  add(sheet, ...sheet.columns.map((column) => row[column] ?? null))
