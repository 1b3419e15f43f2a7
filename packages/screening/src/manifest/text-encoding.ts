// Spreadsheets save text in several encodings. UTF-8 is tried strictly on the first bytes; what is not UTF-8 is one of the Windows pages.

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252'

/** Enough to see an encoding; a cut through the last character is allowed for. */
export const ENCODING_SAMPLE_BYTES = 65_536

/** The encoding of a text by its first bytes. Legacy text without words of Cyrillic letters is read as western. */
export function encodingOf(sample: Uint8Array): TextEncoding {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  try {
    // `stream` leaves a character cut by the end of the sample for later instead of refusing it.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true })
    return 'utf-8'
  } catch {
    return hasWordsOfHighBytes(sample) ? 'windows-1251' : 'windows-1252'
  }
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
  return inRuns > single
}
