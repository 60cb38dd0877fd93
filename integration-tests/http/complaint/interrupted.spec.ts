import { Modules } from "@medusajs/framework/utils"
import carryOutDecisions from "../../../src/jobs/complaint/carry-out-decisions"
import { COMPLAINT_MODULE } from "../../../src/modules/complaint"
import ComplaintModuleService from "../../../src/modules/complaint/service"
import { completeComplaintDecisionWorkflow } from "../../../src/workflows/complaint/complete-complaint-decision"
import { requestComplaintRefundWorkflow } from "../../../src/workflows/complaint/request-complaint-refund"
import { inDatabase } from "../../helpers/auctions"
import { souk } from "../../helpers/runner"
import { accountsOf, ledgerOf } from "../ledger/money"
import { aComplaintDesk, ComplaintDesk } from "./complaint-desk"

/** Dollars, in cents. */
const TWENTY = 2000

/** Decisions whose carrying out is cut short, wherever it may be. */
souk(({ api, getContainer }) => {
  let desk: ComplaintDesk
  beforeAll(async () => {
    desk = await aComplaintDesk(api, getContainer())
  })
  afterEach(async () => {
    jest.restoreAllMocks()
    await desk.quiet()
  })

  const complaints = () => getContainer().resolve<ComplaintModuleService>(COMPLAINT_MODULE)
  /** What the store has of this slice, and from adjustments, in cents. */
  const storeHas = async () =>
    (await accountsOf(getContainer(), { seller_id: desk.store.id })).seller
  const escalated = async (more: object = {}) => {
    const complaint = await desk.open(more)
    await desk.later({ hours: 73 })
    return await desk.look.staff(complaint.id)
  }
  const resolved = async (more: object = {}) => {
    const { id, version } = await escalated()
    return await desk.staff(id, "resolve", desk.decision({ version, ...more }))
  }

  describe("interrupted", () => {
    /** Decided, and the process died before anybody heard of it. */
    const decided = async (payer: "seller" | "merchant" = "merchant") => {
      const { id } = await escalated()
      const author = { author_type: "merchant" as const, author_id: "user_1", author_name: "Souk" }
      const { decision } = await complaints().act(
        {
          ...{ ref: { id }, who: "merchant", who_id: "user_1", author, message_id: "compmsg_1" },
          doing: { deed: "resolve", outcome: "split", amount: TWENTY, payer, left: 4868 },
        },
        new Date()
      )
      return { id, decision: decision! }
    }
    /** Nobody waits for the next attempt. */
    const makeDue = () =>
      inDatabase(
        getContainer(),
        "update complaint_decision set next_attempt_at = now() - interval '1 s' where status = 'pending'"
      )
    const run = async () => {
      await makeDue()
      await carryOutDecisions(getContainer())
      await desk.quiet()
    }
    const makeRefundsDue = () =>
      inDatabase(
        getContainer(),
        "update refund_request set next_attempt_at = now() - interval '1 s'"
      )

    it("before anything was done, the job does it, once, however many run", async () => {
      const had = await storeHas()
      const { id } = await decided()
      expect([await desk.refunds(), await desk.holds()]).toEqual([[], ["complaint open"]])
      await makeDue()
      await Promise.all([carryOutDecisions(getContainer()), carryOutDecisions(getContainer())])
      await run()
      expect(await desk.refunds()).toEqual([2000])
      expect(await storeHas()).toBe(had)
      expect(await desk.look.staff(id)).toMatchObject({ decisions: [{ status: "done" }] })
      expect(await desk.holds()).toEqual(["complaint released"])
    })

    it("after the refund was asked for, it is not asked for again", async () => {
      const { id, decision } = await decided("seller")
      const { id: complaint_id, number } = await complaints().find({ id })
      await requestComplaintRefundWorkflow(getContainer()).run({
        input: {
          complaint: {
            ...{ id: complaint_id, number, order_id: desk.order_id },
            ...{ seller_order_id: desk.north, seller_id: desk.store.id },
          },
          ...{ decision_id: decision.id, amount: TWENTY, decided_by: "user_1", now: new Date() },
        },
      })
      // The process died before it could write down what it had asked for.
      await inDatabase(getContainer(), "update complaint_decision set refund_request_id = null")
      await run()
      expect(await desk.refunds()).toEqual([2000])
      expect(await ledgerOf(getContainer()).listRefundRequests({})).toHaveLength(1)
    })

    it("between the refund and the store's credit, only the credit is made up for", async () => {
      const had = await storeHas()
      const { id } = await decided()
      const broken = jest
        .spyOn(ledgerOf(getContainer()), "adjust")
        .mockRejectedValue(new Error("The database went away"))
      await run()
      expect(broken).toHaveBeenCalled()
      expect([await desk.refunds(), (await storeHas()) < had]).toEqual([[2000], true])
      expect(await desk.look.staff(id)).toMatchObject({
        decisions: [{ status: "pending", last_error: "The database went away" }],
      })
      expect(await desk.holds()).toEqual(["complaint open"])
      broken.mockRestore()
      await run()
      expect([await desk.refunds(), await storeHas()]).toEqual([[2000], had])
    })

    it("after the credit, it is not given twice", async () => {
      const had = await storeHas()
      const { id, decision } = await decided()
      const dead = jest
        .spyOn(complaints(), "completeDecision")
        .mockRejectedValue(new Error("The process was killed"))
      await run()
      expect(await storeHas()).toBe(had)
      dead.mockRestore()
      await run()
      expect([await storeHas(), await desk.refunds()]).toEqual([had, [2000]])
      expect((await desk.look.staff(id)).decisions).toMatchObject([{ status: "done" }])
      // Whoever comes too late, with another run's knowledge, changes nothing.
      const late = { id: decision.id, credited_amount: 1, requested_amount: 1, is_ended: false }
      const { result } = await completeComplaintDecisionWorkflow(getContainer()).run({
        input: { ...late, now: new Date() },
      })
      expect(result ?? null).toBeNull()
    })

    it("by a provider that refuses, it waits and says why, and ends when the refund is done", async () => {
      type Payments = { refundPaymentFromProvider_: (...args: unknown[]) => Promise<unknown> }
      const provider = getContainer().resolve<Payments>(Modules.PAYMENT)
      const refusing = jest
        .spyOn(provider, "refundPaymentFromProvider_")
        .mockRejectedValue(new Error("The card is gone"))
      const { id } = await resolved()
      const [{ id: request_id }] = await ledgerOf(getContainer()).listRefundRequests({})
      expect(await desk.look.staff(id)).toMatchObject({
        decisions: [
          {
            status: "pending",
            last_error: `Refund request ${request_id} is approved: The card is gone`,
          },
        ],
      })
      expect(await desk.look.buyer(id)).toMatchObject({ refund: { amount: 20, is_done: false } })
      expect(await desk.holds()).toEqual(["complaint open"])
      refusing.mockRestore()
      await makeRefundsDue()
      await run()
      expect(await desk.refunds()).toEqual([2000])
      expect(await desk.look.buyer(id)).toMatchObject({ refund: { is_done: true } })
    })

    it("gives what is left when a part went back by another way meanwhile", async () => {
      const { id } = await decided("seller")
      const body = { amount: 40, reason: "Another thing" }
      await api.post(`/admin/seller-orders/${desk.north}/refunds`, body, desk.merchant)
      await run()
      expect(await desk.refunds()).toEqual([868, 4000])
      expect(await desk.look.staff(id)).toMatchObject({
        decisions: [{ status: "done", amount: 20, refunded_amount: 8.68 }],
      })
    })
  })
})
