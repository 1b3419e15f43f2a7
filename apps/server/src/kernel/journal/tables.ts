import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../../storage/index.ts'

/** What modules read and write their views through. They name their own tables with `withTables`; the journal is the kernel's. */
export type Reader = Kysely<Tables>
export type Writer = Transaction<Tables>
