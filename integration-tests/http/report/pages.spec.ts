import { MedusaContainer } from "@medusajs/framework/types"
import { aMerchant, Actor } from "../../helpers/actors"
import { anOrder, aShop, Shop } from "../../helpers/orders"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { withSlowReport } from "../../helpers/slow-report"
import { aroundToday, refusal, reportsOf } from "./report-desk"

souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let shop: Shop
  let merchant: Actor

  beforeAll(async () => {
    container = getContainer()
    const quiet = aQuietBus(container)
    shop = await aShop(api, container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    await anOrder(api, container, shop)
    await quiet()
  })

  const shownRows = async (key: string, params: object) =>
    (await api.get(`/admin/reports/${key}/rows`, { ...merchant, params })).data

  describe("the catalogue", () => {
    it("names every report with what it may be asked, and no statement", async () => {
      const { reports, time_zone } = (await api.get("/admin/reports", merchant)).data
      expect(time_zone).toBe(reportsOf(container).options.time_zone)
      expect(reports).toHaveLength(reportsOf(container).catalogue({ seller_id: null }).length)
      expect(JSON.stringify(reports)).not.toMatch(/"sql"|select /)
      const { report } = (await api.get("/admin/reports/sales", merchant)).data
      expect(report.parameters).toEqual([
        { name: "from", default: null, is_required: true },
        { name: "to", default: null, is_required: true },
        { name: "grain", default: "day", is_required: false },
        { name: "currency", default: null, is_required: false },
        { name: "seller_id", default: null, is_required: false },
      ])
      expect(report).toEqual(reports.find(({ key }: { key: string }) => key === "sales"))
    })

    it("shows a store what is for stores, without the parameter that names one", async () => {
      const { reports } = (await api.get("/seller/reports", shop.north.auth)).data
      const keys = reports.map(({ key }: { key: string }) => key)
      expect(keys).toContain("sales")
      expect(keys).not.toContain("sellers")
      expect(JSON.stringify(reports)).not.toContain("seller_id")
      expect(await refusal(api.get("/seller/reports/sellers", shop.north.auth))).toMatch(/^404/)
    })
  })

  describe("the first rows", () => {
    it("come with sums by currency when they are all, and without when there are more", async () => {
      const all = await shownRows("order-lines", aroundToday())
      expect(all).toMatchObject({ report_key: "order-lines", has_more: false })
      expect(all.rows.length).toBeGreaterThan(1)
      const [total] = all.totals
      const sum = all.rows.reduce(
        (sum: number, { total }: { total: string }) => sum + Math.round(Number(total) * 100),
        0
      )
      expect(total.currency_code).toBe(all.rows[0].currency_code)
      expect(total.values.total).toBe((sum / 100).toFixed(2))
      const first = await shownRows("order-lines", { ...aroundToday(), limit: 1 })
      expect(first).toEqual({ ...all, rows: all.rows.slice(0, 1), totals: [], has_more: true })
    })

    it.each([
      ["a parameter of no report", { colour: "red" }, /colour/],
      ["a parameter of another report", { sales_days: 3 }, /sales_days/],
      ["no period", { from: undefined }, /from/],
      ["a day that does not exist", { from: "2026-02-30" }, /from/],
      ["a statement in a parameter", { currency: "'; drop table report_run; --" }, /currency/],
      ["more rows than a page has", { limit: 1_001 }, /limit/],
    ])("are refused with %s", async (_, wrong, message) => {
      const answer = await refusal(shownRows("sales", { ...aroundToday(), ...wrong }))
      expect(answer).toMatch(/^400/)
      expect(answer).toMatch(message)
    })

    it("are refused in plain words when they take too long", async () => {
      const restore = withSlowReport(reportsOf(container))
      const tooSlow = Object.assign(new Error("canceling statement"), { code: "57014" })
      // The real time-out is ten seconds; what the database says then is this.
      const reports = reportsOf(container) as unknown as { pageReader: { rows: unknown } }
      const { rows } = reports.pageReader
      reports.pageReader.rows = async function* () {
        throw tooSlow
      }
      try {
        expect(await refusal(shownRows("slow", {}))).toMatch(/^400 .*ask for it as a file/)
      } finally {
        reports.pageReader.rows = rows
        restore()
      }
    })
  })
})
