import { expect, test } from 'vitest'
import { timeIn } from './time-in.ts'
import { csvLine } from './write-csv.ts'

test.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['two\r\nlines', '"two\r\nlines"'],
  ['=1+1', "'=1+1"],
  ['+359 888', "'+359 888"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t'=1"],
  ['\r=1', '"\'\r\'=1"'],
  ['=HYPERLINK("http://a.example","x")', '"\'=HYPERLINK(""http://a.example"",""x"")"'],
  ['a=1', 'a=1'],
  ['＝1+1', "'＝1+1"],
  [' =1+1', "' =1+1"],
  // A sheet that parts at semicolons, as in Bulgaria and Russia, begins a cell behind each of them.
  ['late;=1+1', "late;'=1+1"],
  ['late; @SUM(A1)', "late;' @SUM(A1)"],
  ['late\t+1', "late\t'+1"],
  ['late|-1', "late|'-1"],
  ['two\n=1+1', '"two\n\'=1+1"'],
  ['a;"=1+1"', '"a;\'""=1+1"""'],
  ['', ''],
  ['Петър; Ана', 'Петър; Ана'],
])('%j becomes %j', (text, cell) => {
  expect(csvLine([text, 'x'])).toBe(`${cell},x\r\n`)
})

test.each([
  ['Europe/Sofia', '2026-01-05T12:02:03.456Z', '2026-01-05T14:02:03+02:00'],
  ['Europe/Sofia', '2026-07-05T12:02:03Z', '2026-07-05T15:02:03+03:00'],
  ['America/St_Johns', '2026-01-05T01:00:00Z', '2026-01-04T21:30:00-03:30'],
  ['UTC', '2026-01-05T12:02:03Z', '2026-01-05T12:02:03+00:00'],
  ['Asia/Kathmandu', '2026-01-05T12:00:00Z', '2026-01-05T17:45:00+05:45'],
])('in %s %s is %s', (zone, at, shown) => {
  expect(timeIn(zone, at)).toBe(shown)
  expect(timeIn(zone, null)).toBe('')
})
