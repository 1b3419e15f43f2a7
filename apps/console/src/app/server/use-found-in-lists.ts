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

interface HeldEntries {
  readonly list: ListSummary
  readonly entries: readonly EntryRow[]
}

/** The substance that the text names, by the engine of this browser, and the entries whose words or CAS numbers hold it. */
export function useFoundInLists(text: string): readonly Found[] {
  const held = useEntries()
  const substances = useSubstances(text.trim())
  const wanted = text.trim().toLowerCase()
  if (wanted.length < TEXT_LENGTH_MIN) return []
  const inEntries = held
    .flatMap(({ list, entries }) => entries.map((entry) => ({ list, entry })))
    .filter(({ list, entry: { entry, title, cas } }) =>
      [`${list.short} ${entryNumberOf(entry)}`, title, ...cas].some((part) => part.toLowerCase().includes(wanted)),
    )
    .slice(0, FOUND_MAX)
    .map(({ list, entry: { entry, title } }) => ({
      key: `${list.id} ${entry}`,
      name: `${list.short} ${entryNumberOf(entry)} ${title}`,
      kind: m.palette_entry(),
      href: `/lists${stringifySearch({ list: list.id, text: title })}`,
    }))
  return [...substances, ...inEntries]
}

function useEntries(): readonly HeldEntries[] {
  const lists = useLists()
  const [held, setHeld] = useState<readonly HeldEntries[]>([])
  useEffect(() => {
    let wanted = true
    const read = async (): Promise<void> => {
      const found = await Promise.all(
        lists.map(async (list): Promise<HeldEntries> => ({ list, entries: await engine.entries(list.id) })),
      )
      if (wanted) setHeld(found)
    }
    void read()
    return () => {
      wanted = false
    }
  }, [lists])
  return held
}

function useSubstances(text: string): readonly Found[] {
  const [found, setFound] = useState<readonly Found[]>([])
  useEffect(() => {
    let wanted = true
    const look = async (): Promise<void> => {
      const named = text.length < TEXT_LENGTH_MIN ? [] : await substancesIn(text)
      if (wanted) setFound(named)
    }
    void look()
    return () => {
      wanted = false
    }
  }, [text])
  return found
}

async function substancesIn(text: string): Promise<readonly Found[]> {
  const { screening } = await engine.check({ description: text }, { asOf: today() })
  return screening.substances.map(({ name, cas }, index) => ({
    key: `substance ${index}`,
    name: cas === null ? name : `${name} ${cas}`,
    kind: m.palette_substance(),
    href: `/${stringifySearch({ line: cas ?? name })}`,
  }))
}
