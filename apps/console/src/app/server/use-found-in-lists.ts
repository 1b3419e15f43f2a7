import { entryNumberOf } from '@holdfast/screening'
import { useEffect, useState } from 'react'
import { engine } from '../../engine/client.ts'
import type { EntryRow, ListSummary } from '../../engine/protocol.ts'
import { useLists } from '../../engine/use-engine.ts'
import { today } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'
import { stringifySearch } from '../search.ts'

export interface Found {
  readonly key: string
  readonly name: string
  /** What it is: a page, a substance, an entry. */
  readonly kind: string
  readonly href: string
}

const TEXT_LENGTH_MIN = 2
const FOUND_MAX = 12

interface HeldEntry extends EntryRow {
  readonly list: ListSummary
}

/** The substance that the text names, by the engine of this browser, and the entries whose words or CAS numbers hold it. */
export function useFoundInLists(text: string): readonly Found[] {
  const entries = useEntries()
  const substances = useSubstances(text.trim())
  const wanted = text.trim().toLowerCase()
  if (wanted.length < TEXT_LENGTH_MIN) return []
  const inEntries = entries
    .filter(({ entry, title, cas, list }) =>
      [`${list.short} ${entryNumberOf(entry)}`, title, ...cas].some((part) => part.toLowerCase().includes(wanted)),
    )
    .slice(0, FOUND_MAX)
    .map(({ entry, title, list }) => ({
      key: `${list.id} ${entry}`,
      name: `${list.short} ${entryNumberOf(entry)} ${title}`,
      kind: m.palette_entry(),
      href: `/lists${stringifySearch({ list: list.id, text: title })}`,
    }))
  return [...substances, ...inEntries]
}

function useEntries(): readonly HeldEntry[] {
  const lists = useLists()
  const [entries, setEntries] = useState<readonly HeldEntry[]>([])
  useEffect(() => {
    let wanted = true
    void Promise.all(
      lists.map(async (list) => (await engine.entries(list.id)).map((entry): HeldEntry => ({ ...entry, list }))),
    ).then((read) => {
      if (wanted) setEntries(read.flat())
    })
    return () => {
      wanted = false
    }
  }, [lists])
  return entries
}

function useSubstances(text: string): readonly Found[] {
  const [found, setFound] = useState<readonly Found[]>([])
  useEffect(() => {
    let wanted = true
    if (text.length < TEXT_LENGTH_MIN) {
      setFound([])
      return undefined
    }
    void engine.check({ description: text }, { asOf: today() }).then(({ screening }) => {
      if (!wanted) return
      setFound(
        screening.substances.map(({ name, cas }, index) => ({
          key: `substance ${index}`,
          name: cas === null ? name : `${name} ${cas}`,
          kind: m.palette_substance(),
          href: `/${stringifySearch({ line: cas ?? name })}`,
        })),
      )
    })
    return () => {
      wanted = false
    }
  }, [text])
  return found
}
