import { aBid, HOUR_MS } from "../../helpers/auctions"
import { afterTheHammer, GOOD, inHours, MERCHANT } from "./sale"
import { anotherProcess, onStage } from "./stage"

onStage((stage) => {
  const { service, sql, url } = stage
  const { auctionOf, settlementsOf, offersOf, endOf, sent, aSale, due, expire, expireOffer } =
    afterTheHammer(stage)

  describe("the checkout of a winner", () => {
    it("is asked for until it is there, later and later when it cannot be made", async () => {
      const { settlement_id } = await aSale()
      const now = new Date()
      const dueAt = async (at: Date) => (await service.checkoutsDue(at, 10)).map(({ id }) => id)
      expect(await dueAt(now)).toEqual([settlement_id])
      for (const seconds of [5, 10, 20]) {
        await service.noteCheckoutFailure(await due(settlement_id), "No region", now)
        expect(await dueAt(new Date(now.getTime() + seconds * 1000 - 1))).toEqual([])
        expect(await dueAt(new Date(now.getTime() + seconds * 1000))).toEqual([settlement_id])
      }
      expect(await due(settlement_id)).toMatchObject({
        ...{ checkout_attempts: 3, checkout_error: "No region" },
      })
      expect(await service.assignCheckout(settlement_id, "cart_1", null)).toBe(true)
      expect(await dueAt(inHours(2))).toEqual([])
      expect(await due(settlement_id)).toMatchObject({ cart_id: "cart_1", checkout_error: null })
    })

    it("is one: of two that are made at once the second is not taken", async () => {
      const { settlement_id } = await aSale()
      const carts = ["cart_1", "cart_2", "cart_3"]
      const taken = await Promise.all(
        carts.map((cart) => service.assignCheckout(settlement_id, cart, null))
      )
      expect(taken.filter(Boolean)).toHaveLength(1)
      const { cart_id } = await due(settlement_id)
      expect(await service.assignCheckout(settlement_id, "cart_4", cart_id)).toBe(true)
      expect(await service.assignCheckout(settlement_id, "cart_5", cart_id)).toBe(false)
    })
  })

  describe("payment", () => {
    it("and the deadline never both win", async () => {
      for (let round = 0; round < 12; round++) {
        const { id, settlement_id } = await aSale({ on_default: "close" })
        await service.assignCheckout(settlement_id, `cart_r${round}`, null)
        const claim = { cart_id: `cart_r${round}`, order_id: `order_r${round}` }
        const [paid, expired] = await Promise.allSettled([
          service.claimPayment(claim),
          expire(settlement_id),
        ])
        const isPaid = paid.status === "fulfilled"
        expect(expired).toMatchObject({ status: "fulfilled", value: isPaid ? null : "closed" })
        if (isPaid) expect(await service.markPaid(claim.order_id)).toBe(true)
        const { status, settled_at } = await auctionOf(id)
        expect([status, Boolean(settled_at)]).toEqual([isPaid ? "sold" : "unsold", true])
      }
    })

    it("is marked once, settles the auction, and is complete when the lot is there", async () => {
      const { id, settlement_id } = await aSale()
      await service.assignCheckout(settlement_id, "cart_1", null)
      const claim = { cart_id: "cart_1", order_id: "order_1" }
      await service.claimPayment(claim)
      await service.claimPayment(claim)
      await expect(service.claimPayment({ ...claim, order_id: "order_2" })).rejects.toThrow(
        "The time to pay for this lot is over"
      )
      expect((await auctionOf(id)).settled_at).toBeNull()
      const marks = await Promise.all([1, 2, 3].map(() => service.markPaid("order_1")))
      expect(marks.filter(Boolean)).toHaveLength(1)
      expect(await auctionOf(id)).toMatchObject({ status: "sold", settled_at: expect.any(Date) })
      expect(await service.markCompleted("order_1")).toBe(true)
      expect(await service.markCompleted("order_1")).toBe(false)
      expect(await settlementsOf(id)).toMatchObject([
        { status: "completed", paid_at: expect.any(Date), completed_at: expect.any(Date) },
      ])
      const about = { id, settlement_id, customer_id: "cus_ann" }
      expect(await sent("auction.paid")).toEqual([about])
      expect(await sent("auction.completed")).toEqual([about])
    })

    it("that comes to nothing gives the attempt back, and the deadline takes it", async () => {
      const { settlement_id } = await aSale({ on_default: "close" })
      await service.assignCheckout(settlement_id, "cart_1", null)
      await service.claimPayment({ cart_id: "cart_1", order_id: "order_1" })
      expect(await expire(settlement_id)).toBeNull()
      await service.releasePayment(settlement_id, "order_1")
      expect(await expire(settlement_id)).toBe("closed")
      await expect(
        service.claimPayment({ cart_id: "cart_1", order_id: "order_2" })
      ).rejects.toThrow("The time to pay for this lot is over")
    })
  })

  describe("a deadline that passes", () => {
    it("is found in time by one process, and decided once by two", async () => {
      const { id, settlement_id } = await aSale()
      expect(await service.paymentsDue(inHours(23), 10)).toEqual([])
      const [payable] = await service.paymentsDue(inHours(25), 10)
      expect(payable).toMatchObject({ id: settlement_id, auction_id: id })
      const other = anotherProcess(url)
      const outcomes = await Promise.all([
        service.expirePayment(payable, GOOD, inHours(25)),
        other.service.expirePayment(payable, GOOD, inHours(25)),
      ])
      await other.stop()
      expect(outcomes.filter(Boolean)).toEqual(["second_chance"])
      expect(await offersOf(id)).toHaveLength(1)
    })

    it("leads to the next bidder at the own highest max, one after the other, then to the end", async () => {
      const { id, settlement_id } = await aSale()
      expect(await expire(settlement_id)).toBe("second_chance")
      expect(await offersOf(id)).toMatchObject([
        { customer_id: "cus_bob", amount: "7000", status: "open" },
      ])
      expect(await auctionOf(id)).toMatchObject({ status: "sold", settled_at: null })
      expect(await expireOffer(id)).toBe(true)
      expect(await offersOf(id)).toMatchObject([
        { customer_id: "cus_bob", status: "expired" },
        { customer_id: "cus_cat", amount: "4000", status: "open" },
      ])
      const [, { id: offer }] = await offersOf(id)
      await service.answerOffer({
        ...{ id: offer, customer_id: "cus_cat", accept: false, outlook: GOOD },
      })
      expect(await auctionOf(id)).toMatchObject({
        ...{ status: "unsold", unsold_reason: "payment_defaulted", fee_amount: null },
        settled_at: expect.any(Date),
      })
      expect(await settlementsOf(id)).toMatchObject([{ status: "second_chance" }])
      expect(await sent("auction.payment_defaulted")).toEqual([
        { id, settlement_id, customer_id: "cus_ann" },
      ])
    })

    it("asks three bidders at most, and nobody who may not buy or whose bids were taken out", async () => {
      const names = ["a", "b", "c", "d", "e", "f", "g"]
      const bids = names.map((name, i): [string, number] => [`cus_${name}`, 20_00 + i * 10_00])
      const { id, settlement_id } = await aSale({ bids })
      await sql("update auction_bid set voided_at = now() where customer_id = 'cus_e'")
      await expire(settlement_id, { ...GOOD, blocked: ["cus_f"] })
      for (let asked = 0; asked < 4; asked++) await expireOffer(id, { ...GOOD, blocked: ["cus_f"] })
      const asked = await offersOf(id)
      expect(asked.map(({ customer_id }) => customer_id)).toEqual(["cus_d", "cus_c", "cus_b"])
      expect(await auctionOf(id)).toMatchObject({ status: "unsold" })
    })

    it("never asks below the reserve without the seller, who may do it by hand", async () => {
      const { id, settlement_id } = await aSale({ reserve_price: 80_00 })
      expect(await expire(settlement_id)).toBe("closed")
      const next = await service.offer(id, [], MERCHANT)
      expect(next).toMatchObject({ status: "unsold", settled_at: null })
      expect(await offersOf(id)).toMatchObject([{ customer_id: "cus_bob", status: "open" }])
      await expect(service.offer(id, [], MERCHANT)).rejects.toThrow("waits for the answer")
      await expireOffer(id)
      expect(await auctionOf(id)).toMatchObject({ settled_at: expect.any(Date) })
    })

    it("puts the lot up again on the same terms, as often as the auction says", async () => {
      const wishes = { on_default: "relist", relist_max: 1, buy_now_price: 500_00 } as const
      const { id, settlement_id, lot } = await aSale(wishes)
      expect(await expire(settlement_id)).toBe("relisted")
      expect(await auctionOf(id)).toMatchObject({ status: "unsold", settled_at: expect.any(Date) })
      const [next] = await service.listAuctions({ relisted_from_id: id })
      expect(next).toMatchObject({
        ...{ status: "live", relist_count: 1, product_id: lot.product_id, seq: 0 },
        ...{ is_buy_now_withdrawn: false, buy_now_price: "50000" },
      })
      const length = next.ends_at.getTime() - next.starts_at!.getTime()
      expect(Math.abs(length - HOUR_MS)).toBeLessThan(2_000)
      expect(await sent("auction.relisted")).toEqual([{ id, new_id: next.id }])
      await aBid(service, next.id, "cus_ann", 30_00)
      await endOf(next.id)
      await service.closeDue({ ids: [next.id] })
      const [again] = await settlementsOf(next.id)
      expect(await expire(again.id)).toBe("closed")
    })

    it("closes when the lot cannot be put up again", async () => {
      const { id, settlement_id } = await aSale({ on_default: "relist", relist_max: 1 })
      expect(await expire(settlement_id, { ...GOOD, is_relistable: false })).toBe("closed")
      expect(await service.listAuctions({ relisted_from_id: id })).toEqual([])
    })
  })

  it("what follows from a default elsewhere is asked for until it is done", async () => {
    const { settlement_id } = await aSale({ on_default: "close" })
    expect(await service.followUpsDue(10)).toEqual([])
    await expire(settlement_id)
    expect(await service.followUpsDue(10)).toMatchObject([{ id: settlement_id, kind: "hammer" }])
    await service.markFollowedUp(settlement_id, new Date())
    expect(await service.followUpsDue(10)).toEqual([])
  })
})
