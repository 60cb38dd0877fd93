import { setTimeout as wait } from "node:timers/promises"
import { aBid, auctionsOf, inDatabase } from "../../helpers/auctions"
import { quantile } from "../machine"
import { count, ms } from "./report"
import { Stage } from "./stage"

const LEAD_MS = 3_000
const ALL_GOAL_MS = 2_000
const P99_GOAL_MS = 1_000
const RESTART_GOAL_MS = 3_000
const POLL_MS = 5
const PATIENCE_MS = 60_000
const MAX_MINOR = 2_000_000

/** Many auctions that end at the same moment, with a server that runs and with one that starts. */
export async function benchClosing(stage: Stage) {
  const { report, scale } = stage
  await stage.main()
  report.title(`${scale.endings} auctions that end in the same second`)
  const ids = await auctionsWithABid(stage)
  const end = await endTogether(stage, ids, LEAD_MS)
  const running = await watchEndings(stage, ids, end)
  report.line("running", endingText(running))
  const [p99, all] = [quantile(running, 0.99), Math.max(...running)]
  report.figure("all settled after the end", ms(all), `≤ ${ms(ALL_GOAL_MS)}`, all <= ALL_GOAL_MS)
  report.figure("p99 settled after the end", ms(p99), `≤ ${ms(P99_GOAL_MS)}`, p99 <= P99_GOAL_MS)

  const more = await auctionsWithABid(stage)
  await stage.leaveMain()
  await endTogether(stage, more, 0)
  const seen = watchEndings(stage, more, new Date(0))
  await stage.main()
  const ready = await databaseTime(stage)
  // Before the server answers, nobody can tell; such a lot counts as settled when it does.
  const late = (await seen).map((at) => Math.max(0, at - ready))
  report.line("restarted", endingText(late))
  const worst = Math.max(...late)
  const goal = `≤ ${ms(RESTART_GOAL_MS)}`
  report.figure("all settled after a restart", ms(worst), goal, worst <= RESTART_GOAL_MS)
}

const endingText = (times: number[]) =>
  `median ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))}, last ${ms(Math.max(...times))}`

async function auctionsWithABid(stage: Stage) {
  const service = auctionsOf(stage.container)
  const ids: string[] = []
  for (let i = 0; i < stage.scale.endings; i++) {
    const { id } = await stage.auction()
    await aBid(service, id, stage.customers[i % stage.customers.length].id, MAX_MINOR)
    ids.push(id)
  }
  return ids
}

/** Moves all ends to one moment by the database's clock, and says which. */
async function endTogether({ container }: Stage, ids: string[], in_ms: number) {
  const [{ at }] = await inDatabase(
    container,
    "select date_trunc('milliseconds', clock_timestamp()) + ? * interval '1 ms' as at",
    [in_ms]
  )
  // The driver makes dates of such columns.
  const end = at as Date
  await inDatabase(container, "update auction set ends_at = ? where id = any(?)", [end, ids])
  return end
}

/** Milliseconds from `since` until each is seen as ended from outside, by the database's clock. */
async function watchEndings(stage: Stage, ids: string[], since: Date) {
  const times: number[] = []
  const until = Date.now() + PATIENCE_MS
  while (times.length < ids.length) {
    if (Date.now() > until) throw new Error(`${count(ids.length - times.length)} did not end`)
    const [{ ended, now }] = await inDatabase(
      stage.container,
      `select count(*)::int as ended, extract(epoch from clock_timestamp()) * 1000 as now
         from auction where id = any(?) and status in ('sold', 'unsold')`,
      [ids]
    )
    while (times.length < Number(ended)) times.push(Number(now) - since.getTime())
    await wait(POLL_MS)
  }
  return times
}

async function databaseTime({ container }: Stage) {
  const sql = "select extract(epoch from clock_timestamp()) * 1000 as now"
  const [{ now }] = await inDatabase(container, sql)
  return Number(now)
}
