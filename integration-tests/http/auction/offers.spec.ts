import { offerSecondChanceWorkflow } from "../../../src/workflows/auction/offer-second-chance"
import { relistAuctionWorkflow } from "../../../src/workflows/auction/relist-auction"
import { aBid, endAuction } from "../../helpers/auctions"
import { souk } from "../../helpers/runner"
import { aBidder } from "./auction-house"
import { aSaleroom, inHours, message, refusal, Saleroom } from "./winner"

souk(({ api, getContainer }) => {
  let room: Saleroom
  beforeAll(async () => {
    room = await aSaleroom(api, getContainer())
  })
  const violationsOf = async (who = room.ann) =>
    (await api.get("/store/customers/me/violations", who)).data.violations
  const offersOf = async (auction_id: string) =>
    await room.service.listAuctionOffers({ auction_id }, { order: { created_at: "ASC" } })
  const answer = (offer: { id: string }, what: "accept" | "decline", who = room.bob) =>
    room.post(`auction-offers/${offer.id}/${what}`, {}, who)
  const deed = () => ({
    seller_id: room.north.id,
    actor: { type: "seller" as const, id: "user_north" },
    now: new Date(),
  })

  describe("a winner who does not pay", () => {
    it("is found once, and the next bidder buys at the own highest max", async () => {
      const { id, cart_id } = await room.aWonLot()
      await room.getReady(cart_id)
      expect(await room.settle(inHours(23))).toMatchObject({ defaulted: 0 })
      expect(await room.passDeadline()).toMatchObject({ defaulted: 1, followed_up: 1 })
      expect(await room.passDeadline()).toMatchObject({ defaulted: 0, followed_up: 0 })
      expect(await violationsOf()).toMatchObject([{ kind: "payment_default" }])
      const [offer] = await offersOf(id)
      expect(await refusal(answer(offer, "accept", room.ann))).toMatch(/^404 /)
      const { offer: own, settlement } = await answer(offer, "accept")
      expect(own).toMatchObject({
        auction_id: id,
        amount: 20,
        currency_code: "usd",
        status: "accepted",
      })
      expect(settlement).toMatchObject({ kind: "second_chance", amount: 20, cart_id: null })
      const { checkout } = await room.post(`auctions/${id}/checkout`, {}, room.bob)
      expect(checkout).toMatchObject({ amount: 20, kind: "second_chance" })
      expect(await refusal(room.post(`auctions/${id}/checkout`, {}))).toMatch(/withdrawn/)
      const order = await room.pay(checkout.cart_id, { who: room.bob })
      expect(order.items).toMatchObject([{ unit_price: 20 }])
      expect(await room.settlementsOf(id)).toMatchObject([
        { customer_id: room.ann.id, status: "second_chance" },
        { customer_id: room.bob.id, status: "paid", order_id: order.id },
      ])
      expect(await room.statusOf(id)).toBe("sold")
    })

    it("has the lot put up again, once, when the auction says so", async () => {
      const { id } = await room.aWonLot({}, { on_default: "relist", relist_max: 1 })
      await room.passDeadline()
      const [again] = await room.service.listAuctions({ relisted_from_id: id })
      expect(again).toMatchObject({
        status: "live",
        relist_count: 1,
        variant_id: room.norths.variant_id,
      })
      await aBid(room.service, again.id, room.bob.id, 30_00)
      await endAuction(getContainer(), again.id)
      await room.passDeadline()
      expect(await room.statusOf(again.id)).toBe("unsold")
      expect(await room.service.listAuctions({ relisted_from_id: again.id })).toEqual([])
    })

    it("has it closed when its last piece is gone", async () => {
      const vase = await room.aVase()
      const { id } = await room.aWonLot({ goods: vase }, { on_default: "relist", relist_max: 1 })
      const level = `/admin/inventory-items/${vase.inventory_item_id}/location-levels`
      const place = room.shop.market.stock_location_id
      await api.post(`${level}/${place}`, { stocked_quantity: 0 }, room.merchant)
      await room.passDeadline()
      expect(await room.settlementsOf(id)).toMatchObject([{ status: "closed" }])
    })

    it("who was blocked before gets no violation for it", async () => {
      const eve = await aBidder(api, room.shop.market, "eve")
      const { id } = await room.aWonLot({ bids: [[eve, 50_00]] }, { on_default: "close" })
      const block = { kind: "blocked", reason: "Fraud" }
      await api.post(`/admin/customers/${eve.id}/restrictions`, block, room.merchant)
      await room.passDeadline()
      expect(await room.settlementsOf(id)).toMatchObject([
        { status: "closed", followed_up_at: expect.any(Date) },
      ])
      expect(await violationsOf(eve)).toEqual([])
    })
  })

  describe("a second chance", () => {
    it("binds nobody: declined, run out or left unpaid, it is no violation", async () => {
      const bids: [typeof room.ann, number][] = [
        [room.cat, 15_00],
        [room.bob, 20_00],
        [room.ann, 50_00],
      ]
      const { id } = await room.aWonLot({ bids })
      await room.passDeadline()
      const [first] = await offersOf(id)
      const { offer, settlement } = await answer(first, "decline")
      expect([offer.status, settlement]).toEqual(["declined", null])
      expect(await refusal(answer(first, "accept"))).toBe(
        `400 Offer ${first.id} was declined; an open one can be answered`
      )
      const [, second] = await offersOf(id)
      await answer(second, "accept", room.cat)
      await room.settle()
      await room.passDeadline()
      expect(await room.settlementsOf(id)).toMatchObject([
        { status: "second_chance" },
        { status: "closed", customer_id: room.cat.id, cart_id: expect.any(String) },
      ])
      expect(await violationsOf(room.bob)).toEqual([])
      expect(await violationsOf(room.cat)).toEqual([])
      expect(await room.statusOf(id)).toBe("unsold")
    })

    it("passes a bidder who is blocked, and is not taken by one who was blocked since", async () => {
      const dan = await aBidder(api, room.shop.market, "dan")
      const eve = await aBidder(api, room.shop.market, "eve")
      const bids: [typeof room.ann, number][] = [
        [dan, 15_00],
        [eve, 20_00],
        [room.ann, 50_00],
      ]
      const { id } = await room.aWonLot({ bids })
      const noBid = { kind: "no_bid", reason: "Took too many back" }
      await api.post(`/admin/customers/${eve.id}/restrictions`, noBid, room.merchant)
      await room.passDeadline()
      const [offer] = await offersOf(id)
      expect(offer.customer_id).toBe(dan.id)
      await api.post(`/admin/customers/${dan.id}/restrictions`, noBid, room.merchant)
      expect(await refusal(answer(offer, "accept", dan))).toMatch(/^403 You cannot take/)
    })

    it("needs somebody who signed in, and an empty body", async () => {
      const path = "auction-offers/aucoff_1/accept"
      expect(await refusal(room.post(path, {}, room.shop.market.visitor))).toMatch(/^401 /)
      expect(await refusal(room.post(path, { amount: 1 }))).toMatch(/^400 /)
      expect(await refusal(room.post(path, {}))).toBe("404 Offer aucoff_1 was not found")
    })

    it("by the seller's hand sells a lot whose reserve was not met", async () => {
      const bids: [typeof room.ann, number][] = [[room.ann, 50_00]]
      const { id } = await room.aWonLot({ bids }, { reserve_price: 80 }).catch(async () => {
        const [auction] = await room.service.listAuctions({ status: "unsold" })
        return auction
      })
      await offerSecondChanceWorkflow(getContainer()).run({ input: { id, ...deed() } })
      const foreign = { ...deed(), seller_id: room.shop.south.id }
      await expect(
        offerSecondChanceWorkflow(getContainer()).run({ input: { id, ...foreign } })
      ).rejects.toMatchObject({ type: "not_found" })
      const [offer] = await offersOf(id)
      await answer(offer, "accept", room.ann)
      await room.settle()
      const [{ cart_id }] = await room.settlementsOf(id)
      await room.pay(cart_id!)
      expect(await room.statusOf(id)).toBe("sold")
    })
  })

  it("a seller relists what was not sold, as a draft or at once", async () => {
    const { id } = await room.aWonLot({}, { on_default: "close" })
    const relist = (input: object) =>
      relistAuctionWorkflow(getContainer()).run({ input: { id, ...deed(), ...input } })
    expect(await message(relist({}))).toMatch("is sold; one that is unsold or cancelled")
    await room.passDeadline()
    const { result: draft } = await relist({ changes: { start_price: "12.50" } })
    expect(draft).toMatchObject({ status: "draft", start_price: 12_50, relisted_from_id: id })
    await expect(relist({ changes: { start_price: 12.505 } })).rejects.toMatchObject({
      code: "INVALID_PRECISION",
    })
    const { result: live } = await relist({ publish: true })
    expect(live).toMatchObject({ status: "live", start_price: 10_00 })
    expect(await message(relist({ publish: true }))).toMatch("is in an auction already")
    expect(await room.service.listAuctions({ relisted_from_id: id })).toHaveLength(2)
  })
})
