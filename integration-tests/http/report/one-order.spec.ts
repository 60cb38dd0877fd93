import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { aMerchant, Actor } from "../../helpers/actors"
import { anOrder, aPromotion, aShop, Shop, slicesOf } from "../../helpers/orders"
import { statusOf } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aMember } from "../../helpers/sellers"
import { fieldsOf, sheetsOf, workbookOf } from "../../helpers/written-sheet"

const EVIL = '=HYPERLINK("http://evil.example","Cup")'
/** What the API calls a figure, and what the file does. */
const FIGURES = {
  subtotal: "Before discount, without tax",
  tax_total: "Tax",
  total: "Total",
} as const

type Cells = Record<string, unknown>

souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let shop: Shop
  let merchant: Actor
  let order: { id: string; display_id: number }
  let slices: Awaited<ReturnType<typeof slicesOf>>

  beforeAll(async () => {
    container = getContainer()
    shop = await aShop(api, container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    const { id } = shop.north.product
    await container.resolve(Modules.PRODUCT).updateProducts(id, { title: EVIL })
    const promo_codes = await aPromotion(container, "SPRING")
    order = await anOrder(api, container, shop, { currency: "kwd", promo_codes })
    slices = await slicesOf(container, order.id)
  })

  const sliceOf = ({ id }: { id: string }) => slices.find(({ seller_id }) => seller_id === id)!
  const file = async (path: string, who: Actor, format: string) => {
    const url = `${path}/export?format=${format}`
    const { headers, data } = await api.get(url, { ...who, responseType: "arraybuffer" })
    return { headers, bytes: Buffer.from(data) }
  }
  /** The rows under the names of their heading; the last one holds the sums. */
  const named = ([heading, ...rows]: unknown[][]): Cells[] =>
    rows.map((cells) => Object.fromEntries(heading.map((name, i) => [name, cells[i]])))
  const csvOf = async (path: string, who: Actor) =>
    named(fieldsOf((await file(path, who, "csv")).bytes))
  const xlsxOf = async (path: string, who: Actor) =>
    named(sheetsOf(await workbookOf((await file(path, who, "xlsx")).bytes))[0].rows)
  const mils = (amount: unknown) => Math.round(Number(amount) * 1000)

  it("has for the merchant each line with its store, and the order's own sums", async () => {
    const path = `/admin/orders/${order.id}`
    const shown = (await api.get(path, merchant)).data.order
    for (const rows of [await csvOf(path, merchant), await xlsxOf(path, merchant)]) {
      const sums = rows.pop()!
      expect(rows).toHaveLength(shown.items.length + shown.shipping_methods.length)
      expect(rows.map(({ Store }) => Store || "").sort()).toEqual(
        ["", "", "North", "North", "South", "South"].sort()
      )
      for (const [figure, label] of Object.entries(FIGURES)) {
        expect(mils(sums[label])).toBe(mils(shown[figure]))
      }
      for (const row of rows) expect(sumsUp(row)).toBe(mils(row.Total))
      expect(rows[0]).toMatchObject({
        Order: String(order.display_id),
        "E-mail": "ann@example.com",
      })
      expect(rows[0]).toMatchObject({ Currency: "kwd", "Order id": order.id })
    }
  })
  const sumsUp = (row: Cells) =>
    mils(row[FIGURES.subtotal]) - mils(row["Discount, without tax"]) + mils(row.Tax)

  it("has for a store its own slice alone, to the minor unit of the currency", async () => {
    const { id } = sliceOf(shop.north)
    const path = `/seller/orders/${id}`
    const shown = (await api.get(path, shop.north.auth)).data.order
    for (const rows of [await csvOf(path, shop.north.auth), await xlsxOf(path, shop.north.auth)]) {
      const sums = rows.pop()!
      expect(rows.map((row) => row.Kind)).toEqual(["item", "shipping"])
      expect(rows.map((row) => row.Store)).toEqual(["North", "North"])
      expect(Object.keys(rows[0])).not.toContain("E-mail")
      for (const [figure, label] of Object.entries(FIGURES)) {
        expect(mils(sums[label])).toBe(mils(shown[figure]))
      }
      expect(Number(rows[0].Quantity)).toBe(2)
    }
  })

  it("shows three digits of a currency that has three", async () => {
    const rows = await csvOf(`/seller/orders/${sliceOf(shop.north).id}`, shop.north.auth)
    for (const row of rows) expect(row.Total).toMatch(/^\d+\.\d{3}$/)
    expect(rows[0]["Unit price"]).toBe("7.777")
  })

  it("keeps what people wrote a text", async () => {
    const path = `/admin/orders/${order.id}`
    const titles = (rows: Cells[]) => rows.map(({ Product }) => Product)
    expect(titles(await csvOf(path, merchant))).toContain(`'${EVIL}`)
    expect(titles(await xlsxOf(path, merchant))).toContain(EVIL)
  })

  it.each([
    ["xlsx", "spreadsheetml.sheet"],
    ["csv", "text/csv"],
  ])("is called after the order's number as %s", async (format, type) => {
    const { headers } = await file(`/admin/orders/${order.id}`, merchant, format)
    expect(headers["content-type"]).toContain(type)
    const name = `order-${order.display_id}.${format}`
    expect(headers["content-disposition"]).toBe(`attachment; filename="${name}"`)
  })

  it("is there for nobody else", async () => {
    const own = `/seller/orders/${sliceOf(shop.north).id}/export`
    const attempts = [
      api.get(own, shop.south.auth),
      api.get(`/seller/orders/${order.id}/export`, shop.north.auth),
      api.get("/admin/orders/order_none/export", merchant),
      api.get(`/admin/orders/${order.id}/export`, shop.north.auth),
      api.get(own),
      api.get(`${own}?format=pdf`, shop.north.auth),
    ]
    const outcomes = await Promise.allSettled(attempts)
    expect(outcomes.map(statusOf)).toEqual([404, 404, 404, 403, 401, 400])
  })

  it("is for whoever may read the order", async () => {
    const { auth } = await aMember(api, container, shop.north.id, "fulfilment")
    const rows = await csvOf(`/seller/orders/${sliceOf(shop.north).id}`, auth)
    expect(rows).toHaveLength(3)
  })
})
