import { foldCharacter } from '../names/characters.ts'

/** Letters of Russian, Chinese, Japanese and Korean stay as they are; most of every text that is not ASCII is of them. */
const NOT_ASCII = /[^\x00-\x7f\u0410-\u044f\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]/g

/**
 * The line with digits, dashes, spaces and full-width forms as ASCII, unit for unit, so that places stay the same.
 * Letters of other scripts stay.
 */
export function flattenText(text: string): string {
  return NOT_ASCII.test(text) ? text.replace(NOT_ASCII, flatUnit) : text
}

const flat = new Map<string, string>([
  ['٪', '%'],
  ['％', '%'],
  ['﹪', '%'],
  ['٫', '.'],
  ['٬', ','],
  ['،', ','],
  ['，', ','],
  ['．', '.'],
  ['。', '.'],
  ['、', ','],
  ['；', ';'],
  ['：', ':'],
  ['（', '('],
  ['）', ')'],
  ['／', '/'],
  ['～', '~'],
  ['〜', '~'],
  ['∼', '~'],
  ['＞', '>'],
  ['＜', '<'],
  ['≥', '≥'],
  ['≤', '≤'],
  ['＝', '='],
  ['＋', '+'],
  ['×', 'x'],
  ['∶', ':'],
  ['º', '°'],
  ['˚', '°'],
  ['№', '#'],
])
for (const dash of '‐‑‒–—―−﹘﹣－') flat.set(dash, '-')
for (const space of '\u00a0\u2002\u2003\u2007\u2009\u202f\u3000') flat.set(space, ' ')

function flatUnit(unit: string): string {
  const known = flat.get(unit)
  if (known !== undefined) return known
  if (/\p{Nd}/u.test(unit)) {
    const digit = foldCharacter(unit.charCodeAt(0))
    return digit.length === 1 ? digit : unit
  }
  if (unit >= '！' && unit <= '～') return String.fromCharCode(unit.charCodeAt(0) - 0xfee0)
  return unit
}
