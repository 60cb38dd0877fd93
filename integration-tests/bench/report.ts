import { spawn } from "node:child_process"
import { once } from "node:events"
import { availableParallelism, loadavg } from "node:os"
import { setTimeout as wait } from "node:timers/promises"
import { ExecArgs } from "@medusajs/framework/types"
import { Actor } from "../helpers/actors"
import { ModelShop } from "../helpers/model-orders"
import { Api } from "../helpers/runner"
import { endWithUs } from "./children"
import { familyResidentMib, quantile, residentMib } from "./machine"
import { aLargeMarket } from "./report/market"
import { aServer, Server } from "./server"
import { apiAt } from "./wire"

const LINES = 1_000_000
const ROUNDS = 2
const LISTINGS_ALONE = 600
const STATISTICS = 200
const LOOK_MS = 100
const POLL_MS = 500
const GOAL = { p99_ratio: 2, memory_mib: 250, statistics_ms: 50 }
const DAY_MS = 24 * 3_600_000
const dayBefore = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)

/**
 * What reports cost: the writer alone against openpyxl; then in the built server with orders of three
 * years a report of all of them while shoppers look at products, and the statistics.
 * `npm run bench -- report [order lines]`
 */
export default async function benchReport({ container, args }: ExecArgs) {
  const [ports, lines = LINES] = args
  console.log(`  Load ${loadavg()[0].toFixed(1)} on ${availableParallelism()} processors`)
  await writerAlone()
  const server = await aServer(Number(ports.split(",")[0]))
  try {
    const api = apiAt(server.url)
    const shop = await aLargeMarket(api, container, Number(lines))
    for (let round = 1; round <= ROUNDS; round++) {
      console.log(`  Round ${round}; load ${loadavg()[0].toFixed(1)}`)
      await besideAReport(api, server, shop, "xlsx")
      await besideAReport(api, server, shop, "csv")
      await statistics(api, "/admin/stats", shop.merchant)
      await statistics(api, "/seller/stats", shop.shop.north.auth)
    }
  } finally {
    await server.stop()
  }
}

/** In a process of its own, as its memory is measured. */
async function writerAlone() {
  const child = spawn(
    process.execPath,
    ["-r", "ts-node/register", "integration-tests/bench/sheets.ts"],
    { stdio: "inherit" }
  )
  endWithUs(child)
  await once(child, "exit")
}

/** How shoppers fare while the server writes every order line of three years to a file. */
async function besideAReport(api: Api, { pid }: Server, shop: ModelShop, format: string) {
  const look = lookerAt(api, shop)
  const alone: number[] = []
  while (alone.length < LISTINGS_ALONE) alone.push(await look())
  const before = residentMib(pid)
  let most = before
  let mostOfAll = before
  const watching = setInterval(() => {
    most = Math.max(most, residentMib(pid))
    mostOfAll = Math.max(mostOfAll, familyResidentMib(pid))
  }, LOOK_MS)
  const params = { from: dayBefore(1200), to: dayBefore(0) }
  const path = "/admin/reports/order-lines/runs"
  let { run } = (await api.post(path, { format, params }, shop.merchant)).data
  const beside: number[] = []
  const looking = { until: false }
  const shoppers = (async () => {
    while (!looking.until) beside.push(await look())
  })()
  while (["queued", "running"].includes(run.state)) {
    await wait(POLL_MS)
    run = (await api.get(`/admin/report-runs/${run.id}`, shop.merchant)).data.run
  }
  looking.until = true
  await shoppers
  clearInterval(watching)
  const took = (Date.parse(run.finished_at) - Date.parse(run.started_at)) / 1000
  const mib = (Number(run.bytes) / 1024 / 1024).toFixed(1)
  console.log(`    order-lines, ${format}: ${run.state} ${run.error ?? ""}`)
  console.log(`      ${run.rows} rows, ${mib} MiB in ${took.toFixed(1)} s`)
  const grew = Math.round(most - before)
  const allGrew = Math.round(mostOfAll - before)
  console.log(`      server + ${grew} MiB to ${Math.round(most)}`)
  console.log(
    `      with the process that makes the file + ${allGrew} MiB (at most ${GOAL.memory_mib})`
  )
  console.log(`      GET /store/products alone: ${told(alone)}; meanwhile: ${told(beside)}`)
  const ratio = (quantile(beside, 0.99) / quantile(alone, 0.99)).toFixed(2)
  console.log(`      p99 × ${ratio} (goal: less than ${GOAL.p99_ratio})`)
}

/** One look at a page of products, and how long it took. */
function lookerAt(api: Api, { shop }: ModelShop) {
  const { visitor, regions } = shop.market
  let page = 0
  return async () => {
    const query = `limit=20&offset=${(page++ % 15) * 20}&region_id=${regions.usd}`
    const begun = performance.now()
    await api.get(`/store/products?${query}`, visitor)
    return performance.now() - begun
  }
}

const PERIODS = [
  { days: 7, grain: "day" },
  { days: 30, grain: "day" },
  { days: 365, grain: "week" },
  { days: 1095, grain: "month" },
]

async function statistics(api: Api, path: string, who: Actor) {
  for (const { days, grain } of PERIODS) {
    const query = `from=${dayBefore(days)}&to=${dayBefore(0)}&grain=${grain}&compare=previous`
    const times: number[] = []
    while (times.length < STATISTICS) {
      const begun = performance.now()
      await api.get(`${path}?${query}`, who)
      times.push(performance.now() - begun)
    }
    const goal = `goal: p95 ${GOAL.statistics_ms} ms`
    console.log(`    ${path}, ${days} days by ${grain}: ${told(times)} (${goal})`)
  }
}

function told(times: number[]) {
  const at = (share: number) => quantile(times, share).toFixed(0)
  return `${times.length} × p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)} ms`
}
