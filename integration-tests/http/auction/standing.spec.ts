import repairAuctions from "../../../src/jobs/auction/repair-auctions"
import { SELLER_MODULE } from "../../../src/modules/seller"
import SellerModuleService from "../../../src/modules/seller/service"
import { cancelAuctionWorkflow } from "../../../src/workflows/auction/cancel-auction"
import { publishAuctionWorkflow } from "../../../src/workflows/auction/publish-auction"
import { setListingFormatWorkflow } from "../../../src/workflows/auction/set-listing-format"
import { aBid, aDraft, anAuction, inDatabase, inMinutes } from "../../helpers/auctions"
import { reactionsTo } from "../../helpers/orders"
import { souk } from "../../helpers/runner"
import { aSaleroom, inHours, message, refusal, Saleroom } from "./winner"

souk(({ api, getContainer }) => {
  let room: Saleroom
  beforeAll(async () => {
    room = await aSaleroom(api, getContainer())
  })
  const ofMerchant = (path: string, body: object = {}) =>
    api.post(`/admin/sellers/${room.north.id}/${path}`, body, room.merchant)
  const settled = async (event: string, change: () => Promise<unknown>) => {
    const done = reactionsTo(getContainer(), [event])
    await change()
    await done
  }
  const suspend = () =>
    settled("seller.suspended", () => ofMerchant("suspend", { reason: "Counterfeit" }))
  const reactivate = () => settled("seller.reactivated", () => ofMerchant("reactivate"))
  const trust = () =>
    getContainer()
      .resolve<SellerModuleService>(SELLER_MODULE)
      .updateSellers({ id: room.north.id, approval_policy: "trusted" })
  const asMerchant = (id: string, reason?: string) => ({
    input: { id, seller_id: null, actor: { type: "merchant" as const, id: "user_1" }, reason },
  })
  const product = () => `/seller/products/${room.north.product.id}`
  const ofSeller = (path: string, body: object) => api.post(path, body, room.north.auth)

  describe("a suspended store", () => {
    it("stops its auctions with it, and they go on where they stood", async () => {
      const { id } = await anAuction(getContainer(), room.norths)
      const { ends_at } = await room.service.retrieveAuction(id)
      await suspend()
      expect(await room.statusOf(id)).toBe("paused")
      expect(await aBid(room.service, id, room.ann.id, 20_00)).toMatchObject({
        code: "AUCTION_PAUSED",
      })
      await reactivate()
      expect(await room.statusOf(id)).toBe("live")
      const after = await room.service.retrieveAuction(id)
      expect(after.ends_at.getTime()).toBeGreaterThan(ends_at.getTime())
      expect(await aBid(room.service, id, room.ann.id, 20_00)).toMatchObject({ ok: true })
    })

    it("publishes nothing", async () => {
      const { id } = await aDraft(getContainer(), room.norths)
      await suspend()
      const published = publishAuctionWorkflow(getContainer()).run(asMerchant(id))
      expect(await message(published)).toBe(
        "It cannot be put up for auction: the store North is suspended"
      )
      expect(await room.statusOf(id)).toBe("draft")
    })

    it("is not paid, and the time to pay stands still until it sells again", async () => {
      const { id, cart_id } = await room.aWonLot()
      await room.getReady(cart_id)
      await suspend()
      expect(await refusal(room.complete(cart_id))).toMatch(
        /^400 North cup cannot be bought: the store North is not selling at the moment/
      )
      expect(await room.settle(inHours(30))).toMatchObject({ defaulted: 0 })
      await inDatabase(
        getContainer(),
        "update auction set paused_at = paused_at - interval '9 hours' where id = ?",
        [id]
      )
      const [before] = await room.settlementsOf(id)
      await reactivate()
      const [after] = await room.settlementsOf(id)
      const hours = (after.payment_due_at.getTime() - before.payment_due_at.getTime()) / 3_600_000
      expect(Math.round(hours)).toBe(9)
      expect((await room.pay(cart_id)).id).toBeTruthy()
    })

    it("is brought in line with its auctions after a crash between the two", async () => {
      const { id } = await anAuction(getContainer(), room.norths)
      const setStatus = (status: string) =>
        inDatabase(getContainer(), "update seller set status = ? where id = ?", [
          ...[status, room.north.id],
        ])
      await setStatus("suspended")
      await repairAuctions(getContainer())
      expect(await room.statusOf(id)).toBe("paused")
      await setStatus("active")
      await repairAuctions(getContainer())
      expect(await room.statusOf(id)).toBe("live")
    })
  })

  it("a store on holiday goes on with its auctions, and its winners pay", async () => {
    const { id } = await anAuction(getContainer(), room.norths)
    await ofSeller("/seller/store/holiday", {
      ...{ from: inMinutes(-60).toISOString(), to: inHours(100).toISOString() },
    })
    expect(await room.statusOf(id)).toBe("live")
    await cancelAuctionWorkflow(getContainer()).run(asMerchant(id, "Another one below"))
    const { cart_id } = await room.aWonLot()
    expect((await room.pay(cart_id)).item_subtotal).toBe(20.5)
  })

  it("a store with open auctions cannot close", async () => {
    const { id } = await anAuction(getContainer(), room.norths)
    const { closing } = (await api.get(`/admin/sellers/${room.north.id}/closing`, room.merchant))
      .data
    expect(closing).toEqual({
      can_close: false,
      blockers: [
        { type: "open_auctions", count: 1, message: "1 auction is not over and paid yet" },
      ],
    })
    const close = () => ofMerchant("close", { handle: room.north.handle, reason: "Gone" })
    expect(await refusal(close())).toBe(
      "400 The store cannot close: 1 auction is not over and paid yet"
    )
    await cancelAuctionWorkflow(getContainer()).run(asMerchant(id, "The store closes"))
    await settled("seller.closed", close)
  })

  describe("a lot", () => {
    const setStock = (stocked_quantity: number) =>
      ofSeller("/seller/stock", {
        levels: [{ variant_id: room.north.product.variant_id, stocked_quantity }],
      })

    it("keeps a piece in stock that is promised to nobody", async () => {
      const { id } = await anAuction(getContainer(), room.norths)
      expect(await refusal(setStock(0))).toMatch(
        `400 North cup is in auction ${id}; one piece that is promised to no order must stay`
      )
      await setStock(1)
      await cancelAuctionWorkflow(getContainer()).run(asMerchant(id, "No more"))
      await setStock(0)
      expect(await message(anAuction(getContainer(), room.norths))).toMatch("no piece in stock")
    })

    it("and the last piece go apart by one of two at one moment, never by both", async () => {
      const { id } = await aDraft(getContainer(), room.norths)
      const [published, emptied] = await Promise.allSettled([
        publishAuctionWorkflow(getContainer()).run(asMerchant(id)),
        setStock(0),
      ])
      expect([published.status, emptied.status]).not.toEqual(["fulfilled", "fulfilled"])
      const isLive = published.status === "fulfilled"
      expect(await room.statusOf(id)).toBe(isLive ? "live" : "draft")
    })

    it("is not deleted by its store, nor taken off the shop by a change", async () => {
      const { id } = await anAuction(getContainer(), room.norths)
      const gone = api.delete(product(), room.north.auth)
      expect(await refusal(gone)).toBe(
        `400 Product ${room.north.product.id} is in auction ${id}; it can be deleted when that is over`
      )
      expect(await refusal(ofSeller(product(), { description: "Blue" }))).toMatch(
        /a change would have to be approved, which takes it out of the shop/
      )
      await trust()
      await ofSeller(product(), { title: "North bowl" })
      await aBid(room.service, id, room.ann.id, 20_00)
      await ofSeller(product(), { description: "Blue" })
      expect(await refusal(ofSeller(product(), { title: "North jug" }))).toMatch(
        /^400 Field 'title' of a lot with bids cannot be changed; accepted: description, images/
      )
      const variant = `${product()}/variants/${room.north.product.variant_id}`
      expect(await refusal(ofSeller(variant, { title: "Large" }))).toMatch(/^400 Field 'title'/)
      await ofSeller(variant, { prices: [{ currency_code: "usd", amount: 99 }] })
    })

    it("sells at a fixed price again when its auction is over and somebody says so", async () => {
      const { id } = await anAuction(getContainer(), room.norths)
      const product_id = room.north.product.id
      const convert = (seller_id: string | null, format: "auction" | "fixed_price") =>
        setListingFormatWorkflow(getContainer()).run({
          input: { product_id, seller_id, format, actor: { type: "merchant", id: "user_1" } },
        })
      expect(await message(convert(null, "fixed_price"))).toMatch(
        "cannot be in an auction and sell"
      )
      await expect(convert(room.shop.south.id, "auction")).rejects.toMatchObject({
        type: "not_found",
      })
      await cancelAuctionWorkflow(getContainer()).run(asMerchant(id, "Not sold"))
      const items = [{ variant_id: room.norths.variant_id, quantity: 1 }]
      const cart = { region_id: room.shop.market.regions.usd, items }
      expect(await refusal(room.post("carts", cart))).toBe(
        "400 North cup is sold by auction. Bid on it instead"
      )
      const { result } = await convert(room.north.id, "fixed_price")
      expect(result).toEqual({ product_id, format: "fixed_price", open_auction_id: null })
      expect((await room.post("carts", cart)).cart.items).toHaveLength(1)
    })
  })

  it("what the merchant does is in the audit with its reason", async () => {
    const { id } = await anAuction(getContainer(), room.norths)
    await cancelAuctionWorkflow(getContainer()).run(asMerchant(id, "A complaint was upheld"))
    const entries = await inDatabase(
      getContainer(),
      `select action, seller_id, details from audit_entry
         where resource_id = ? and action like 'auction.%' order by created_at`,
      [id]
    )
    expect(entries.map(({ action }) => action)).toEqual([
      ...["auction.created", "auction.published", "auction.cancelled"],
    ])
    expect(entries[2]).toMatchObject({
      ...{ seller_id: room.north.id, details: { reason: "A complaint was upheld" } },
    })
  })
})
