const HEAD_BYTES = 65_536 // enough to see whether the text is UTF-8

/** The text of a file in pieces, with the part of the file that was read. Old spreadsheets write Windows pages. */
export async function* textOf(file: File): AsyncGenerator<{ readonly text: string; readonly part: number }> {
  const decoder = new TextDecoder(encodingOf(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())))
  const reader = file.stream().getReader()
  let readBytes = 0
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    readBytes += piece.value.byteLength
    yield { text: decoder.decode(piece.value, { stream: true }), part: readBytes / file.size }
  }
  const rest = decoder.decode()
  if (rest !== '') yield { text: rest, part: 1 }
}

function encodingOf(head: Uint8Array): string {
  const [first, second] = head
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  try {
    // `stream`: the head may end inside a character.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return 'utf-8'
  } catch {
    return hasWordsOfHighBytes(head) ? 'windows-1251' : 'windows-1252'
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
