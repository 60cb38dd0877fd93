import { resolve as path } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { COMPLAINT_MODULE } from "../../../src/modules/complaint"
import ComplaintModuleService from "../../../src/modules/complaint/service"
import { afterDays, afterHours, deedsOf, now } from "./deeds"

moduleIntegrationTestRunner<ComplaintModuleService>({
  moduleName: COMPLAINT_MODULE,
  resolve: path("src/modules/complaint"),
  // The real tables, with their indexes and triggers.
  pathToMigrations: path("src/modules/complaint/migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const { open, act, write, resolve } = deedsOf(service)
    const look = (id: string) => service.find({ id })

    describe("what is written", () => {
      it("goes to nobody whom the writer has no business with", async () => {
        const { id } = await open()
        await expect(write(id, "buyer", "internal")).rejects.toThrow(
          "Field 'visibility' accepts all, merchant_and_buyer"
        )
        await expect(write(id, "seller", "internal")).rejects.toThrow(
          "Field 'visibility' accepts all, merchant_and_seller"
        )
        expect((await write(id, "merchant", "internal")).message.visibility).toBe("internal")
      })

      it("comes to an end with the complaint, for the parties", async () => {
        const { id } = await open()
        await act(id, "buyer", { deed: "withdraw" })
        await expect(write(id, "buyer")).rejects.toThrow(
          "Complaint #1 is withdrawn; nothing can be added any more"
        )
        await write(id, "merchant", "internal")
      })

      it("answers what the merchant asked, each party for itself", async () => {
        const { id } = await open()
        await service.advance(id, afterHours(72))
        await act(id, "merchant", { deed: "request_information", from: "both" })
        expect(await look(id)).toMatchObject({
          ...{ status: "under_review", information_from: "both" },
          information_due_at: afterHours(72),
        })
        await write(id, "seller")
        expect((await look(id)).information_from).toBe("buyer")
        await write(id, "buyer")
        expect(await look(id)).toMatchObject({ information_from: null, information_due_at: null })
      })
    })

    describe("history", () => {
      it.each(["update complaint_event set happening = 'final'", "delete from complaint_event"])(
        "refuses %s",
        async (sql) => {
          await open()
          const attempt = MikroOrmWrapper.forkManager().execute(sql)
          await expect(attempt).rejects.toThrow(/What happened in a complaint does not change/)
        }
      )
    })

    describe("somebody else", () => {
      it("finds nothing, as if it were not there", async () => {
        const { id } = await open()
        const missing = `Complaint with id '${id}' not found`
        await expect(service.find({ id, customer_id: "cus_2" })).rejects.toThrow(missing)
        const ref = { id, seller_id: "sel_2" }
        await expect(act(id, "seller", { deed: "reject" }, { ref })).rejects.toThrow(missing)
        expect((await look(id)).status).toBe("awaiting_seller")
      })
    })

    describe("decisions", () => {
      const decided = async (amount = 100) => {
        const { id } = await open()
        await service.advance(id, afterHours(72))
        const { decision } = await resolve(id, amount)
        return { id, decision: decision! }
      }

      it("are taken for an attempt by one of many, and again when its time has come", async () => {
        const { decision } = await decided()
        const claim = (at: Date) => service.claimDecision(decision.id, at, false)
        const claimed = await Promise.all(Array.from({ length: 5 }, () => claim(now)))
        expect(claimed.filter((one) => one !== null)).toHaveLength(1)
        expect(await claim(afterHours(0.01))).toBeNull()
        expect(await claim(afterHours(1))).toMatchObject({ attempts: 2 })
      })

      it("keep the payout waiting until they are carried out", async () => {
        const { id, decision } = await decided()
        expect(await look(id)).toMatchObject({ status: "resolved", is_holding: true })
        const done = { id: decision.id, credited_amount: 0, requested_amount: 100 }
        const twice = await Promise.all(
          [1, 2].map(() => service.completeDecision({ ...done, is_ended: false }, now))
        )
        expect(twice.filter((one) => one !== null)).toHaveLength(1)
        expect((await look(id)).is_holding).toBe(false)
        expect(await service.listUnheld(10)).toEqual([])
      })

      it("of an appeal wait for the first", async () => {
        const { id, decision } = await decided()
        await act(id, "seller", { deed: "appeal", by: "seller" })
        const { decision: second } = await act(id, "merchant", {
          ...{ deed: "decide_appeal", outcome: "for_seller", amount: 0, payer: null, left: 1000 },
        })
        expect(second).toMatchObject({ kind: "appeal", sequence: 2, status: "pending" })
        expect(await service.claimDecision(second!.id, now, true)).toBeNull()
        const done = { id: decision.id, credited_amount: 0, requested_amount: 100 }
        await service.completeDecision({ ...done, is_ended: false }, now)
        expect(await service.claimDecision(second!.id, now, true)).toMatchObject({ attempts: 1 })
      })
    })

    describe("a store's standing", () => {
      it("counts what was opened in the period, and takes the median of the answers", async () => {
        const share = (n: number) => ({ order_id: `order_${n}`, seller_order_id: `sord_${n}` })
        const ids = []
        for (const n of [1, 2, 3, 4, 5]) ids.push((await open(share(n))).id)
        await open(share(6), afterDays(40))
        await open({ ...share(7), seller_id: "sel_2" })
        await write(ids[0], "seller", "all", afterHours(1))
        await write(ids[1], "seller", "all", afterHours(3))
        await write(ids[2], "seller", "all", afterHours(10))
        await act(ids[2], "buyer", { deed: "withdraw" })
        for (const id of [ids[3], ids[4]]) await service.advance(id, afterHours(72))
        await resolve(ids[3], 100)
        await act(ids[4], "merchant", {
          ...{ deed: "resolve", outcome: "split", amount: 1, payer: "merchant", left: 1000 },
        })
        const period = { from: now, to: afterDays(30) }
        expect(await service.countsOf("sel_1", period)).toEqual({
          ...{ complaints: 5, open: 2, settled: 1, decided: 2, seller_fault: 1 },
          ...{ escalated: 2, escalated_by_silence: 2, answered: 3 },
          median_answer_seconds: 3 * 3600,
        })
        expect(await service.countsOf("sel_9", period)).toMatchObject({
          ...{ complaints: 0, median_answer_seconds: null },
        })
      })
    })
  },
})
