import { expect, test } from 'vitest'
import { assert, property, string } from 'fast-check'
import { Fault } from '#kit/fault.ts'
import { attachment } from './attachment.ts'
import { labelOf } from './file-name.ts'
import { rangeOf } from './range.ts'

test.each([
  ['report.pdf', 'report.pdf'],
  ['  Фактура  март.pdf ', 'Фактура март.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\me\\photo.png', 'photo.png'],
  ['/..', 'file.png'],
  ['..', 'file.png'],
  ['', 'file.png'],
  ['a\r\nSet-Cookie: x=1.txt', 'aSet-Cookie: x=1.txt'],
  ['photo\u202egpj.exe', 'photogpj.exe'],
  ['evil.ht\u200bml', 'evil.html'],
  ['page.html. .', 'page.html'],
  ['\u2066hidden\u2069.txt', 'hidden.txt'],
  ['\ud800.txt', '\ufffd.txt'],
  ['<img src=x onerror=alert(1)>.png', '<img src=x onerror=alert(1)>.png'],
  [`${'я'.repeat(400)}.tar.gz`, `${'я'.repeat(252)}.gz`],
  [`a.${'b'.repeat(400)}`, `a.${'b'.repeat(253)}`],
])('%j is called %j', (name, label) => {
  expect(labelOf(name, 'png')).toBe(label)
})

test('a label is one line of 1 to 255 characters without path, whatever was sent', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 600 }), (name) => {
      const label = labelOf(name, 'bin')
      expect(label).toMatch(/^[^\p{Cc}\p{Cf}\\/]{1,255}$/u)
      expect(label.isWellFormed()).toBe(true)
      expect(label.trim()).toBe(label)
    }),
  )
})

test.each([
  ['a b.pdf', `attachment; filename="a b.pdf"; filename*=UTF-8''a%20b.pdf`],
  ['Ключ.pdf', `attachment; filename="Klyuch.pdf"; filename*=UTF-8''%D0%9A%D0%BB%D1%8E%D1%87.pdf`],
  ['a";x="b%41.pdf', `attachment; filename="a__x=_b_41.pdf"; filename*=UTF-8''a%22%3Bx%3D%22b%2541.pdf`],
  ["it's (1)*.txt", `attachment; filename="it's (1)*.txt"; filename*=UTF-8''it%27s%20%281%29%2A.txt`],
])('%j goes out as %j', (name, header) => {
  expect(attachment(name)).toBe(header)
})

test('the header is plain ASCII in one line, whatever the name', () => {
  assert(
    property(string({ unit: 'binary' }), (name) => {
      expect(attachment(labelOf(name, 'bin'))).toMatch(
        /^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[\w.%~!$&+^`|-]*$/,
      )
    }),
  )
})

test.each([
  [undefined, null],
  ['bytes=0-9', { start: 0, end: 9 }],
  ['bytes=90-', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-1000', { start: 0, end: 99 }],
  ['bytes=50-1000', { start: 50, end: 99 }],
  ['bytes=9-5', null],
  ['bytes=0-1,5-6', null],
  ['bytes=-', null],
  ['pages=1-2', null],
  ['bytes=a-b', null],
])('%s of 100 bytes is %j', (header, range) => {
  expect(rangeOf(header, 100)).toEqual(range)
})

test.each([['bytes=100-'], ['bytes=-0'], ['bytes=999999999999-']])('%s of 100 bytes is refused', (header) => {
  expect(() => rangeOf(header, 100)).toThrow(new Fault('bad_range', { params: { bytes: 100 } }))
})
