import { createHash } from "node:crypto"
import { PassThrough } from "node:stream"
import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { openSpreadsheet } from "../../../src/lib/spreadsheet"
import { beginRuns, makeRuns } from "../../../src/workflows/report/make-runs"
import { aMerchant, Actor } from "../../helpers/actors"
import { addressOf, aConnectedListener, eventually, hangUp, tokenOf } from "../../helpers/listener"
import { anOrder, aShop, Shop } from "../../helpers/orders"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aMember } from "../../helpers/sellers"
import { withSlowReport } from "../../helpers/slow-report"
import { aroundToday, refusal, reportsOf } from "./report-desk"

type Run = { id: string; state: string; rows: number; bytes: number; [field: string]: unknown }
type Side = "admin" | "seller"

souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let shop: Shop
  let merchant: Actor
  let quiet: () => Promise<void>

  beforeAll(async () => {
    container = getContainer()
    quiet = aQuietBus(container)
    shop = await aShop(api, container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    await anOrder(api, container, shop)
    await quiet()
  })
  afterEach(async () => {
    hangUp()
    jest.restoreAllMocks()
    await makeRuns(container)
    await quiet()
  })

  const ask = async (key: string, body: object, who = merchant, side: Side = "admin") => {
    const answer = await api.post(`/${side}/reports/${key}/runs`, body, who)
    expect(answer.status).toBe(202)
    return answer.data.run as Run
  }
  const look = async ({ id }: Run, who = merchant, side: Side = "admin") =>
    (await api.get(`/${side}/report-runs/${id}`, who)).data.run as Run
  const download = async ({ id }: Run, who = merchant, side: Side = "admin") =>
    await api.get(`/${side}/report-runs/${id}/download`, {
      ...who,
      responseType: "arraybuffer",
    })
  const tableOf = async (bytes: Buffer) => {
    const rows: string[][] = []
    for await (const { cells } of openSpreadsheet(bytes).rows) rows.push(cells)
    return rows
  }
  const shownRows = async (key: string, params: object, who = merchant, side: Side = "admin") =>
    (await api.get(`/${side}/reports/${key}/rows`, { ...who, params })).data

  describe("a run", () => {
    it.each(["csv", "xlsx"] as const)(
      "makes a file in %s of just what is shown",
      async (format) => {
        const params = aroundToday()
        const asked = await ask("order-lines", { format, params })
        expect(asked).toMatchObject({ state: "queued", file_name: null, rows: 0 })
        await makeRuns(container)
        const run = await look(asked)
        const shown = await shownRows("order-lines", params)
        const { columns } = (await api.get("/admin/reports/order-lines", merchant)).data.report
        expect(run).toMatchObject({ state: "done", rows: shown.rows.length, error: null, format })
        expect(run.file_name).toBe(`order-lines-${params.from}-to-${params.to}.${format}`)

        const { data, headers } = await download(run)
        expect(headers["content-disposition"]).toContain(`filename="${run.file_name}"`)
        expect(headers["cache-control"]).toBe("private, no-store")
        expect(headers["x-content-type-options"]).toBe("nosniff")
        expect(headers["content-type"]).toMatch(format === "csv" ? /^text\/csv/ : /spreadsheetml/)
        expect(data.length).toBe(run.bytes)
        expect(createHash("sha256").update(data).digest("hex")).toBe(run.sha256)
        const [heading, ...rows] = await tableOf(Buffer.from(data))
        expect(heading).toHaveLength(columns.length)
        const at = columns.findIndex(({ key }: { key: string }) => key === "total")
        const expected = shown.rows.map(({ total }: { total: string }) => Number(total))
        expect(rows.slice(0, run.rows).map((row) => Number(row[at]))).toEqual(expected)
      }
    )

    it("takes the sales of a day or of some days in fewer words", async () => {
      const { from, to } = aroundToday()
      const range = await ask("sales", { report_type: "range", from, to })
      expect(range).toMatchObject({ format: "xlsx", params: { from, to, grain: "day" } })
      const day = await ask("sales", { report_type: "daily", date: from, format: "csv" })
      expect(day.params).toMatchObject({ from, to: from })
    })

    it("is shared by all who ask for the same meanwhile", async () => {
      const other = await aMerchant(api, container, "other@example.com")
      const params = aroundToday()
      const asked = await Promise.all(
        [merchant, other, merchant, other].map((who) => ask("sales", { params }, who))
      )
      expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
      const [{ told_ids }] = await reportsOf(container).listReportRuns({ id: asked[0].id })
      expect(told_ids).toHaveLength(2)
    })

    it("is a store's alone: nobody else can see, cancel, repeat or download it", async () => {
      const { north, south } = shop
      const run = await ask("sales", { params: aroundToday() }, north.auth, "seller")
      const mine = await ask("sales", { params: aroundToday() })
      expect(run.seller_id).toBe(north.id)
      expect(mine.id).not.toBe(run.id)
      await makeRuns(container)
      expect((await download(run, north.auth, "seller")).status).toBe(200)
      const others: [Run, Actor, Side][] = [
        [run, south.auth, "seller"],
        [mine, north.auth, "seller"],
        [run, merchant, "admin"],
      ]
      for (const [{ id }, who, side] of others) {
        const path = `/${side}/report-runs`
        expect(JSON.stringify((await api.get(path, who)).data)).not.toContain(id)
        expect(await refusal(api.get(`${path}/${id}`, who))).toMatch(/^404/)
        expect(await refusal(api.get(`${path}/${id}/download`, who))).toMatch(/^404/)
        expect(await refusal(api.post(`${path}/${id}/cancel`, {}, who))).toMatch(/^404/)
        expect(await refusal(api.post(`${path}/${id}/retry`, {}, who))).toMatch(/^404/)
      }
      const support = await aMember(api, container, north.id, "support")
      expect(await refusal(api.get("/seller/report-runs", support.auth))).toMatch(/^403/)
      const visitor = { headers: {} }
      expect(await refusal(api.get(`/admin/report-runs/${mine.id}/download`, visitor))).toMatch(
        /^401/
      )
    })

    it("may not be of another store, whatever a member of one says", async () => {
      const path = "/seller/reports/sales/runs"
      const { auth } = shop.north
      const theirs = { ...aroundToday(), seller_id: shop.south.id }
      expect(await refusal(api.post(path, { params: theirs }, auth))).toMatch(/^400 .*seller_id/)
      for (const body of [{ scope: { seller_id: shop.south.id } }, { requested_by: "user_1" }]) {
        const sound = { params: aroundToday(), ...body }
        expect(await refusal(api.post(path, sound, auth))).toMatch(/^400/)
      }
    })

    it.each([
      ["a format that there is not", { format: "pdf" }, 400],
      [
        "a parameter that is an object",
        { params: { from: { $gt: "2026" }, to: "2026-11-30" } },
        400,
      ],
      ["a parameter without end", { params: { from: "2".repeat(10_000) } }, 400],
      ["a period without end", { params: { from: "1900-01-01", to: "2026-11-30" } }, 400],
      [
        "a hundred parameters",
        { params: Object.fromEntries([...Array(100).keys()].entries()) },
        400,
      ],
      ["a formula for a currency", { params: { ...aroundToday(), currency: "=1" } }, 400],
    ])("is refused with %s", async (_, body, status) => {
      const answer = await refusal(api.post("/admin/reports/sales/runs", body, merchant))
      expect(answer).toMatch(new RegExp(`^${status}`))
    })

    it("is not downloaded before it is done, nor after it has expired", async () => {
      const run = await ask("sales", { params: aroundToday() })
      expect(await refusal(api.get(`/admin/report-runs/${run.id}/download`, merchant))).toMatch(
        /^409 .* is queued/
      )
      await makeRuns(container)
      await reportsOf(container).expireRuns(new Date("2036-11-22"))
      expect(await refusal(api.get(`/admin/report-runs/${run.id}/download`, merchant))).toMatch(
        /^409 .* is expired; files are deleted after 30 days/
      )
      const again = (await api.post(`/admin/report-runs/${run.id}/retry`, {}, merchant)).data.run
      await makeRuns(container)
      expect(await look(again)).toMatchObject({ state: "done" })
    })

    it("fails in plain words when there is no room for its file, and can be asked for again", async () => {
      const files = container.resolve(Modules.FILE)
      const full = new PassThrough({ highWaterMark: 1 })
      const noRoom = Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" })
      jest.spyOn(files, "getUploadStream").mockImplementation(async () => ({
        ...{ writeStream: full, url: "", fileKey: "private-full" },
        promise: new Promise((_, reject) => setImmediate(() => reject(noRoom))),
      }))
      const run = await ask("order-lines", { params: aroundToday() })
      await makeRuns(container)
      const failed = await look(run)
      expect(failed).toMatchObject({
        state: "failed",
        error: expect.stringMatching(/fault of the/),
      })
      expect(failed.error).not.toMatch(/ENOSPC/)
      jest.restoreAllMocks()
      const again = (await api.post(`/admin/report-runs/${run.id}/retry`, {}, merchant)).data.run
      await makeRuns(container)
      expect(await look(again)).toMatchObject({ state: "done" })
      const { runs } = (await api.get("/admin/report-runs?state=failed", merchant)).data
      expect(runs.map(({ id }: Run) => id)).toEqual([run.id])
    })

    it("tells whoever may read it how far it is, and ends at once when it is cancelled", async () => {
      const restore = withSlowReport(reportsOf(container))
      const staff = await aConnectedListener(addressOf(api), "/admin", tokenOf(merchant))
      const north = await aConnectedListener(addressOf(api), "/seller", tokenOf(shop.north.auth))
      const heard = () => staff.of("report_progress").map(({ run }) => run as Run)
      try {
        const run = await ask("slow", { format: "csv" })
        await beginRuns(container)
        const moving = await eventually(() => heard().find(({ rows }) => rows > 0))
        expect(moving).toMatchObject({ id: run.id, state: "running" })
        const [{ file_id }] = await reportsOf(container).listReportRuns({ id: run.id })
        const { data } = await api.post(`/admin/report-runs/${run.id}/cancel`, {}, merchant)
        expect(data.run).toMatchObject({ state: "cancelled", file_name: null })
        await makeRuns(container)
        const [row] = await reportsOf(container).listReportRuns({ id: run.id })
        expect(row).toMatchObject({ state: "cancelled", file_id: null })
        const left = container.resolve(Modules.FILE).getAsBuffer(file_id!)
        await expect(left).rejects.toThrow(/ENOENT/)
        expect(heard().at(-1)).toMatchObject({ id: run.id, state: "cancelled" })
        expect(north.of("report_progress")).toEqual([])
        const answer = refusal(api.post(`/admin/report-runs/${run.id}/cancel`, {}, merchant))
        expect(await answer).toMatch(/^400 .*only these can be cancelled: queued, running/)
      } finally {
        restore()
      }
    })

    it("tells a store of its own, to those who may read it", async () => {
      const finance = await aMember(api, container, shop.north.id, "finance")
      const support = await aMember(api, container, shop.north.id, "support")
      const connect = async (auth: Actor) =>
        await aConnectedListener(addressOf(api), "/seller", tokenOf(auth))
      const [reads, hears, south] = [
        await connect(finance.auth),
        await connect(support.auth),
        await connect(shop.south.auth),
      ]
      const run = await ask("sales", { params: aroundToday() }, shop.north.auth, "seller")
      await makeRuns(container)
      const done = await eventually(() =>
        reads.of("report_progress").find(({ run }) => (run as Run).state === "done")
      )
      expect(done.run).toMatchObject({ id: run.id, rows: expect.any(Number) })
      expect([...hears.of("report_progress"), ...south.of("report_progress")]).toEqual([])
    })
  })
})
