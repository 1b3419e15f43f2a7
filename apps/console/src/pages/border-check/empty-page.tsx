import type { JSX } from 'react'
import * as m from '../../messages/messages.js'

/** Goods lines as people write them; each shows another way in. */
const EXAMPLES: readonly { readonly line: string; readonly what: () => string }[] = [
  { line: '4 DRUMS DIMETHYL METHYLPHOSPHONATE 97%, NET 800 KG, HS 2931.41', what: m.example_line },
  { line: 'POCl3 drums 2x200kg UN1810', what: m.example_formula },
  { line: '7719-09-7', what: m.example_cas },
  { line: 'OCCSCCO', what: m.example_smiles },
  { line: '1 IBC TEA 85%, NET 1000 KG', what: m.example_question },
  { line: 'REACTOR, GLASS-LINED, 6.3 M3, WITH AGITATOR', what: m.example_equipment },
  { line: 'SODIUM CHLORIDE 99.5%, 25 KG BAGS, HS 2501.00', what: m.example_everyday },
  { line: 'CLEANING COMPOUND X-40, 12 CANS', what: m.example_trade_name },
]

export function EmptyPage({ onExample }: { readonly onExample: (line: string) => void }): JSX.Element {
  return (
    <div className="pad">
      <section className="teach">
        <p className="strong">{m.empty_what()}</p>
        <p className="mid">{m.empty_how()}</p>
        <ul className="examples" aria-label={m.examples()}>
          {EXAMPLES.map(({ line, what }) => (
            <li key={line}>
              <span className="small dim">{what()}</span>
              <button type="button" className="link" dir="ltr" onClick={() => onExample(line)}>
                {line}
              </button>
            </li>
          ))}
        </ul>
        <p className="small dim">{m.empty_limits()}</p>
      </section>
    </div>
  )
}
