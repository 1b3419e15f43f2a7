import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isIP } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import type { Published, Refusal } from '../kernel/index.ts'
import { alarmsOf } from '../system/installation.ts'
import { askerOf } from './asker.ts'
import { sendProblem } from './problem.ts'

/** Seconds. A page of the console asks for a few answers, and should have them within a tenth of a second. */
const BUCKETS = [0.005, 0.025, 0.1, 0.25, 1, 5] as const
const NANOSECONDS = 1e9
const DENIED: Refusal = {
  code: 'policy-denied',
  message: 'Metrics are for this machine, or for a key with system.read-health.',
}

interface Served {
  count: number
  seconds: number
  readonly within: number[]
}

/**
 * Prometheus text at /metrics: of requests by route and status, the log, the process. No label holds anything that a person typed. For
 * this machine, and for programs with a key for it.
 */
export function metricsRoute(server: FastifyInstance, house: House, published: () => Published | undefined): void {
  const served = new Map<string, Served>()
  const delay = monitorEventLoopDelay()
  delay.enable()
  server.addHook('onClose', async () => void delay.disable())
  server.addHook('onResponse', async (request, reply) => {
    const labels = `method="${request.method}",route="${request.routeOptions.url ?? 'none'}",status="${reply.statusCode}"`
    const of = served.getOrInsert(labels, { count: 0, seconds: 0, within: BUCKETS.map(() => 0) })
    const seconds = reply.elapsedTime / 1_000
    of.count += 1
    of.seconds += seconds
    for (const [at, most] of BUCKETS.entries()) if (seconds <= most) of.within[at] = (of.within[at] ?? 0) + 1
  })

  server.route({
    method: 'GET',
    url: '/metrics',
    config: { access: 'public' },
    handler: async (request, reply) => {
      if (!isLoopback(request.ip)) {
        const asker = await askerOf(house, request)
        const resource = { id: 'metrics', jurisdiction: house.jurisdiction, owner: null }
        const may =
          asker !== null && house.policy.can(asker.principal, 'system.read-health', resource, { strong: false }).ok
        if (!may) return sendProblem(reply, DENIED)
      }
      const head = await house.storage.database
        .selectFrom('log_head')
        .select('size')
        .where('jurisdiction', '=', house.jurisdiction)
        .executeTakeFirst()
      const log = published()
      const writtenAt = (await house.log.status?.files.checkpointAt()) ?? null
      const alarms = Map.groupBy(await alarmsOf(house), ({ code }) => code)
      const lines = [
        ...metric('holdfast_http_request_seconds', 'histogram', 'Time to answer a request.', requests(served)),
        ...gauge('holdfast_log_facts', 'Facts in the journal.', Number(head?.size ?? 0)),
        ...gauge('holdfast_log_published_facts', 'Facts under the published checkpoint.', log?.size ?? 0),
        ...gauge(
          'holdfast_log_alarm',
          '1 while the log or its quorum is in alarm.',
          (log?.alarm ?? null) === null ? 0 : 1,
        ),
        ...(writtenAt === null
          ? []
          : gauge(
              'holdfast_log_checkpoint_age_seconds',
              'Since the checkpoint was last written: by publishing or by a witness. It grows while nothing is recorded.',
              Math.max(0, house.now().since(writtenAt).total('seconds')),
            )),
        ...metric(
          'holdfast_alarms',
          'gauge',
          'Alarms that stand, by code; no line: none.',
          [...alarms].map(([code, standing]) => `holdfast_alarms{code="${code}"} ${standing.length}`),
        ),
        ...gauge(
          'holdfast_event_loop_delay_seconds',
          'Median delay of the event loop.',
          delay.percentile(50) / NANOSECONDS,
        ),
        ...gauge('process_resident_memory_bytes', 'Memory of the process.', process.memoryUsage.rss()),
        ...gauge('process_uptime_seconds', 'Since the process began.', process.uptime()),
      ]
      return reply.type('text/plain; version=0.0.4; charset=utf-8').send(`${lines.join('\n')}\n`)
    },
  })
}

function requests(served: ReadonlyMap<string, Served>): readonly string[] {
  const name = 'holdfast_http_request_seconds'
  const lines: string[] = []
  for (const [labels, { count, seconds, within }] of served) {
    for (const [at, many] of within.entries()) lines.push(`${name}_bucket{${labels},le="${BUCKETS[at] ?? ''}"} ${many}`)
    lines.push(`${name}_bucket{${labels},le="+Inf"} ${count}`)
    lines.push(`${name}_sum{${labels}} ${seconds}`, `${name}_count{${labels}} ${count}`)
  }
  return lines
}

function gauge(name: string, help: string, value: number): readonly string[] {
  return metric(name, 'gauge', help, [`${name} ${value}`])
}

function metric(name: string, type: string, help: string, samples: readonly string[]): readonly string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...samples]
}

function isLoopback(address: string): boolean {
  return isIP(address) !== 0 && (address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.'))
}
