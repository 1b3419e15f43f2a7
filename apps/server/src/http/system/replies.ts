import { z } from 'zod'

const alarm = z
  .object({
    id: z.string().meta({ description: 'the code, with what it is about where there may be several' }),
    code: z.string(),
    message: z.string().meta({ description: 'what is wrong and what to do, for people' }),
    since: z.string(),
    acknowledgedBy: z.string().nullable().meta({ description: 'account of who has seen it; null: nobody yet' }),
    acknowledgedAt: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'Alarm', description: 'Something is wrong now; it ends when that ends' })

const job = z.object({
  name: z.string(),
  state: z.enum(['running', 'done', 'stopped', 'failed']),
  startedAt: z.string().nullable(),
  progress: z.object({ checked: z.int(), total: z.int() }).nullable(),
  error: z.string().nullable(),
})

const backup = z.object({
  at: z.string(),
  file: z.string().meta({ description: 'its name in the folder of backups' }),
  rows: z.int(),
  bytes: z.int(),
})

/** What `GET /system` answers. Parts that the asker may not see are null. */
export const systemSchema = z
  .object({
    version: z.string(),
    startedAt: z.string(),
    jurisdiction: z.string(),
    storage: z.object({
      kind: z.enum(['bundled', 'url']).meta({ description: 'the PostgreSQL that comes along, or the operator’s' }),
      version: z.string().nullable().meta({ description: 'of PostgreSQL; null with the rest: not for you' }),
      sizeBytes: z.int().nullable(),
      standby: z.enum(['none', 'followed', 'behind']).nullable(),
    }),
    log: z.object({
      recorded: z.int().meta({ description: 'facts in the journal' }),
      published: z.int().nullable().meta({ description: 'facts under the checkpoint; null: nothing was published' }),
      witnesses: z.array(z.object({ name: z.string(), trouble: z.string() })).meta({ description: 'those in trouble' }),
    }),
    lists: z.array(
      z
        .object({ id: z.string(), edition: z.string().nullable(), reviewBy: z.string(), overdue: z.boolean() })
        .readonly(),
    ),
    jobs: z.array(job).nullable().meta({ description: 'newest first; null: not for you' }),
    backups: z.array(backup).nullable().meta({ description: 'newest first; null: the operator set no folder' }),
    alarms: z.array(alarm).nullable().meta({ description: 'null: not for you' }),
  })
  .meta({ id: 'System', description: 'Whether the parts of the system work' })
export type SystemReply = z.output<typeof systemSchema>
