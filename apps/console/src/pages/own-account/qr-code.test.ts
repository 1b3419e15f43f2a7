import { expect, test } from 'vitest'
import { qrCode } from './qr-code.ts'

test('a code is as large as its text asks for, and none is made that could not be read', () => {
  expect(qrCode('x')?.length).toBe(21)
  expect(qrCode('x'.repeat(14))?.length).toBe(21)
  expect(qrCode('x'.repeat(15))?.length).toBe(25)
  expect(qrCode('x'.repeat(412))?.length).toBe(77)
  expect(qrCode('x'.repeat(413))).toBeNull()
})

test('the three corners by which a camera finds it are there, and the format is written twice', () => {
  const code = qrCode('otpauth://totp/KE:a.person?secret=JBSWY3DPEHPK3PXP') ?? []
  const size = code.length
  for (const [x, y] of [
    [0, 0],
    [size - 7, 0],
    [0, size - 7],
  ] as const) {
    const rows = Array.from({ length: 7 }, (_, row) =>
      code[y + row]
        ?.slice(x, x + 7)
        .map(Number)
        .join(''),
    )
    expect(rows).toEqual(['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'])
  }
  const column = [0, 1, 2, 3, 4, 5, 7, 8].map((y) => code[y]?.[8])
  const row = Array.from({ length: 8 }, (_, at) => code[8]?.[size - 1 - at])
  expect(column).toEqual(row)
})
