import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import openMissedCarts from "../../../src/jobs/shopper/open-missed-carts"
import { aCustomer, Actor, aMerchant } from "../../helpers/actors"
import { inDatabase } from "../../helpers/auctions"
import { anAddress } from "../../helpers/catalog"
import { aReadyCart, aShop, reactionsTo, Shop } from "../../helpers/orders"
import { statusOf } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"

type Cart = {
  id: string
  customer_id: string
  email: string
  region_id: string
  completed_at: string | null
  items: { variant_id: string; quantity: number; unit_price: number }[]
}
const refused = (status: number, words: string) => ({
  response: { status, data: { message: expect.stringContaining(words) } },
})

souk(({ api, getContainer }) => {
  let shop: Shop
  let ann: Actor
  let ben: Actor
  let annsId: string

  beforeAll(async () => {
    shop = await aShop(api, getContainer())
    const { visitor } = shop.market
    ann = await aCustomer(api, visitor, "ann@example.com")
    ben = await aCustomer(api, visitor, "ben@example.com")
    annsId = (await api.get("/store/customers/me", ann)).data.customer.id
    // Both carts are there, so that no sign-up is still at work when a test begins.
    for (const who of [ann, ben]) await mine(who)
  })

  const own = "/store/customers/me/cart"
  const mine = async (who = ann, query = ""): Promise<Cart> =>
    (await api.get(`${own}${query}`, who)).data.cart
  const merge = async (cart_id: string, who = ann): Promise<Cart> =>
    (await api.post(`${own}/merge`, { cart_id }, who)).data.cart
  const cartOf = async (who: Actor, items: object[] = [], region = shop.market.regions.usd) =>
    (await api.post("/store/carts", { region_id: region, items }, who)).data.cart as Cart
  const lineOf = (product: { variant_id: string }, quantity = 1) => ({
    variant_id: product.variant_id,
    quantity,
  })
  const linesIn = ({ items }: Cart) =>
    items.map(({ variant_id, quantity }) => ({ variant_id, quantity }))
  const read = async (id: string, who: Actor): Promise<Cart> =>
    (await api.get(`/store/carts/${id}`, who)).data.cart
  const rowsOf = (customer_id: string) =>
    inDatabase(getContainer(), "select cart_id from shopper_cart where customer_id = ?", [
      customer_id,
    ])
  const ownCarts = async (customer_id: string) =>
    await inDatabase(
      getContainer(),
      "select id from cart where customer_id = ? and deleted_at is null and completed_at is null",
      [customer_id]
    )

  describe("a customer's cart", () => {
    it("is there after the sign-up, before anybody asks", async () => {
      const done = reactionsTo(getContainer(), ["customer.created"])
      const cleo = await aCustomer(api, shop.market.visitor, "cleo@example.com")
      await done
      const { id } = (await api.get("/store/customers/me", cleo)).data.customer
      const [row] = await rowsOf(id)
      const cart = await mine(cleo)
      expect(cart).toMatchObject({ id: row.cart_id, customer_id: id, email: "cleo@example.com" })
      expect(cart.items).toEqual([])
    })

    it("is not made for a guest", async () => {
      const guest = { region_id: shop.market.regions.usd, email: "guest@example.com" }
      const { cart } = (await api.post("/store/carts", guest, shop.market.visitor)).data
      // The platform tells of guests in some of its ways, in others not.
      const event = { name: "customer.created", data: { id: cart.customer_id } }
      const done = reactionsTo(getContainer(), [event.name])
      await getContainer().resolve(Modules.EVENT_BUS).emit(event)
      await done
      expect(await inDatabase(getContainer(), "select id from shopper_cart")).toHaveLength(2)
    })

    it("is the same with its goods on every device", async () => {
      const cart = await mine()
      const body = lineOf(shop.lamp, 2)
      await api.post(`/store/carts/${cart.id}/line-items`, body, ann)
      // Another sign-in knows nothing but who it is.
      const { data } = await api.post("/auth/customer/emailpass", {
        email: "ann@example.com",
        password: "correct horse battery staple",
      })
      const headers = { ...shop.market.visitor.headers, authorization: `Bearer ${data.token}` }
      const there = await mine({ headers })
      expect([there.id, linesIn(there)]).toEqual([cart.id, [body]])
      expect((await mine(ben)).id).not.toBe(cart.id)
    })

    it("is one, however many ask at once", async () => {
      await inDatabase(getContainer(), "delete from shopper_cart where customer_id = ?", [annsId])
      await inDatabase(getContainer(), "delete from cart where customer_id = ?", [annsId])
      const carts = await Promise.all(Array.from({ length: 10 }, () => mine()))
      expect(new Set(carts.map(({ id }) => id)).size).toBe(1)
      expect(await ownCarts(annsId)).toEqual([{ id: carts[0].id }])
      expect(await rowsOf(annsId)).toEqual([{ cart_id: carts[0].id }])
    })

    it("is a new one after the former was ordered, deleted or handed to somebody else", async () => {
      const first = await mine()
      const carts = getContainer().resolve(Modules.CART)
      await carts.softDeleteCarts([first.id])
      const second = await mine()
      await carts.updateCarts(second.id, { customer_id: "cus_other" })
      const third = await mine()
      await carts.updateCarts(third.id, { completed_at: new Date() })
      const all = [first.id, second.id, third.id, (await mine()).id]
      expect(new Set(all).size).toBe(4)
      expect(await rowsOf(annsId)).toEqual([{ cart_id: all[3] }])
    })

    it("is ordered like any other, and followed by an empty one", async () => {
      const ready = await aReadyCart(api, shop, { buyer: ann })
      await inDatabase(
        getContainer(),
        "update shopper_cart set cart_id = ? where customer_id = ?",
        [ready, annsId]
      )
      expect((await mine()).id).toBe(ready)
      const done = reactionsTo(getContainer(), ["order.placed", "payment.captured"])
      await api.post(`/store/carts/${ready}/complete`, {}, ann)
      await done
      expect(await mine()).toMatchObject({ items: [], completed_at: null })
    })

    it("is never one with which a lot is paid", async () => {
      const first = await mine()
      const auctions = getContainer().resolve<{ payable: (by: object) => Promise<unknown> }>(
        "auction"
      )
      const spy = jest
        .spyOn(auctions, "payable")
        .mockImplementation(async (by) => ("cart_id" in by && by.cart_id === first.id ? {} : null))
      const second = await mine()
      spy.mockRestore()
      expect(second.id).not.toBe(first.id)
      expect((await mine()).id).toBe(second.id)
    })

    it("is made in the region asked for; one that is there stays where it is", async () => {
      const { regions } = shop.market
      const forget = () =>
        inDatabase(getContainer(), "delete from shopper_cart where customer_id = ?", [annsId])
      await forget()
      expect((await mine(ann, `?region_id=${regions.jpy}`)).region_id).toBe(regions.jpy)
      expect((await mine(ann, `?region_id=${regions.usd}`)).region_id).toBe(regions.jpy)
      await forget()
      expect((await mine(ann, "?country_code=KW")).region_id).toBe(regions.kwd)
      await forget()
      await getContainer()
        .resolve(Modules.STORE)
        .updateStores({}, { default_region_id: regions.jpy })
      expect((await mine()).region_id).toBe(regions.jpy)
      await forget()
      for (const [query, status, words] of [
        ["?region_id=reg_none", 404, "GET /store/regions"],
        ["?country_code=aq", 404, "GET /store/regions"],
        ["?country_code=nowhere", 400, "ISO 3166-1"],
        ["?customer_id=cus_1", 400, "customer_id"],
      ] as const) {
        await expect(mine(ann, query)).rejects.toMatchObject(refused(status, words))
      }
      expect(await rowsOf(annsId)).toEqual([])
    })

    it("is for who is signed in as a customer", async () => {
      const merchant = await aMerchant(api, getContainer(), "merchant@example.com")
      const asMerchant = { headers: { ...shop.market.visitor.headers, ...merchant.headers } }
      const guests = await cartOf(shop.market.visitor)
      for (const who of [shop.market.visitor, asMerchant]) {
        await expect(mine(who)).rejects.toMatchObject({ response: { status: 401 } })
        await expect(merge(guests.id, who)).rejects.toMatchObject({ response: { status: 401 } })
      }
    })

    it("that a sign-up missed is made by the job, once", async () => {
      await inDatabase(getContainer(), "delete from shopper_cart where customer_id = ?", [annsId])
      await inDatabase(getContainer(), "delete from cart where customer_id = ?", [annsId])
      await Promise.all([openMissedCarts(getContainer()), openMissedCarts(getContainer())])
      expect(await ownCarts(annsId)).toHaveLength(1)
      expect(await rowsOf(annsId)).toHaveLength(1)
      await inDatabase(getContainer(), "delete from shopper_cart where customer_id = ?", [annsId])
      // Long ago: the cart comes when the customer does.
      await inDatabase(getContainer(), "update customer set created_at = ? where id = ?", [
        new Date(Date.now() - 1000 * 60 * 60 * 24 * 30),
        annsId,
      ])
      await openMissedCarts(getContainer())
      expect(await rowsOf(annsId)).toEqual([])
    })

    it("goes with the customer", async () => {
      const done = reactionsTo(getContainer(), ["customer.deleted"])
      const merchant = await aMerchant(api, getContainer(), "merchant@example.com")
      await api.delete(`/admin/customers/${annsId}`, merchant)
      await done
      expect(await rowsOf(annsId)).toEqual([])
    })
  })

  describe("what was chosen before signing in", () => {
    it("moves into the customer's cart, once, and adds to what is there", async () => {
      const guests = await cartOf(shop.market.visitor, [
        lineOf(shop.lamp, 2),
        lineOf(shop.north.product),
      ])
      const open = await mine()
      await api.post(`/store/carts/${open.id}/line-items`, lineOf(shop.lamp), ann)
      const both = [lineOf(shop.lamp, 3), lineOf(shop.north.product)]
      const merged = await merge(guests.id)
      expect(merged.id).toBe(open.id)
      expect(linesIn(merged)).toEqual(expect.arrayContaining(both))
      expect(merged.items).toHaveLength(2)
      expect((await read(guests.id, shop.market.visitor)).items).toEqual([])
      expect(linesIn(await merge(guests.id))).toEqual(linesIn(merged))
      // The guest goes on in the other window, and signs in again.
      await api.post(
        `/store/carts/${guests.id}/line-items`,
        lineOf(shop.south.product),
        shop.market.visitor
      )
      expect((await merge(guests.id)).items).toHaveLength(3)
    })

    it("moves once, also when two customers take it at once", async () => {
      const guests = await cartOf(shop.market.visitor, [lineOf(shop.lamp, 2)])
      const attempts = await Promise.allSettled(
        [ann, ann, ben, ben].map((who) => api.post(`${own}/merge`, { cart_id: guests.id }, who))
      )
      expect(attempts.map(statusOf)).toEqual([200, 200, 200, 200])
      const carts = [...linesIn(await mine()), ...linesIn(await mine(ben))]
      expect(carts).toEqual([lineOf(shop.lamp, 2)])
    })

    it("takes the prices of the cart that it moves into", async () => {
      const yen = await cartOf(shop.market.visitor, [lineOf(shop.lamp)], shop.market.regions.jpy)
      expect(yen.items[0].unit_price).toBe(3333)
      const merged = await merge(yen.id)
      expect(merged.items[0].unit_price).toBe(33.33)
    })

    it("stays where it is when one article cannot be bought any more", async () => {
      const guests = await cartOf(shop.market.visitor, [
        lineOf(shop.lamp),
        lineOf(shop.north.product),
      ])
      const merchant = await aMerchant(api, getContainer(), "merchant@example.com")
      const reason = "Looks odd"
      await api.post(`/admin/sellers/${shop.north.id}/suspend`, { reason }, merchant)
      await expect(merge(guests.id)).rejects.toMatchObject(refused(400, "cannot be bought"))
      expect((await mine()).items).toEqual([])
      expect((await read(guests.id, shop.market.visitor)).items).toHaveLength(2)
    })

    it("is not another's, not ordered, not won, not without end", async () => {
      const bens = await mine(ben)
      await expect(merge(bens.id)).rejects.toMatchObject(refused(404, "not found"))
      await expect(merge("cart_none")).rejects.toMatchObject(refused(404, "not found"))
      const carts = getContainer().resolve(Modules.CART)
      const guests = await cartOf(shop.market.visitor)
      const inAnothersName = { cart_id: guests.id, customer_id: bens.customer_id }
      await expect(api.post(`${own}/merge`, inAnothersName, ann)).rejects.toMatchObject(
        refused(400, "customer_id")
      )
      await carts.addLineItems(
        guests.id,
        Array.from({ length: 101 }, () => ({ ...lineOf(shop.lamp), title: "x", unit_price: 1 }))
      )
      await expect(merge(guests.id)).rejects.toMatchObject(refused(400, "101 lines"))
      const odd = await cartOf(shop.market.visitor)
      await carts.addLineItems(odd.id, [
        { ...lineOf(shop.lamp), title: "x", unit_price: 1, is_custom_price: true },
      ])
      await expect(merge(odd.id)).rejects.toMatchObject(refused(400, "price of its own"))
      await carts.updateCarts(odd.id, { completed_at: new Date() })
      await expect(merge(odd.id)).rejects.toMatchObject(refused(400, "is ordered"))
      expect((await mine()).items).toEqual([])
    })

    it("may be the open cart itself, which then stays as it is", async () => {
      const open = await mine()
      await api.post(`/store/carts/${open.id}/line-items`, lineOf(shop.lamp), ann)
      expect(linesIn(await merge(open.id))).toEqual([lineOf(shop.lamp)])
    })
  })

  it("can be paid as it is after a merge", async () => {
    const guests = await cartOf(shop.market.visitor, [lineOf(shop.lamp)])
    const { id } = await merge(guests.id)
    await api.post(`/store/carts/${id}`, { shipping_address: anAddress() }, ann)
    const option_id = shop.market.shipping_option_id
    await api.post(`/store/carts/${id}/shipping-methods`, { option_id }, ann)
    const { data } = await api.post("/store/payment-collections", { cart_id: id }, ann)
    await api.post(
      `/store/payment-collections/${data.payment_collection.id}/payment-sessions`,
      { provider_id: "pp_system_default" },
      ann
    )
    const done = reactionsTo(getContainer(), ["order.placed", "payment.captured"])
    const answer = (await api.post(`/store/carts/${id}/complete`, {}, ann)).data
    await done
    expect(answer).toMatchObject({ type: "order", order: { email: "ann@example.com" } })
    const { data: orders } = await getContainer()
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "order", fields: ["id"], filters: { customer_id: annsId } })
    expect(orders).toHaveLength(1)
  })
})
