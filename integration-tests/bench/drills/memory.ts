import { setTimeout as wait } from "node:timers/promises"
import { residentMib } from "../machine"
import { slopeOf, Slope } from "./slope"
import { phaseOf } from "./figures"
import { Member } from "./member"
import { Stage } from "./stage"

/** Two ways to look; samples are far enough apart that one says little of the next. */
const LOOKS = {
  /** What the machine gave to the process, with what V8 has not swept yet. */
  memory: { sample_s: 10, mibOf: async ({ pid }: Member) => residentMib(pid) },
  /** What is still there after a sweep: what leaks shows here, and nothing else does. */
  heap: { sample_s: 60, mibOf: (member: Member) => member.liveMib() },
}
export type Look = keyof typeof LOOKS
export const LOOK_NAMES = Object.keys(LOOKS) as Look[]
/** Caches fill and pools grow first. */
const WARM_UP_S = 180
const HOUR_MS = 3_600_000

type Sample = { at: number; mib: Record<string, number> }
export type MemoryReport = {
  look: Look
  minutes: number
  processes: Record<string, Slope & { first_mib: number; last_mib: number; most_mib: number }>
  requests: number
  failed: number
  /** By what went wrong. */
  errors: Record<string, number>
}

/** The memory of each process while people use the shop, and whether it rises. */
export async function memoryOverTime(stage: Stage, look: Look): Promise<MemoryReport> {
  const { cluster, clients, market, pace } = stage
  const { sample_s, mibOf } = LOOKS[look]
  const warm_up_s = Math.min(WARM_UP_S, pace.minutes * 15)
  console.log(`\n${look}: ${pace.minutes} minutes of mixed load after ${warm_up_s} s of warming up`)
  const { rates, listeners } = pace
  const begun = Date.now()
  clients.begin({ url: cluster.url, shop: market.facts, rates, listeners, run: `${look}-${begun}` })
  await wait(warm_up_s * 1000)
  const samples: Sample[] = []
  for (const until = Date.now() + pace.minutes * 60_000; Date.now() < until;) {
    const mib: Sample["mib"] = {}
    for (const member of cluster.members) mib[member.name] = await mibOf(member)
    samples.push({ at: Date.now(), mib })
    await wait(sample_s * 1000)
  }
  const ended = Date.now()
  const { notes } = await clients.stop()
  const { requests, failed, errors, p50, p99 } = phaseOf(look, notes, begun, ended)
  console.log(
    `  ${requests} requests, ${failed} errors, p50 / p99 ${p50.toFixed(0)} / ${p99.toFixed(0)} ms`
  )
  for (const [kind, count] of Object.entries(errors)) console.log(`          ${count} × ${kind}`)
  const processes: MemoryReport["processes"] = {}
  for (const { name } of cluster.members) {
    const values = samples.map(({ mib }) => mib[name])
    const slope = slopeOf(samples.map(({ at, mib }) => ({ hours: at / HOUR_MS, value: mib[name] })))
    const [first_mib, last_mib, most_mib] = [values[0], values.at(-1)!, Math.max(...values)]
    processes[name] = { ...slope, first_mib, last_mib, most_mib }
    const range = `${first_mib.toFixed(0)} to ${last_mib.toFixed(0)} MiB, at most ${most_mib.toFixed(0)}`
    const change = `${slope.per_hour.toFixed(1)} ± ${slope.margin.toFixed(1)} MiB/h (95 %)`
    console.log(`  ${name.padEnd(9)} ${range}; ${change}, ${slope.points} samples`)
  }
  return { look, minutes: pace.minutes, processes, requests, failed, errors }
}
