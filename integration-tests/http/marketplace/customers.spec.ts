import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { MARKETPLACE_MODULE } from "../../../src/modules/marketplace"
import { Migration20261121050000 } from "../../../src/modules/marketplace/migrations/Migration20261121050000"
import MarketplaceModuleService from "../../../src/modules/marketplace/service"
import { aCustomer } from "../../helpers/actors"
import { aShop, anOrder, Shop, slicesOf } from "../../helpers/orders"
import { souk } from "../../helpers/runner"
import { aMember } from "../../helpers/sellers"

souk(({ api, getContainer }) => {
  let shop: Shop
  let marketplace: MarketplaceModuleService

  beforeAll(async () => {
    shop = await aShop(api, getContainer())
    marketplace = getContainer().resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)
  })

  let number = 0
  /** A slice as a division leaves it, without the order around it. */
  const slice = async (customer_id: string, customer_name: string | null, more: object = {}) => {
    number += 1
    const amounts = { subtotal: 10, discount_total: 0, tax_total: 0, total: 10 }
    return await marketplace.createSellerOrders({
      ...{ order_id: `order_${number}`, seller_id: shop.north.id, display_id: number },
      ...{ customer_id, customer_name, status: "paid", currency_code: "usd", item_count: 1 },
      ...{ ...amounts, placed_at: new Date(Date.UTC(2026, 10, number)) },
      ...more,
    })
  }
  const list = async (query = "", who = shop.north.auth) =>
    (await api.get(`/seller/customers?${query}`, who)).data
  const names = async (query = "") => (await list(query)).customers.map(nameOf)
  const one = async (id: string, who = shop.north.auth) =>
    (await api.get(`/seller/customers/${id}`, who)).data.customer

  describe("a buyer", () => {
    it("becomes a customer of the sellers in the order, and of no other", async () => {
      const buyer = await aCustomer(api, shop.market.visitor, "ann@example.com")
      const { customer } = (await api.get("/store/customers/me", buyer)).data
      const items = [{ variant_id: shop.north.product.variant_id, quantity: 1 }]
      const shipping_option_ids = [shop.north.shipping_option_id]
      const order = await anOrder(api, getContainer(), shop, {
        ...{ buyer, items, shipping_option_ids },
      })
      const [row] = await slicesOf(getContainer(), order.id)
      expect(row.customer_id).toBe(customer.id)
      const { customers, count } = await list()
      expect(count).toBe(1)
      expect(customers).toEqual([
        {
          ...{ id: customer.id, name: "Ann Lee", orders: 1 },
          ...{ first_order_at: expect.any(String), last_order_at: customers[0].first_order_at },
          spent: [{ currency_code: "usd", amount: Number(row.total) }],
        },
      ])
      expect(await list("", shop.south.auth)).toMatchObject({ customers: [], count: 0 })
      await expect(one(customer.id, shop.south.auth)).rejects.toMatchObject({
        response: { status: 404, data: { message: expect.stringContaining(customer.id) } },
      })
    })

    it("without an account is a customer, too, and nobody learns the e-mail", async () => {
      await anOrder(api, getContainer(), shop, { email: "guest-of-all@example.com" })
      const { customers } = await list()
      expect(customers).toMatchObject([{ name: "Ann Lee", orders: 1 }])
      const detail = await one(customers[0].id)
      expect(detail.seller_orders).toMatchObject([{ customer_name: "Ann Lee", status: "paid" }])
      expect(Object.keys(detail.seller_orders[0]).sort()).toEqual([
        ...["currency_code", "customer_name", "discount_total", "display_id", "id", "item_count"],
        ...["order_id", "placed_at", "status", "subtotal", "tax_total", "total"],
      ])
      expect(JSON.stringify([customers, detail])).not.toMatch(/example\.com|Elm St|email|phone/)
    })

    it("of before is known after the migration", async () => {
      const order = await anOrder(api, getContainer(), shop)
      const before = (await slicesOf(getContainer(), order.id)).map(idAndCustomer)
      await marketplace.updateSellerOrders(before.map(({ id }) => ({ id, customer_id: null })))
      expect((await list()).count).toBe(0)
      // Its statements do not use the driver and configuration of a migration.
      const migration = new Migration20261121050000({} as never, {} as never)
      await migration.up()
      const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      for (const statement of migration.getQueries()) await pg.raw(String(statement))
      expect((await slicesOf(getContainer(), order.id)).map(idAndCustomer)).toEqual(before)
    })
  })

  describe("the list", () => {
    beforeEach(async () => {
      number = 0
      await slice("cus_ann", "Ann Le")
      await slice("cus_bob", "bob Ray")
      await slice("cus_ann", "Ann Lee", { total: 20, status: "completed" })
      await slice("cus_ann", null, { currency_code: "jpy", total: 900 })
      await slice("cus_bob", "bob Ray", { status: "cancelled", total: 500 })
      await slice("cus_bob", "bob Ray", { status: "refunded", total: 600 })
      await slice("cus_cyd", "Cyd 100%", { seller_id: shop.south.id })
    })

    it("adds up what each buyer spent, and calls them as on the newest order", async () => {
      expect(await list("order=orders&limit=1&offset=1")).toEqual({
        customers: [
          {
            ...{ id: "cus_bob", name: "bob Ray", orders: 3 },
            first_order_at: "2026-11-02T00:00:00.000Z",
            last_order_at: "2026-11-06T00:00:00.000Z",
            spent: [{ currency_code: "usd", amount: 10 }],
          },
        ],
        ...{ count: 2, offset: 1, limit: 1 },
      })
      expect(await one("cus_ann")).toMatchObject({
        ...{ name: "Ann Lee", orders: 3 },
        spent: [
          { currency_code: "jpy", amount: 900 },
          { currency_code: "usd", amount: 30 },
        ],
      })
    })

    it("is searched and sorted as sellers wish", async () => {
      expect(await names()).toEqual(["bob Ray", "Ann Lee"])
      expect(await names("order=last_order_at")).toEqual(["Ann Lee", "bob Ray"])
      expect(await names("order=-name")).toEqual(["bob Ray", "Ann Lee"])
      expect(await names("q=RAY")).toEqual(["bob Ray"])
      expect(await names("q=%25")).toEqual([])
      expect(await names("q=_")).toEqual([])
      expect(await names(`q=${encodeURIComponent("' or true --")}`)).toEqual([])
      expect(await list("offset=9")).toMatchObject({ customers: [], count: 2, offset: 9 })
    })

    it.each([
      ["an unknown order", "order=email", "last_order_at"],
      ["a statement for an order", `order=${encodeURIComponent("name; drop table x")}`, "order"],
      ["a limit too large", "limit=101", "limit"],
      ["a search too long", `q=${"x".repeat(201)}`, "q"],
      ["another seller", "seller_id=sel_other", "seller_id"],
    ])("refuses %s", async (_, query, words) => {
      await expect(list(query)).rejects.toMatchObject({
        response: { status: 400, data: { message: expect.stringContaining(words) } },
      })
    })

    it("shows the latest orders of a buyer, the newest first, and those of the store only", async () => {
      await slice("cus_ann", "Ann Lee", { seller_id: shop.south.id })
      for (let i = 0; i < 19; i++) await slice("cus_ann", "Ann Lee")
      const { orders, seller_orders } = await one("cus_ann")
      expect(orders).toBe(22)
      const numbers = seller_orders.map(({ display_id }: { display_id: number }) => display_id)
      expect(numbers).toEqual([...Array.from({ length: 19 }, (_, i) => 27 - i), 4])
      await expect(one("cus_cyd")).rejects.toMatchObject({ response: { status: 404 } })
      await expect(one("cus_none")).rejects.toMatchObject({ response: { status: 404 } })
    })

    it("is not for those who only pack", async () => {
      const packer = await aMember(api, getContainer(), shop.north.id, "fulfilment")
      for (const attempt of [list("", packer.auth), one("cus_ann", packer.auth)]) {
        await expect(attempt).rejects.toMatchObject({ response: { status: 403 } })
      }
      const support = await aMember(api, getContainer(), shop.north.id, "support")
      expect((await list("", support.auth)).count).toBe(2)
    })
  })
})

const nameOf = ({ name }: { name: string | null }) => name
const idAndCustomer = ({ id, customer_id }: { id: string; customer_id: string | null }) => ({
  id,
  customer_id,
})
