import { MedusaContainer } from "@medusajs/framework/types"
import { AUDIT_MODULE } from "../../../src/modules/audit"
import AuditModuleService from "../../../src/modules/audit/service"
import { TELEMETRY_MODULE } from "../../../src/modules/telemetry"
import type { JobNews } from "../../../src/modules/telemetry/job-watch"
import TelemetryModuleService from "../../../src/modules/telemetry/service"
import type { System } from "../../../src/workflows/telemetry/read-system"
import { aCustomer, Actor, aMerchant } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import { eventually } from "../../helpers/listener"
import { aRawRow } from "../../helpers/raw-row"
import { souk } from "../../helpers/runner"
import { aSeller } from "../../helpers/sellers"

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const ago = (ms: number) => new Date(Date.now() - ms)

souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let merchant: Actor
  let telemetry: TelemetryModuleService

  beforeAll(async () => {
    container = getContainer()
    telemetry = container.resolve(TELEMETRY_MODULE)
    merchant = await aMerchant(api, container, "merchant@example.com")
  })

  const read = async (): Promise<System> => {
    await telemetry.forgetFigures()
    return (await api.get("/admin/system", merchant)).data.system
  }
  const retry = (name: string, who = merchant) =>
    api.post(`/admin/system/outboxes/${name}/retry`, {}, { ...who, validateStatus: () => true })
  const outbox = ({ outboxes }: System, name: string) => outboxes.find((one) => one.name === name)!

  it("is for the merchant's staff alone", async () => {
    const staff = await aSeller(api, container, "North")
    const { visitor } = await aMarket(container)
    const customer = await aCustomer(api, visitor, "ann@example.com")
    const asked = async (who: Actor) => [
      (await api.get("/admin/system", { ...who, validateStatus: () => true })).status,
      (await retry("notices", who)).status,
    ]
    expect(await asked({ headers: {} })).toEqual([401, 401])
    expect(await asked(customer)).toEqual([401, 401])
    expect(await asked(staff.auth)).toEqual([403, 403])
    expect((await retry("notices")).status).toBe(200)
  })

  it("says that all is well where it is", async () => {
    const system = await read()
    expect(system.parts).toEqual([
      { name: "database", status: "ok", health: "ok" },
      { name: "migrations", status: "ok", health: "ok" },
      { name: "redis", status: "off", health: "ok" },
      { name: "accepting", status: "ok", health: "ok" },
    ])
    expect(system).toMatchObject({ is_complete: true, version: "0.1.0", processes: [], jobs: [] })
    expect([...system.outboxes, ...system.failures].map(({ count }) => count)).toEqual(
      [...system.outboxes, ...system.failures].map(() => 0)
    )
  })

  const due = ago(2 * HOUR_MS)
  const delivery = { endpoint_id: "whep_1", kind: "event", payload: "thin" }
  const endpoint: [string, object] = [
    "webhook_endpoint",
    { id: "whep_1", status: "enabled", payload: "thin" },
  ]
  const listing: [string, object] = ["listing", { id: "l1", format: "auction" }]
  const stuck: [string, [string, object][]][] = [
    ["auction_events", [["auction_outbox", { id: "aucout_1", created_at: due }]]],
    [
      "webhook_deliveries",
      [
        endpoint,
        [
          "webhook_delivery",
          { ...delivery, id: "whdl_1", status: "pending", next_attempt_at: due },
        ],
      ],
    ],
    [
      "notices",
      [
        [
          "notice_message",
          {
            ...{ id: "nmsg_1", channel: "email", recipient_type: "customer", priority: 2 },
            ...{ status: "pending", send_after: due },
          },
        ],
      ],
    ],
    ["bookings", [["order_split", { id: "osplit_1", created_at: due }]]],
    [
      "refunds",
      [
        [
          "refund_request",
          { id: "r1", status: "approved", requested_by_type: "seller", next_attempt_at: due },
        ],
      ],
    ],
    [
      "payouts",
      [["payout", { id: "p1", status: "pending", provider: "stripe-connect", created_at: due }]],
    ],
    [
      "report_runs",
      [["report_run", { id: "r1", state: "queued", format: "csv", created_at: due }]],
    ],
    [
      "catalog_imports",
      [["catalog_import", { id: "c1", kind: "products", status: "queued", created_at: due }]],
    ],
    [
      "auction_closes",
      [listing, ["auction", { id: "a1", status: "live", on_default: "close", ends_at: due }]],
    ],
    [
      "auction_starts",
      [
        listing,
        ["auction", { id: "a1", status: "scheduled", on_default: "close", starts_at: due }],
      ],
    ],
    ["ticket_deadlines", [["ticket", { id: "t1", sla_next_at: due }]]],
  ]

  it.each(stuck)("shows what is stuck in %s, and since when", async (name, rows) => {
    expect(outbox(await read(), name)).toMatchObject({ count: 0, lag_seconds: 0, health: "ok" })
    for (const [table, values] of rows) await aRawRow(container, table, values)
    const system = await read()
    const found = outbox(system, name)
    expect(found).toMatchObject({ count: 1, since: due.toISOString(), health: "problem" })
    expect(Math.floor(found.lag_seconds / 3600)).toBe(2)
    expect(system.health).toBe("problem")
  })

  const dead = { channel: "email", recipient_type: "customer", priority: 2, status: "dead" }
  const failed: [string, [string, object][]][] = [
    [
      "webhook_deliveries",
      [endpoint, ["webhook_delivery", { ...delivery, id: "w1", status: "failed" }]],
    ],
    ["notices", [["notice_message", { ...dead, id: "n1" }]]],
    ["report_runs", [["report_run", { id: "r1", state: "failed", format: "csv" }]]],
    ["refunds", [["refund_request", { id: "r1", status: "failed", requested_by_type: "seller" }]]],
    [
      "payouts",
      [["payout", { id: "p1", status: "failed", provider: "manual", failed_at: ago(MINUTE_MS) }]],
    ],
  ]

  it.each(failed)("shows that some of %s failed for good", async (name, rows) => {
    for (const [table, values] of rows) await aRawRow(container, table, values)
    const { failures, health } = await read()
    expect(failures.find((one) => one.name === name)).toMatchObject({ count: 1, health: "warning" })
    expect(health).toBe("warning")
  })

  it("shows reports, promised times, locks and how old the statistics are", async () => {
    const run = { format: "csv", started_at: ago(5 * MINUTE_MS) }
    await aRawRow(container, "report_run", { ...run, id: "r1", state: "running" })
    await aRawRow(container, "report_run", {
      ...{ ...run, id: "r2", state: "done", finished_at: ago(2 * MINUTE_MS) },
    })
    await aRawRow(container, "ticket", { id: "t1", sla_due_at: ago(HOUR_MS) })
    await aRawRow(container, "lock_lease", { id: "held", expires_at: ago(-HOUR_MS) })
    await aRawRow(container, "lock_lease", { id: "left", expires_at: ago(HOUR_MS) })
    await aRawRow(container, "stat_progress", { id: "s1", refreshed_at: ago(2 * HOUR_MS) })
    const system = await read()
    expect(system).toMatchObject({ tickets_overdue: 1, locks_held: 1 })
    expect(system.reports).toMatchObject({ running: 1, ended_last_hour: 1 })
    expect(Math.round(system.reports.longest_seconds)).toBe(180)
    expect(system.statistics.health).toBe("problem")
  })

  it("works off an outbox at a word, once however many say it, and notes who did", async () => {
    await aRawRow(container, "auction_outbox", {
      ...{ id: "aucout_1", name: "nothing.happened", created_at: ago(HOUR_MS) },
    })
    expect(outbox(await read(), "auction_events").count).toBe(1)
    const answers = await Promise.all([1, 2, 3].map(() => retry("auction_events")))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(outbox(await read(), "auction_events")).toMatchObject({ count: 0, health: "ok" })
    const audit = container.resolve<AuditModuleService>(AUDIT_MODULE)
    const entries = await audit.listAuditEntries({ action: "system.outbox_retried" })
    expect(entries).toHaveLength(3)
    expect(entries[0]).toMatchObject({ actor_type: "merchant", resource_id: "auction_events" })
  })

  it("takes up webhooks that are due", async () => {
    for (const [table, values] of stuck[1][1]) await aRawRow(container, table, values)
    expect(outbox(await read(), "webhook_deliveries").count).toBe(1)
    await retry("webhook_deliveries")
    await eventually(async () => outbox(await read(), "webhook_deliveries").count === 0)
  })

  it("knows no other outboxes, and none whose work is a worker's", async () => {
    for (const name of ["nothing", "report_runs", "constructor", "__proto__"]) {
      expect((await retry(name)).status).toBe(404)
    }
    const audit = container.resolve<AuditModuleService>(AUDIT_MODULE)
    expect(await audit.listAuditEntries({ action: "system.outbox_retried" })).toEqual([])
  })

  it("shows when jobs ran, what they said, and which of them nobody runs", async () => {
    const now = new Date()
    const job = (name: string, schedule: string, more: Partial<JobNews>): JobNews => ({
      ...{ name, schedule, runs: 1, failures: 0, last_started_at: ago(1_000) },
      ...{ last_duration_ms: 40, last_error: null, last_failed_at: null, ...more },
    })
    const failure = { failures: 1, last_error: "No such table", last_failed_at: ago(1_000) }
    const identity = { mode: "worker" as const, version: "0.1.0" }
    const condition = { sockets: 3, dropped_events: 2, memory_mb: 200 }
    const seen = [
      job("sound", "5s", {}),
      job("failing", "* * * * *", failure),
      job("late", "5s", { last_started_at: ago(HOUR_MS) }),
      job("new", "0 3 * * *", { runs: 0, last_started_at: null, last_duration_ms: null }),
    ]
    await telemetry.writeBeat(identity, condition, seen, now)
    await telemetry.updateProcessRecords({ id: telemetry.process_id, started_at: ago(2 * HOUR_MS) })
    const system = await read()
    const [failing, late, fresh, sound] = system.jobs
    expect(failing).toMatchObject({ health: "warning", runs: 1, last_error: "No such table" })
    expect(late).toMatchObject({ health: "problem", is_late: true })
    expect(fresh).toMatchObject({ name: "new", health: "ok", last_started_at: null })
    expect(sound).toMatchObject({ health: "ok", last_duration_ms: 40, last_error: null })
    expect(new Date(sound.next_run_at!).getTime()).toBeGreaterThanOrEqual(now.getTime())
    expect(system.processes).toMatchObject([
      { mode: "worker", pid: process.pid, sockets: 3, dropped_events: 2, health: "ok" },
    ])
    expect(system).toMatchObject({ sockets: 3, dropped_events: 2 })
  })

  it("adds up what processes saw of a job, and the newest run is the last", async () => {
    const identity = { mode: "worker" as const, version: "0.1.0" }
    const condition = { sockets: 0, dropped_events: 0, memory_mb: 200 }
    const news = (begun: Date, last_error: string | null): JobNews => ({
      ...{ name: "sweep", schedule: "1s", runs: 5, failures: last_error ? 1 : 0, last_error },
      ...{ last_started_at: begun, last_duration_ms: 7, last_failed_at: last_error ? begun : null },
    })
    const [older, newer] = [ago(9_000), ago(4_000)]
    const write = (one: JobNews) => telemetry.writeBeat(identity, condition, [one], new Date())
    await write(news(newer, null))
    await write(news(older, "Too slow"))
    const { jobs } = await read()
    expect(jobs).toMatchObject([
      {
        ...{ name: "sweep", runs: 10, failures: 1, last_error: null },
        ...{ last_started_at: newer.toISOString(), last_failed_at: older.toISOString() },
      },
    ])
  })

  it("tells a process that went silent, and forgets it after a day", async () => {
    const process = { mode: "server", host: "far", version: "0.1.0", sockets: 7 }
    const gone = { ...process, id: "proc_gone", seen_at: ago(25 * HOUR_MS) }
    await aRawRow(container, "process_record", gone)
    await aRawRow(container, "process_record", { ...process, id: "proc_1", seen_at: ago(HOUR_MS) })
    const { processes, sockets } = await read()
    expect(processes).toMatchObject([{ id: "proc_1", host: "far", health: "warning" }])
    expect(sockets).toBe(0)
    await telemetry.beat()
    await telemetry.forgetGone(new Date())
    expect(await telemetry.listProcessRecords({ id: "proc_gone" })).toEqual([])
    await telemetry.writeFarewell()
    expect((await read()).processes.map(({ id }) => id)).toEqual(["proc_1"])
  })
})
