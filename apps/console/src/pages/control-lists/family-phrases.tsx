import type { JSX } from 'react'
import type { FamilyPhrase } from '../../engine/law.ts'
import * as m from '../../messages/messages.js'
import { Section } from '../../parts/subject.tsx'
import { Law } from './law.tsx'
import { partWords } from './part-words.ts'

/** Each phrase of a definition beside what it stands for in a molecule, in plain words. */
export function FamilyPhrases({
  families,
}: {
  readonly families: readonly (readonly FamilyPhrase[])[]
}): JSX.Element | null {
  if (families.length === 0) return null
  return (
    <Section title={m.family_phrases()} {...(families.length > 1 && { note: m.family_any() })}>
      {families.map((phrases, index) => (
        <table className="table stack phrases" key={index}>
          <thead>
            <tr>
              <th>{m.family_phrase()}</th>
              <th>{m.family_stands_for()}</th>
            </tr>
          </thead>
          <tbody>
            {phrases.map(({ quote, parts }) => (
              <tr key={quote}>
                <td>
                  <Law>“{quote}”</Law>
                </td>
                <td>
                  {parts.map((part, at) => (
                    <span className="phrase-part" key={at}>
                      {partWords(part)}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Section>
  )
}
