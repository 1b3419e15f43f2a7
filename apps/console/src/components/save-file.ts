/** How long a browser may still be reading what it saves. */
const READING_MS = 60_000

/** Gives the person a file, written on this device. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), READING_MS)
}
