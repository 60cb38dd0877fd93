import { Modules } from "@medusajs/framework/utils"
import { SELLER_MODULE } from "../../../src/modules/seller"
import SellerModuleService from "../../../src/modules/seller/service"
import alignShelves from "../../../src/jobs/seller/align-shelves"
import { bookOrderWorkflow } from "../../../src/workflows/ledger/book-order"
import { aMerchant, Actor } from "../../helpers/actors"
import { anOrder, aReadyCart, aShop, reactionsTo, Shop, slicesOf } from "../../helpers/orders"
import { refusal } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"

const DAY_MS = 24 * 60 * 60 * 1000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()

souk(({ api, getContainer }) => {
  let shop: Shop
  let merchant: Actor

  beforeAll(async () => {
    shop = await aShop(api, getContainer())
    merchant = await aMerchant(api, getContainer(), "merchant@example.com")
  })

  const ofMerchant = async (path: string, body: object = {}) =>
    (await api.post(`/admin/sellers/${shop.north.id}/${path}`, body, merchant)).data.seller
  const stop = () => ofMerchant("suspend", { reason: "Counterfeit goods" })
  /** A change of standing, and what follows from it for the goods in the shop. */
  const settled = async (event: string, change: () => Promise<unknown>) => {
    const done = reactionsTo(getContainer(), [event])
    await change()
    await done
  }
  const suspend = () => settled("seller.suspended", stop)
  const ofShopper = (method: "get" | "post" | "delete", path: string, body?: object) =>
    method === "post"
      ? api.post(`/store/${path}`, body, shop.market.visitor)
      : api[method](`/store/${path}`, shop.market.visitor)
  /** Status and words of a refusal; a call that is answered fails the test. */
  const titlesInShop = async () => {
    const { products } = (await ofShopper("get", "products?limit=50")).data
    return products.map(({ title }: { title: string }) => title).sort()
  }
  const oneCup = () => [{ variant_id: shop.north.product.variant_id, quantity: 1 }]
  const aCartWithCups = () =>
    aReadyCart(api, shop, { items: oneCup(), shipping_option_ids: [shop.north.shipping_option_id] })
  const complete = (cart_id: string) => ofShopper("post", `carts/${cart_id}/complete`, {})
  /** Buys what is in a cart and sees the order divided and paid. */
  const buy = async (cart_id: string) => {
    const done = reactionsTo(getContainer(), ["order.placed", "payment.captured"])
    const { data } = await complete(cart_id)
    await done
    return data
  }
  const ofSeller = (path: string, body: object) => api.post(path, body, shop.north.auth)

  describe("a suspended store", () => {
    it("leaves the shop, and comes back just as it was", async () => {
      const before = await titlesInShop()
      await suspend()
      expect(await titlesInShop()).toEqual(before.filter((title: string) => title !== "North cup"))
      const product = `products/${shop.north.product.id}`
      expect(await refusal(ofShopper("get", product))).toMatch(/^404 /)
      expect(await refusal(ofShopper("get", "sellers/north"))).toBe("404 There is no store north")
      await settled("seller.reactivated", () => ofMerchant("reactivate"))
      expect(await titlesInShop()).toEqual(before)
      expect((await ofShopper("get", product)).data.product.title).toBe("North cup")
    })

    it("cannot be bought from: not in a new cart, not in one that has its goods", async () => {
      const cart_id = await aReadyCart(api, shop)
      await suspend()
      const words = "400 North cup cannot be bought: the store North is not selling at the moment"
      const advice = "Choose an article of another store"
      const region_id = shop.market.regions.usd
      // Hidden goods are refused by the platform before anybody asks about their store.
      expect(await refusal(ofShopper("post", "carts", { region_id, items: oneCup() }))).toMatch(
        /^400 Variants \S+ do not exist or belong to a product that is not published$/
      )
      expect(await refusal(ofShopper("post", `carts/${cart_id}/line-items`, oneCup()[0]))).toBe(
        `${words}. ${advice}`
      )
      expect(await refusal(complete(cart_id))).toBe(
        `${words}. Take it out of the cart to order the rest`
      )
    })

    it("keeps the rest of a cart: without its goods it can be ordered", async () => {
      const cart_id = await aReadyCart(api, shop)
      await suspend()
      const { cart } = (await ofShopper("get", `carts/${cart_id}`)).data
      const cups = cart.items.find(({ title }: { title: string }) => title === "North cup")
      const line = `carts/${cart_id}/line-items/${cups.id}`
      expect(await refusal(ofShopper("post", line, { quantity: 3 }))).toMatch(
        /^400 North cup cannot/
      )
      expect((await ofShopper("post", line, { quantity: 1 })).status).toBe(200)
      await ofShopper("delete", line)
      const { payment_collection } = (await ofShopper("post", "payment-collections", { cart_id }))
        .data
      await ofShopper("post", `payment-collections/${payment_collection.id}/payment-sessions`, {
        provider_id: "pp_system_default",
      })
      expect((await buy(cart_id)).type).toBe("order")
    })

    it("answers a cart that became an order before with that order", async () => {
      const cart_id = await aCartWithCups()
      const { order } = await buy(cart_id)
      await suspend()
      expect((await complete(cart_id)).data.order.id).toBe(order.id)
    })

    it("lets its members read why, and change nothing", async () => {
      const allowed = async () =>
        (await api.get("/seller/me", shop.north.auth)).data.me.permissions as string[]
      expect(await allowed()).toContain("POST /seller/products")
      await suspend()
      const { store } = (await api.get("/seller/store", shop.north.auth)).data
      expect(store).toMatchObject({ status: "suspended", status_reason: "Counterfeit goods" })
      expect(await refusal(ofSeller("/seller/store", { biography: "Honest" }))).toBe(
        "403 The store North is suspended; its members may only read"
      )
      expect((await allowed()).filter((rule) => !rule.startsWith("GET "))).toEqual([])
    })

    it("is remembered with reason and person", async () => {
      await suspend()
      const audit = (await api.get(`/admin/sellers/${shop.north.id}/audit-entries`, merchant)).data
      expect(audit.audit_entries[0]).toMatchObject({
        action: "seller.suspended",
        actor: { email: "merchant@example.com" },
        details: { reason: "Counterfeit goods" },
      })
    })

    it("is suspended once: of two at the same moment one is told why not", async () => {
      const done = reactionsTo(getContainer(), ["seller.suspended"])
      const both = await Promise.allSettled([stop(), stop()])
      await done
      expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
      expect(await refusal(stop())).toMatch(
        /^400 Seller \S+ is suspended and cannot become suspended/
      )
    })

    it("is put right by the job when the goods stayed in the shop", async () => {
      const sellers = getContainer().resolve<SellerModuleService>(SELLER_MODULE)
      // What a crash between the two leaves behind.
      await sellers.updateSellers({ id: shop.north.id, status: "suspended" })
      expect(await titlesInShop()).toContain("North cup")
      await alignShelves(getContainer())
      expect(await titlesInShop()).not.toContain("North cup")
      await sellers.updateSellers({ id: shop.north.id, status: "active" })
      await alignShelves(getContainer())
      await alignShelves(getContainer())
      expect(await titlesInShop()).toContain("North cup")
    })
  })

  it("makes no applicant a store by reactivating it", async () => {
    const sellers = getContainer().resolve<SellerModuleService>(SELLER_MODULE)
    await sellers.updateSellers({ id: shop.north.id, status: "pending" })
    expect(await refusal(ofMerchant("reactivate"))).toMatch(/is pending; only a suspended store/)
  })

  describe("a store on holiday", () => {
    const goAway = (from: string | undefined, to: string) =>
      ofSeller("/seller/store/holiday", { from, to })

    it("is shown with the day it comes back, and cannot be bought from", async () => {
      const cart_id = await aCartWithCups()
      const to = inDays(9)
      const { store } = (await goAway(undefined, to)).data
      expect(store).toMatchObject({ is_on_holiday: true, status: "active" })
      const { seller } = (await ofShopper("get", "sellers/north")).data
      expect(seller.holiday_to).toBe(to)
      expect(await titlesInShop()).toContain("North cup")
      expect(await refusal(complete(cart_id))).toBe(
        `400 North cup cannot be bought: the store North is on holiday until ${to.slice(0, 10)}. ` +
          "Take it out of the cart to order the rest"
      )
    })

    it("sells before the holiday, and when it is called off", async () => {
      await goAway(inDays(3), inDays(9))
      expect((await buy(await aCartWithCups())).type).toBe("order")
      await goAway(undefined, inDays(9))
      const { store } = (await api.delete("/seller/store/holiday", shop.north.auth)).data
      expect(store).toMatchObject({ is_on_holiday: false, holiday_to: null })
      expect((await buy(await aCartWithCups())).type).toBe("order")
    })

    it.each([
      ["is over", undefined, inDays(-1), "Field 'to' accepts a moment in the future"],
      ["runs backwards", inDays(5), inDays(4), "Field 'to' accepts a moment after 'from'"],
      ["has no end", undefined, inDays(400), "Field 'to' accepts at most 365 days after 'from'"],
    ])("refuses a holiday that %s", async (_, from, to, words) => {
      expect(await refusal(goAway(from, to))).toBe(`400 ${words}`)
    })
  })

  describe("closing a store", () => {
    const close = (handle = "north") => ofSeller("/seller/store/close", { handle })

    it("is refused while an order is open, and leaves the store as it was", async () => {
      const { id } = await anOrder(api, getContainer(), shop)
      await bookOrderWorkflow(getContainer()).run({ input: { order_id: id } })
      const { closing } = (await api.get("/seller/store/closing", shop.north.auth)).data
      const [order, money] = [
        "1 order is not delivered or cancelled yet",
        "The balance is not settled yet: 47.88 USD pending",
      ]
      expect(closing).toEqual({
        can_close: false,
        blockers: [
          { type: "open_orders", count: 1, message: order },
          { type: "open_balance", count: 1, message: money },
        ],
      })
      expect(await refusal(close())).toBe(`400 The store cannot close: ${order}; ${money}`)
      const { store } = (await api.get("/seller/store", shop.north.auth)).data
      expect(store).toMatchObject({ status: "active", status_reason: null })
      expect(await titlesInShop()).toContain("North cup")
    })

    it("is for good: no goods, no sale, no change, no way back", async () => {
      const { id } = await anOrder(api, getContainer(), shop)
      const [north] = (await slicesOf(getContainer(), id)).filter(
        ({ seller_id }) => seller_id === shop.north.id
      )
      await ofSeller(`/seller/orders/${north.id}/cancel`, { reason: "Moving away" })
      const cart_id = await aCartWithCups()
      expect(await refusal(close("south"))).toMatch(/^400 Field 'handle' accepts north/)
      await settled("seller.closed", close)
      const { store } = (await api.get("/seller/store", shop.north.auth)).data
      expect(store.status).toBe("closed")
      expect(await titlesInShop()).not.toContain("North cup")
      expect(await refusal(complete(cart_id))).toMatch(/: the store North has closed\. /)
      expect((await api.get("/seller/orders", shop.north.auth)).data.count).toBe(1)
      expect(await refusal(ofSeller("/seller/store", { biography: "Back" }))).toBe(
        "403 The store North is closed; its members may only read"
      )
      expect(await refusal(ofMerchant("reactivate"))).toMatch(/is closed; only a suspended store/)
    })
  })

  /** The last of the file: what the orders set off is still going on when it ends. */
  it("closes or sells when both are asked for at the same moment, never both", async () => {
    const carts = [await aCartWithCups(), await aCartWithCups(), await aCartWithCups()]
    const [closed, ...bought] = await Promise.allSettled([
      ofSeller("/seller/store/close", { handle: "north" }),
      ...carts.map(complete),
    ])
    const orders = await getContainer()
      .resolve(Modules.ORDER)
      .listOrders({}, { select: ["id"] })
    const sold = bought.filter(({ status }) => status === "fulfilled")
    expect(orders).toHaveLength(sold.length)
    expect([closed.status === "fulfilled", sold.length > 0]).not.toEqual([true, true])
  })
})
