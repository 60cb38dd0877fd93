import { Modules } from "@medusajs/framework/utils"
import openMissedCarts from "../../../src/jobs/shopper/open-missed-carts"
import { aCustomer, Actor, aMerchant } from "../../helpers/actors"
import { inDatabase } from "../../helpers/auctions"
import { aReadyCart, aShop, reactionsTo, Shop } from "../../helpers/orders"
import { refused } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { cartsBy, dollars, lineOf, linesIn } from "./carts"

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

  const carts = cartsBy(api)
  const mine = (who = ann, query?: string) => carts.mine(who, query)
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
      const module = getContainer().resolve(Modules.CART)
      await module.softDeleteCarts([first.id])
      const second = await mine()
      await module.updateCarts(second.id, { customer_id: "cus_other" })
      const third = await mine()
      await module.updateCarts(third.id, { completed_at: new Date() })
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
      const guests = await carts.make(shop.market.visitor, dollars(shop))
      for (const who of [shop.market.visitor, asMerchant]) {
        await expect(mine(who)).rejects.toMatchObject({ response: { status: 401 } })
        await expect(carts.merge(guests.id, who)).rejects.toMatchObject({
          response: { status: 401 },
        })
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
})
