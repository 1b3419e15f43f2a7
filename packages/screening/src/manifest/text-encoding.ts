// Spreadsheets save text in several encodings. UTF-8 is tried strictly on the first bytes; what is not UTF-8 is Chinese or one of the Windows pages.

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1251' | 'windows-1252'

/** Enough to see an encoding; a cut through the last character is allowed for. */
export const ENCODING_SAMPLE_BYTES = 65_536

/** The encoding of a text by its first bytes. Legacy text without words of Chinese or Cyrillic letters is read as western. */
export function encodingOf(sample: Uint8Array): TextEncoding {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  if (decodes(sample, 'utf-8')) return 'utf-8'
  if (looksChinese(sample) && decodes(sample, 'gb18030')) return 'gb18030'
  return hasWordsOfHighBytes(sample) ? 'windows-1251' : 'windows-1252'
}

/** Whether these are no text at all. A stray zero byte is damage in one row; many of them, or of other control bytes, are no rows. */
export function isBinary(sample: Uint8Array): boolean {
  if (encodingOf(sample).startsWith('utf-16')) return false
  let zeros = 0
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) zeros += 1
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20)) controls += 1
  }
  return zeros > Math.max(3, sample.length / 1000) || controls > sample.length / 10
}

function decodes(sample: Uint8Array, encoding: TextEncoding): boolean {
  try {
    // `stream` leaves a character cut by the end of the sample for later instead of refusing it.
    new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Of the bytes of Chinese words many lie between A1 and BF, where the Cyrillic page has signs; western text has no such words. */
const CHINESE_SHARE_MIN = 0.1
const RUN_SHARE_MIN = 0.8

function looksChinese(sample: Uint8Array): boolean {
  let high = 0
  let signs = 0
  let inRuns = 0
  let run = 0
  for (const byte of sample) {
    if (byte < 0x81) {
      if (run > 1) inRuns += run
      run = 0
      continue
    }
    run += 1
    high += 1
    if (byte > 0xa0 && byte < 0xc0) signs += 1
  }
  if (run > 1) inRuns += run
  return signs >= high * CHINESE_SHARE_MIN && inRuns >= high * RUN_SHARE_MIN
}

/** Cyrillic words are runs of letters above ASCII; western text has single accented letters among plain ones. */
function hasWordsOfHighBytes(sample: Uint8Array): boolean {
  let inRuns = 0
  let single = 0
  let run = 0
  for (const byte of sample) {
    if (byte >= 0xc0) {
      run += 1
      continue
    }
    if (run >= 3) inRuns += run
    else single += run
    run = 0
  }
  if (run >= 3) inRuns += run
  return inRuns > single
}
