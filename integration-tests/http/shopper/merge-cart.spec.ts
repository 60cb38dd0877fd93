import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { aCustomer, Actor, aMerchant } from "../../helpers/actors"
import { anAddress } from "../../helpers/catalog"
import { aShop, reactionsTo, Shop } from "../../helpers/orders"
import { refused, statusOf } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { cartsBy, dollars, lineOf, linesIn, OWN_CART } from "./carts"

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
    // Both carts are there, so that no sign-up is still at work when a test begins.
    annsId = (await mine(ann)).customer_id
    await mine(ben)
  })

  const { read, ...carts } = cartsBy(api)
  const mine = (who = ann) => carts.mine(who)
  const merge = (cart_id: string, who = ann) => carts.merge(cart_id, who)
  const cartOf = (who: Actor, items: object[] = [], region = dollars(shop)) =>
    carts.make(who, region, items)

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
        [ann, ann, ben, ben].map((who) =>
          api.post(`${OWN_CART}/merge`, { cart_id: guests.id }, who)
        )
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
      expect(merged.total).toBeGreaterThan(33.33)
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
      const module = getContainer().resolve(Modules.CART)
      const guests = await cartOf(shop.market.visitor)
      const inAnothersName = { cart_id: guests.id, customer_id: bens.customer_id }
      await expect(api.post(`${OWN_CART}/merge`, inAnothersName, ann)).rejects.toMatchObject(
        refused(400, "customer_id")
      )
      await module.addLineItems(
        guests.id,
        Array.from({ length: 101 }, () => ({ ...lineOf(shop.lamp), title: "x", unit_price: 1 }))
      )
      await expect(merge(guests.id)).rejects.toMatchObject(refused(400, "101 lines"))
      const odd = await cartOf(shop.market.visitor)
      await module.addLineItems(odd.id, [
        { ...lineOf(shop.lamp), title: "x", unit_price: 1, is_custom_price: true },
      ])
      await expect(merge(odd.id)).rejects.toMatchObject(refused(400, "price of its own"))
      await module.updateCarts(odd.id, { completed_at: new Date() })
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
