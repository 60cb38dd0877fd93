import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { VIOLATION_MODULE } from "../../../src/modules/violation"
import { BLOCK_SETTLES_MS } from "../../../src/modules/violation/rules"
import ViolationModuleService from "../../../src/modules/violation/service"
import { after, deedsOf, merchant, now, refused } from "./deeds"

moduleIntegrationTestRunner<ViolationModuleService>({
  moduleName: VIOLATION_MODULE,
  resolve: resolve("src/modules/violation"),
  // The real tables, with their indexes.
  pathToMigrations: resolve("src/modules/violation/migrations"),
  testSuite: ({ service }) => {
    const { blocks, isBlocked, lift, record, restrict, three } = deedsOf(service)

    // The tests share the service, and with it what it remembers of customers.
    beforeEach(() => service.forgetRestrictions())

    describe("a restriction by hand", () => {
      it("is one of a kind at a time; a new one replaces it and the old one is history", async () => {
        const first = await restrict()
        expect(await restrict()).toEqual({ restriction: first.restriction, is_new: false })
        const second = await restrict({ until: after(5) }, after(1))
        expect(second).toMatchObject({ is_new: true, restriction: { until: after(5) } })
        expect(await blocks()).toMatchObject([
          {
            id: first.restriction.id,
            lifted_at: after(1),
            lift_reason: "Replaced by another decision",
          },
          { id: second.restriction.id, lifted_at: null },
        ])
      })

      it("is one of a kind when many set it at once", async () => {
        await Promise.all(
          Array.from({ length: 10 }, (_, i) => restrict({ reason: `Reason number ${i}` }))
        )
        expect((await blocks()).filter(({ lifted_at }) => !lifted_at)).toHaveLength(1)
      })

      it("does not stand in the way of another kind", async () => {
        await restrict({ kind: "no_bid" })
        await restrict({ kind: "prepay_only", reason: "Bounced twice" })
        expect(await service.restrictionsOf("cus_1", now)).toEqual({
          ...{ blocked: null, no_bid: "Rude to a seller", prepay_only: "Bounced twice" },
        })
      })

      it("is lifted once, with a reason", async () => {
        const { restriction } = await restrict()
        expect(await lift(restriction.id, after(1))).toMatchObject({
          ...{ lifted_by: "merchant", lifted_by_id: "user_1", lift_reason: "Talked it over" },
        })
        expect(await isBlocked()).toBe(false)
        await expect(lift(restriction.id)).rejects.toMatchObject(refused("not_allowed", /ended at/))
        await expect(
          service.lift({ ...merchant, id: restriction.id, customer_id: "cus_2", reason: "No" }, now)
        ).rejects.toMatchObject({ type: "not_found" })
      })

      it("lets a customer go whom violations blocked, until the next violation", async () => {
        const restricted = (await three()).flatMap((one) => one.restricted)
        await lift(restricted[0].id)
        await service.expireDue(after(1), 100)
        expect(await isBlocked(after(1))).toBe(false)
        expect((await record("d")).restricted).toHaveLength(1)
      })
    })

    describe("an appeal", () => {
      const appeal = (id: string, customer_id = "cus_1", when = now) =>
        service.appeal({ id, customer_id, message: "The bank was closed that day" }, when)
      const answer = (id: string, accept: boolean, when = now) =>
        service.answerAppeal({ id, accept, answer: "We looked into it", by_id: "user_1" }, when)

      it("is made once, by the customer, while the violation counts", async () => {
        const { violation } = await record("a")
        await expect(appeal(violation.id, "cus_2")).rejects.toMatchObject({ type: "not_found" })
        const late = appeal(violation.id, "cus_1", after(366))
        await expect(late).rejects.toMatchObject(refused("not_allowed", /counts no more/))
        const both = await Promise.allSettled([appeal(violation.id), appeal(violation.id)])
        expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
        const [{ appeal_status }] = await service.listViolations({})
        expect(appeal_status).toBe("open")
      })

      it("frees the customer when it is accepted", async () => {
        const [{ violation }] = await three()
        await appeal(violation.id)
        const answered = await answer(violation.id, true)
        expect(answered).toMatchObject({
          is_waived: true,
          violation: {
            ...{ status: "waived", appeal_status: "accepted", waive_reason: "We looked into it" },
          },
          lifted: [{ kind: "blocked" }],
        })
        expect(await isBlocked()).toBe(false)
      })

      it("changes nothing when it is rejected, and is answered once", async () => {
        const { violation } = await record("a")
        await expect(answer(violation.id, true)).rejects.toMatchObject(
          refused("not_allowed", /no appeal/)
        )
        await appeal(violation.id)
        expect(await answer(violation.id, false)).toMatchObject({
          is_waived: false,
          violation: { status: "active", appeal_status: "rejected" },
        })
        await expect(answer(violation.id, true)).rejects.toMatchObject(
          refused("not_allowed", /was rejected/)
        )
      })

      it("is closed without a waiver when time was faster", async () => {
        const { violation } = await record("a")
        await appeal(violation.id)
        await service.expireDue(after(400), 100)
        expect(await answer(violation.id, true, after(400))).toMatchObject({
          is_waived: false,
          violation: { status: "expired", appeal_status: "accepted" },
        })
      })
    })

    it("asks for a block to be enforced until every process knows of it", async () => {
      const { restriction } = await restrict()
      await restrict({ kind: "no_bid" })
      const due = async (when: Date) =>
        (await service.blocksToEnforce(when, 10)).map(({ id }) => id)
      const settled = new Date(now.getTime() + BLOCK_SETTLES_MS)
      expect(await due(now)).toEqual([restriction.id])
      await service.markEnforced(restriction.id, now)
      expect(await due(settled)).toEqual([restriction.id])
      await service.markEnforced(restriction.id, settled)
      expect(await due(settled)).toEqual([])
    })
  },
})
