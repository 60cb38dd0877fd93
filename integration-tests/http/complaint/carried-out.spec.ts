import carryOutDecisions from "../../../src/jobs/complaint/carry-out-decisions"
import bookMissedOrders from "../../../src/jobs/ledger/book-missed-orders"
import { findOpenComplaint } from "../../../src/workflows/complaint/find-open-complaint"
import { inDatabase } from "../../helpers/auctions"
import { refusal } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { accountsOf, ledgerOf } from "../ledger/money"
import { aComplaintDesk, ComplaintDesk, NORTH } from "./complaint-desk"

/** What becomes of the money of a dispute. */
souk(({ api, getContainer }) => {
  let desk: ComplaintDesk
  beforeAll(async () => {
    desk = await aComplaintDesk(api, getContainer())
  })
  afterEach(async () => {
    jest.restoreAllMocks()
    await desk.quiet()
  })

  /** What the store has of this slice, and from adjustments, in cents. */
  const storeHas = async () =>
    (await accountsOf(getContainer(), { seller_id: desk.store.id })).seller
  const sums = async () => {
    const all = await accountsOf(getContainer())
    return Object.values(all).reduce((sum, amount) => sum + amount, 0)
  }
  const escalated = async (more: object = {}) => {
    const complaint = await desk.open(more)
    await desk.later({ hours: 73 })
    return await desk.look.staff(complaint.id)
  }
  const resolved = async (more: object = {}) => {
    const { id, version } = await escalated()
    return await desk.staff(id, "resolve", desk.decision({ version, ...more }))
  }

  it("follows a complaint that the store ignores, through a split and an appeal, to its end", async () => {
    const had = await storeHas()
    const { id, version } = await escalated({ amount: 30 })
    expect(await desk.look.staff(id)).toMatchObject({
      ...{ status: "escalated", is_escalated_by_silence: true, wished_amount: 30 },
    })
    expect(await desk.holds()).toEqual(["complaint open"])

    await desk.staff(id, "resolve", desk.decision({ version }))
    expect(await desk.refunds()).toEqual([2000])
    expect(await storeHas()).toBeLessThan(had)
    expect(await desk.look.buyer(id)).toMatchObject({
      ...{ status: "resolved", outcome: "split", amount: 20 },
      ...{ refund: { amount: 20, is_done: true }, allowed: ["appeal"] },
    })
    expect(await desk.holds()).toEqual(["complaint released"])
    const split = await storeHas()

    const appealed = await desk.buyer(id, "appeal", { body: "All of it is broken" })
    expect(appealed).toMatchObject({ status: "appealed", appealed_by: "buyer" })
    expect(await desk.holds()).toEqual(["complaint released", "complaint open"])
    const share = { order_id: desk.order_id, seller_id: desk.store.id }
    expect(await findOpenComplaint(getContainer(), share)).toMatchObject({ id, status: "appealed" })

    const end = { outcome: "for_buyer", amount: NORTH, version: appealed.version }
    await desk.staff(id, "decide-appeal", desk.decision(end))
    expect(await desk.refunds()).toEqual([2000, 2868])
    expect(await storeHas()).toBeLessThan(split)
    expect(await desk.look.seller(id)).toMatchObject({
      ...{ status: "final", amount: NORTH, payer: "seller", allowed: [] },
      refund: { amount: NORTH, is_done: true },
    })
    expect(await desk.holds()).toEqual(["complaint released", "complaint released"])
    expect(await findOpenComplaint(getContainer(), share)).toBeNull()
    expect(await sums()).toBe(0)
    // Nothing of the slice is left, and nothing beyond it was touched.
    expect(await storeHas()).toBe(0)
  })

  it("gives an accepted offer back at the store's expense", async () => {
    const { id, version } = await desk.open({ wish: "partial_refund", amount: 12.5 })
    const offer = { kind: "refund", amount: 10, body: "Ten, and we are good?", version }
    const offered = await desk.seller(id, "offer", offer)
    expect(offered).toMatchObject({ status: "offer_made", offer_amount: 10, offers_made: 1 })
    const accepted = await desk.buyer(id, "accept-offer", { version: offered.version })
    expect(accepted).toMatchObject({ status: "accepted", refund: { amount: 10 } })
    expect(await desk.refunds()).toEqual([1000])
    const [request] = await ledgerOf(getContainer()).listRefundRequests({})
    expect(request).toMatchObject({ requested_by_type: "system", status: "refunded" })
    expect(await desk.holds()).toEqual(["complaint released"])
    expect(await sums()).toBe(0)
  })

  it("keeps the store whole when the merchant pays", async () => {
    const had = await storeHas()
    const { id } = await resolved({ payer: "merchant" })
    expect(await desk.refunds()).toEqual([2000])
    expect(await storeHas()).toBe(had)
    expect(await desk.look.staff(id)).toMatchObject({
      decisions: [
        {
          status: "done",
          payer: "merchant",
          refunded_amount: 20,
          credited_amount: expect.any(Number),
        },
      ],
    })
    const { merchant } = await accountsOf(getContainer(), { seller_id: desk.store.id })
    expect(merchant).toBeLessThan(0)
    expect(await sums()).toBe(0)
  })

  it("lets the buyer keep what an appeal of the store takes off, at the merchant's expense", async () => {
    const had = await storeHas()
    const { id } = await resolved()
    expect(await storeHas()).toBeLessThan(had)
    const { version } = await desk.seller(id, "appeal", { body: "It left in one piece" })
    const right = { outcome: "for_seller", amount: 0, payer: null, version }
    await desk.staff(id, "decide-appeal", desk.decision(right))
    expect(await desk.refunds()).toEqual([2000])
    expect(await storeHas()).toBe(had)
    expect(await sums()).toBe(0)
  })

  it("takes back from the store what the merchant gave, when an appeal makes it pay", async () => {
    const { id } = await resolved({ payer: "merchant" })
    const given = await storeHas()
    const { version } = await desk.buyer(id, "appeal", { body: "They sent it so" })
    await desk.staff(id, "decide-appeal", desk.decision({ version }))
    expect(await desk.refunds()).toEqual([2000])
    expect(await storeHas()).toBeLessThan(given)
    expect(await sums()).toBe(0)
  })

  it("never decides on more than is left of the slice", async () => {
    await api.post(
      `/admin/seller-orders/${desk.north}/refunds`,
      { amount: 40, reason: "Another thing" },
      desk.merchant
    )
    const { id, version } = await escalated()
    const more = { outcome: "for_buyer", amount: 8.69, version }
    expect(await refusal(desk.staff(id, "resolve", desk.decision(more)))).toBe(
      "400 Complaint #1 can give back at most 8.68 USD; 8.69 USD is too much"
    )
    await desk.staff(id, "resolve", desk.decision({ ...more, amount: 8.68 }))
    expect(await desk.refunds()).toEqual([868, 4000])
  })

  describe("the payout of the slice", () => {
    it("is held though the event was lost, and let go though that one was, too", async () => {
      const { id } = await desk.open()
      await inDatabase(getContainer(), "delete from payout_hold")
      await inDatabase(getContainer(), "update complaint set is_held = false")
      await carryOutDecisions(getContainer())
      expect(await desk.holds()).toEqual(["complaint open"])
      await inDatabase(
        getContainer(),
        "update complaint set status = 'withdrawn', is_holding = false, closed_at = now()"
      )
      // The ledger's own job looks at orders that something holds.
      await inDatabase(getContainer(), "update ledger_order set checked_at = '2020-01-01'")
      await bookMissedOrders(getContainer())
      expect(await desk.holds()).toEqual(["complaint released"])
      expect((await desk.look.buyer(id)).status).toBe("withdrawn")
    })

    it("stays free when the merchant let it go by hand", async () => {
      const { id } = await desk.open()
      const { data } = await api.get(
        `/admin/ledger/holds?seller_id=${desk.store.id}`,
        desk.merchant
      )
      await api.delete(`/admin/ledger/holds/${data.payout_holds[0].id}`, desk.merchant)
      await desk.buyer(id, "messages", { body: "Hello?" })
      await carryOutDecisions(getContainer())
      await bookMissedOrders(getContainer())
      expect(await desk.holds()).toEqual(["complaint released"])
    })

    it("of the other store is not touched", async () => {
      await desk.open()
      const path = `/admin/ledger/holds?seller_id=${desk.other.id}`
      expect((await api.get(path, desk.merchant)).data.count).toBe(0)
    })
  })
})
