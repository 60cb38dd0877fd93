import type { BidPlaced, BidReply } from "../../../src/modules/auction/bids"
import { aBid, anAuction, auctionRow, audit, bidRows, inMs, onStage, outboxRows } from "./stage"

onStage(({ service, sql }) => {
  const attempts = (id: string) =>
    sql<{ code: string; idempotency_key: string | null; max_amount: string }>(
      "select * from auction_bid_attempt where auction_id = $1 order by id",
      [id]
    )
  const placed = (reply: BidReply): BidPlaced => {
    if (!reply.ok) throw new Error(reply.message)
    return reply
  }

  describe("one bid", () => {
    it("is stored and answered with the state after it", async () => {
      const id = await anAuction(sql)
      const reply = placed(await service.placeBid(aBid(id, "cus_ann", 50_00)))
      expect(reply).toMatchObject({
        ...{ result: "leading", my_max: 50_00, am_leading: true, is_repeat: false },
        bid: { seq: 1, max_amount: 50_00, price_after: 10_00 },
        auction: {
          ...{ auction_id: id, seq: 1, prev_seq: 0, revision: 1, current_price: 10 },
          ...{ next_minimum: 10.5, bid_count: 1, bidder_count: 1 },
          leader_alias: service.aliasOf(id, "cus_ann"),
          last_bids: [{ seq: 1, amount: 10, alias: service.aliasOf(id, "cus_ann") }],
        },
      })
      const [bid] = await bidRows(sql, id)
      expect(bid).toMatchObject({
        ...{ id: reply.bid.id, seq: 1, customer_id: "cus_ann", max_amount: 50_00 },
        ...{ result: "leading", price_after: 10_00, leader_after: "cus_ann", source: "rest" },
      })
      expect(bid.decided_at).toEqual(reply.bid.placed_at)
      expect(await service.stateFor(id)).toMatchObject([
        { seq: 1, revision: 1, last_bids: reply.auction.last_bids },
      ])
      await audit(sql, id)
    })

    it("that is refused is kept beside the bids, and changes nothing", async () => {
      const id = await anAuction(sql)
      const reply = await service.placeBid(aBid(id, "cus_ann", 9_99))
      expect(reply).toMatchObject({
        ...{ ok: false, code: "BID_TOO_LOW", message: "Bid at least 10.00 USD" },
        auction: { next_minimum: 10, seq: 0, revision: 0 },
      })
      expect(await attempts(id)).toMatchObject([{ code: "BID_TOO_LOW", max_amount: "999" }])
      expect(await bidRows(sql, id)).toEqual([])
      expect(await outboxRows(sql)).toEqual([])
    })

    it.each([
      ["an unknown auction", "auc_none", {}],
      ["a draft", "", { status: "draft" as const }],
    ])("on %s is not found", async (_, known, wishes) => {
      const id = known || (await anAuction(sql, wishes))
      await expect(service.placeBid(aBid(id, "cus_ann", 50_00))).rejects.toMatchObject({
        type: "not_found",
      })
    })

    it.each([
      ["no amount", { max_amount: 0 }],
      ["half a cent", { max_amount: 10.5 }],
      ["more than there is", { max_amount: 1e16 }],
      ["a key that is too long", { idempotency_key: "k".repeat(65) }],
      ["a key without a letter", { idempotency_key: "" }],
      ["a key that no text can hold", { idempotency_key: "a\u0000b" }],
      ["half a letter", { idempotency_key: "\ud800" }],
      ["no time", { received_at: new Date(NaN) }],
      ["an unknown source", { source: "post" as never }],
    ])("with %s is refused before it can meet others", async (_, wishes) => {
      const id = await anAuction(sql)
      await expect(service.placeBid(aBid(id, "cus_ann", 50_00, wishes))).rejects.toMatchObject({
        type: "invalid_data",
      })
    })

    it("late in the auction moves the end and writes why", async () => {
      const ends_at = inMs(60_000)
      const id = await anAuction(sql, { ends_at })
      const { auction } = await service.placeBid(aBid(id, "cus_ann", 50_00))
      const row = await auctionRow(sql, id)
      expect(auction.ends_at).toBe(row.ends_at.toISOString())
      const [bid] = await bidRows(sql, id)
      expect(row.ends_at.getTime()).toBe(bid.decided_at.getTime() + 300_000)
      const from = ends_at.toISOString()
      const to = row.ends_at.toISOString()
      expect(await sql("select kind, details from auction_change")).toEqual([
        { kind: "extended", details: { from, to } },
      ])
      expect((await outboxRows(sql)).map(({ name, data }) => [name, data])).toContainEqual([
        ...["auction.extended", { id, from, to }],
      ])
    })
  })

  describe("a key", () => {
    it("repeats the reply with the state of now, and stores nothing new", async () => {
      const id = await anAuction(sql)
      await service.placeBid(aBid(id, "cus_ann", 50_00))
      const b30 = aBid(id, "cus_ben", 30_00, { idempotency_key: "once" })
      const first = placed(await service.placeBid(b30))
      await service.placeBid(aBid(id, "cus_cat", 40_00))
      const again = placed(await service.placeBid(b30))
      expect(again).toMatchObject({
        ...{ result: "outbid", is_repeat: true, bid: first.bid, my_max: 30_00, am_leading: false },
        auction: { seq: 3, current_price: 41 },
      })
      expect(await bidRows(sql, id)).toHaveLength(3)
      const { row } = await audit(sql, id)
      expect(row.revision).toBe(3)
    })

    it("with another amount is a conflict, every time", async () => {
      const id = await anAuction(sql)
      const key = { idempotency_key: "once" }
      await service.placeBid(aBid(id, "cus_ann", 50_00, key))
      for (let i = 0; i < 2; i++) {
        const reply = await service.placeBid(aBid(id, "cus_ann", 60_00, key))
        expect(reply).toMatchObject({ ok: false, code: "IDEMPOTENCY_CONFLICT" })
      }
      expect(await auctionRow(sql, id)).toMatchObject({ leader_max: 50_00, seq: 1 })
    })

    it("repeats a refusal, although the bid would be taken now", async () => {
      const id = await anAuction(sql)
      await service.placeBid(aBid(id, "cus_ann", 50_00))
      await service.placeBid(aBid(id, "cus_ben", 40_00))
      const low = aBid(id, "cus_cat", 41_00, { idempotency_key: "once" })
      const first = await service.placeBid(low)
      expect(first).toMatchObject({ ok: false, code: "BID_TOO_LOW" })
      await service.voidBids({
        ...{ auction_id: id, customer_ids: ["cus_ben"] },
        ...{ by: "merchant", actor_id: "user_1", reason: "a test" },
      })
      const again = await service.placeBid(low)
      // In words of then, with the state of now.
      expect(again).toMatchObject({
        ...{ code: "BID_TOO_LOW", message: "Bid at least 42.00 USD" },
        auction: { next_minimum: 10.5 },
      })
      expect(await attempts(id)).toHaveLength(1)
      const fresh = { ...low, idempotency_key: "other" }
      expect(await service.placeBid(fresh)).toMatchObject({ ok: true })
    })

    it("that was asked to confirm may do so", async () => {
      const id = await anAuction(sql)
      const key = { idempotency_key: "once" }
      const unsure = aBid(id, "cus_ann", 500_00, { ...key, confirm: undefined })
      expect(await service.placeBid(unsure)).toMatchObject({ code: "CONFIRM_REQUIRED" })
      expect(await service.placeBid(unsure)).toMatchObject({ code: "CONFIRM_REQUIRED" })
      const sure = { ...unsure, confirm: true }
      expect(await service.placeBid(sure)).toMatchObject({ ok: true, is_repeat: false })
      expect(await service.placeBid(sure)).toMatchObject({ ok: true, is_repeat: true })
      expect(await service.placeBid(unsure)).toMatchObject({ ok: true, is_repeat: true })
      expect(await bidRows(sql, id)).toHaveLength(1)
    })

    it("belongs to one customer and one auction", async () => {
      const [first, second] = [await anAuction(sql), await anAuction(sql)]
      const key = { idempotency_key: "once" }
      const replies = [
        await service.placeBid(aBid(first, "cus_ann", 50_00, key)),
        await service.placeBid(aBid(first, "cus_ben", 60_00, key)),
        await service.placeBid(aBid(second, "cus_ann", 70_00, key)),
      ]
      expect(replies).toMatchObject(replies.map(() => ({ ok: true, is_repeat: false })))
    })

    it("used twice in one batch is one bid", async () => {
      const id = await anAuction(sql)
      const key = { idempotency_key: "once" }
      const replies = await Promise.all([
        service.placeBid(aBid(id, "cus_ann", 50_00, key)),
        service.placeBid(aBid(id, "cus_ann", 50_00, key)),
        service.placeBid(aBid(id, "cus_ann", 60_00, key)),
        service.placeBid(aBid(id, "cus_ann", 55_00)),
      ])
      expect(replies).toMatchObject([
        { result: "leading", is_repeat: false, my_max: 55_00 },
        { result: "leading", is_repeat: true, my_max: 55_00 },
        { code: "IDEMPOTENCY_CONFLICT" },
        { result: "max_raised", is_repeat: false },
      ])
      expect(placed(replies[0]).bid).toEqual(placed(replies[1]).bid)
      await audit(sql, id)
    })

    it("is answered after the bid was taken out, too", async () => {
      const id = await anAuction(sql)
      const bid = aBid(id, "cus_ann", 50_00, { idempotency_key: "once" })
      await service.placeBid(bid)
      const why = { by: "merchant", actor_id: "user_1", reason: "a test" } as const
      await service.voidBids({ auction_id: id, customer_ids: ["cus_ann"], ...why })
      expect(await service.placeBid(bid)).toMatchObject({
        ...{ ok: true, is_repeat: true, my_max: null, am_leading: false },
      })
    })
  })
})
