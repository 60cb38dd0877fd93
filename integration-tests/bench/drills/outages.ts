import { spawnSync } from "node:child_process"
import { resolve } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { inDatabase } from "../../helpers/auctions"
import { Drill } from "./drill"
import { Stage } from "./stage"

const POSTGRES = resolve("integration-tests/bench/drills/postgres.mjs")

/** Does what takes a part away, waits, and does what brings it back. */
const outage = (
  name: string,
  title: string,
  away: (stage: Stage) => unknown,
  back: (stage: Stage) => unknown
): Drill => ({
  ...{ name, title },
  act: async (stage, mark) => {
    mark.harm()
    await away(stage)
    await wait(stage.pace.away_s * 1000)
    await back(stage)
    mark.heal()
    return []
  },
})

export const killedWorker = outage(
  "worker",
  "worker killed, started again",
  ({ cluster }) => cluster.worker.kill(),
  ({ cluster }) => cluster.worker.start()
)

export const killedServer = outage(
  "server",
  "one of two servers killed, started again",
  ({ cluster }) => cluster.servers[1].kill(),
  async ({ cluster }) => {
    await cluster.servers[1].start()
    await cluster.open(cluster.servers.length)
  }
)

export const killedRedis = outage(
  "redis",
  "Redis killed with all that it held, started empty",
  ({ cluster }) => cluster.redis.kill(),
  ({ cluster }) => cluster.redis.start()
)

export const frozenRedis = outage(
  "redis-frozen",
  "Redis there and answering nobody, then thawed",
  ({ cluster }) => cluster.redis.freeze(),
  ({ cluster }) => cluster.redis.thaw()
)

/** At once, so that only the restart itself is an outage. */
const restartedPostgres = (name: string, mode: "fast" | "immediate", title: string): Drill => ({
  ...{ name, title },
  whyNot: () =>
    process.env.SOUK_BENCH_POSTGRES ? null : "the database was not started by this command",
  act: async ({ cluster }, mark) => {
    mark.harm()
    postgres("stop", mode)
    postgres("start", process.env.DB_PORT!)
    await cluster.open(cluster.servers.length)
    mark.heal()
    return []
  },
})

export const stoppedPostgres = restartedPostgres(
  "postgres",
  "fast",
  "PostgreSQL restarted (fast: open transactions are taken back)"
)
export const crashedPostgres = restartedPostgres(
  "postgres-crash",
  "immediate",
  "PostgreSQL restarted (immediate: as after a crash)"
)

function postgres(order: "stop" | "start", how: string) {
  const args = [POSTGRES, process.env.SOUK_BENCH_POSTGRES!, order, how]
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" })
  if (status !== 0) throw new Error(`PostgreSQL: ${order} ${how} failed: ${stderr}`)
}

export const rolling: Drill = {
  name: "rolling",
  title: "both servers restarted, one after the other",
  act: async ({ cluster, pace }, mark) => {
    mark.harm()
    await cluster.roll(pace.last_call_s)
    mark.heal()
    return []
  },
}

export const nothing: Drill = {
  name: "base",
  title: "nothing happens",
  act: async ({ pace }, mark) => {
    mark.harm()
    await wait(pace.away_s * 1000)
    mark.heal()
    return []
  },
}

export const fullDisk: Drill = {
  name: "disk",
  title: "no room for files, then room again",
  whyNot: ({ storage }) => storage.why_not,
  act: async ({ storage, pace, container }, mark) => {
    mark.harm()
    const filled = storage.fill()
    // Long enough that several files are asked for.
    await wait(Math.max(pace.away_s, 3 / pace.rates.report) * 1000)
    storage.makeRoom()
    mark.heal()
    return [{ what: filled, is_well: true }, await failedRuns(container)]
  },
}

async function failedRuns(container: Stage["container"]) {
  const sql = "select error, count(*) from report_run where state = 'failed' group by error"
  const rows = await inDatabase(container, sql)
  const what = rows.map(({ error, count }) => `${count} × "${error}"`).join(", ")
  return { what: `exports that failed said: ${what || "none failed"}`, is_well: rows.length > 0 }
}
