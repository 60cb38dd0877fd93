import { refusal } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aComplaintDesk, ComplaintDesk, evidence } from "./complaint-desk"

/** What a buyer does about a complaint, and is refused. */
souk(({ api, getContainer }) => {
  let desk: ComplaintDesk
  beforeAll(async () => {
    desk = await aComplaintDesk(api, getContainer())
  })
  afterEach(async () => await desk.quiet())

  const upload = async (): Promise<string> =>
    (await api.post("/store/attachments", evidence(), desk.ann)).data.attachment.id

  describe("a buyer", () => {
    it("complains with evidence, about some of the goods, for a part of the money", async () => {
      const [{ lines }] = desk.slices
      const item = lines.find(({ kind }) => kind === "item")!.reference_id
      const complaint = await desk.open({
        ...{ wish: "partial_refund", amount: 12.5, line_item_ids: [item] },
        attachment_ids: [await upload()],
      })
      expect(complaint).toMatchObject({
        ...{ number: 1, display_id: 1, status: "awaiting_seller", version: 1 },
        ...{ reason: "damaged", wished_amount: 12.5, currency_code: "usd" },
        ...{ line_item_ids: [item], seller: { name: "North" }, allowed: ["withdraw"] },
        events: [{ happening: "opened", actor_type: "buyer" }],
        messages: [
          {
            ...{ body: "The handle is broken", happening: "opened", visibility: "all" },
            author: { type: "customer", is_you: true },
            attachments: [{ filename: "crack.pdf", mime_type: "application/pdf" }],
          },
        ],
      })
      const hours = (+new Date(complaint.due_at as string) - Date.now()) / 3_600_000
      expect(hours).toBeGreaterThan(71.9)
      expect(hours).toBeLessThanOrEqual(72)
      const { data } = await api.get("/store/complaints?status=awaiting_seller", desk.ann)
      expect(data).toMatchObject({ count: 1, complaints: [{ id: complaint.id }] })
      expect((await api.get("/store/complaints?status=final", desk.ann)).data.count).toBe(0)
    })

    it.each([
      ["nobody signed in", () => desk.shop.market.visitor, {}, /^401 /],
      ["somebody else's order", () => desk.ben, {}, /^404 Order with id 'order_\w+' not found$/],
      [
        "a store without goods in it",
        null,
        { seller_id: "sel_none" },
        /^404 Order .* has nothing of store sel_none$/,
      ],
      [
        "another's line item",
        null,
        { line_item_ids: ["ordli_none"] },
        /^400 Order #1 has no item ordli_none of this store; accepted: ordli_\w+$/,
      ],
      ["a reason that nobody knows", null, { reason: "mood" }, /^400 .*reason/],
      ["too few words", null, { body: "No" }, /^400 .*body/],
      [
        "a partial refund of nothing named",
        null,
        { wish: "partial_refund" },
        /^400 Field 'amount' is needed for a partial_refund$/,
      ],
      [
        "a replacement for money",
        null,
        { wish: "replacement", amount: 1 },
        /^400 Field 'amount' belongs to one of: refund, partial_refund$/,
      ],
      [
        "more than was paid",
        null,
        { amount: 48.69 },
        /^400 At most 48.68 USD of this share can go back; 48.69 USD is too much$/,
      ],
      [
        "fractions of a cent",
        null,
        { amount: 1.005 },
        /^400 Field 'amount' accepts at most 2 decimals in USD$/,
      ],
      [
        "a file that is not theirs",
        null,
        { attachment_ids: ["att_none"] },
        /^400 Attachment att_none is not one that you uploaded/,
      ],
      ["a complaint in another's name", null, { customer_id: "cus_ben" }, /^400 .*customer_id/],
    ] as [string, (() => ComplaintDesk["ann"]) | null, object, RegExp][])(
      "is refused %s",
      async (_, who, more, words) => {
        expect(await refusal(desk.open(more, who ? who() : desk.ann))).toMatch(words)
        expect(await desk.holds()).toEqual([])
      }
    )

    it("is refused a second one about the same store, but not about the other", async () => {
      await desk.open()
      expect(await refusal(desk.open({ reason: "other" }))).toBe(
        "400 Order #1 has Complaint #1 about this store already"
      )
      expect(await desk.open({ seller_id: desk.other.id })).toMatchObject({ number: 2 })
    })

    it("declines, escalates and withdraws, with or without words", async () => {
      const { id, version } = await desk.open()
      const offer = { kind: "replacement", body: "A new one?", version }
      const offered = await desk.seller(id, "offer", offer)
      expect(offered).toMatchObject({ status: "offer_made", offer_kind: "replacement" })
      const no = { version: offered.version, body: "I need no other" }
      expect(await desk.buyer(id, "decline-offer", no)).toMatchObject({
        ...{ status: "declined", allowed: ["escalate", "withdraw"] },
        messages: [{}, { happening: "offered" }, { happening: "declined", body: no.body }],
      })
      expect(await desk.buyer(id, "escalate")).toMatchObject({ status: "escalated" })
      expect(await desk.buyer(id, "withdraw")).toMatchObject({ status: "withdrawn", allowed: [] })
      expect(await desk.holds()).toEqual(["complaint released"])
      expect(await refusal(desk.buyer(id, "escalate"))).toBe(
        "400 Complaint #1 is withdrawn and cannot become escalated; this status is final"
      )
    })

    it("gives the store its time before going to the merchant", async () => {
      const { id, due_at } = await desk.open()
      expect(await refusal(desk.buyer(id, "escalate"))).toBe(
        `400 Complaint #1 waits for the store, which has 72 hours; it can be escalated from ${due_at}`
      )
    })

    it("accepts the offer that was read, and no other", async () => {
      const { id, version } = await desk.open()
      await desk.seller(id, "offer", { kind: "refund", amount: 5, body: "Five?", version })
      expect(await refusal(desk.buyer(id, "accept-offer", { version }))).toBe(
        "409 Complaint #1 was changed meanwhile: it is offer_made, version 2. " +
          "Read it again and decide anew"
      )
      expect(await desk.refunds()).toEqual([])
    })
  })

  describe("a blocked customer", () => {
    const block = async () => {
      const { customer } = (await api.get("/store/customers/me", desk.ann)).data
      const body = { kind: "blocked", reason: "Rude to a store" }
      await api.post(`/admin/customers/${customer.id}/restrictions`, body, desk.merchant)
    }

    it("goes on with a complaint that is open, and opens no other", async () => {
      const { id } = await desk.open()
      await block()
      expect(await desk.look.buyer(id)).toMatchObject({ status: "awaiting_seller" })
      const attachment_ids = [await upload()]
      await desk.buyer(id, "messages", { body: "Still broken", attachment_ids })
      expect(await desk.buyer(id, "withdraw")).toMatchObject({ status: "withdrawn" })
      expect(await refusal(desk.open())).toMatch(/^403 .*Rude to a store/)
    })
  })
})
