import { expect } from 'vitest'
import { faultCodes, type FaultCode } from '#contracts/faults.ts'
import type { Locale } from '#contracts/roles.ts'
import { faultWords, type FaultParams } from '#contracts/words/faults.ts'
import type { Answer } from '../rights/ask.ts'

const blamesField: FaultCode[] = ['required', 'too_long', 'too_short']

/** A refusal as people and programs can use it: never ours, with code, title and remedy in the reader's language. */
export function expectProblem({ status, text, headers }: Answer, locale: Locale, about: string): void {
  expect(status, `${about}: ${text.slice(0, 300)}`).toBeLessThan(500)
  if (status < 400) return
  expect(headers['content-type'], about).toBe('application/problem+json; charset=utf-8')
  const problem = JSON.parse(text) as {
    code: FaultCode
    title: string
    remedy: string
    status: number
    field?: string
    params: FaultParams
  }
  expect(faultCodes, about).toContain(problem.code)
  expect(problem.status).toBe(status)
  expect({ title: problem.title, remedy: problem.remedy }, about).toEqual(
    faultWords(problem.code, locale, problem.params),
  )
  expect(problem.title.length * problem.remedy.length, about).toBeGreaterThan(0)
  if (blamesField.includes(problem.code)) expect(problem.field, about).toBeTruthy()
}
