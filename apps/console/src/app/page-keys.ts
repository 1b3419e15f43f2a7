import * as m from '../messages/messages.js'

export type PageKey = readonly [keys: string, meaning: string]

/** Pages that are a table of rows. */
const QUEUES = ['/screenings', '/reviews', '/rescreenings', '/accounts', '/keys']

/** What keys do on this page, besides those of the frame. */
export function keysOfPage(path: string): readonly PageKey[] {
  const ends: PageKey = ['Home End', m.key_ends()]
  if (path === '/') {
    return [
      ['Enter', m.key_check_line()],
      ['Shift+Enter', m.key_new_line()],
    ]
  }
  if (path === '/manifests') return [['↑ ↓', m.key_move_rows()], ends]
  return QUEUES.includes(path) ? [['↑ ↓', m.key_row()], ends, ['Enter', m.key_open_row()]] : []
}
