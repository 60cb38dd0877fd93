import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { VIOLATION_MODULE } from "../../../src/modules/violation"
import { BELOW_THRESHOLD } from "../../../src/modules/violation/rules"
import ViolationModuleService from "../../../src/modules/violation/service"
import { after, deedsOf, now, refused } from "./deeds"

moduleIntegrationTestRunner<ViolationModuleService>({
  moduleName: VIOLATION_MODULE,
  resolve: resolve("src/modules/violation"),
  // The real tables, with their indexes.
  pathToMigrations: resolve("src/modules/violation/migrations"),
  testSuite: ({ service }) => {
    const { blocks, isBlocked, record, restrict, three, waive } = deedsOf(service)

    // The tests share the service, and with it what it remembers of customers.
    beforeEach(() => service.forgetRestrictions())

    describe("a violation", () => {
      it("is recorded once for its cause, however often and whoever at once", async () => {
        const first = await record("aucset_1")
        expect(first).toMatchObject({ is_new: true, restricted: [] })
        expect(first.violation).toMatchObject({ status: "active", weight: 1, occurred_at: now })
        expect(first.violation.expires_at).toEqual(after(365))
        const again = await Promise.all(Array.from({ length: 10 }, () => record("aucset_1")))
        expect(again.map((one) => [one.is_new, one.violation.id])).toEqual(
          Array.from({ length: 10 }, () => [false, first.violation.id])
        )
        const many = await Promise.all(Array.from({ length: 20 }, () => record("aucset_2")))
        expect(many.filter(({ is_new }) => is_new)).toHaveLength(1)
        expect(await service.listViolations({})).toHaveLength(2)
        expect(await service.standingOf("cus_1", now)).toEqual({ active_weight: 2, block_at: 3 })
      })

      it("has one customer: the cause of another's is refused", async () => {
        await record("aucset_1")
        const other = record("aucset_1", { customer_id: "cus_2" })
        await expect(other).rejects.toMatchObject(refused("invalid_data", /against cus_1/))
      })

      it("may be written down by hand as often as the merchant finds one", async () => {
        await record(null)
        await record(null)
        expect(await service.listViolations({})).toHaveLength(2)
      })

      it("can be taken back together with the block that it made", async () => {
        await record("a")
        await record("b")
        await service.unrecord(await record("c"))
        expect(await service.listViolations({})).toHaveLength(2)
        expect([await blocks(), await isBlocked()]).toEqual([[], false])
      })
    })

    describe("the third active violation", () => {
      it("blocks, and says why", async () => {
        expect((await record("a")).restricted).toEqual([])
        expect((await record("b")).restricted).toEqual([])
        expect(await isBlocked()).toBe(false)
        const { restricted } = await record("c")
        expect(restricted).toMatchObject([
          {
            ...{ kind: "blocked", set_by: "system", until: null },
            reason: "3 violations are active; 3 block an account",
          },
        ])
        expect(await isBlocked()).toBe(true)
        expect((await record("d")).restricted).toEqual([])
      })

      it.each([
        ["two", 1, 2],
        ["three", 0, 3],
        ["twenty", 0, 20],
      ])("blocks exactly once when %s come at the same moment", async (_, before, count) => {
        for (let i = 0; i < before; i++) await record(`before-${i}`)
        const all = await Promise.all(Array.from({ length: count }, (_, i) => record(`at-${i}`)))
        expect(await service.listViolations({})).toHaveLength(before + count)
        const expected = before + count >= 3 ? 1 : 0
        expect(all.flatMap(({ restricted }) => restricted)).toHaveLength(expected)
        expect(await blocks()).toHaveLength(expected)
      })

      it("counts by weight, and for its customer alone", async () => {
        await record("a", { weight: 2 })
        await record("b", { customer_id: "cus_2" })
        expect([await isBlocked(), await isBlocked(now, "cus_2")]).toEqual([false, false])
        await record("c")
        expect([await isBlocked(), await isBlocked(now, "cus_2")]).toEqual([true, false])
      })

      it("is the first one where the merchant says so", async () => {
        expect(await service.setSettings({ block_at: 1 })).toEqual({
          block_at: 3,
          active_days: 365,
        })
        expect((await record("a")).restricted).toHaveLength(1)
      })
    })

    describe("a waived violation", () => {
      it("counts no more, and ends the block that it was part of", async () => {
        const [{ violation }] = await three()
        const { lifted } = await waive(violation.id, after(1))
        const how = { lifted_by: "system", lifted_at: after(1) }
        expect(lifted).toMatchObject([{ kind: "blocked", ...how, lift_reason: BELOW_THRESHOLD }])
        expect(await isBlocked()).toBe(false)
        expect(await service.retrieveViolation(violation.id)).toMatchObject({
          ...{ status: "waived", waived_by: "user_1", waive_reason: "Paid by bank after all" },
        })
        expect(await blocks()).toHaveLength(1)
      })

      it("stays waived: a second time is refused, also at the same moment", async () => {
        const { violation } = await record("a")
        const both = await Promise.allSettled([waive(violation.id), waive(violation.id)])
        expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
        await expect(waive(violation.id)).rejects.toMatchObject(refused("not_allowed", /final/))
        await expect(waive("viol_none")).rejects.toMatchObject({ type: "not_found" })
      })

      it("leaves a block by hand alone", async () => {
        await restrict()
        const [{ violation }] = await three()
        expect((await waive(violation.id)).lifted).toEqual([])
        expect(await isBlocked()).toBe(true)
      })

      it("and a new one at the same moment leave the customer as the sum says", async () => {
        const [{ violation }] = await three()
        await Promise.all([waive(violation.id), record("d")])
        const { active_weight } = await service.standingOf("cus_1", now)
        expect([active_weight, await isBlocked()]).toEqual([3, true])
        expect((await blocks()).filter(({ lifted_at }) => !lifted_at)).toHaveLength(1)
      })
    })

    describe("time", () => {
      it("ends violations, and the block with them", async () => {
        await record("a")
        await record("b", {}, after(10))
        await record("c", {}, after(20))
        expect(await isBlocked(after(20))).toBe(true)
        expect(await service.expireDue(after(364), 100)).toMatchObject({ expired: [], lifted: [] })
        const due = await service.expireDue(after(365), 100)
        expect(due).toMatchObject({ expired: [{ cause: "a", status: "expired" }], restricted: [] })
        expect(due.lifted).toMatchObject([{ kind: "blocked", lifted_at: after(365) }])
        expect(await isBlocked(after(365))).toBe(false)
        expect((await service.expireDue(after(365), 100)).expired).toEqual([])
      })

      it("is told once when two look at the same moment", async () => {
        await three()
        const both = await Promise.all([1, 2].map(() => service.expireDue(after(400), 100)))
        expect(both.flatMap(({ expired }) => expired)).toHaveLength(3)
        expect(both.flatMap(({ lifted }) => lifted)).toHaveLength(1)
      })

      it("stops a violation from counting before the job has come by", async () => {
        await record("a")
        await record("b")
        expect((await record("c", {}, after(366))).restricted).toEqual([])
      })

      it("ends a restriction at its hour, and the job writes that down", async () => {
        await restrict({ kind: "no_bid", until: after(2) })
        const noBid = async (when: Date) => (await service.restrictionsOf("cus_1", when)).no_bid
        expect([await noBid(after(1)), await noBid(after(2))]).toEqual(["Rude to a seller", null])
        const { lifted } = await service.expireDue(after(2), 100)
        expect(lifted).toMatchObject([{ kind: "no_bid", lifted_by: "system" }])
      })

      it("ends a block by hand into an own one, if violations were found meanwhile", async () => {
        await restrict({ until: after(2) })
        await Promise.all(["a", "b", "c"].map((cause) => record(cause, {}, after(1))))
        expect(await blocks()).toHaveLength(1)
        const { lifted, restricted } = await service.expireDue(after(3), 100)
        expect([lifted, restricted]).toMatchObject([
          [{ set_by: "merchant" }],
          [{ set_by: "system" }],
        ])
        expect(await isBlocked(after(3))).toBe(true)
      })

      it("does for so many customers as asked, and for the rest the next time", async () => {
        for (const customer_id of ["cus_1", "cus_2", "cus_3"]) {
          await record(customer_id, { customer_id })
        }
        expect((await service.expireDue(after(400), 2)).expired).toHaveLength(2)
        expect((await service.expireDue(after(400), 2)).expired).toHaveLength(1)
      })

      it("frees those below a threshold that was raised", async () => {
        await three()
        await service.setSettings({ block_at: 4 })
        expect((await service.expireDue(now, 100)).lifted).toHaveLength(1)
        expect(await isBlocked()).toBe(false)
      })
    })
  },
})
