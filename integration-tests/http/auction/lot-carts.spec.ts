import { Actor } from "../../helpers/actors"
import { anAuction, inDatabase } from "../../helpers/auctions"
import { reactionsTo } from "../../helpers/orders"
import { souk } from "../../helpers/runner"
import { aSaleroom, inHours, refusal, Saleroom } from "./winner"

souk(({ api, getContainer }) => {
  let room: Saleroom
  beforeAll(async () => {
    room = await aSaleroom(api, getContainer())
  })
  const ofShop = (path: string, body: object, who: Actor = room.shop.market.visitor) =>
    api.post(`/store/${path}`, body, who)

  describe("nobody else", () => {
    it("reads, changes or pays the checkout", async () => {
      const { id, cart_id } = await room.aWonLot()
      const { visitor } = room.shop.market
      for (const who of [visitor, room.bob]) {
        const tries = [
          () => api.get(`/store/carts/${cart_id}`, who),
          () => api.get(`/store/CARTS/${cart_id}/`, who),
          () => room.post(`carts/${cart_id}`, { email: "bob@example.com" }, who),
          () => room.post(`carts/${cart_id}/customer`, {}, who),
          () => room.post(`carts/${cart_id}/complete`, {}, who),
          () => room.post("payment-collections", { cart_id }, who),
          () => api.get(`/store/shipping-options?cart_id=${cart_id}`, who),
        ]
        for (const attempt of tries) expect(await refusal(attempt())).toMatch(/^40[14] /)
      }
      const collection = await room.getReady(cart_id)
      const session = room.post(
        `payment-collections/${collection}/payment-sessions`,
        { provider_id: "pp_system_default" },
        room.bob
      )
      expect(await refusal(session)).toMatch(/^404 /)
      expect(await refusal(room.post(`auctions/${id}/checkout`, {}, room.bob))).toBe(
        `404 You have nothing to pay for auction ${id}`
      )
      expect(await refusal(room.post(`auctions/${id}/checkout`, {}, visitor))).toMatch(/^401 /)
    })

    it("holds the lot in another cart, at its fixed price or at the price it was won for", async () => {
      const { visitor } = room.shop.market
      const region_id = room.shop.market.regions.usd
      const { variant_id } = room.norths
      const old = (await ofShop("carts", { region_id, items: [{ variant_id, quantity: 1 }] })).data
      const twice = (await ofShop("carts", { region_id, items: [{ variant_id, quantity: 2 }] }))
        .data
      // Won at just its fixed price of 19.99.
      await room.aWonLot({ bids: [[room.ann, 50_00]] }, { start_price: 19.99 })
      const words = "400 North cup is sold by auction. Bid on it instead"
      const items = [{ variant_id, quantity: 1 }]
      for (const who of [visitor, room.ann, room.bob]) {
        expect(await refusal(ofShop("carts", { region_id, items }, who))).toBe(words)
      }
      const winners = ofShop("carts", { region_id, items, email: "ann@example.com" })
      expect(await refusal(winners)).not.toBe("undefined undefined")
      const priced = { region_id, items: [{ ...items[0], unit_price: 19.99 }] }
      // A price that a shopper sends is not heard.
      expect(await refusal(ofShop("carts", priced, room.ann))).toBe(words)
      const empty = (await ofShop("carts", { region_id })).data.cart
      expect(await refusal(ofShop(`carts/${empty.id}/line-items`, items[0]))).toBe(words)
      const line = twice.cart.items[0].id
      const path = `carts/${twice.cart.id}/line-items/${line}`
      expect(await refusal(ofShop(path, { quantity: 3 }))).toBe(words)
      await ofShop(path, { quantity: 1 })
      await room.getReady(old.cart.id, { who: visitor })
      await ofShop(`carts/${old.cart.id}`, { email: "guest@example.com" })
      expect(await refusal(room.complete(old.cart.id, visitor))).toBe(words)
    })

    it("buys at the fixed price what is published while the order is under way", async () => {
      const { visitor, regions } = room.shop.market
      const vase = await room.aVase()
      const items = [{ variant_id: vase.variant_id, quantity: 1 }]
      const { cart } = (
        await ofShop("carts", { region_id: regions.usd, items, email: "g@example.com" })
      ).data
      await room.getReady(cart.id, { who: visitor })
      const [order, auction] = await Promise.allSettled([
        room.complete(cart.id, visitor),
        anAuction(getContainer(), vase),
      ])
      const outcome = [order.status, auction.status]
      expect(outcome.filter((status) => status === "fulfilled").length).toBeLessThan(2)
      const open = await room.service.openLots({ product_ids: [vase.id] })
      expect(open).toHaveLength(auction.status === "fulfilled" ? 1 : 0)
    })
  })

  it.each([
    ["the order is paid when it was faster", "paid", "sold"],
    ["no order is left when the deadline was faster", "closed", "unsold"],
  ] as const)("of an order and the deadline one wins: %s", async (_, settled, auction) => {
    const { id, cart_id } = await room.aWonLot({}, { on_default: "close" })
    await room.getReady(cart_id)
    const { service } = room
    const claim = service.claimPayment.bind(service)
    // The deadline passes in the middle of the order, just after or just before it takes the lot.
    jest.spyOn(service, "claimPayment").mockImplementationOnce(async (input) => {
      if (settled === "closed") await room.settle(inHours(25))
      const claimed = await claim(input)
      await room.settle(inHours(25))
      return claimed
    })
    const done = settled === "paid" && reactionsTo(getContainer(), ["order.placed"])
    const [order] = await Promise.allSettled([room.complete(cart_id)])
    await done
    expect(order.status).toBe(settled === "paid" ? "fulfilled" : "rejected")
    expect(await room.settlementsOf(id)).toMatchObject([{ status: settled }])
    expect(await room.statusOf(id)).toBe(auction)
    const placed = await inDatabase(
      getContainer(),
      `select 1 from order_cart join "order" on "order".id = order_cart.order_id
        where cart_id = ? and order_cart.deleted_at is null and "order".deleted_at is null`,
      [cart_id]
    )
    expect(placed).toHaveLength(settled === "paid" ? 1 : 0)
  })

  describe("what a crash left half done", () => {
    /** As if the process had died in the middle of an order, some time ago. */
    const leave = (settlement_id: string, order_id: string) =>
      inDatabase(
        getContainer(),
        `update auction_settlement set order_id = ?, status = 'awaiting_payment', paid_at = null,
          updated_at = now() - interval '10 minutes' where id = ?`,
        [order_id, settlement_id]
      )

    it("is a sale when the order exists, though nobody heard of it", async () => {
      const { id, settlement_id, cart_id } = await room.aWonLot()
      const order = await room.pay(cart_id)
      await leave(settlement_id, order.id)
      await inDatabase(getContainer(), "update auction set settled_at = null where id = ?", [id])
      expect(await room.settle()).toMatchObject({ repaired: 1 })
      expect(await room.settlementsOf(id)).toMatchObject([{ status: "paid" }])
      expect((await room.service.retrieveAuction(id)).settled_at).not.toBeNull()
    })

    it("is to be paid again when there is no order", async () => {
      const { id, settlement_id, cart_id } = await room.aWonLot()
      await leave(settlement_id, "order_that_never_was")
      expect(await room.settle()).toMatchObject({ repaired: 1 })
      await room.pay(cart_id)
      expect(await room.settlementsOf(id)).toMatchObject([{ status: "paid" }])
    })
  })
})
