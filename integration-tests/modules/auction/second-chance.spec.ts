import { aBid, aLot, HOUR_MS } from "../../helpers/auctions"
import { Deed } from "../../../src/modules/auction/sales"
import { afterTheHammer, GOOD, inHours, MERCHANT, SaleWishes } from "./sale"
import { onStage } from "./stage"

onStage((stage) => {
  const { service, sql } = stage
  const { auctionOf, settlementsOf, offersOf, sent, aSale, due, expire } = afterTheHammer(stage)

  describe("a second chance", () => {
    const anOffer = async (wishes?: SaleWishes) => {
      const sale = await aSale(wishes)
      await expire(sale.settlement_id)
      const [offer] = await offersOf(sale.id)
      const answer = (accept: boolean, customer_id = "cus_bob") =>
        service.answerOffer({ id: offer.id, customer_id, accept, outlook: GOOD })
      return { ...sale, offer, answer }
    }

    it("that is accepted is a lot to pay, and whoever asked is asked no more", async () => {
      const { id, answer, offer } = await anOffer()
      await expect(answer(true, "cus_cat")).rejects.toMatchObject({ type: "not_found" })
      expect(await answer(true)).toMatchObject({ status: "accepted" })
      expect(await settlementsOf(id)).toMatchObject([
        { attempt: 1, status: "second_chance" },
        {
          ...{ attempt: 2, kind: "second_chance", customer_id: "cus_bob", amount: "7000" },
          status: "awaiting_payment",
        },
      ])
      expect(await auctionOf(id)).toMatchObject({ status: "sold", fee_amount: "140" })
      await expect(answer(false)).rejects.toThrow(`Offer ${offer.id} was accepted`)
      const [, { id: second }] = await settlementsOf(id)
      expect(await expire(second)).toBe("second_chance")
      expect((await offersOf(id)).map(({ customer_id }) => customer_id)).toEqual([
        "cus_bob",
        "cus_cat",
      ])
    })

    it("is answered once, whatever comes at the same moment", async () => {
      for (let round = 0; round < 8; round++) {
        const { id, offer, answer } = await anOffer({
          bids: [
            ["cus_bob", 20_00],
            ["cus_ann", 30_00],
          ],
        })
        await Promise.allSettled([
          answer(true),
          answer(false),
          service.expireOffer(offer, GOOD, inHours(25)),
        ])
        const [{ status }] = await offersOf(id)
        const { status: auction } = await auctionOf(id)
        expect(auction).toBe(status === "accepted" ? "sold" : "unsold")
        expect(await settlementsOf(id)).toHaveLength(status === "accepted" ? 2 : 1)
      }
    })

    it("is too late when its time is over", async () => {
      const { offer, answer } = await anOffer()
      await sql("update auction_offer set expires_at = now() where id = $1", [offer.id])
      await expect(answer(true)).rejects.toThrow("expired at")
    })

    it("by hand sells what did not meet its reserve; not what had no bids or is in an auction", async () => {
      const bids: [string, number][] = [["cus_ann", 40_00]]
      const { id, lot } = await aSale({ reserve_price: 80_00, bids })
      expect(await auctionOf(id)).toMatchObject({ unsold_reason: "reserve_not_met" })
      await service.relist(id, { publish: true }, MERCHANT)
      await expect(service.offer(id, [], MERCHANT)).rejects.toThrow("is in an auction already")
      const [{ id: open }] = await service.openLots({ product_ids: [lot.product_id] })
      await service.cancel(open, { ...MERCHANT, reason: "Sold by hand" })
      await service.offer(id, [], MERCHANT)
      const [{ id: offer }] = await offersOf(id)
      await service.answerOffer({ id: offer, customer_id: "cus_ann", accept: true, outlook: GOOD })
      expect(await auctionOf(id)).toMatchObject({ status: "sold", unsold_reason: null })
      const { id: lone } = await aSale({ bids: [] })
      await expect(service.offer(lone, [], MERCHANT)).rejects.toThrow("unsold (no_bids)")
    })
  })

  describe("reminders", () => {
    it("leave twelve and two hours before the deadline, once each", async () => {
      const { id, settlement_id } = await aSale()
      const about = { id, settlement_id, customer_id: "cus_ann" }
      for (const hours of [1, 11.9]) expect(await service.remind(inHours(hours), 10)).toBe(0)
      expect(await service.remind(inHours(12.1), 10)).toBe(1)
      expect(await service.remind(inHours(13), 10)).toBe(0)
      expect(await service.remind(inHours(22.1), 10)).toBe(1)
      expect(await service.remind(inHours(23), 10)).toBe(0)
      expect(await sent("auction.payment_reminder")).toEqual([
        { ...about, hours_left: 12 },
        { ...about, hours_left: 2 },
      ])
    })

    it("say the last word only to who was not reminded before, and nothing of a short deadline", async () => {
      const { settlement_id } = await aSale()
      expect(await service.remind(inHours(23), 10)).toBe(1)
      expect((await sent("auction.payment_reminder")).map(({ hours_left }) => hours_left)).toEqual([
        2,
      ])
      expect((await due(settlement_id)).reminded).toEqual([12, 2])
      await service.setSettings({ payment_hours: 2 })
      await aSale()
      expect(await service.remind(inHours(1.9), 10)).toBe(0)
    })
  })

  describe("a store that is stopped", () => {
    const stopFor = async (seller_id: string, hours: number) => {
      await service.holdSeller(seller_id)
      await sql(
        "update auction set paused_at = paused_at - make_interval(hours => $1) where seller_id = $2",
        [hours, seller_id]
      )
    }
    const shift = (before: Date | null, after: Date | null) =>
      Math.round((after!.getTime() - before!.getTime()) / HOUR_MS)

    it("stops its clocks, and they go on later by as long as they stood", async () => {
      const live = await aLot(service, { seller_id: "sel_1" })
      const foreign = await aLot(service, { seller_id: "sel_2" })
      await stopFor("sel_1", 5)
      expect(await aBid(service, live.id, "cus_ann", 20_00)).toMatchObject({
        code: "AUCTION_PAUSED",
      })
      await expect(service.resume(live.id, MERCHANT)).rejects.toThrow("when its store sells again")
      expect(await auctionOf(foreign.id)).toMatchObject({ status: "live", is_store_stopped: false })
      await service.releaseSeller("sel_1")
      await service.releaseSeller("sel_1")
      const after = await auctionOf(live.id)
      expect(after).toMatchObject({ status: "live", is_store_stopped: false, paused_at: null })
      expect(shift(live.ends_at, after.ends_at)).toBe(5)
    })

    it("starts what should have started, as long as it was meant to be, and leaves the rest planned", async () => {
      const missed = await aLot(service, { seller_id: "sel_1", starts_at: inHours(0.5) })
      const later = await aLot(service, {
        ...{ seller_id: "sel_1", starts_at: inHours(20), ends_at: inHours(30) },
      })
      await service.holdSeller("sel_1")
      await sql(
        "update auction set starts_at = now() - interval '3 hours', ends_at = now() - interval '2 hours' where id = $1",
        [missed.id]
      )
      await service.releaseSeller("sel_1")
      const started = await auctionOf(missed.id)
      expect(started).toMatchObject({ status: "live", is_store_stopped: false })
      expect(shift(started.starts_at, started.ends_at)).toBe(1)
      expect(await auctionOf(later.id)).toMatchObject({
        ...{ status: "scheduled", is_store_stopped: false, ends_at: later.ends_at },
      })
    })

    it("leaves the merchant's own pause to the merchant", async () => {
      const lot = await aLot(service, { seller_id: "sel_1" })
      await service.pause(lot.id, { ...MERCHANT, reason: "A question" })
      await stopFor("sel_1", 1)
      await service.releaseSeller("sel_1")
      expect(await auctionOf(lot.id)).toMatchObject({ status: "paused", is_store_stopped: false })
      expect(await service.resume(lot.id, MERCHANT)).toMatchObject({ status: "live" })
    })

    it("postpones what is to be paid or answered", async () => {
      const sale = await aSale({ seller_id: "sel_1" })
      const offered = await aSale({ seller_id: "sel_1" })
      await expire(offered.settlement_id)
      const [offer] = await offersOf(offered.id)
      const before = await due(sale.settlement_id)
      await stopFor("sel_1", 7)
      expect(await service.paymentsDue(inHours(48), 10)).toEqual([])
      expect(await service.offersDue(inHours(48), 10)).toEqual([])
      expect(await expire(sale.settlement_id, GOOD, inHours(48))).toBeNull()
      const accepted = service.answerOffer({
        ...{ id: offer.id, customer_id: "cus_bob", accept: true, outlook: GOOD },
      })
      await expect(accepted).rejects.toThrow("The store is not selling at the moment")
      await service.releaseSeller("sel_1")
      expect(shift(before.payment_due_at, (await due(sale.settlement_id)).payment_due_at)).toBe(7)
      const [later] = await offersOf(offered.id)
      expect(shift(offer.expires_at, later.expires_at)).toBe(7)
    })
  })

  describe("a lot that is gone", () => {
    it("ends whatever is open without blame", async () => {
      const live = await aLot(service)
      const sale = await aSale()
      const offered = await aSale()
      await expire(offered.settlement_id)
      const deed: Deed = { by: "system", reason: "The product is gone" }
      for (const { id } of [live, sale, offered]) await service.callOff(id, deed)
      expect(await auctionOf(live.id)).toMatchObject({ status: "cancelled" })
      expect(await auctionOf(sale.id)).toMatchObject({ status: "unsold", unsold_reason: "voided" })
      expect(await settlementsOf(sale.id)).toMatchObject([{ status: "closed", defaulted_at: null }])
      expect(await offersOf(offered.id)).toMatchObject([{ status: "withdrawn" }])
      expect(await service.callOff(sale.id, deed)).toBeNull()
    })
  })
})
