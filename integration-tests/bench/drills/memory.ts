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
/** A short drill looks more often: a slope needs points, and so does that of its second half. */
const SAMPLES_MIN = 4
/** Caches fill and pools grow first. */
const WARM_UP_S = 180
const HOUR_MS = 3_600_000

/** `settled` is the slope of the second half alone: what still fills at first does not rise for ever. */
type Course = Slope & { settled: Slope; first_mib: number; last_mib: number; most_mib: number }
type Sample = { at: number; mib: Record<string, number> }
export type MemoryReport = {
  look: Look
  minutes: number
  processes: Record<string, Course>
  requests: number
  failed: number
  /** By what went wrong. */
  errors: Record<string, number>
  samples: Sample[]
}

/** The memory of each process while people use the shop, and whether it rises. */
export async function memoryOverTime(stage: Stage, look: Look): Promise<MemoryReport> {
  const { cluster, clients, market, pace } = stage
  const { mibOf } = LOOKS[look]
  const sample_s = Math.min(LOOKS[look].sample_s, (pace.minutes * 60) / SAMPLES_MIN)
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
  const processes = Object.fromEntries(
    cluster.members.map(({ name }) => [name, courseOf(samples, name)])
  )
  for (const [name, course] of Object.entries(processes)) console.log(inWords(name, course))
  return { look, minutes: pace.minutes, processes, requests, failed, errors, samples }
}

function courseOf(samples: Sample[], name: string): Course {
  const points = samples.map(({ at, mib }) => ({ hours: at / HOUR_MS, value: mib[name] }))
  const values = points.map(({ value }) => value)
  return {
    ...slopeOf(points),
    settled: slopeOf(points.slice(Math.floor(points.length / 2))),
    ...{ first_mib: values[0], last_mib: values.at(-1)!, most_mib: Math.max(...values) },
  }
}

function inWords(name: string, { first_mib, last_mib, most_mib, settled, ...whole }: Course) {
  const range = [first_mib, last_mib, most_mib].map((mib) => mib.toFixed(0))
  const told = ({ per_hour, margin }: Slope) => `${per_hour.toFixed(1)} ± ${margin.toFixed(1)}`
  return (
    `  ${name.padEnd(9)} ${range[0]} to ${range[1]} MiB, at most ${range[2]}; ${told(whole)} MiB/h ` +
    `(95 %), ${whole.points} samples; in the second half ${told(settled)}`
  )
}
