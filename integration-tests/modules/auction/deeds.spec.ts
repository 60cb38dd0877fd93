import { Deed } from "../../../src/modules/auction/sales"
import { aBid, aLot, HOUR_MS, inMinutes } from "../../helpers/auctions"
import { onStage } from "./stage"

const MERCHANT: Deed = { by: "merchant", actor_id: "user_1" }
const SELLER: Deed = { by: "seller", actor_id: "user_2", seller_id: "sel_1" }
const because = (reason: string): Deed => ({ ...MERCHANT, reason })

onStage(({ service, sql, bus }) => {
  const statusOf = async (id: string) => (await service.retrieveAuction(id)).status
  const changesOf = async (auction_id: string) =>
    (await service.listAuctionChanges({ auction_id }, { order: { at: "ASC", id: "ASC" } })).map(
      ({ kind }) => kind
    )

  describe("a lower reserve", () => {
    const withReserve = async (max: number, ends_in = 60) => {
      const lot = await aLot(service, { reserve_price: 100_00, ends_in })
      await aBid(service, lot.id, "cus_ann", max)
      return lot
    }

    it("lets the price follow to where the leader's max meets it", async () => {
      const { id } = await withReserve(80_00)
      expect(await service.lowerReserve(id, 90_00, MERCHANT)).toMatchObject({
        ...{ current_price: 10_00, reserve_price: 90_00 },
      })
      expect(await service.lowerReserve(id, 60_00, MERCHANT)).toMatchObject({
        ...{ current_price: 60_00, reserve_price: 60_00 },
      })
      expect((await service.stateFor(id))[0]).toMatchObject({ reserve_met: true })
    })

    it("ends a purchase at once that was open until it was met, and gives time to react", async () => {
      const lot = await aLot(service, {
        ...{ reserve_price: 100_00, buy_now_price: 150_00, ends_in: 3 },
      })
      await aBid(service, lot.id, "cus_ann", 80_00)
      const before = await service.retrieveAuction(lot.id)
      const lower = await service.lowerReserve(lot.id, 50_00, MERCHANT)
      expect(lower).toMatchObject({ is_buy_now_withdrawn: true, current_price: 50_00 })
      expect(lower.ends_at.getTime()).toBeGreaterThan(before.ends_at.getTime())
    })

    it("can be taken away, never raised, and is nobody's to read", async () => {
      const { id } = await withReserve(80_00)
      await expect(service.lowerReserve(id, 100_00, MERCHANT)).rejects.toThrow("below the reserve")
      await expect(service.lowerReserve(id, 9_99, MERCHANT)).rejects.toThrow("start price")
      await service.lowerReserve(id, null, MERCHANT)
      await expect(service.lowerReserve(id, null, MERCHANT)).rejects.toThrow("has no reserve")
      const [change] = await service.listAuctionChanges({
        auction_id: id,
        kind: "reserve_lowered",
      })
      expect(change.details).toEqual({ is_removed: true })
    })
  })

  describe("cancelling, pausing, extending", () => {
    it("a seller cancels without bids or long before the end, the merchant always", async () => {
      const seller_id = "sel_1"
      const reason = "Broken in the store room"
      const close = await aLot(service, { seller_id })
      await aBid(service, close.id, "cus_ann", 20_00)
      await expect(service.cancel(close.id, { ...SELLER, reason })).rejects.toThrow(
        "has bids and ends within 12 hours"
      )
      const far = await aLot(service, { seller_id, ends_in: 13 * 60 })
      await aBid(service, far.id, "cus_ann", 20_00)
      expect(await service.cancel(far.id, { ...SELLER, reason })).toMatchObject({
        ...{ status: "cancelled", status_reason: reason },
      })
      const lone = await aLot(service, { seller_id })
      expect(await service.cancel(lone.id, { ...SELLER, reason })).toMatchObject({
        status: "cancelled",
      })
      await expect(service.cancel(close.id, MERCHANT)).rejects.toThrow("'reason' accepts")
      await service.cancel(close.id, because("A complaint was upheld"))
      expect(await statusOf(close.id)).toBe("cancelled")
      await expect(service.cancel(close.id, because("Again"))).rejects.toThrow(
        "this status is final"
      )
      expect(await aBid(service, close.id, "cus_bob", 50_00)).toMatchObject({
        ...{ ok: false, code: "AUCTION_ENDED" },
      })
    })

    it("a pause refuses bids and moves the end by as long as it took", async () => {
      const { id } = await aLot(service, { hard_end_at: inMinutes(70) })
      const before = await service.pause(id, because("A question about the lot"))
      expect(await aBid(service, id, "cus_ann", 20_00)).toMatchObject({ code: "AUCTION_PAUSED" })
      await sql("update auction set paused_at = paused_at - interval '2 hours' where id = $1", [id])
      const after = await service.resume(id, MERCHANT)
      for (const field of ["ends_at", "hard_end_at"] as const) {
        const shift = after[field]!.getTime() - before[field]!.getTime()
        expect(Math.abs(shift - 2 * HOUR_MS)).toBeLessThan(5_000)
      }
      expect(after).toMatchObject({ status: "live", paused_at: null, status_reason: null })
      expect(await aBid(service, id, "cus_ann", 20_00)).toMatchObject({ ok: true })
      expect((await changesOf(id)).slice(-2)).toEqual(["paused", "resumed"])
      await service.announced()
      const names = bus.sent.map(({ name }) => name)
      expect(names).toEqual(expect.arrayContaining(["auction.paused", "auction.resumed"]))
      expect(await service.listAuctionOutboxes({ auction_id: id })).toEqual([])
    })

    it("the merchant moves an end to a later moment, also the last one, within 60 days", async () => {
      const { id, ends_at } = await aLot(service, { hard_end_at: inMinutes(70) })
      const why = because("The site was down")
      await expect(service.extend(id, ends_at, why)).rejects.toThrow("accepts a moment after")
      const far = inMinutes(61 * 24 * 60)
      await expect(service.extend(id, far, why)).rejects.toThrow("60 days after the start")
      const later = inMinutes(90)
      expect(await service.extend(id, later, why)).toMatchObject({
        ...{ ends_at: later, hard_end_at: later, extension_count: 1 },
      })
      const [change] = await service.listAuctionChanges({ auction_id: id, kind: "extended" })
      expect(change.details).toEqual({ from: ends_at.toISOString(), to: later.toISOString() })
    })
  })

  describe("relisting", () => {
    it("makes a new auction as long as the one before, once that is over unsold", async () => {
      const { id, ...first } = await aLot(service, { ends_in: 90, reserve_price: 30_00 })
      await expect(service.relist(id, {}, MERCHANT)).rejects.toThrow("is live; one that is unsold")
      await service.cancel(id, because("A new photograph"))
      const next = await service.relist(
        id,
        { changes: { start_price: 5_00 }, publish: true },
        MERCHANT
      )
      expect(next).toMatchObject({
        ...{ status: "live", start_price: 5_00, reserve_price: 30_00, relisted_from_id: id },
        ...{ product_id: first.product_id, relist_count: 0, seq: 0 },
      })
      const length = next.ends_at.getTime() - next.starts_at!.getTime()
      expect(Math.abs(length - 90 * 60_000)).toBeLessThan(2_000)
      expect((await changesOf(id)).slice(-1)).toEqual(["relisted"])
      await expect(service.relist(id, { publish: true }, MERCHANT)).rejects.toThrow(
        "is in an auction already"
      )
      expect(await service.relist(id, {}, MERCHANT)).toMatchObject({ status: "draft" })
    })
  })
})
