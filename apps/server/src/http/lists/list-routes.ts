import type { FastifyInstance } from 'fastify'
import { entriesInForce, type ControlList, type IsoDate } from '@holdfast/control-lists'
import { z } from 'zod'
import type { House } from '../../house.ts'
import type { Refusal } from '../../kernel/index.ts'
import {
  dayOf,
  differenceOf,
  editionBefore,
  editionIdOn,
  entriesWith,
  entryInFull,
  entryRow,
  listOf,
  type ListsRefusal,
} from '../../modules/lists/index.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { guardedRoute, ofHouse } from '../access.ts'
import { differenceSchema, editionSchema, entryRowSchema, listSchema, oneEntry, oneList } from './replies.ts'

const ENTRY_UNKNOWN: ListsRefusal = { code: 'entry-unknown', message: 'The list has no such entry on that day.' }

const listId = z.string().max(100)
const dayOrEdition = z.string().min(1).max(100).meta({ description: 'a day as YYYY-MM-DD, or an edition' })
const on = z.strictObject({ on: dayOrEdition.optional() })
const entriesQuery = z.strictObject({
  text: z.string().max(200).optional(),
  on: dayOrEdition.optional(),
  after: z.coerce.number().int().nonnegative().max(1_000_000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

/** The law as it is held: read-only, the same for everybody. */
export function listRoutes(server: FastifyInstance, house: House): void {
  const { lists } = house.desk.engine
  const today = (): string => house.now().toString().slice(0, 'YYYY-MM-DD'.length)
  const read = { tag: 'Lists', action: 'lists.read', on: ofHouse('lists') } as const

  /** A list, and the day of it that is meant. */
  const listOn = (id: string, day: string = today()): Result<readonly [ControlList, IsoDate], Refusal> => {
    const list = listOf(lists, id)
    if (!list.ok) return list
    const meant = dayOf(list.value, day)
    return meant.ok ? accept([list.value, meant.value]) : meant
  }
  const summary = (list: ControlList, day: IsoDate): z.output<typeof listSchema> => {
    const { id, title, short, publisher, legalBasis, url, reviewBy, lapsedOn } = list
    return {
      id,
      title,
      short,
      publisher,
      legalBasis,
      url,
      edition: editionIdOn(list, day),
      reviewBy,
      overdue: reviewBy < day,
      lapsedOn,
      entryCount: entriesInForce(list, day).length,
    }
  }

  guardedRoute(server, house, {
    ...read,
    method: 'GET',
    url: '/lists',
    summary: 'The control lists that are held, as of today',
    refusals: [],
    params: {},
    asks: {},
    reply: z.object({ items: z.array(listSchema), digest: z.string().meta({ description: 'SHA-256 of the data' }) }),
    handle: async () => {
      const items: z.output<typeof listSchema>[] = []
      for (const { id } of lists.lists) {
        const found = listOn(id)
        if (!found.ok) return found
        items.push(summary(...found.value))
      }
      return accept({ items, digest: lists.digest })
    },
  })

  guardedRoute(server, house, {
    ...read,
    method: 'GET',
    url: '/lists/:list',
    summary: 'One list, and how what it leaves silent is read',
    refusals: ['list-unknown'],
    params: { list: listId },
    asks: {},
    reply: oneList,
    handle: async ({ params }) => {
      const found = listOn(params.list)
      if (!found.ok) return found
      const [list, day] = found.value
      return accept({ ...summary(list, day), interpretations: list.interpretations })
    },
  })

  guardedRoute(server, house, {
    ...read,
    method: 'GET',
    url: '/lists/:list/entries',
    summary: 'Entries of a list, as of a day or an edition, that hold all words',
    refusals: ['list-unknown', 'edition-unknown'],
    params: { list: listId },
    asks: { query: entriesQuery },
    reply: z.object({ items: z.array(entryRowSchema), next: z.string().nullable() }),
    handle: async ({ params, asks: { query } }) => {
      const found = listOn(params.list, query.on)
      if (!found.ok) return found
      const [list, day] = found.value
      const entries = entriesWith(list, day, query.text ?? null)
      const from = query.after ?? 0
      const page = entries.slice(from, from + query.limit)
      const next = from + page.length < entries.length ? String(from + page.length) : null
      return accept({ items: page.map((entry) => entryRow(list, entry)), next })
    },
  })

  guardedRoute(server, house, {
    ...read,
    method: 'GET',
    url: '/lists/:list/entries/:entry',
    summary: 'One entry as printed: its phrases, chemicals, limits, quantities and what follows',
    refusals: ['list-unknown', 'edition-unknown', 'entry-unknown'],
    params: { list: listId, entry: z.string().max(200) },
    asks: { query: on },
    reply: oneEntry,
    handle: async ({ params, asks: { query } }) => {
      const found = listOn(params.list, query.on)
      if (!found.ok) return found
      const [list, day] = found.value
      const entry = entriesInForce(list, day).find(({ id }) => id === params.entry)
      return entry === undefined ? refuse(ENTRY_UNKNOWN) : accept(entryInFull(list, entry, day))
    },
  })

  guardedRoute(server, house, {
    ...read,
    method: 'GET',
    url: '/lists/:list/editions',
    summary: 'Editions of a list, the newest first, with how much each changed',
    refusals: ['list-unknown'],
    params: { list: listId },
    asks: {},
    reply: z.object({ items: z.array(editionSchema) }),
    handle: async ({ params }) => {
      const found = listOf(lists, params.list)
      if (!found.ok) return found
      const list = found.value
      const newestFirst = list.editions.toSorted((one, other) => (one.inForce < other.inForce ? 1 : -1))
      const items = newestFirst.map((edition) => {
        const { id, inForce, shownAs, citation } = edition
        const before = editionBefore(list, edition)
        const change = before === null ? null : differenceOf(lists, list, before.inForce, inForce).entries
        return {
          id,
          inForce,
          shownAs,
          citation,
          entryCount: entriesInForce(list, inForce).length,
          added: change?.added.length ?? 0,
          removed: change?.removed.length ?? 0,
          changed: change?.changed.length ?? 0,
        }
      })
      return accept({ items })
    },
  })

  guardedRoute(server, house, {
    ...read,
    method: 'GET',
    url: '/lists/:list/diff',
    summary: 'What is different between the law of two days or editions',
    refusals: ['list-unknown', 'edition-unknown'],
    params: { list: listId },
    asks: { query: z.strictObject({ from: dayOrEdition, to: dayOrEdition }) },
    reply: differenceSchema,
    handle: async ({ params, asks: { query } }) => {
      const from = listOn(params.list, query.from)
      if (!from.ok) return from
      const to = listOn(params.list, query.to)
      if (!to.ok) return to
      const [list, day] = from.value
      return accept({ from: day, to: to.value[1], ...differenceOf(lists, list, day, to.value[1]) })
    },
  })
}
