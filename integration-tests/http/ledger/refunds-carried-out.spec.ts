import { Modules } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import carryOutRefunds from "../../../src/jobs/ledger/carry-out-refunds"
import { REFUND_ATTEMPTS_MAX } from "../../../src/modules/ledger/refund-rules"
import { MARKETPLACE_MODULE } from "../../../src/modules/marketplace"
import MarketplaceModuleService from "../../../src/modules/marketplace/service"
import { inDatabase } from "../../helpers/auctions"
import { refusal } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { ledgerOf, paymentOf } from "./money"
import { aRefundDesk, NORTH, RefundDesk } from "./refund-desk"

souk(({ api, getContainer }) => {
  let desk: RefundDesk
  beforeAll(async () => {
    desk = await aRefundDesk(api, getContainer())
  })
  afterEach(async () => await desk.quiet())

  describe("a provider that refuses", () => {
    type Payments = { refundPaymentFromProvider_: (...args: unknown[]) => Promise<unknown> }
    const provider = () => getContainer().resolve<Payments>(Modules.PAYMENT)
    const refuse = () =>
      jest
        .spyOn(provider(), "refundPaymentFromProvider_")
        .mockRejectedValue(new Error("The card is gone"))
    afterEach(() => jest.restoreAllMocks())

    it("leaves the request approved with its words, and the job tries again", async () => {
      refuse()
      const request = await desk.give(10)
      expect(request).toMatchObject({ status: "approved", last_error: "The card is gone" })
      expect(request.next_attempt_at > new Date().toISOString()).toBe(true)
      expect(await desk.refunds()).toEqual([])
      jest.restoreAllMocks()
      await carryOutRefunds(getContainer())
      expect(await desk.look(request.id)).toMatchObject({ status: "approved", attempts: 1 })
      await desk.makeDue()
      await Promise.all([carryOutRefunds(getContainer()), carryOutRefunds(getContainer())])
      expect(await desk.look(request.id)).toMatchObject({ status: "refunded", last_error: null })
      expect(await desk.refunds()).toEqual([1000])
    })

    it("makes it fail in the end, and then the merchant may retry or give up", async () => {
      const { id } = await desk.ask(10)
      refuse()
      await desk.decide(id, "approve")
      await inDatabase(getContainer(), "update refund_request set attempts = ?", [
        REFUND_ATTEMPTS_MAX - 1,
      ])
      await desk.makeDue()
      await carryOutRefunds(getContainer())
      expect(await desk.look(id)).toMatchObject({
        status: "failed",
        last_error: "The card is gone",
      })
      expect(await desk.standing()).toMatchObject({ open: 0, left: NORTH })
      expect(await refusal(desk.decide(id, "approve"))).toMatch(/accepted: retry, or reject/)
      jest.restoreAllMocks()
      expect(await desk.decide(id, "retry")).toMatchObject({ status: "refunded" })
      expect(await refusal(desk.decide(id, "retry"))).toMatch(/is refunded/)
      expect(await desk.refunds()).toEqual([1000])
    })
  })

  describe("a crash", () => {
    /** Approved, and the process died before the deed. */
    const approved = async () => {
      const { id } = await desk.ask(10)
      const now = new Date()
      await ledgerOf(getContainer()).approveRefund({ id, note: null, by_id: "user_1" }, now)
      return {
        id,
        note: `Broken handle [${id}]`,
        payment_id: await paymentOf(api, desk.merchant, desk.order_id),
      }
    }

    it("before the money moved is made good by the job", async () => {
      const { id } = await approved()
      await carryOutRefunds(getContainer())
      expect(await desk.look(id)).toMatchObject({ status: "refunded" })
      expect(await desk.refunds()).toEqual([1000])
    })

    it("after the money moved does not move it again", async () => {
      const { id, ...made } = await approved()
      await refundPaymentWorkflow(getContainer()).run({ input: { ...made, amount: 10 } })
      await carryOutRefunds(getContainer())
      expect(await desk.look(id)).toMatchObject({
        status: "refunded",
        refund_ids: [expect.any(String)],
      })
      expect(await desk.refunds()).toEqual([1000])
      expect(await desk.standing()).toMatchObject({ refunded: 10, open: 0 })
    })

    it("before the order heard of it asks the provider again under the same key", async () => {
      const { id, ...made } = await approved()
      const payments = getContainer().resolve(Modules.PAYMENT)
      // What the platform's workflow does first: the row and the provider, not the order.
      await payments.refundPayment({ ...made, amount: 10 })
      expect(await desk.standing()).toMatchObject({ refunded: 0 })
      await carryOutRefunds(getContainer())
      expect(await desk.look(id)).toMatchObject({ status: "refunded" })
      expect(await desk.refunds()).toEqual([1000])
      expect(await desk.standing()).toMatchObject({ refunded: 10, open: 0, left: 38.68 })
    })

    it("after a part of it finds the part and gives the rest back", async () => {
      const { id, ...made } = await approved()
      await refundPaymentWorkflow(getContainer()).run({ input: { ...made, amount: 4 } })
      await carryOutRefunds(getContainer())
      expect(await desk.look(id)).toMatchObject({ status: "refunded", refund_ids: { length: 2 } })
      expect(await desk.refunds()).toEqual([400, 600])
    })
  })

  describe("cancelling a paid slice", () => {
    const cancel = async () => {
      const body = { reason: "Broken in store" }
      await api.post(`/seller/orders/${desk.north}/cancel`, body, desk.shop.north.auth)
      await desk.quiet()
    }

    it("gives its money back, and what was asked for before goes with it", async () => {
      await desk.give(10)
      const { id } = await desk.ask(5)
      await cancel()
      expect(await desk.refunds()).toEqual([1000, 3868])
      const { refund_requests } = (await api.get(desk.asked(), desk.shop.north.auth)).data
      expect(refund_requests).toMatchObject([
        { status: "refunded", amount: 38.68, requested_by_type: "system" },
        { id, status: "rejected" },
        { status: "refunded", amount: 10 },
      ])
      expect(await desk.statuses()).toEqual(["refunded", "paid"])
    })

    it("is found by the job when nobody heard of it, once", async () => {
      await getContainer()
        .resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)
        .moveSellerOrder(
          { id: desk.north, from: "paid", to: ["cancelled"] },
          { actor_type: "merchant" }
        )
      expect(await desk.refunds()).toEqual([])
      await Promise.all([carryOutRefunds(getContainer()), carryOutRefunds(getContainer())])
      await carryOutRefunds(getContainer())
      expect(await desk.refunds()).toEqual([4868])
      expect(await desk.statuses()).toEqual(["refunded", "paid"])
    })

    it("leaves an order that is cancelled whole to the platform", async () => {
      await api.post(`/admin/orders/${desk.order_id}/cancel`, {}, desk.merchant)
      await desk.quiet()
      await carryOutRefunds(getContainer())
      expect(await desk.refunds()).toHaveLength(1)
      expect((await api.get("/admin/refund-requests", desk.merchant)).data).toMatchObject({
        count: 0,
      })
    })
  })
})
