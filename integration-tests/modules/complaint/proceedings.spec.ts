import { resolve as path } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { COMPLAINT_MODULE } from "../../../src/modules/complaint"
import { COMPLAINTS_PER_SLICE_MAX } from "../../../src/modules/complaint/rules"
import ComplaintModuleService from "../../../src/modules/complaint/service"
import { afterDays, afterHours, deedsOf } from "./deeds"

const told = (attempts: PromiseSettledResult<unknown>[]) =>
  attempts.map((one) => (one.status === "fulfilled" ? "done" : one.reason.message)).sort()

moduleIntegrationTestRunner<ComplaintModuleService>({
  moduleName: COMPLAINT_MODULE,
  resolve: path("src/modules/complaint"),
  // The real tables, with their indexes and triggers.
  pathToMigrations: path("src/modules/complaint/migrations"),
  testSuite: ({ service }) => {
    const { open, act, write, offer, resolve, historyOf } = deedsOf(service)
    const look = (id: string) => service.find({ id })

    describe("opening", () => {
      it("gives a number, the store's time, and keeps the payout waiting", async () => {
        expect(await open()).toMatchObject({
          ...{ number: 1, status: "awaiting_seller", version: 1, due_at: afterHours(72) },
          ...{ wished_amount: 500, is_holding: true, is_held: false },
        })
        expect(await service.listComplaintMessages({})).toMatchObject([
          { body: "It is broken", visibility: "all", happening: "opened", author_name: "Ann" },
        ])
      })

      it("ten times at once makes one for the share, and another store's beside it", async () => {
        const attempts = await Promise.allSettled(Array.from({ length: 10 }, () => open()))
        const refused = /^Order #1 has Complaint #\d+ about this store already$/
        expect(told(attempts)).toEqual([
          ...Array.from({ length: 9 }, () => expect.stringMatching(refused)),
          "done",
        ])
        expect(await service.listComplaints({})).toHaveLength(1)
        expect(await service.listComplaintMessages({})).toHaveLength(1)
        await open({ seller_id: "sel_2", seller_order_id: "sord_2" })
      })

      it("waits until the one before is settled, appeals and all", async () => {
        const { id } = await open()
        await offer(id)
        await act(id, "buyer", { deed: "escalate" })
        await resolve(id, 100)
        await expect(open()).rejects.toThrow(/has Complaint #1 about this store already/)
        await service.advance(id, afterDays(31))
        expect((await open()).status).toBe("awaiting_seller")
      })

      it("has an end, whatever became of them", async () => {
        for (let i = 0; i < COMPLAINTS_PER_SLICE_MAX; i++) {
          await act((await open()).id, "buyer", { deed: "withdraw" })
        }
        await expect(open()).rejects.toThrow(/^5 complaints were made about this store's share/)
      })
    })

    describe("two at once", () => {
      it("accept and escalate: one is done, the other is told what it is", async () => {
        const { id } = await open()
        const { complaint } = await offer(id)
        const attempts = await Promise.allSettled([
          act(id, "buyer", { deed: "accept" }, { version: complaint.version }),
          act(id, "buyer", { deed: "escalate" }),
        ])
        expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
        const { status } = await look(id)
        const refusals = {
          accepted: "Complaint #1 is accepted and cannot become escalated; this status is final",
          escalated:
            "Complaint #1 was changed meanwhile: it is escalated, version 3. " +
            "Read it again and decide anew",
        }
        expect(told(attempts)).toContain(refusals[status as keyof typeof refusals])
        const decisions = await service.listComplaintDecisions({})
        expect(decisions).toHaveLength(status === "accepted" ? 1 : 0)
      })

      it("decisions on the same version: one holds, and its money is decided once", async () => {
        const { id } = await open()
        await offer(id)
        const { complaint } = await act(id, "buyer", { deed: "escalate" })
        const { version } = complaint
        const attempts = await Promise.allSettled(
          [100, 200, 300].map((amount) => resolve(id, amount, { version }))
        )
        const done = attempts.filter(({ status }) => status === "fulfilled")
        expect(done).toHaveLength(1)
        const { amount } = await look(id)
        const decisions = await service.decisionsOf(id)
        expect(decisions).toMatchObject([{ amount, sequence: 1, status: "pending" }])
        const refused = attempts.flatMap((one) => (one.status === "rejected" ? [one.reason] : []))
        expect(refused.map(({ type }) => type)).toEqual(["conflict", "conflict"])
        expect(await historyOf(id)).toEqual([
          ...["opened by buyer", "offered by seller", "escalated by buyer"],
          "resolved by merchant",
        ])
      })

      it("appeals of both parties: one is heard", async () => {
        const { id } = await open()
        await service.advance(id, afterHours(72))
        await resolve(id, 100)
        const attempts = await Promise.allSettled([
          act(id, "buyer", { deed: "appeal", by: "buyer" }),
          act(id, "seller", { deed: "appeal", by: "seller" }),
        ])
        expect(told(attempts)).toEqual([
          "Complaint #1 is appealed and cannot become appealed; allowed: final",
          "done",
        ])
      })
    })

    describe("the clock", () => {
      it("brings what the store left unanswered before the merchant, once", async () => {
        const { id } = await open()
        expect(await service.listDue(afterHours(71), 10)).toEqual([])
        expect(await service.listDue(afterHours(72), 10)).toEqual([id])
        const twice = await Promise.all([
          service.advance(id, afterHours(72)),
          service.advance(id, afterHours(72)),
        ])
        expect(twice.filter((one) => one !== null)).toHaveLength(1)
        expect(await look(id)).toMatchObject({
          ...{ status: "escalated", is_escalated_by_silence: true, due_at: null },
          escalated_at: afterHours(72),
        })
        expect(await historyOf(id)).toEqual(["opened by buyer", "escalated by system"])
      })

      it("is not stopped by a message of the store, though that is an answer", async () => {
        const { id } = await open()
        await write(id, "seller", "all", afterHours(5))
        expect(await look(id)).toMatchObject({
          ...{ answered_at: afterHours(5), due_at: afterHours(72) },
        })
      })

      it("ends an offer that the buyer left unanswered, and lets the payout go", async () => {
        const { id } = await open()
        await offer(id)
        expect(await service.advance(id, afterDays(13))).toBeNull()
        await service.advance(id, afterDays(14))
        expect(await look(id)).toMatchObject({
          ...{ status: "expired", is_holding: false, closed_at: afterDays(14), due_at: null },
        })
      })

      it("makes a decision final when nobody appealed in time", async () => {
        const { id } = await open()
        await service.advance(id, afterHours(72))
        await resolve(id, 100)
        const late = act(id, "buyer", { deed: "appeal", by: "buyer" }, {}, afterDays(30))
        await expect(late).rejects.toThrow(
          `Complaint #1 could be appealed until ${afterDays(30).toISOString()}`
        )
        await service.advance(id, afterDays(30))
        expect((await look(id)).status).toBe("final")
      })
    })

    describe("the second offer that is declined", () => {
      it("brings it before the merchant, and both lines are in the history", async () => {
        const { id } = await open()
        for (const amount of [100, 200]) {
          await offer(id, amount)
          await act(id, "buyer", { deed: "decline" })
        }
        expect(await look(id)).toMatchObject({
          ...{ status: "escalated", is_escalated_by_silence: false, offers_made: 2 },
        })
        expect((await historyOf(id)).slice(-2)).toEqual([
          ...["declined by buyer", "escalated by system"],
        ])
      })
    })
  },
})
