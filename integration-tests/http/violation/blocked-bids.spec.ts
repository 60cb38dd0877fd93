import enforceBlocks from "../../../src/jobs/violation/enforce-blocks"
import { ViolationEvents } from "../../../src/modules/violation/events"
import { BLOCK_SETTLES_MS } from "../../../src/modules/violation/rules"
import { Actor, aMerchant } from "../../helpers/actors"
import { aBid, aLot, auctionsOf } from "../../helpers/auctions"
import { aMarket, Market } from "../../helpers/catalog"
import { reactionsTo } from "../../helpers/orders"
import { souk } from "../../helpers/runner"
import { aBidder } from "../auction/auction-house"
import { aConnectedWatcher, closeAll, eventually, tokenOf } from "../auction/watchers"
import { refusalOf, threeViolations, violationsOf } from "./findings"

type Bidder = Actor & { id: string }

/** What a restriction does to auctions: the bids to come, and those that were placed. */
souk(({ api, getContainer }) => {
  let market: Market
  let merchant: Actor
  let ann: Bidder, ben: Bidder
  let lot: string

  beforeAll(async () => {
    market = await aMarket(getContainer())
    merchant = await aMerchant(api, getContainer(), "merchant@example.com")
    ann = await aBidder(api, market, "ann")
    ben = await aBidder(api, market, "ben")
    lot = (await aLot(auctions(), { seller_id: "sel_1", buy_now_price: 900_00 })).id
    // Ben leads at 31.00 with a max of 80.00; without him Ann leads at 10.00.
    await aBid(auctions(), lot, ann.id, 30_00)
    await aBid(auctions(), lot, ben.id, 80_00)
  })

  beforeEach(() => violationsOf(getContainer()).forgetRestrictions())
  afterEach(closeAll)

  const auctions = () => auctionsOf(getContainer())
  const state = async () => (await auctions().stateFor(lot))[0]
  const bid = (max_amount: number, who = ben) =>
    api.post(`/store/auctions/${lot}/bids`, { max_amount }, who)
  const buyNow = () => api.post(`/store/auctions/${lot}/buy-now`, {}, ben)
  const restrict = async (kind: string): Promise<{ id: string }> => {
    const body = { kind, reason: "Rude to a seller" }
    const path = `/admin/customers/${ben.id}/restrictions`
    return (await api.post(path, body, merchant)).data.restriction
  }
  const reacted = () => reactionsTo(getContainer(), [ViolationEvents.RESTRICTED])
  /** Blocks so that nobody hears of it, as when the process dies after the commit. */
  const blockSilently = (now = new Date()) =>
    violationsOf(getContainer()).restrict(
      {
        ...{ customer_id: ben.id, kind: "blocked", reason: "Rude to a seller", until: null },
        ...{ by: "merchant", by_id: "user_1" },
      },
      now
    )
  const refused = {
    status: 403,
    code: "BIDDER_BLOCKED",
    message: expect.stringMatching(/cannot bid: Rude to a seller\. To appeal/),
  }

  it.each(["blocked", "no_bid"])("refuses each bid of who is %s, and says why", async (kind) => {
    const window = await aConnectedWatcher(api, tokenOf(ben))
    await restrict(kind)
    expect(await refusalOf(bid(90))).toEqual(refused)
    expect(await refusalOf(buyNow())).toEqual(refused)
    expect(await window.bid(lot, 90)).toMatchObject({ ...refused, auction: { auction_id: lot } })
    expect((await bid(50, ann)).status).toBe(200)
  })

  it("tells the customer's open windows at once, and nobody else's", async () => {
    const bens = await aConnectedWatcher(api, tokenOf(ben))
    const anns = await aConnectedWatcher(api, tokenOf(ann))
    const { id } = await restrict("no_bid")
    const { body } = await eventually(() => bens.of("customer:restricted")[0])
    expect(body).toEqual({ kind: "no_bid", is_restricted: true })
    const path = `/admin/customers/${ben.id}/restrictions/${id}`
    await api.delete(path, { ...merchant, data: { reason: "Said sorry" } })
    await eventually(() => bens.of("customer:restricted").length === 2)
    expect(bens.of("customer:restricted")[1].body).toMatchObject({ is_restricted: false })
    expect(anns.of("customer:restricted")).toEqual([])
  })

  it("takes the live bids of who is blocked out, and plays the rest again", async () => {
    expect(await state()).toMatchObject({ current_price: 31, bid_count: 2 })
    const done = reacted()
    await restrict("blocked")
    await done
    expect(await state()).toMatchObject({ current_price: 10, bid_count: 1 })
    const voided = await auctions().listAuctionBids({ customer_id: ben.id })
    expect(voided).toMatchObject([{ voided_by: "system", voided_reason: "The bidder is blocked" }])
  })

  it("does so for the third violation, too", async () => {
    const done = reacted()
    await threeViolations(getContainer(), ben.id)
    await done
    expect(await state()).toMatchObject({ current_price: 10, bid_count: 1 })
  })

  it("leaves the bids of who may only bid no more", async () => {
    const done = reacted()
    await restrict("no_bid")
    await done
    await enforceBlocks(getContainer())
    expect(await state()).toMatchObject({ current_price: 31, bid_count: 2 })
  })

  it("lets a bidder come back when the restriction is lifted", async () => {
    const done = reacted()
    const { id } = await restrict("blocked")
    await done
    const path = `/admin/customers/${ben.id}/restrictions/${id}`
    await api.delete(path, { ...merchant, data: { reason: "Said sorry" } })
    expect((await bid(60)).data.result).toBe("leading")
  })

  describe("the job", () => {
    const due = async () => await violationsOf(getContainer()).blocksToEnforce(new Date(), 10)

    it("does what a lost event did not", async () => {
      await blockSilently()
      expect(await state()).toMatchObject({ bid_count: 2 })
      await enforceBlocks(getContainer())
      expect(await state()).toMatchObject({ current_price: 10, bid_count: 1 })
    })

    it("looks again for a bid that another process took before it knew", async () => {
      const now = new Date(Date.now() - BLOCK_SETTLES_MS + 2_000)
      await blockSilently(now)
      await enforceBlocks(getContainer())
      // The ledger of a process that does not know yet.
      await aBid(auctions(), lot, ben.id, 200_00)
      expect(await state()).toMatchObject({ bid_count: 2 })
      expect(await due()).toHaveLength(1)
      await enforceBlocks(getContainer())
      expect(await state()).toMatchObject({ bid_count: 1 })
    })

    it("has nothing more to do once every process must know", async () => {
      await blockSilently(new Date(Date.now() - BLOCK_SETTLES_MS - 1_000))
      await enforceBlocks(getContainer())
      expect(await due()).toEqual([])
    })
  })
})
