import { refusal } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aComplaintDesk, ComplaintDesk, NORTH } from "./complaint-desk"

/** What stores and the merchant do about a complaint, and are refused. */
souk(({ api, getContainer }) => {
  let desk: ComplaintDesk
  beforeAll(async () => {
    desk = await aComplaintDesk(api, getContainer())
  })
  afterEach(async () => await desk.quiet())

  const escalated = async () => {
    const { id } = await desk.open()
    await desk.later({ hours: 73 })
    return await desk.look.staff(id)
  }

  describe("a store", () => {
    it("rejects, thinks better of it, and may be told to decide on what it read", async () => {
      const { id, version } = await desk.open()
      const rejected = await desk.seller(id, "reject", { body: "It left whole", version })
      expect(rejected).toMatchObject({ status: "rejected", allowed: ["offer"] })
      expect(rejected).not.toHaveProperty("customer_id")
      const offer = { kind: "refund", amount: 5, body: "Five then", version: rejected.version }
      expect(await refusal(desk.seller(id, "offer", { ...offer, version }))).toMatch(/^409 /)
      expect(await desk.seller(id, "offer", offer)).toMatchObject({ offer_amount: 5 })
      const found = async (q: string) =>
        (await api.get(`/seller/complaints?q=${q}`, desk.store.auth)).data.count
      expect([await found("ann"), await found("%231"), await found("zoe")]).toEqual([1, 1, 0])
    })

    it.each([
      [
        "more than is left",
        { amount: 48.69 },
        /^400 Complaint #1 can give back at most 48.68 USD; 48.69 USD is too much$/,
      ],
      ["a refund of nothing", { amount: null }, /^400 .*0.00 USD is too little$/],
      ["a replacement with money", { kind: "replacement" }, /^400 A replacement has no amount/],
      ["an offer on nothing that was read", { version: undefined }, /^400 .*version/],
    ] as [string, object, RegExp][])("cannot offer %s", async (_, more, words) => {
      const { id, version } = await desk.open()
      const offer = { kind: "refund", amount: 5, body: "Five?", version, ...more }
      expect(await refusal(desk.seller(id, "offer", offer))).toMatch(words)
    })

    it("sees, as the merchant does, what is disputed and how much can go back; the buyer does not", async () => {
      const { id } = await desk.open({ wish: "partial_refund", amount: 5 })
      const share = {
        ...{ status: "paid", total: NORTH, refundable: NORTH },
        lines: [expect.objectContaining({ quantity: 2, is_disputed: true })],
      }
      expect(await desk.look.seller(id)).toMatchObject({ share })
      expect(await desk.look.staff(id)).toMatchObject({ share })
      expect(await desk.look.buyer(id)).not.toHaveProperty("share")
    })

    it("reads how often it is complained about, and how fast it answers", async () => {
      const { id } = await desk.open()
      await desk.seller(id, "messages", { body: "Let me look" })
      const { metrics } = (await api.get("/seller/complaints/metrics", desk.store.auth)).data
      expect(metrics).toMatchObject({
        ...{ orders: 1, complaints: 1, complaint_rate: 1, answered: 1, open: 1 },
        ...{ seller_fault: 0, seller_fault_rate: 0 },
      })
      expect(metrics.median_answer_seconds).toBeLessThan(60)
      const path = `/admin/sellers/${desk.store.id}/complaint-metrics`
      const before = `${path}?from=2020-01-01&to=2020-02-01`
      expect((await api.get(before, desk.merchant)).data.metrics).toMatchObject({
        ...{ orders: 0, complaints: 0, complaint_rate: null, median_answer_seconds: null },
      })
      expect(await refusal(api.get(`${path}?from=2020-02-01&to=2020-01-01`, desk.merchant))).toBe(
        "400 Field 'from' accepts a date before 'to'"
      )
      const none = "/admin/sellers/sel_none/complaint-metrics"
      expect(await refusal(api.get(none, desk.merchant))).toMatch(/^404 /)
    })
  })

  describe("the merchant", () => {
    it("takes it on, asks both, notes for the staff, decides, and leaves a trail", async () => {
      const { id } = await escalated()
      const { user } = (await api.get("/admin/users/me", desk.merchant)).data
      expect(await desk.staff(id, "assign", { assignee_id: user.id })).toMatchObject({
        ...{ status: "under_review", assignee: { email: "merchant@example.com" } },
      })
      const asked = { from: "seller", body: "Have you a photo?" }
      expect(await desk.staff(id, "request-information", asked)).toMatchObject({
        information_from: "seller",
      })
      expect(await desk.look.seller(id)).toMatchObject({ information_from: "seller" })
      expect(await desk.look.buyer(id)).toMatchObject({
        ...{ information_from: null, information_due_at: null },
      })
      await desk.staff(id, "messages", { body: "Third one this week", visibility: "internal" })
      const { version } = await desk.seller(id, "messages", {
        ...{ body: "Here it is", visibility: "merchant_and_seller" },
      })
      const words = { outcome: "for_seller", amount: 0, payer: null, version }
      const decided = await desk.staff(id, "resolve", desk.decision(words))
      expect(decided).toMatchObject({
        ...{ status: "resolved", information_from: null, decisions: [{ status: "done" }] },
        ...{ messages: { length: 5 }, allowed: ["assign"] },
      })
      expect(decided.events.map(({ happening }) => happening)).toEqual([
        ...["opened", "escalated", "assigned", "information_requested", "resolved"],
      ])
      const path = `/admin/sellers/${desk.store.id}/audit-entries`
      const { audit_entries } = (await api.get(path, desk.merchant)).data
      const actions = audit_entries.map(({ action }: { action: string }) => action)
      expect(actions).toEqual(expect.arrayContaining(["complaint.resolve", "complaint.assign"]))
      const { data } = await api.get("/admin/complaints/counts", desk.merchant)
      expect(data.counts).toMatchObject({ resolved: 1, waiting: 0 })
    })

    it.each([
      [
        "a member of a store",
        async () => (await api.get("/admin/users/me", desk.store.auth)).data.user.id,
      ],
      ["nobody", async () => "user_none"],
    ])("cannot give it to %s", async (_, find) => {
      const { id } = await escalated()
      const assignee_id = await find()
      expect(await refusal(desk.staff(id, "assign", { assignee_id }))).toBe(
        "400 Field 'assignee_id' accepts the id of one of the marketplace's staff; " +
          `${assignee_id} is none`
      )
    })

    it("finds it by number, store, customer and reason", async () => {
      const { id } = await desk.open()
      const found = async (query: string) =>
        (await api.get(`/admin/complaints?${query}`, desk.merchant)).data.complaints
      for (const query of ["q=1", "reason=damaged", `seller_id=${desk.store.id}`, "order=due_at"]) {
        expect([query, await found(query)]).toMatchObject([
          query,
          [{ id, customer: { email: "ann.account@example.com" }, seller: { name: "North" } }],
        ])
      }
      for (const query of ["q=2", "reason=conduct", "status=final", "assignee_id=user_1"]) {
        expect([query, await found(query)]).toEqual([query, []])
      }
      expect(await refusal(api.get("/admin/complaints?order=status", desk.merchant))).toMatch(
        /^400 .*accepts opened_at/
      )
    })

    it("decides on the version that was read", async () => {
      const { id, version } = await escalated()
      await desk.staff(id, "assign", { assignee_id: null })
      expect(await refusal(desk.staff(id, "resolve", desk.decision({ version })))).toMatch(
        /^409 Complaint #1 was changed meanwhile: it is under_review, version 3/
      )
      expect(await desk.refunds()).toEqual([])
    })

    it("ends an appeal once, and nobody appeals that", async () => {
      const { id, version } = await escalated()
      const all = { outcome: "for_buyer", amount: NORTH, version }
      await desk.staff(id, "resolve", desk.decision(all))
      const appealed = await desk.seller(id, "appeal", { body: "Not so" })
      expect(await refusal(desk.buyer(id, "appeal", { body: "Me, too" }))).toBe(
        "400 Complaint #1 is appealed and cannot become appealed; allowed: final"
      )
      const end = { ...all, version: appealed.version }
      await desk.staff(id, "decide-appeal", desk.decision(end))
      expect(await refusal(desk.seller(id, "appeal", { body: "Again" }))).toBe(
        "400 Complaint #1 is final and cannot become appealed; this status is final"
      )
    })

    it("sees a decision become final when nobody appealed in time", async () => {
      const { id, version } = await escalated()
      await desk.staff(id, "resolve", desk.decision({ version }))
      await desk.later({ days: 29 })
      expect((await desk.look.buyer(id)).status).toBe("resolved")
      await desk.later({ days: 2 })
      expect((await desk.look.buyer(id)).status).toBe("final")
    })
  })
})
