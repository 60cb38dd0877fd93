import { availableParallelism, loadavg } from "node:os"
import { resolve } from "node:path"
import { ExecArgs } from "@medusajs/framework/types"
import { skewedClocks } from "./drills/clock"
import { ratesOf } from "./drills/clients"
import { Drill, Outcome, run } from "./drills/drill"
import { LOOK_NAMES, memoryOverTime } from "./drills/memory"
import * as outages from "./drills/outages"
import { aStage, Pace, Stage } from "./drills/stage"
import { isWell, keep, tabulate, tell } from "./drills/table"

const FULL = {
  ...{ before_s: 20, after_s: 20, away_s: 10, last_call_s: 5 },
  ...{ listeners: 10, minutes: 20, rate: 1 },
}
const QUICK = {
  ...{ before_s: 3, after_s: 3, away_s: 3, last_call_s: 2 },
  ...{ listeners: 3, minutes: 1, rate: 0.5 },
}
const DRILLS: Drill[] = [
  outages.nothing,
  outages.rolling,
  outages.killedWorker,
  outages.killedServer,
  outages.killedRedis,
  outages.frozenRedis,
  outages.stoppedPostgres,
  outages.crashedPostgres,
  outages.fullDisk,
  skewedClocks,
]
const NAMES = [...DRILLS.map(({ name }) => name), ...LOOK_NAMES]
const RESULTS = ".data/drills.json"

/**
 * Two servers, a worker, Redis and PostgreSQL under load, and what happens to them: errors, waiting
 * times, how long it took to recover, and whether all that was acknowledged is there.
 * `npm run bench -- drills [names] [quick] [rate=1] [minutes=20] [out=.data/drills.json]`
 */
export default async function benchDrills(exec: ExecArgs) {
  const [, ...words] = exec.args
  const { names, pace, file } = read(words)
  console.log(`  Load ${loadavg()[0].toFixed(1)} on ${availableParallelism()} processors`)
  const stage = await aStage(exec, pace)
  const result: Record<string, unknown> = { at: new Date().toISOString(), pace }
  const outcomes: Outcome[] = []
  try {
    for (const drill of DRILLS.filter(({ name }) => names.includes(name))) {
      outcomes.push(await outcomeOf(stage, drill))
      tell(outcomes.at(-1)!)
      keep(file, { ...result, outcomes })
    }
    if (outcomes.length) tabulate(outcomes)
    for (const look of LOOK_NAMES.filter((name) => names.includes(name))) {
      result[look] = await memoryOverTime(stage, look)
    }
  } finally {
    keep(file, { ...result, outcomes })
    await stage.end()
  }
  console.log(`\n  Written to ${file}`)
  if (!outcomes.every(isWell)) throw new Error("Something was lost, or is not as it should be")
}

async function outcomeOf(stage: Stage, drill: Drill): Promise<Outcome> {
  const skipped = drill.whyNot?.(stage)
  if (!skipped) return await run(stage, drill)
  return {
    ...{ name: drill.name, title: drill.title, skipped, phases: [], acknowledged: {} },
    ...{ harm_s: 0, errors_s: 0, backlog_s: 0, sockets: { reconnects: 0, away_ms: 0 } },
    ...{ findings: [], faults: [] },
  }
}

/** Names of drills, `quick`, and settings like `minutes=5`. */
function read(words: string[]): { names: string[]; pace: Pace; file: string } {
  const settings = { ...(words.includes("quick") ? QUICK : FULL) }
  const names = words.filter((word) => NAMES.includes(word))
  const out = words.find((word) => word.startsWith("out="))
  const known = ["quick", out, ...names]
  for (const word of words.filter((word) => !known.includes(word))) {
    const [, name, value] = /^(rate|minutes|away_s)=(\d+(?:\.\d+)?)$/.exec(word) ?? []
    const accepted = [
      ...NAMES,
      "quick",
      "rate=1",
      "minutes=20",
      "away_s=10",
      `out=${RESULTS}`,
    ].join(", ")
    if (!name) throw new Error(`"${word}" is not accepted; accepted: ${accepted}`)
    settings[name as "rate" | "minutes" | "away_s"] = Number(value)
  }
  const { rate, ...pace } = settings
  return {
    names: names.length ? names : NAMES,
    pace: { ...pace, rates: ratesOf(rate) },
    file: resolve(out?.replace("out=", "") ?? RESULTS),
  }
}
