import { fork } from "node:child_process"
import { once } from "node:events"
import { availableParallelism } from "node:os"
import { resolve } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { ExecArgs } from "@medusajs/framework/types"
import { WEBHOOK_MODULE } from "../../src/modules/webhook"
import { CLAIM_MS, HAPPENINGS_MAX } from "../../src/modules/webhook/rules"
import WebhookModuleService from "../../src/modules/webhook/service"
import { beginSending } from "../../src/workflows/webhook/send-deliveries"
import type { WebhookSettings } from "../helpers/webhook-process"
import { endWithUs } from "./children"
import { memoryOf, quantile } from "./machine"

const EVENTS = 10_000
/** Events a second, for so long, to see how late they arrive when there is no queue. */
const STEADY = { each: 10, every_ms: 50, seconds: 10 }
const LOOK_MS = 50
const PHASE_SECONDS_MAX = 300
const RECEIVERS = resolve("integration-tests/bench/webhook/receivers.mjs")
const SENDER = resolve("integration-tests/helpers/webhook-process.ts")

type Name = "fast" | "slow" | "silent" | "flapping" | "dead"
type Report = Record<
  Exclude<Name, "dead">,
  { count: number; different: number; lags: number[]; first: number; last: number }
>

/**
 * How fast events leave for a quick receiver, alone and beside receivers that are slow, silent, dead
 * or fail every other time; and whether all arrive when the sender is killed in the middle.
 * `npm run bench -- webhook [events]`
 */
export default async function benchWebhooks({ container, args: [, count] }: ExecArgs) {
  const events = Number(count ?? EVENTS)
  const show = (what: string) => console.log(`  ${what}`)
  const receivers = fork(RECEIVERS)
  endWithUs(receivers)
  const [ports] = (await once(receivers, "message")) as [Record<Name, number>]
  const ask = async (order: "report" | "reset") => {
    receivers.send(order)
    return (await once(receivers, "message"))[0] as Report
  }
  const webhooks = container.resolve<WebhookModuleService>(WEBHOOK_MODULE)
  let recorded = 0
  const endpoints: { id: string; name: Name; before: number }[] = []
  const add = async (name: Name) => {
    const { id } = await webhooks.addEndpoint({
      ...{ url: `http://127.0.0.1:${ports[name]}/hook`, event_types: ["*"], seller_id: null },
      ...{ api_version: "2026-11-22", payload: "snapshot", description: name },
    })
    endpoints.push({ id, name, before: recorded })
  }
  const record = async (amount: number) => {
    const now = new Date()
    const some = Array.from({ length: amount }, () => aHappening(recorded++, now))
    await webhooks.recordHappenings(some, now)
  }
  const recordAll = async () => {
    const begun = performance.now()
    for (let i = 0; i < events; i += HAPPENINGS_MAX) {
      await record(Math.min(HAPPENINGS_MAX, events - i))
    }
    return events / ((performance.now() - begun) / 1000)
  }
  const until = async (isDone: (report: Report) => boolean) => {
    for (const end = Date.now() + PHASE_SECONDS_MAX * 1000; Date.now() < end;) {
      const report = await ask("report")
      if (isDone(report)) return report
      await wait(LOOK_MS)
    }
    throw new Error(`Not done after ${PHASE_SECONDS_MAX} seconds`)
  }

  /** A queue that is full, and then a steady stream. */
  const phase = async (name: string) => {
    await ask("reset")
    const written = await recordAll()
    const used = process.cpuUsage()
    void beginSending(container)
    const { fast } = await until((report) => report.fast.different >= events)
    const { user, system } = process.cpuUsage(used)
    const rate = events / ((fast.last - fast.first) / 1000)
    const cost = ((user + system) / 1000 / events).toFixed(2)
    await ask("reset")
    const stream = (STEADY.seconds * 1000) / STEADY.every_ms
    for (let i = 0; i < stream; i++) {
      await Promise.all([record(STEADY.each), wait(STEADY.every_ms)])
      void beginSending(container)
    }
    const steady = await until((report) => report.fast.different >= stream * STEADY.each)
    const lag = (share: number) => quantile(steady.fast.lags, share)
    const a_second = Math.round((STEADY.each * 1000) / STEADY.every_ms)
    show(`${name}: ${Math.round(written)} events a second written with their deliveries`)
    show(`  fast receiver: ${Math.round(rate)} deliveries a second, ${cost} ms of a processor each`)
    show(`  ${a_second} events a second arrive after ${lag(0.5)} ms, 95 % within ${lag(0.95)} ms`)
    return { rate, report: await ask("report") }
  }

  await add("fast")
  const alone = await phase("alone")
  for (const name of ["slow", "silent", "dead", "flapping"] as const) await add(name)
  const crowded = await phase("beside four others")
  show(`  ${Math.round((crowded.rate / alone.rate) * 100)} % of what it is alone`)
  show(`  memory: ${memoryOf(process.pid)}`)
  webhooks.isStopping = true

  await ask("reset")
  await recordAll()
  const settings: WebhookSettings = {
    ...{ database_url: process.env.DATABASE_URL!, webhooks: webhooks.options },
  }
  const sender = () => {
    const child = fork(SENDER, [JSON.stringify(settings)], {
      execArgv: ["-r", "ts-node/register/transpile-only"],
    })
    endWithUs(child)
    return child
  }
  const killed = sender()
  await until((report) => report.fast.different > events / 2)
  killed.kill("SIGKILL")
  await once(killed, "exit")
  await wait(CLAIM_MS)
  sender()
  const { fast } = await until((report) => report.fast.different >= events)
  show(`killed in the middle: ${fast.different} of ${events} events arrived, ${fast.count} times`)
  console.log(`Database, receivers and sender share ${availableParallelism()} processors.`)
  for (const { id, name, before } of endpoints) {
    const status = ["pending" as const, "sending" as const, "delivered" as const]
    const kept = { endpoint_id: id, status }
    const [, rows] = await webhooks.listAndCountWebhookDeliveries(kept, { take: 1 })
    if (rows !== recorded - before) throw new Error(`${rows} of ${recorded - before} for ${name}`)
  }
}

const aHappening = (i: number, now: Date) => ({
  ...{ type: "seller_order.created", event_key: `bench:${i}`, occurred_at: now },
  resource: { type: "seller_order", id: `sorder_${i}` },
  audiences: [{ seller_id: null, data: SNAPSHOT }],
})

/** As long as an order with three lines is. */
const SNAPSHOT = {
  ...{ id: "sorder_01JDSAMPLE", display_id: 1042, status: "paid", currency_code: "usd" },
  items: Array.from({ length: 3 }, (_, i) => ({
    ...{ id: `ordli_${i}`, title: "Hand-thrown tea bowl, celadon glaze", quantity: 2 },
    ...{ unit_price: 42, total: 84, variant_sku: `BOWL-${i}`, product_id: "prod_01JDSAMPLE" },
  })),
  address: { first_name: "Ann", last_name: "Lee", address_1: "12 Kiln Lane", city: "Leeds" },
}
