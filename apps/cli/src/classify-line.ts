import { readStructure } from '@holdfast/chemistry'
import { openEngine, type ScreeningRow } from '@holdfast/screening'
import { UsageError } from './exit.ts'
import { openLists } from './lists.ts'
import { type ClassifyFlags, countryOf, screeningOptions } from './options.ts'
import { explain } from './output/explain.ts'

/** `holdfast classify`: one line, with every reason. */
export async function classifyLine(flags: ClassifyFlags, words: readonly string[]): Promise<void> {
  const text = words.join(' ').trim()
  if (text === '') throw new UsageError('say what to classify: holdfast classify "POCl3 drums 2x200kg UN1810".')
  const lists = await openLists(flags.addLists ?? [])
  if (!lists.ok) throw new UsageError(lists.refusal)
  const options = screeningOptions(flags, lists.value)
  const answer = openEngine(lists.value).screen(rowOf(text, flags), options)
  process.stdout.write(
    flags.format === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : explain(answer, lists.value, options),
  )
}

/** A text that is a structure from end to end is asked as one; anything else is a goods line, which may hold one. */
function rowOf(text: string, flags: ClassifyFlags): ScreeningRow {
  const isStructure = !/\s/.test(text) && /[()=#[\]@]|^InChI=/.test(text) && readStructure(text).ok
  const field = text.startsWith('InChI=') ? 'inchi' : 'smiles'
  return {
    ...(isStructure ? { [field]: text } : { description: text }),
    ...(flags.from === undefined ? {} : { origin: countryOf(flags.from) }),
    ...(flags.to === undefined ? {} : { destination: countryOf(flags.to) }),
  }
}
