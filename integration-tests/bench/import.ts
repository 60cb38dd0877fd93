import { setTimeout as wait } from "node:timers/promises"
import { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { Actor } from "../helpers/actors"
import { aMarket } from "../helpers/catalog"
import { Api } from "../helpers/runner"
import { aSeller } from "../helpers/sellers"
import { aSheet, sendSheet, SheetLine } from "../helpers/sheets"
import { manyGoods } from "./goods"
import { cpuSecondsOf, memoryOf, quantile } from "./machine"
import { aServer, Server } from "./server"
import { apiAt } from "./wire"

const ROWS = 10_000
const POLL_MS = 250
const PROBE_PAUSE_MS = 20
const MIB = 1024 * 1024

/**
 * How fast a large file comes in, what memory that takes, and whether others are served meanwhile.
 * `npm run bench -- import [rows]`
 */
export default async function benchImport({ container, args }: ExecArgs) {
  const [ports, rows = ROWS] = args
  await aMarket(container)
  const server = await aServer(Number(ports.split(",")[0]))
  await measureImport(container, server, Number(rows)).finally(server.stop)
}

async function measureImport(container: MedusaContainer, { url, pid }: Server, rows: number) {
  const api = apiAt(url)
  const { auth } = await aSeller(api, container, "Clay House")
  const show = (what: string) => console.log(`  ${what}`)
  show(`server before: ${memoryOf(pid)}`)
  const lines = manyGoods(rows)
  const bytes = await aSheet(lines, "xlsx")
  show(`file: ${lines.length} rows, ${(bytes.length / MIB).toFixed(1)} MiB xlsx`)
  const idle = await probed(api, auth, () => wait(3000))
  show(`GET /seller/store with nothing else to do: ${idle.text}`)
  for (const name of ["products, new", "products, the same file again"]) {
    await measured(name, api, auth, pid, bytes, "products")
  }
  const dearer = lines.map((line) => ({ ...line, price_usd: Number(line.price_usd) + 1 || "x" }))
  await measured("products, every price changed", api, auth, pid, await aSheet(dearer), "products")
  const stock: SheetLine[] = lines.map(({ sku }, i) => ({ sku, stock: i % 50 }))
  await measured("stock, csv", api, auth, pid, await aSheet(stock), "stock")
  const begun = Date.now()
  const exported = await api.get("/seller/exports/products?format=xlsx", auth)
  show(`export of all: ${seconds(begun)} s, status ${exported.status}; server ${memoryOf(pid)}`)
}

async function measured(
  name: string,
  api: Api,
  auth: Actor,
  pid: number,
  bytes: Buffer,
  kind: string
) {
  const begun = Date.now()
  const cpuBefore = cpuSecondsOf(pid)
  const { data } = await sendSheet(api, auth, bytes, { kind })
  const sent = seconds(begun)
  let done = data.import
  const { text } = await probed(api, auth, async () => {
    while (["queued", "running"].includes(done.status)) {
      await wait(POLL_MS)
      done = (await api.get(`/seller/imports/${done.id}`, auth)).data.import
    }
  })
  const took = (Date.parse(done.finished_at) - Date.parse(done.started_at)) / 1000
  const { created_count, updated_count, unchanged_count, failed_count, total_rows } = done
  console.log(`  ${name}: ${done.status} ${done.failure ?? ""}`)
  console.log(
    `    created ${created_count}, updated ${updated_count}, unchanged ${unchanged_count}, errors ${failed_count}`
  )
  console.log(
    `    ${took.toFixed(1)} s, ${Math.round(total_rows / took)} rows/s; upload answered in ${sent} s`
  )
  console.log(`    GET /seller/store meanwhile: ${text}`)
  const cpu = (cpuSecondsOf(pid) - cpuBefore).toFixed(1)
  console.log(`    server: ${cpu} s of processor time, ${memoryOf(pid)}`)
}

/** How long a small request takes while something goes on. */
async function probed(api: Api, auth: Actor, work: () => Promise<unknown>) {
  const times: number[] = []
  let going = true
  const probing = (async () => {
    while (going) {
      const begun = performance.now()
      await api.get("/seller/store", auth)
      times.push(performance.now() - begun)
      await wait(PROBE_PAUSE_MS)
    }
  })()
  await work()
  going = false
  await probing
  const at = (share: number) => Math.round(quantile(times, share))
  return {
    text: `${times.length} requests, median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`,
  }
}

const seconds = (begun: number) => ((Date.now() - begun) / 1000).toFixed(1)
