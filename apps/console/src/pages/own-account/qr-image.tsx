import type { JSX } from 'react'
import { qrCode } from './qr-code.ts'

/** Light around the code, in modules, without which no camera finds it. */
const MARGIN = 4

/** A QR code, dark on light in every theme. Null where the text is too long: it is then typed. */
export function QrImage({ text, label }: { readonly text: string; readonly label: string }): JSX.Element | null {
  const code = qrCode(text)
  if (code === null) return null
  const size = code.length + 2 * MARGIN
  const path = code
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x + MARGIN} ${y + MARGIN}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
