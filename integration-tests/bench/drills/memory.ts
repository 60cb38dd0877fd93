import { setTimeout as wait } from "node:timers/promises"
import { residentMib } from "../machine"
import { slopeOf, Slope } from "./slope"
import { phaseOf } from "./figures"
import { Stage } from "./stage"

/** Far enough apart that one sample says little of the next. */
const SAMPLE_S = 10
/** Caches fill and pools grow first. */
const WARM_UP_S = 180
const HOUR_MS = 3_600_000

type Sample = { at: number; mib: Record<string, number> }
export type MemoryReport = {
  minutes: number
  processes: Record<string, Slope & { first_mib: number; last_mib: number; most_mib: number }>
  requests: number
  failed: number
  /** By what went wrong. */
  errors: Record<string, number>
}

/** The memory of each process while people use the shop, and whether it rises. */
export async function memoryOverTime(stage: Stage): Promise<MemoryReport> {
  const { cluster, clients, market, pace } = stage
  const warm_up_s = Math.min(WARM_UP_S, pace.minutes * 15)
  console.log(`\nmemory: ${pace.minutes} minutes of mixed load after ${warm_up_s} s of warming up`)
  const { rates, listeners } = pace
  const begun = Date.now()
  clients.begin({ url: cluster.url, shop: market.facts, rates, listeners, run: `memory-${begun}` })
  await wait(warm_up_s * 1000)
  const samples: Sample[] = []
  for (const until = Date.now() + pace.minutes * 60_000; Date.now() < until;) {
    const mib = cluster.members.map(({ name, pid }) => [name, residentMib(pid)])
    samples.push({ at: Date.now(), mib: Object.fromEntries(mib) })
    await wait(SAMPLE_S * 1000)
  }
  const ended = Date.now()
  const { notes } = await clients.stop()
  const { requests, failed, errors, p50, p99 } = phaseOf("memory", notes, begun, ended)
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
  return { minutes: pace.minutes, processes, requests, failed, errors }
}
