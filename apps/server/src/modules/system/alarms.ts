/** Something is wrong now. It ends when that ends, never because somebody has seen it. */
export interface Alarm {
  /** The code, with what it is about where there may be several: `list-review-over:cwc`. */
  readonly id: string
  readonly code: string
  readonly message: string
  readonly since: Temporal.Instant
}

/** What the alarms are read from. Every part is as it is now. */
export interface Condition {
  readonly now: Temporal.Instant
  /** What publishing or the quorum says; null: all is well, or nothing is published here. */
  readonly log: { readonly code: string; readonly message: string; readonly since: Temporal.Instant } | null
  /** Of the disk that holds the facts; null: it is not this machine's. */
  readonly disk: { readonly freeBytes: number; readonly allBytes: number } | null
  readonly lists: readonly { readonly id: string; readonly reviewBy: string }[]
  /** Null: no folder was set. `last` is the last backup, and without one the first fact, from which on there was something to lose. */
  readonly backups: { readonly last: Temporal.Instant | null; readonly failure: Failure | null } | null
  /** When the last fact was recorded. */
  readonly lastRecorded: Temporal.Instant | null
  /** The last re-screening that ended, if none was begun since. */
  readonly rescreening: {
    readonly id: string
    readonly how: 'failed' | 'stopped'
    readonly at: Temporal.Instant
  } | null
}

interface Failure {
  readonly at: Temporal.Instant
  readonly code: string
}

/** An alarm as it is read: where no state says since when, it stands since somebody first looked. */
type Found = Omit<Alarm, 'since'> & { readonly since: Temporal.Instant | null }

/** PostgreSQL stops at a full disk; with this much there are days to act. */
const FREE_BYTES_MIN = 2 * 1024 ** 3
const FREE_SHARE_MIN = 0.05
/** More than a week of work lost is more than people can repeat from paper. */
const BACKUP_DAYS_MAX = 7
/** Two machines of one installation may differ by so much. */
const CLOCK_SECONDS_MAX = 5
const HOURS_A_DAY = 24

/** Which alarms stand, and since when as far as the state itself says. */
function alarmsIn(condition: Condition): readonly Found[] {
  return [
    ...logAlarm(condition),
    ...diskAlarm(condition),
    ...listAlarms(condition),
    ...backupAlarms(condition),
    ...clockAlarm(condition),
    ...jobAlarm(condition),
  ]
}

function logAlarm({ log }: Condition): readonly Found[] {
  if (log === null) return []
  const { code, message, since } = log
  return [{ id: code, code, message, since: millisecond(since) }]
}

function diskAlarm({ disk }: Condition): readonly Found[] {
  if (disk === null) return []
  const least = Math.min(FREE_BYTES_MIN, disk.allBytes * FREE_SHARE_MIN)
  if (disk.freeBytes >= least) return []
  const message =
    'The disk of the data folder is nearly full. Free some of it: when it is full, nothing more is recorded.'
  return [{ id: 'disk-nearly-full', code: 'disk-nearly-full', message, since: null }]
}

function listAlarms({ lists, now }: Condition): readonly Found[] {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  return lists.flatMap(({ id, reviewBy }) => {
    const day = Temporal.PlainDate.from(reviewBy)
    if (Temporal.PlainDate.compare(day, today) >= 0) return []
    const since = day.add({ days: 1 }).toZonedDateTime('UTC').toInstant()
    const message = `The list ${id} was to be compared with the official text by ${reviewBy}. Have that done, then update.`
    return [{ id: `list-review-over:${id}`, code: 'list-review-over', message, since }]
  })
}

function backupAlarms({ backups, now }: Condition): readonly Found[] {
  if (backups === null) return []
  const { last, failure } = backups
  const found: Found[] = []
  if (failure !== null) {
    const message = `A backup failed (${failure.code}). Look at the folder of backups and at the passphrase file, then begin another.`
    found.push({ id: 'backup-failed', code: 'backup-failed', message, since: failure.at })
  }
  const due = last?.add({ hours: BACKUP_DAYS_MAX * HOURS_A_DAY })
  if (due !== undefined && Temporal.Instant.compare(due, now) < 0) {
    const message = `For more than ${BACKUP_DAYS_MAX} days no backup was made. Begin one.`
    found.push({ id: 'backup-overdue', code: 'backup-overdue', message, since: due })
  }
  return found
}

function clockAlarm({ lastRecorded, now }: Condition): readonly Found[] {
  if (lastRecorded === null || lastRecorded.since(now).total('seconds') <= CLOCK_SECONDS_MAX) return []
  const message = `The clock is behind the last fact, of ${lastRecorded.toString()}. Set the clock of this machine.`
  return [{ id: 'clock-behind', code: 'clock-behind', message, since: null }]
}

function jobAlarm({ rescreening }: Condition): readonly Found[] {
  if (rescreening === null) return []
  const { id, how, at } = rescreening
  const message = `The last re-screening ${how === 'failed' ? 'failed' : 'was stopped'}: what was asked before is not all asked again. Begin another.`
  return [{ id: `rescreening-${how}:${id}`, code: `rescreening-${how}`, message, since: at }]
}

/** Remembers since when an alarm stands that does not say so itself. A server that starts anew notices anew. */
export class Noticed {
  #since = new Map<string, Temporal.Instant>()

  /** The alarms that stand. */
  alarms(condition: Condition): readonly Alarm[] {
    const found = alarmsIn(condition)
    const before = this.#since
    const now = millisecond(condition.now)
    const alarms = found.map(({ id, code, message, since }) => ({
      id,
      code,
      message,
      since: since ?? before.get(id) ?? now,
    }))
    this.#since = new Map(alarms.map(({ id, since }) => [id, since]))
    return alarms
  }
}

/** As facts say an instant. */
function millisecond({ epochMilliseconds }: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
}
