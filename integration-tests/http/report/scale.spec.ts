import { MedusaContainer } from "@medusajs/framework/types"
import { MERCHANT, parameterNamesOf } from "../../../src/modules/report/parameters"
import { Copied, copyOrders, CopyWish } from "../../../src/scripts/scale/copy-orders"
import { inOneTransaction } from "../../../src/scripts/scale/database"
import { reconcileLedgerWorkflow } from "../../../src/workflows/ledger/reconcile-ledger"
import { modelOrders, ModelShop } from "../../helpers/model-orders"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { reportsOf, rowsOf, sumOf, thousandths } from "./report-desk"

const WISH: CopyWish = { lines: 2_000, days: 60, stores: 8, customers: 40, stretch: 1_000 }
const DAY_MS = 24 * 3_600_000
const dateIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)
const ALL_DAYS = { from: dateIn(-100), to: dateIn(2) }

/** A day after day grown marketplace, made of few orders: the reports of a large database hold. */
souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let shop: ModelShop
  let copied: Copied

  beforeAll(async () => {
    container = getContainer()
    shop = await modelOrders(api, container, aQuietBus(container))
    copied = await copyOrders(container, WISH)
  })

  const select = async (sql: string) =>
    await inOneTransaction(container, async (database) => (await database.raw(sql)).rows)
  const report = async (key: string, given: object = {}) => {
    const names = parameterNamesOf(reportsOf(container).reportOf(key, MERCHANT), MERCHANT)
    return await rowsOf(container, key, { ...(names.includes("from") ? ALL_DAYS : {}), ...given })
  }

  it("adds as many lines as it was asked for, up to an order, and says so", async () => {
    expect(copied.lines).toBeGreaterThanOrEqual(WISH.lines - 3)
    expect(copied.lines).toBeLessThanOrEqual(WISH.lines + 3)
    const [{ count }] = await select(`select count(*) from "order"`)
    expect(Number(count)).toBe(shop.orders.length + copied.orders)
    const [{ lines }] = await select(`select count(*) as lines from order_line_item`)
    expect(Number(lines)).toBeGreaterThan(copied.lines)
    const [{ stores }] = await select(
      `select count(distinct seller_id) as stores from seller_order`
    )
    expect(Number(stores)).toBe(2 * WISH.stores)
    const again = await copyOrders(container, { ...WISH, lines: 50 })
    const [{ more }] = await select(`select count(*) as more from "order"`)
    expect(Number(more)).toBe(Number(count) + again.orders)
  })

  it("books every copy as its model: the reconciliation finds no difference", async () => {
    const input = { now: new Date(), quiet_ms: 0 }
    const { result } = await reconcileLedgerWorkflow(container).run({ input })
    const differences = await select(
      "select kind, reference_id, expected, found from ledger_difference"
    )
    expect({ ...result, differences }).toMatchObject({ difference_count: 0, differences: [] })
  })

  it("shows a copy as the platform shows its model", async () => {
    const [{ id, model }] = await select(
      `select id, metadata ->> 'copy_of' as model from "order"
        where metadata ->> 'copy_of' = '${shop.orders[1]}' order by display_id desc limit 1`
    )
    const look = async (order_id: string) =>
      (await api.get(`/admin/orders/${order_id}`, shop.merchant)).data.order
    const [copy, first] = [await look(id), await look(model)]
    for (const figure of ["total", "subtotal", "tax_total", "discount_total", "shipping_total"]) {
      expect({ figure, amount: copy[figure] }).toEqual({ figure, amount: first[figure] })
    }
    expect(copy.payment_status).toBe(first.payment_status)
    expect(copy.summary).toEqual(first.summary)
    expect(copy.items).toHaveLength(first.items.length)
    const slices = async (order_id: string) =>
      (await api.get(`/admin/seller-orders?order_id=${order_id}`, shop.merchant)).data.seller_orders
    const totals = (all: { total: number }[]) => all.map(({ total }) => total).sort()
    expect(totals(await slices(id))).toEqual(totals(await slices(model)))
  })

  it("says in every report of sales the same sum, and what the tables say", async () => {
    const sales = await report("sales", { grain: "month" })
    for (const key of ["products", "product-types"]) {
      const rows = await report(key)
      for (const figure of ["gross", "discounts", "returns", "net", "items"]) {
        expect({ key, figure, sum: sumOf(rows, figure) }).toEqual({
          ...{ key, figure, sum: sumOf(sales, figure) },
        })
      }
    }
    expect(sumOf(await report("tax"), "net")).toBe(sumOf(sales, "tax"))
    expect(sumOf(await report("sellers"), "total")).toBe(sumOf(sales, "total"))
    expect(sumOf(await report("discounts"), "goods")).toBe(sumOf(sales, "discounts"))
    const returned = sumOf(await report("refunds"), "returned")
    expect(sumOf(await report("order-lines"), "total") - returned).toBe(sumOf(sales, "total"))
    const kept = await select(`
      select e.currency_code, -sum(e.amount) / power(10, e.decimals) as kept
        from ledger_entry e left join seller_order s on s.id = e.seller_order_id
        where e.account = 'clearing' and e.type in ('sale', 'refund') and not exists (
          select from seller_order_change c where c.seller_order_id = s.id and c."to" = 'cancelled')
        group by e.currency_code, e.decimals`)
    for (const { currency_code, kept: amount } of kept) {
      const rows = sales.filter((row) => row.currency_code === currency_code)
      expect({ currency_code, sum: sumOf(rows, "total") }).toEqual({
        ...{ currency_code, sum: thousandths(amount) },
      })
    }
    const refunds = await select("select count(*) from refund")
    expect((await report("refunds")).length).toBeGreaterThan(Number(refunds[0].count) / 3)
  })

  it("reads every report without a stumble", async () => {
    for (const { key } of reportsOf(container).catalogue(MERCHANT)) {
      const rows = await report(key)
      expect({ key, rows: Array.isArray(rows) }).toEqual({ key, rows: true })
    }
  })
})
