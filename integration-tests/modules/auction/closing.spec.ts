import type { AuctionRow } from "../../../src/modules/auction/rows"
import { amountsToldIn } from "../../helpers/amounts"
import { aBid, anAuction, anotherProcess, auctionRow, HOUR, inMs, onStage } from "./stage"

const BUYER = { customer_id: "cus_dan", seller_ids: [], is_house: false, is_blocked: null }
const SELLER = { by: "seller", actor_id: "user_2", reason: "the vase broke" } as const

onStage(({ service, sql, bus, client, url }) => {
  const settlements = (id: string) =>
    sql("select * from auction_settlement where auction_id = $1 order by attempt", [id])
  const changes = (id: string) =>
    sql("select kind, actor_type, details from auction_change where auction_id = $1 order by id", [
      id,
    ])
  const end = (id: string, at = inMs(-1)) =>
    sql("update auction set ends_at = $2 where id = $1", [id, at])
  /** Ann 50, Ben 30: Ann leads at 31. */
  const aContest = async (wishes: Partial<AuctionRow> = {}) => {
    const id = await anAuction(sql, wishes)
    await service.placeBid(aBid(id, "cus_ann", 50_00))
    await service.placeBid(aBid(id, "cus_ben", 30_00))
    return id
  }
  const told = async () => {
    await service.announced()
    return bus.sent
  }

  describe("the hammer", () => {
    it("sells to the leader at the price, with fee, settlement, history and events", async () => {
      const id = await aContest()
      await end(id)
      expect(await service.closeDue()).toEqual([id])
      const row = await auctionRow(sql, id)
      expect(row).toMatchObject({
        ...{ status: "sold", unsold_reason: null, fee_amount: 62, settled_at: null, revision: 3 },
        ...{ leader_id: "cus_ann", current_price: 31_00 },
      })
      const [settlement] = await settlements(id)
      expect(settlement).toMatchObject({
        ...{ attempt: 1, kind: "hammer", customer_id: "cus_ann", amount: "3100" },
        ...{ status: "awaiting_payment", cart_id: null },
        payment_due_at: new Date(row.ended_at!.getTime() + 24 * HOUR),
      })
      expect(await changes(id)).toEqual([
        { kind: "ended", actor_type: "system", details: { status: "sold", unsold_reason: null } },
      ])
      const asked = { id, settlement_id: settlement.id, customer_id: "cus_ann" }
      const sold = { id, status: "sold", unsold_reason: null, winner_id: "cus_ann" }
      expect(await told()).toEqual(
        expect.arrayContaining([
          { name: "auction.ended", data: sold },
          { name: "auction.payment_requested", data: asked },
        ])
      )
      expect(amountsToldIn(bus.sent, [50])).toEqual([])
    })

    it.each([
      ["no_bids", {}, async () => undefined],
      [
        "reserve_not_met",
        { reserve_price: 100_00 },
        (id: string) => service.placeBid(aBid(id, "cus_ann", 50_00)),
      ],
      [
        "voided",
        {},
        async (id: string) => {
          await service.placeBid(aBid(id, "cus_ann", 50_00))
          const why = { by: "merchant", reason: "a test" } as const
          await service.voidBids({ auction_id: id, customer_ids: ["cus_ann"], ...why })
        },
      ],
    ])("leaves unsold because of %s, settled at once", async (reason, wishes, before) => {
      const id = await anAuction(sql, wishes)
      await before(id)
      await end(id)
      expect(await service.closeDue()).toEqual([id])
      const row = await auctionRow(sql, id)
      expect(row).toMatchObject({ status: "unsold", unsold_reason: reason, fee_amount: null })
      expect(row.settled_at).toEqual(row.ended_at)
      expect(await settlements(id)).toEqual([])
    })

    it("falls once, whoever lets it fall", async () => {
      const other = anotherProcess(url)
      const id = await aContest()
      await end(id)
      const closers = [service, other.service, service, other.service]
      const closed = await Promise.all([
        ...closers.map((one) => one.closeDue({ ids: [id] })),
        ...closers.map((one) => one.closeDue()),
      ])
      await other.stop()
      expect(closed.flat()).toEqual([id])
      expect(await settlements(id)).toHaveLength(1)
      expect((await changes(id)).map(({ kind }) => kind)).toEqual(["ended"])
      expect(await service.closeDue({ ids: [id] })).toEqual([])
    })

    it("falls on nothing that goes on, is paused, or was extended meanwhile", async () => {
      const id = await aContest()
      const paused = await anAuction(sql, { status: "paused", paused_at: inMs(-HOUR) })
      await end(paused)
      expect(await service.closeDue()).toEqual([])
      await end(id)
      const holder = await client()
      await holder.query("begin")
      await holder.query(
        "update auction set ends_at = now() + interval '5 minutes' where id = $1",
        [id]
      )
      expect(await service.closeDue()).toEqual([])
      const waiting = service.closeDue({ ids: [id] })
      await holder.query("commit")
      expect(await waiting).toEqual([])
      expect(await auctionRow(sql, id)).toMatchObject({ status: "live" })
    })

    it("settles two hundred auctions of one second far within two", async () => {
      const ids = await Promise.all(Array.from({ length: 200 }, () => anAuction(sql)))
      await Promise.all(ids.map((id) => service.placeBid(aBid(id, "cus_ann", 50_00))))
      await sql("update auction set ends_at = now()")
      const begun = Date.now()
      await service.sweep(1_500)
      const took = Date.now() - begun
      expect(await sql("select 1 from auction where status = 'sold'")).toHaveLength(200)
      expect(await sql("select 1 from auction_settlement")).toHaveLength(200)
      expect(took).toBeLessThan(2_000)
    })

    it("falls by a timer when the end lies before the next look", async () => {
      const id = await aContest({ soft_close_window_s: 0 })
      await end(id, inMs(300))
      const ended = new Promise<string>((resolve) => {
        service.onChange(({ auction_id, state }) => state.status === "sold" && resolve(auction_id))
      })
      await service.sweep(1_500)
      expect(await auctionRow(sql, id)).toMatchObject({ status: "live" })
      expect(await ended).toBe(id)
      const { ended_at, ends_at } = await auctionRow(sql, id)
      expect(ended_at!.getTime() - ends_at.getTime()).toBeLessThan(1_000)
    })
  })

  describe("the start", () => {
    it("is once, at its time", async () => {
      const due = await anAuction(sql, { status: "scheduled", starts_at: inMs(-1) })
      const later = await anAuction(sql, { status: "scheduled", starts_at: inMs(HOUR) })
      const started = await Promise.all([service.startDue(), service.startDue()])
      expect(started.flat()).toEqual([due])
      expect(await auctionRow(sql, due)).toMatchObject({ status: "live", revision: 1 })
      expect(await auctionRow(sql, later)).toMatchObject({ status: "scheduled" })
      expect(await changes(due)).toMatchObject([{ kind: "started" }])
      expect(await told()).toEqual([{ name: "auction.started", data: { id: due } }])
    })

    it("of a stopped store's auction is a pause that loses no time", async () => {
      const starts_at = inMs(-60_000)
      const wishes = { status: "scheduled", starts_at, is_store_stopped: true } as const
      const id = await anAuction(sql, wishes)
      await service.startDue()
      expect(await auctionRow(sql, id)).toMatchObject({ status: "paused", paused_at: starts_at })
      expect(await changes(id)).toMatchObject([{ kind: "paused", actor_type: "system" }])
      expect(await told()).toEqual([{ name: "auction.paused", data: { id } }])
    })
  })

  describe("an early end", () => {
    const endNow = (auction_id: string, sell_to_leader: boolean, more = {}) =>
      service.endNow({ auction_id, sell_to_leader, ...SELLER, ...more })

    it("without bids is unsold", async () => {
      const id = await anAuction(sql, { ends_at: inMs(HOUR) })
      expect(await endNow(id, false)).toMatchObject({ status: "unsold", unsold_reason: "no_bids" })
      expect(await changes(id)).toMatchObject([{ kind: "ended", actor_type: "seller" }])
    })

    it("long before the end takes the lot back, with the reason", async () => {
      const id = await aContest()
      expect(await endNow(id, false)).toMatchObject({ status: "cancelled", next_minimum: null })
      const row = await auctionRow(sql, id)
      expect(row).toMatchObject({ status_reason: "the vase broke", fee_amount: null })
      expect(row.settled_at).toEqual(row.ended_at)
      expect(await settlements(id)).toEqual([])
      expect(await told()).toContainEqual({ name: "auction.cancelled", data: { id } })
    })

    it("close to the end sells to the leader or not at all", async () => {
      const id = await aContest({ ends_at: inMs(12 * HOUR) })
      await expect(endNow(id, false)).rejects.toMatchObject({
        ...{ type: "not_allowed", message: expect.stringMatching(/sell to the leader/) },
      })
      expect(await endNow(id, true)).toMatchObject({ status: "sold", current_price: 31 })
      expect(await settlements(id)).toMatchObject([{ customer_id: "cus_ann", amount: "3100" }])
    })

    it("below the reserve is no sale: unsold long before the end, refused to the leader", async () => {
      const id = await aContest({ reserve_price: 100_00 })
      await expect(endNow(id, true)).rejects.toMatchObject({
        message: expect.stringMatching(/lower the reserve/),
      })
      expect(await endNow(id, false)).toMatchObject({ unsold_reason: "reserve_not_met" })
    })

    it.each([
      ["without a leader", {}, true, {}, "not_allowed"],
      [
        "of a scheduled one",
        { status: "scheduled", starts_at: inMs(HOUR) },
        false,
        {},
        "not_allowed",
      ],
      ["of one that is over", { ends_at: inMs(-1) }, false, {}, "not_allowed"],
      ["of another store's", {}, false, { seller_id: "sel_2" }, "not_found"],
    ])("%s is refused", async (_, wishes, sell, more, type) => {
      const id = await anAuction(sql, wishes as Partial<AuctionRow>)
      await expect(endNow(id, sell, more)).rejects.toMatchObject({ type })
    })
  })

  describe("buying at once", () => {
    const buy = (auction_id: string, more = {}) => service.buyNow({ auction_id, ...BUYER, ...more })
    const offer = { buy_now_price: 200_00 }

    it("sells at its price and ends the auction", async () => {
      const id = await anAuction(sql, offer)
      const reply = await buy(id)
      const [settlement] = await settlements(id)
      expect(settlement).toMatchObject({ kind: "buy_now", customer_id: "cus_dan", amount: "20000" })
      expect(reply).toMatchObject({
        ...{ ok: true, settlement_id: settlement.id },
        auction: { status: "sold", current_price: 200, buy_now_available: false },
      })
      expect(await auctionRow(sql, id)).toMatchObject({ fee_amount: 4_00, leader_id: "cus_dan" })
      expect(await changes(id)).toMatchObject([
        { kind: "buy_now", actor_type: "customer" },
        { kind: "ended", actor_type: "customer" },
      ])
      expect(await service.placeBid(aBid(id, "cus_ann", 300_00))).toMatchObject({
        code: "AUCTION_ENDED",
      })
    })

    it("repeated is the same purchase, and another's is too late", async () => {
      const id = await anAuction(sql, offer)
      const first = await buy(id)
      expect(await buy(id)).toEqual({ ...first, auction: expect.any(Object) })
      expect(await buy(id, { customer_id: "cus_eve" })).toMatchObject({ code: "AUCTION_ENDED" })
      expect(await settlements(id)).toHaveLength(1)
    })

    it.each([
      ["after the first bid", offer, {}, "BUY_NOW_UNAVAILABLE"],
      ["where it was never offered", {}, {}, "BUY_NOW_UNAVAILABLE"],
      ["by the store itself", offer, { seller_ids: ["sel_1"] }, "SELLER_CANNOT_BID"],
      ["by who is blocked", offer, { is_blocked: "unpaid lots" }, "BIDDER_BLOCKED"],
      ["after the end", { ...offer, ends_at: inMs(-1) }, {}, "AUCTION_ENDED"],
    ])("%s is refused", async (when, wishes, more, code) => {
      const id = await anAuction(sql, wishes)
      if (when === "after the first bid") await service.placeBid(aBid(id, "cus_ann", 50_00))
      expect(await buy(id, more)).toMatchObject({ ok: false, code, auction: { auction_id: id } })
      expect(await settlements(id)).toEqual([])
    })
  })
})
