import { AUDIT_MODULE } from "../../../src/modules/audit"
import AuditModuleService from "../../../src/modules/audit/service"
import { LedgerEvents } from "../../../src/modules/ledger/events"
import runScheduledPayouts from "../../../src/jobs/ledger/run-scheduled-payouts"
import sendPayouts from "../../../src/jobs/ledger/send-payouts"
import { Actor } from "../../helpers/actors"
import { refusalParts } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aMember } from "../../helpers/sellers"
import { aPayoutHouse, PayoutHouse } from "./payout-house"

/** Payouts by hand: the run, the merchant's word, and who may see what. */
souk(({ api, getContainer }) => {
  let house: PayoutHouse
  beforeAll(async () => {
    house = await aPayoutHouse(api, getContainer())
  })

  const ofNorth = () => house.balanceOf(house.north.id)
  const aPayout = async (amount = 100) => {
    await house.give(house.north.id, amount)
    return (await house.run()).payouts[0].id as string
  }
  const list = async (query = "", who = house.merchant) =>
    (await api.get(`/admin/payouts${query}`, who)).data
  const audits = async () => {
    const entries = await getContainer()
      .resolve<AuditModuleService>(AUDIT_MODULE)
      .listAuditEntries({ action: { $like: "ledger.payout%" } })
    return entries.map(({ action, resource_id, details }) => ({ action, resource_id, details }))
  }

  describe("a run of the merchant", () => {
    it("shows before who gets what, then pays it, and says who was left out and why", async () => {
      const { north, south } = house
      await house.give(north.id, 250)
      await house.give(south.id, -75)
      const { preview } = (await api.get("/admin/payouts/preview", house.merchant)).data
      expect(preview).toEqual(
        expect.arrayContaining([
          {
            ...{ seller_id: north.id, currency_code: "usd", provider: "manual", skip: null },
            seller: expect.objectContaining({ name: "North" }),
            ...{ available: 2.5, held: 0, pending: 0, in_transit: 0 },
          },
          expect.objectContaining({
            ...{ seller_id: south.id, available: -0.75, skip: "nothing_payable" },
          }),
        ])
      )
      const { payouts, skipped } = await house.run()
      expect(payouts).toMatchObject([
        { seller_id: north.id, amount: 2.5, currency_code: "usd", seller: { name: "North" } },
      ])
      expect(skipped).toMatchObject([
        { seller_id: south.id, reason: "nothing_payable", available: -0.75 },
      ])
      expect(await audits()).toEqual([
        { action: "ledger.payouts_run", resource_id: "all", details: { currency_code: null } },
      ])
    })

    it("pays once when it is started ten times at once", async () => {
      await house.give(house.north.id, 100)
      const runs = await Promise.all(Array.from({ length: 10 }, () => house.run()))
      expect(runs.flatMap(({ payouts }) => payouts)).toHaveLength(1)
      expect(await ofNorth()).toMatchObject({ available: 0, in_transit: 100 })
    })

    it("can be for one seller or one currency", async () => {
      const { north, south } = house
      for (const { id } of [north, south]) await house.give(id, 100)
      await house.give(north.id, 100, "eur")
      const { payouts } = await house.run({ seller_id: north.id, currency_code: "EUR" })
      expect(payouts).toMatchObject([{ seller_id: north.id, currency_code: "eur" }])
      expect((await house.run({ seller_id: south.id })).payouts).toHaveLength(1)
      expect((await refusalParts(house.run({ seller_id: "sel_none" }))).status).toBe(404)
    })
  })

  it("runs by itself on the days of the schedule, and on no other", async () => {
    await house.give(house.north.id, 100)
    house.ledger.options.payout_schedule = "manual"
    await runScheduledPayouts(getContainer())
    expect(await list()).toMatchObject({ count: 0 })
    house.ledger.options.payout_schedule = "daily"
    await Promise.all([runScheduledPayouts(getContainer()), runScheduledPayouts(getContainer())])
    house.ledger.options.payout_schedule = "manual"
    expect(await list()).toMatchObject({ count: 1, payouts: [{ created_by: null }] })
  })

  describe("a payout by hand", () => {
    it("waits for the merchant, whatever the job does", async () => {
      const id = await aPayout()
      await sendPayouts(getContainer())
      expect(await house.payout(id)).toMatchObject({
        ...{ status: "pending", provider: "manual", amount: 1, attempts: 0 },
        created_by_user: { email: "merchant@example.com" },
        entries: [{ type: "adjustment", amount: 1 }],
      })
    })

    it("is paid once when the merchant says so twice at the same time", async () => {
      const id = await aPayout()
      const say = (reference: string) => house.post(`${id}/complete`, { reference })
      const answers = await Promise.all([say("WIRE-7"), say("WIRE-7"), say("WIRE-7")])
      for (const { payout } of answers) {
        expect(payout).toMatchObject({
          status: "paid",
          reference: "WIRE-7",
          paid_at: expect.any(String),
        })
      }
      expect(await ofNorth()).toEqual({ available: 0, in_transit: 0, paid_out: 100 })
      expect((await house.payout(id)).entries).toMatchObject([
        { type: "adjustment", amount: 1 },
        { type: "payout", amount: -1 },
      ])
      const other = await refusalParts(say("WIRE-8"))
      expect(other).toMatchObject({ status: 400, message: expect.stringMatching(/is paid and/) })
      expect(await audits()).toContainEqual({
        ...{ action: LedgerEvents.PAYOUT_PAID, resource_id: id },
        details: { reference: "WIRE-7" },
      })
    })

    it("that the merchant fails goes into the next run", async () => {
      const id = await aPayout()
      const { payout } = await house.post(`${id}/fail`, { reason: "The bank sent it back" })
      expect(payout).toMatchObject({ status: "failed", failure: "The bank sent it back" })
      expect(payout.entries).toEqual([])
      const { payouts } = await house.run()
      expect(payouts).toMatchObject([{ amount: 1 }])
      expect(payouts[0].id).not.toBe(id)
      expect(await audits()).toContainEqual({
        ...{ action: LedgerEvents.PAYOUT_FAILED, resource_id: id },
        details: { reason: "The bank sent it back" },
      })
    })

    it.each([
      ["no reference", "complete", {}],
      ["an empty reference", "complete", { reference: "  " }],
      ["a reference and more", "complete", { reference: "x", amount: 1 }],
      ["no reason", "fail", {}],
      ["a reason that says nothing", "fail", { reason: "x" }],
    ])("is not changed by %s", async (_, deed, body) => {
      const id = await aPayout()
      expect((await refusalParts(house.post(`${id}/${deed}`, body))).status).toBe(400)
      expect(await house.payout(id)).toMatchObject({ status: "pending" })
    })

    it.each(["complete", "fail"])("that does not exist cannot %s", async (deed) => {
      const body = deed === "fail" ? { reason: "None there" } : { reference: "x" }
      expect((await refusalParts(house.post(`payout_none/${deed}`, body))).status).toBe(404)
      expect(await audits()).toEqual([])
    })
  })

  describe("the list", () => {
    it("is searched, filtered and counted", async () => {
      const id = await aPayout()
      await house.post(`${id}/complete`, { reference: "WIRE-100%" })
      const open = await aPayout(5)
      expect(await list("?q=wire-100%25")).toMatchObject({ count: 1, payouts: [{ id }] })
      expect(await list("?q=wire_100")).toMatchObject({ count: 0 })
      expect(await list("?status=pending")).toMatchObject({ payouts: [{ id: open, amount: 0.05 }] })
      expect(await list(`?seller_id=${house.south.id}`)).toMatchObject({ count: 0 })
      expect(await list("?provider=manual&currency_code=USD")).toMatchObject({ count: 2 })
      expect(await list("?created_at[$gte]=2200-01-01")).toMatchObject({ count: 0 })
      expect((await api.get("/admin/payouts/counts", house.merchant)).data.counts).toEqual({
        ...{ pending: 1, processing: 0, paid: 1, failed: 0, reversed: 0 },
      })
    })

    it.each(["status=gone", "provider=paypal", "order=amount", "currency_code=dollar", "nope=1"])(
      "refuses %s",
      async (query) => {
        expect((await refusalParts(list(`?${query}`))).status).toBe(400)
      }
    )
  })

  describe("a member of a store", () => {
    it("sees the own payouts with their statement, and no more of them than concerns the store", async () => {
      const id = await aPayout()
      const { payouts, count } = (await api.get("/seller/payouts", house.north.auth)).data
      expect({ payouts, count }).toMatchObject({ count: 1, payouts: [{ id, amount: 1 }] })
      expect(payouts[0]).not.toHaveProperty("last_error")
      const { payout } = (await api.get(`/seller/payouts/${id}`, house.north.auth)).data
      expect(payout).toMatchObject({ status: "pending", entries: [{ amount: 1 }] })
      expect(payout).not.toHaveProperty("created_by")
      const asking = "?fields=%2Blast_error,%2Bcreated_by,*seller"
      const { data } = await api.get(`/seller/payouts${asking}`, house.north.auth)
      for (const field of ["last_error", "created_by", "seller"]) {
        expect(data.payouts[0]).not.toHaveProperty(field)
      }
    })

    it("finds nothing of another store", async () => {
      const id = await aPayout()
      const { south } = house
      expect((await api.get("/seller/payouts", south.auth)).data.count).toBe(0)
      const foreign = `?seller_id=${house.north.id}`
      expect((await refusalParts(api.get(`/seller/payouts${foreign}`, south.auth))).status).toBe(
        400
      )
      expect((await refusalParts(api.get(`/seller/payouts/${id}`, south.auth))).status).toBe(404)
    })

    it("who packs parcels sees no money", async () => {
      const packer = await aMember(api, getContainer(), house.north.id, "fulfilment")
      expect((await refusalParts(api.get("/seller/payouts", packer.auth))).status).toBe(403)
    })

    it("reaches none of the merchant's routes", async () => {
      const id = await aPayout()
      const attempts = (who: Actor) => [
        api.get("/admin/payouts", who),
        api.get("/admin/payouts/preview", who),
        api.post("/admin/payouts/run", {}, who),
        api.post(`/admin/payouts/${id}/complete`, { reference: "mine" }, who),
        api.post(`/admin/payouts/${id}/fail`, { reason: "mine" }, who),
      ]
      for (const attempt of attempts(house.north.auth)) {
        expect((await refusalParts(attempt)).status).toBe(403)
      }
      for (const attempt of attempts({ headers: {} })) {
        expect((await refusalParts(attempt)).status).toBe(401)
      }
      expect(await house.payout(id)).toMatchObject({ status: "pending" })
    })

    it("is told that there is no Stripe where the merchant has none", async () => {
      const { auth } = house.north
      expect((await api.get("/seller/payout-account", auth)).data.payout_account).toMatchObject({
        ...{ is_available: false, provider: "manual", is_opened: false, is_ready: false },
      })
      const { status } = await refusalParts(api.post("/seller/payout-account/onboarding", {}, auth))
      expect(status).toBe(400)
      const hook = api.post("/hooks/stripe-connect", {}, { headers: { "stripe-signature": "x" } })
      expect((await refusalParts(hook)).status).toBe(404)
    })
  })
})
