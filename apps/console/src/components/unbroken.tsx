import type { JSX } from 'react'

/** Longer words with a hyphen are names of chemicals, which must break on a narrow page. */
const SYMBOL_LENGTH_MAX = 24

/** A number, a date or a symbol is read as one: "C-V/DEC.16" and "2026-11-23" never end a line half. */
export function Unbroken({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {text.split(/(\S+-\S+)/).map((part, index) => (
        <span key={index} {...(isSymbol(part) && { className: 'unbroken' })}>
          {part}
        </span>
      ))}
    </>
  )
}

function isSymbol(part: string): boolean {
  return part.length <= SYMBOL_LENGTH_MAX && /\d/.test(part) && /\S-\S/.test(part)
}
