import { aCustomer } from "../../helpers/actors"
import { aReadyCart, slicesOf } from "../../helpers/orders"
import { refusal, statusOf } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { MARKETPLACE_MODULE } from "../../../src/modules/marketplace"
import MarketplaceModuleService from "../../../src/modules/marketplace/service"
import { accountsOf, refund } from "./money"
import { aRefundDesk, NORTH, RefundDesk } from "./refund-desk"

souk(({ api, getContainer }) => {
  let desk: RefundDesk
  beforeAll(async () => {
    desk = await aRefundDesk(api, getContainer())
  })
  afterEach(async () => await desk.quiet())

  describe("a request", () => {
    it("waits for the merchant, who gives the money back by agreeing", async () => {
      const request = await desk.ask(10)
      expect(request).toMatchObject({
        ...{ status: "requested", amount: 10, currency_code: "usd", requested_by_type: "seller" },
        seller_order_id: desk.north,
      })
      expect(request).not.toHaveProperty("requested_by")
      expect(await desk.refunds()).toEqual([])
      const { data } = await api.get("/admin/refund-requests?status=requested", desk.merchant)
      expect(data).toMatchObject({
        count: 1,
        refund_requests: [{ id: request.id, display_id: 1, seller: { name: "North" } }],
      })
      const approved = await desk.decide(request.id, "approve", { note: "Sorry" })
      expect(approved).toMatchObject({
        ...{ status: "refunded", decision_note: "Sorry", attempts: 1, last_error: null },
        ...{ refunded_at: expect.any(String), refund_ids: [expect.any(String)] },
        decided_by_user: { email: "merchant@example.com" },
      })
      expect(await desk.refunds()).toEqual([1000])
      expect(await desk.standing()).toEqual({
        ...{ currency_code: "usd", sold: NORTH, refunded: 10, open: 0, left: 38.68 },
      })
    })

    it("that is turned down tells why, and frees what it asked for", async () => {
      const { id } = await desk.ask(NORTH)
      expect(await desk.standing()).toMatchObject({ open: NORTH, left: 0 })
      const note = { note: "The parcel was fine" }
      expect(await desk.decide(id, "reject", note)).toMatchObject({ status: "rejected" })
      const { data } = await api.get(desk.asked(), desk.shop.north.auth)
      expect(data).toMatchObject({
        ...{ count: 1, refundable: { open: 0, left: NORTH } },
        refund_requests: [{ status: "rejected", decision_note: note.note }],
      })
      expect(await refusal(desk.decide(id, "approve"))).toMatch(/^400 .*is rejected/)
    })

    it("is bounded by what is left of the slice, and the refusal names it", async () => {
      await desk.ask(40)
      expect(await refusal(desk.ask(8.69))).toBe(
        `400 Seller order ${desk.north} has 8.68 USD left to refund of 48.68 USD; 8.69 USD is too much`
      )
      expect(await desk.ask(8.68)).toMatchObject({ amount: 8.68 })
      expect(await refusal(desk.give(0.01))).toMatch(/has 0.00 USD left/)
    })

    it("has one winner when two ask at once for more than half", async () => {
      const outcomes = await Promise.allSettled(
        [30, 30].map((amount) =>
          api.post(desk.asked(), { amount, reason: "Broken handle" }, desk.shop.north.auth)
        )
      )
      expect(outcomes.map(statusOf).sort()).toEqual([201, 400])
      expect(await desk.standing()).toMatchObject({ open: 30 })
    })

    it("is carried out once when it is approved twice at once", async () => {
      const { id } = await desk.ask(10)
      const url = `/admin/refund-requests/${id}/approve`
      const outcomes = await Promise.allSettled([1, 2].map(() => api.post(url, {}, desk.merchant)))
      expect(outcomes.map(statusOf).sort()).toEqual([200, 400])
      expect(await desk.refunds()).toEqual([1000])
      expect(await desk.look(id)).toMatchObject({ status: "refunded", attempts: 1 })
    })

    it("cannot be made before anything is paid, and says so", async () => {
      const { options } = getContainer().resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)
      options.capture = "manual"
      try {
        const cart = await aReadyCart(api, desk.shop)
        const { visitor } = desk.shop.market
        const { order } = (await api.post(`/store/carts/${cart}/complete`, {}, visitor)).data
        await desk.quiet()
        const [slice] = await slicesOf(getContainer(), order.id)
        expect(await refusal(desk.ask(1, slice.id))).toMatch(/^400 Nothing of .* once it is paid$/)
        expect(await desk.standing(slice.id)).toMatchObject({ sold: 0, left: 0 })
      } finally {
        options.capture = "automatic"
      }
    })

    it("is not agreed to when the money went back on the platform's page meanwhile", async () => {
      const { id } = await desk.ask(NORTH)
      await refund(api, getContainer(), desk.merchant, desk.order_id)
      expect(await refusal(desk.decide(id, "approve"))).toMatch(/^400 .*has 0.00 USD left/)
    })

    it.each([
      ["nothing", { amount: 0, reason: "Broken" }, /amount/],
      ["a part of a cent", { amount: 1.001, reason: "Broken" }, /at most 2 decimals in USD/],
      ["no reason", { amount: 1, reason: " " }, /reason/],
      ["a status", { amount: 1, reason: "Broken", status: "approved" }, /status/],
    ])("is refused with %s", async (_, body, words) => {
      const attempt = api.post(desk.asked(), body, desk.shop.north.auth)
      expect(await refusal(attempt)).toMatch(words)
    })
  })

  describe("the money", () => {
    it("takes its part of the commission along and leaves the other store untouched", async () => {
      const of = (seller_id: string) =>
        accountsOf(getContainer(), { order_id: desk.order_id, seller_id })
      const [before, others] = [await of(desk.shop.north.id), await of(desk.shop.south.id)]
      expect(before).toEqual({ clearing: -4868, seller: 4788, commission: 80 })
      expect(await desk.give(12.17)).toMatchObject({
        status: "refunded",
        requested_by_type: "merchant",
      })
      // A quarter of the slice, so a quarter of its commission.
      expect(await of(desk.shop.north.id)).toEqual({
        clearing: -3651,
        seller: 3591,
        commission: 60,
      })
      expect(await of(desk.shop.south.id)).toEqual(others)
      expect(await desk.statuses()).toEqual(["paid", "paid"])
    })

    it("of a whole slice makes the slice refunded, and only it", async () => {
      await desk.give(NORTH)
      expect(
        await accountsOf(getContainer(), { order_id: desk.order_id, seller_id: desk.shop.north.id })
      ).toEqual({
        ...{ clearing: 0, seller: 0, commission: 0 },
      })
      expect(await desk.statuses()).toEqual(["refunded", "paid"])
    })
  })

  it("is nobody else's: stores, customers and strangers", async () => {
    const { id } = await desk.ask(1)
    const ann = await aCustomer(api, desk.shop.market.visitor, "ann@example.com")
    const nobody = { headers: {} }
    expect(await refusal(desk.ask(1, desk.south))).toMatch(/^404 /)
    expect(await refusal(desk.ask(1, desk.north, desk.shop.south.auth))).toMatch(/^404 /)
    expect(await refusal(desk.standing(desk.north, desk.shop.south.auth))).toMatch(/^404 /)
    expect(await refusal(desk.give(1, "sord_none"))).toMatch(/^404 /)
    expect(await refusal(desk.decide("refreq_none", "approve"))).toMatch(/^404 /)
    for (const [who, status] of [
      [desk.shop.north.auth, 403],
      [ann, 401],
      [nobody, 401],
    ] as const) {
      for (const attempt of [
        () => desk.give(1, desk.north, who),
        () => desk.decide(id, "approve", {}, who),
        () => api.get("/admin/refund-requests", who),
      ]) {
        expect(await refusal(attempt())).toMatch(new RegExp(`^${status} `))
      }
    }
    expect(await refusal(desk.ask(1, desk.north, ann))).toMatch(/^40[13] /)
    expect(await desk.refunds()).toEqual([])
  })
})
