import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { TELEMETRY_MODULE } from "../../../src/modules/telemetry"
import TelemetryModuleService from "../../../src/modules/telemetry/service"
import { Metric, parseExposition } from "../../helpers/exposition"
import { souk } from "../../helpers/runner"

const TOKEN = "a-token-of-the-metrics"
process.env.METRICS_TOKEN = TOKEN
const ODD_PATHS = 200
const ODD_METHODS = ["get", "post", "delete", "put"] as const

souk.alone(({ api, getContainer }) => {
  const anyStatus = { validateStatus: () => true }
  const told = (authorization?: string) =>
    api.get("/metrics", { ...anyStatus, headers: authorization ? { authorization } : {} })
  const telemetry = () => getContainer().resolve<TelemetryModuleService>(TELEMETRY_MODULE)
  const knex = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)

  beforeEach(() => telemetry().forgetFigures())

  const metrics = async () => {
    const { status, data } = await told(`Bearer ${TOKEN}`)
    expect(status).toBe(200)
    return parseExposition(data)
  }
  const valueOf = (all: Map<string, Metric>, name: string, labels: Record<string, string> = {}) => {
    const fits = (one: Record<string, string>) =>
      Object.entries(labels).every(([label, text]) => one[label] === text)
    return all.get(name)?.samples.find((sample) => fits(sample.labels))?.value
  }
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

  it("tells nobody without the token", async () => {
    const refused = [
      undefined,
      "",
      "Bearer",
      "Bearer ",
      `Bearer ${TOKEN}x`,
      `Basic ${TOKEN}`,
      TOKEN,
    ]
    for (const authorization of refused) expect((await told(authorization)).status).toBe(401)
    expect((await api.get(`/metrics?token=${TOKEN}`, anyStatus)).status).toBe(401)
    expect((await told(`Bearer ${TOKEN}`)).status).toBe(200)
  })

  it("is not there without a token in the environment", async () => {
    const none = { ...telemetry().options, metrics_token: null }
    const without = jest.replaceProperty(telemetry(), "options", none)
    try {
      for (const authorization of [undefined, `Bearer ${TOKEN}`, "Bearer null", "Bearer "]) {
        expect((await told(authorization)).status).toBe(404)
      }
    } finally {
      without.restore()
    }
  })

  it("speaks the format of Prometheus", async () => {
    const { headers, data } = await told(`Bearer ${TOKEN}`)
    expect(headers["content-type"]).toMatch(/^text\/plain;.*version=0\.0\.4/)
    const all = parseExposition(data)
    for (const [name, { help, type }] of all) expect([name, help && type]).toEqual([name, type])
    for (const name of ["process_resident_memory_bytes", "nodejs_eventloop_lag_seconds"]) {
      expect(valueOf(all, name)).toEqual(expect.any(Number))
    }
    for (const part of ["database", "migrations", "accepting"]) {
      expect(valueOf(all, "souk_up", { part })).toBe(1)
    }
    expect(valueOf(all, "souk_up", { part: "redis" })).toBeUndefined()
    for (const state of ["used", "free", "waiting"]) {
      const count = valueOf(all, "souk_database_connections", { state })
      expect(count).toBeGreaterThanOrEqual(0)
    }
    expect(valueOf(all, "souk_sockets_connected")).toBe(0)
    expect(valueOf(all, "souk_events_dropped_total")).toBe(0)
  })

  it("names requests by their route, and what has none by one name", async () => {
    const routes = (all: Map<string, Metric>) => {
      const samples = all.get("souk_http_request_duration_seconds")?.samples ?? []
      return new Set(samples.map(({ labels }) => labels.route))
    }
    const count = (all: Map<string, Metric>, route: string) => {
      const { samples } = all.get("souk_http_request_duration_seconds")!
      const counts = samples.filter(
        ({ name, labels }) => name.endsWith("_count") && labels.route === route
      )
      return counts.reduce((sum, { value }) => sum + value, 0)
    }
    await api.get("/health/live")
    await api.get("/nowhere", anyStatus)
    const before = await metrics()
    expect(count(before, "/health/live")).toBe(1)

    const areas = ["", "/store", "/admin", "/seller", "/hooks", "/admin/tickets/x/y/z"]
    for (let i = 0; i < ODD_PATHS; i++) {
      const url = `${areas[i % areas.length]}/odd-${i}-${Math.random().toString(36).slice(2)}`
      const method = ODD_METHODS[i % ODD_METHODS.length]
      await api.request({ url, method, ...anyStatus })
    }
    const after = await metrics()
    const added = [...routes(after)].filter((route) => !routes(before).has(route))
    expect(added).toEqual([])
    expect(count(after, "unmatched")).toBe(count(before, "unmatched") + ODD_PATHS)
  })

  it("tells how long what is due has waited", async () => {
    const empty = await metrics()
    expect(valueOf(empty, "souk_outbox_rows", { outbox: "auction_events" })).toBe(0)
    expect(valueOf(empty, "souk_outbox_lag_seconds", { outbox: "auction_events" })).toBe(0)
    expect(valueOf(empty, "souk_auction_close_lag_seconds")).toBe(0)
    await knex()("auction_outbox").insert({
      ...{ id: "aucout_1", auction_id: "auc_1", name: "auction.ended", data: "{}" },
      created_at: minutesAgo(10),
    })
    telemetry().forgetFigures()
    const stuck = await metrics()
    expect(valueOf(stuck, "souk_outbox_rows", { outbox: "auction_events" })).toBe(1)
    const lag = valueOf(stuck, "souk_outbox_lag_seconds", { outbox: "auction_events" })
    expect(Math.floor(lag! / 60)).toBe(10)
  })

  it("asks the database once for all who ask at a moment", async () => {
    const asked = jest.spyOn(Object.getPrototypeOf(telemetry()), "selectFigures_")
    try {
      await Promise.all(Array.from({ length: 20 }, metrics))
      await metrics()
      expect(asked).toHaveBeenCalledTimes(1)
    } finally {
      asked.mockRestore()
    }
  })

  it("tells of jobs and processes what they wrote", async () => {
    const now = new Date()
    await telemetry().beat(now)
    telemetry().forgetFigures()
    const all = await metrics()
    const process = telemetry().process_id
    const age = valueOf(all, "souk_process_beat_age_seconds", { process, mode: "server" })
    expect(Math.floor(age! / 60)).toBe(0)
  })

  it("goes on telling of itself while the database is away", async () => {
    const { client } = knex()
    const held = await Promise.all(
      Array.from({ length: client.pool.max }, () => client.acquireConnection())
    )
    try {
      const all = await metrics()
      expect(valueOf(all, "souk_up", { part: "database" })).toBe(0)
      expect(valueOf(all, "souk_up", { part: "accepting" })).toBe(1)
      expect(all.has("souk_outbox_rows")).toBe(false)
      expect(valueOf(all, "souk_database_connections", { state: "used" })).toBe(held.length)
      expect(valueOf(all, "souk_database_connections", { state: "waiting" })).toBeGreaterThan(0)
      expect(valueOf(all, "process_resident_memory_bytes")).toBeGreaterThan(0)
    } finally {
      for (const connection of held) await client.releaseConnection(connection)
    }
    const back = await metrics()
    expect(valueOf(back, "souk_up", { part: "database" })).toBe(1)
    expect(back.has("souk_outbox_rows")).toBe(true)
  })
})
