import type { Notice } from "../../../src/modules/auction/announcements"
import type { AuctionRow } from "../../../src/modules/auction/rows"
import { aBid, anAuction, audit, auctionRow, bidRows, HOUR, inMs, onStage } from "./stage"

const MERCHANT = { by: "merchant", actor_id: "user_1", reason: "not a real bidder" } as const
const SELLER = { by: "seller", actor_id: "user_2", reason: "asked me to" } as const

onStage(({ service, sql, bus }) => {
  /** Ann 50, Ben 80, Cat 60: Ben leads at 61. */
  const aContest = async (wishes: Partial<AuctionRow> = {}) => {
    const id = await anAuction(sql, wishes)
    const amounts = { cus_ann: 50_00, cus_ben: 80_00, cus_cat: 60_00 }
    for (const [who, amount] of Object.entries(amounts)) await bid(id, who, amount)
    return id
  }
  const bid = async (id: string, who: string, amount: number) => {
    const reply = await service.placeBid(aBid(id, who, amount))
    if (!reply.ok) throw new Error(reply.message)
    return reply.bid.id
  }
  const changes = (id: string) =>
    sql(
      "select kind, actor_type, actor_id, reason, details from auction_change where auction_id = $1 order by id",
      [id]
    )
  const refusal = (type: string, message: RegExp) => ({
    type,
    message: expect.stringMatching(message),
  })

  it("takes bids out, replays the rest, and says so", async () => {
    const id = await aContest()
    const notices: Notice[] = []
    const stop = service.onChange((notice) => notices.push(notice))
    const state = await service.voidBids({ auction_id: id, customer_ids: ["cus_ben"], ...MERCHANT })
    stop()
    expect(state).toMatchObject({
      ...{ current_price: 51, leader_alias: service.aliasOf(id, "cus_cat"), next_minimum: 52 },
      ...{ bid_count: 2, bidder_count: 2, seq: 3, revision: 4 },
    })
    expect(state.last_bids.map(({ seq }) => seq)).toEqual([3, 1])
    expect(await bidRows(sql, id)).toMatchObject([
      { voided_at: null },
      { voided_by: "merchant", voided_reason: "not a real bidder", voided_at: expect.any(Date) },
      { voided_at: null },
    ])
    expect(await changes(id)).toEqual([
      {
        ...{ kind: "bids_voided", actor_type: "merchant", actor_id: "user_1" },
        reason: "not a real bidder",
        details: { seqs: [2], aliases: [service.aliasOf(id, "cus_ben")] },
      },
    ])
    expect(notices).toMatchObject([
      {
        ...{ auction_id: id, state: { seq: 3, revision: 4 } },
        events: [{ name: "auction.bids_voided", data: { id, customer_ids: ["cus_ben"] } }],
        touched: [
          { customer_id: "cus_ben", my_max: null, am_leading: false },
          { customer_id: "cus_cat", my_max: 60, am_leading: true },
        ],
      },
    ])
    await service.announced()
    expect(bus.sent).toContainEqual({
      ...{ name: "auction.bids_voided", data: { id, customer_ids: ["cus_ben"] } },
    })
    await audit(sql, id)
  })

  it("of all bids leaves the auction as if it were new, but for its numbers", async () => {
    const id = await aContest()
    const customer_ids = ["cus_ann", "cus_ben", "cus_cat"]
    expect(await service.voidBids({ auction_id: id, customer_ids, ...MERCHANT })).toMatchObject({
      ...{ current_price: null, leader_alias: null, next_minimum: 10, bid_count: 0, seq: 3 },
      last_bids: [],
    })
    expect(await service.placeBid(aBid(id, "cus_dan", 50_00))).toMatchObject({ bid: { seq: 4 } })
    await audit(sql, id)
  })

  it("takes the own raises of a bid with it", async () => {
    const id = await anAuction(sql)
    await bid(id, "cus_ann", 30_00)
    const low = await bid(id, "cus_ben", 30_40)
    await bid(id, "cus_ben", 100_00)
    await service.voidBids({ auction_id: id, bid_ids: [low], ...MERCHANT })
    const { row } = await audit(sql, id)
    expect(row).toMatchObject({ leader_id: "cus_ann", current_price: 10_00, bid_count: 1 })
  })

  it("never shortens the end, and within the window gives the others time", async () => {
    const id = await aContest()
    const ends_at = inMs(60_000)
    await sql("update auction set ends_at = $2 where id = $1", [id, ends_at])
    const state = await service.voidBids({ auction_id: id, customer_ids: ["cus_ben"], ...MERCHANT })
    const left = new Date(state.ends_at).getTime() - new Date(state.server_time).getTime()
    expect(Math.round(left / 1000)).toBe(300)
    expect((await changes(id)).map(({ kind }) => kind)).toEqual(["bids_voided", "extended"])
    const far = await aContest()
    const before = (await auctionRow(sql, far)).ends_at
    await service.voidBids({ auction_id: far, customer_ids: ["cus_ben"], ...MERCHANT })
    expect((await auctionRow(sql, far)).ends_at).toEqual(before)
  })

  it("moves no end of a paused auction", async () => {
    const id = await aContest()
    const wishes = [id, inMs(60_000), inMs(-HOUR)]
    await sql(
      "update auction set ends_at = $2, paused_at = $3, status = 'paused' where id = $1",
      wishes
    )
    await service.voidBids({ auction_id: id, customer_ids: ["cus_ben"], ...MERCHANT })
    expect((await auctionRow(sql, id)).ends_at).toEqual(wishes[1])
  })

  it.each([
    ["an auction that is over", { ends_at: inMs(-1) }, "not_allowed", /takes no more bids/],
    ["a sold one", { status: "sold" }, "not_allowed", /is sold/],
    ["a scheduled one", { status: "scheduled", starts_at: inMs(HOUR) }, "not_allowed", /from/],
  ])("is refused for %s", async (_, wishes, type, message) => {
    const id = await anAuction(sql, wishes as Partial<AuctionRow>)
    await expect(
      service.voidBids({ auction_id: id, customer_ids: ["cus_ben"], ...MERCHANT })
    ).rejects.toMatchObject(refusal(type, message))
  })

  it.each([
    ["a bid that is not there", { bid_ids: ["bid_none"] }],
    ["a bidder who did not bid", { customer_ids: ["cus_none"] }],
    ["nothing at all", {}],
  ])("finds nothing for %s", async (_, which) => {
    const id = await aContest()
    await expect(service.voidBids({ auction_id: id, ...which, ...MERCHANT })).rejects.toMatchObject(
      refusal("not_found", /no such valid bid/)
    )
  })

  it("is done once: what is out stays out with its first reason", async () => {
    const id = await aContest()
    const void_ = (reason: string) =>
      service.voidBids({ auction_id: id, customer_ids: ["cus_ben"], ...MERCHANT, reason })
    const reasons = ["the first", "the second"]
    const outcomes = await Promise.allSettled(reasons.map(void_))
    const done = reasons.filter((_, i) => outcomes[i].status === "fulfilled")
    expect(done).toHaveLength(1)
    expect((await bidRows(sql, id))[1]).toMatchObject({ voided_reason: done[0] })
  })

  describe("taken back by the bidder", () => {
    const retract = (auction_id: string, bid_id: string, customer_id: string) =>
      service.retract({ auction_id, bid_id, customer_id, reason: "a slip of the finger" })

    it("long before the end takes all own bids", async () => {
      const id = await anAuction(sql)
      const first = await bid(id, "cus_ann", 20_00)
      await bid(id, "cus_ben", 40_00)
      await bid(id, "cus_ann", 60_00)
      expect(await retract(id, first, "cus_ann")).toMatchObject({ current_price: 10, bid_count: 1 })
      expect(await bidRows(sql, id)).toMatchObject([
        { voided_by: "customer", voided_reason: "a slip of the finger" },
        { voided_at: null },
        { voided_by: "customer" },
      ])
    })

    it("later takes the last one only, for an hour", async () => {
      const id = await anAuction(sql, { ends_at: inMs(12 * HOUR) })
      const first = await bid(id, "cus_ann", 20_00)
      await bid(id, "cus_ben", 40_00)
      const last = await bid(id, "cus_ann", 60_00)
      await expect(retract(id, first, "cus_ann")).rejects.toMatchObject(
        refusal("not_allowed", /only the last bid/)
      )
      expect(await retract(id, last, "cus_ann")).toMatchObject({ current_price: 20.5 })
      const old = await bid(id, "cus_cat", 70_00)
      await sql(
        "update auction_bid set decided_at = decided_at - interval '61 minutes' where id = $1",
        [old]
      )
      await expect(retract(id, old, "cus_cat")).rejects.toMatchObject(
        refusal("not_allowed", /for one hour/)
      )
    })

    it("finds no bid of another", async () => {
      const id = await anAuction(sql)
      const own = await bid(id, "cus_ann", 20_00)
      await expect(retract(id, own, "cus_ben")).rejects.toMatchObject({ type: "not_found" })
    })
  })

  describe("taken out by the store", () => {
    const cancel = (auction_id: string, who: string, more = {}) =>
      service.cancelBidder({
        ...{ ...SELLER, auction_id, alias: service.aliasOf(auction_id, who), ...more },
      })

    it("knows the bidder by alias, with and without the word before it", async () => {
      const id = await aContest()
      expect(await cancel(id, "cus_ben")).toMatchObject({ current_price: 51 })
      const alias = service.aliasOf(id, "cus_cat").replace("Bidder ", "")
      expect(await cancel(id, "", { alias })).toMatchObject({ current_price: 10 })
      expect((await bidRows(sql, id))[1]).toMatchObject({ voided_by: "seller" })
    })

    it("is bound to the same hours, and the merchant is not", async () => {
      const id = await aContest({ ends_at: inMs(2 * HOUR) })
      await sql("update auction_bid set decided_at = decided_at - interval '61 minutes'")
      await expect(cancel(id, "cus_ben")).rejects.toMatchObject(
        refusal("not_allowed", /for one hour/)
      )
      const alias = service.aliasOf(id, "cus_ben")
      expect(await service.cancelBidder({ auction_id: id, alias, ...MERCHANT })).toMatchObject({
        current_price: 51,
      })
    })

    it("finds no auction of another store, and no bidder who is not there", async () => {
      const id = await aContest()
      await expect(cancel(id, "cus_ben", { seller_id: "sel_2" })).rejects.toMatchObject({
        type: "not_found",
      })
      await expect(cancel(id, "cus_none")).rejects.toMatchObject({ type: "not_found" })
      expect(await cancel(id, "cus_ben", { seller_id: "sel_1" })).toMatchObject({ seq: 3 })
    })
  })

  it("of a blocked customer reaches every running auction, and no other", async () => {
    const [live, paused, over] = [await aContest(), await aContest(), await aContest()]
    await anAuction(sql)
    await sql("update auction set status = 'paused', paused_at = now() where id = $1", [paused])
    await sql("update auction set ends_at = now() where id = $1", [over])
    const ids = await service.voidBidsOfCustomer({ customer_id: "cus_ben", reason: "blocked" })
    expect(ids.sort()).toEqual([live, paused].sort())
    for (const id of ids) expect((await audit(sql, id)).row.leader_id).toBe("cus_cat")
    expect(await auctionRow(sql, over)).toMatchObject({ leader_id: "cus_ben" })
    expect(await service.voidBidsOfCustomer({ customer_id: "cus_ben", reason: "again" })).toEqual(
      []
    )
  })
})
