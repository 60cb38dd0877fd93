import { Actor, aCustomer, aMerchant } from "../../helpers/actors"
import { anOrder, aShop, Shop } from "../../helpers/orders"
import { refusal } from "../../helpers/outcomes"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aFile, aTicket, ticketsOf } from "../../helpers/tickets"
import { OWN_TICKET_FIELDS } from "../../../src/api/store/tickets/own-ticket"
import { restrictCustomerWorkflow } from "../../../src/workflows/violation/restrict-customer"

souk(({ api, getContainer }) => {
  let shop: Shop
  let visitor: Actor
  let ann: Actor
  let ben: Actor
  let mia: Actor
  let annsOrder: { id: string }
  let ann_id: string
  let quiet: () => Promise<void>

  beforeAll(async () => {
    const container = getContainer()
    quiet = aQuietBus(container)
    shop = await aShop(api, container)
    visitor = shop.market.visitor
    ann = await aCustomer(api, visitor, "ann@example.com")
    ben = await aCustomer(api, visitor, "ben@example.com")
    mia = await aMerchant(api, container, "mia@example.com")
    annsOrder = await anOrder(api, container, shop, {
      buyer: ann,
      items: [{ variant_id: shop.north.product.variant_id, quantity: 1 }],
      shipping_option_ids: [shop.north.shipping_option_id],
    })
    ann_id = (await api.get("/store/customers/me", ann)).data.customer.id
    await quiet()
  })
  afterEach(() => quiet())

  const read = async (id: string, who: Actor) =>
    (await api.get(`/store/tickets/${id}`, who)).data.ticket
  const say = async (id: string, who: Actor, body = "Any news?") =>
    (await api.post(`/store/tickets/${id}/comments`, { body }, who)).data.ticket
  const answer = async (id: string, wishes: object = {}) =>
    (await api.post(`/admin/tickets/${id}/comments`, { body: "On its way.", ...wishes }, mia)).data
      .ticket
  const storedTicket = (id: string) => ticketsOf(getContainer()).retrieveTicket(id)

  describe("a customer", () => {
    it("asks, reads the answer, closes the ticket and says how content they are", async () => {
      const opened = await aTicket(api, ann)
      expect(opened).toMatchObject({
        ...{ status: "new", category: "delivery", reply_effect: "stays", can_close: true },
        ...{ can_rate: false, csat: null, merged_into: null, follow_up_of: null },
        comments: [
          {
            body: "It should be here by now.",
            author: { type: "customer", name: "Customer", is_you: true },
            attachments: [],
          },
        ],
      })
      await answer(opened.id, { status: "pending" })
      expect(await read(opened.id, ann)).toMatchObject({ status: "pending", reply_effect: "opens" })
      expect(await say(opened.id, ann)).toMatchObject({ status: "open" })
      const closed = await api.post(`/store/tickets/${opened.id}/close`, {}, ann)
      expect([closed.status, closed.data.ticket]).toMatchObject([
        200,
        { status: "closed", can_rate: true, can_close: false, reply_effect: "follows_up" },
      ])
      const rated = await api.post(`/store/tickets/${opened.id}/csat`, { rating: 4 }, ann)
      expect([rated.status, rated.data.ticket]).toMatchObject([
        201,
        { csat: { rating: 4, comment: null }, can_rate: false },
      ])
    })

    it("lists the own ones, the latest word first", async () => {
      const [first, second] = [await aTicket(api, ann), await aTicket(api, ann)]
      await aTicket(api, ben)
      await say(first.id, ann)
      const { data } = await api.get("/store/tickets", ann)
      expect(data).toMatchObject({ count: 2, offset: 0, limit: 20 })
      expect(data.tickets.map(({ id }: { id: string }) => id)).toEqual([first.id, second.id])
      const solved = await api.get("/store/tickets?status=solved", ann)
      expect(solved.data).toMatchObject({ count: 0, tickets: [] })
    })

    it("finds nothing of what staff do among themselves", async () => {
      const { id } = await aTicket(api, ann)
      await answer(id, { body: "She seems angry", visibility: "internal" })
      await api.post(`/admin/tickets/${id}/priority`, { priority: "urgent" }, mia)
      const shown = JSON.stringify([
        await read(id, ann),
        (await api.get("/store/tickets", ann)).data,
      ])
      for (const secret of ["angry", "urgent", "version", "assignee", "last_comment_at", "tags"]) {
        expect([secret, shown.includes(secret)]).toEqual([secret, false])
      }
      for (const fields of ["*", "priority", "*comments,assignee_id,+version", "number,seller.*"]) {
        const { data } = await api.get(`/store/tickets?fields=${fields}`, ann)
        const names = data.tickets.flatMap((ticket: object) => Object.keys(ticket))
        const own = ["seller", "seller_id", ...OWN_TICKET_FIELDS]
        expect([fields, names.filter((name: string) => !own.includes(name))]).toEqual([fields, []])
        expect([fields, JSON.stringify(data).includes("angry")]).toEqual([fields, false])
      }
    })

    it("finds nothing of another's, on any route", async () => {
      const { id } = await aTicket(api, ann)
      const file = (await api.post("/store/attachments", aFile(), ann)).data.attachment
      await api.post(
        `/store/tickets/${id}/comments`,
        { body: "See here", attachment_ids: [file.id] },
        ann
      )
      const attempts = [
        () => api.get(`/store/tickets/${id}`, ben),
        () => api.post(`/store/tickets/${id}/comments`, { body: "Mine" }, ben),
        () => api.post(`/store/tickets/${id}/close`, {}, ben),
        () => api.post(`/store/tickets/${id}/csat`, { rating: 1 }, ben),
        () => api.post(`/store/tickets/${id}/attachments`, aFile(), ben),
        () => api.get(`/store/tickets/${id}/attachments/${file.id}`, ben),
      ]
      for (const attempt of attempts) {
        expect(await refusal(attempt())).toBe(`404 Ticket with id '${id}' not found`)
      }
      const bens = await aTicket(api, ben)
      expect(await refusal(api.get(`/store/tickets/${bens.id}/attachments/${file.id}`, ben))).toBe(
        `404 Attachment with id '${file.id}' not found`
      )
    })

    it("sends files along and gets them back as they were", async () => {
      const { id } = await aTicket(api, ann)
      const file = (await api.post("/store/attachments", aFile("beleg ä.pdf"), ann)).data.attachment
      const { comments } = (
        await api.post(
          `/store/tickets/${id}/comments`,
          { body: "See here", attachment_ids: [file.id] },
          ann
        )
      ).data.ticket
      expect(comments[1].attachments).toMatchObject([
        { id: file.id, filename: "beleg ä.pdf", mime_type: "application/pdf" },
      ])
      const got = await api.get(`/store/tickets/${id}/attachments/${file.id}`, ann)
      expect(got.data).toBe("%PDF-1.4\n%%EOF")
      expect(got.headers["content-disposition"]).toMatch(/^attachment;/)
      expect(
        (await api.get(`/admin/tickets/${id}/attachments/${file.id}`, mia)).headers["content-type"]
      ).toContain("application/pdf")
      // A file is given once.
      const again = { body: "Again", attachment_ids: [file.id] }
      expect(await refusal(api.post(`/store/tickets/${id}/comments`, again, ann))).toBe(
        `400 Attachment ${file.id} is not one that you uploaded and have not sent yet`
      )
      expect((await read(id, ann)).comments).toHaveLength(2)
    })

    it("gets no file of a note", async () => {
      const { id } = await aTicket(api, ann)
      const file = (await api.post("/admin/attachments", aFile(), mia)).data.attachment
      await answer(id, { visibility: "internal", attachment_ids: [file.id] })
      expect(await refusal(api.get(`/store/tickets/${id}/attachments/${file.id}`, ann))).toBe(
        `404 Attachment with id '${file.id}' not found`
      )
    })

    it("asks about an own order, and with it reaches the store that sold it", async () => {
      const { id } = await aTicket(api, ann, { order_id: annsOrder.id })
      expect(await storedTicket(id)).toMatchObject({
        ...{ order_id: annsOrder.id, seller_id: shop.north.id, customer_id: ann_id },
      })
      const about = await aTicket(api, ann, { product_id: shop.south.product.id })
      expect(await storedTicket(about.id)).toMatchObject({ seller_id: shop.south.id })
      const lamp = await aTicket(api, ann, { product_id: shop.lamp.id })
      expect(await storedTicket(lamp.id)).toMatchObject({ seller_id: null })
    })

    it.each([
      [
        "another's order",
        () => aTicket(api, ben, { order_id: annsOrder.id }),
        () => `404 Order with id '${annsOrder.id}' not found`,
      ],
      [
        "a product that is not there",
        () => aTicket(api, ann, { product_id: "prod_none" }),
        () => "404 Product with id 'prod_none' not found",
      ],
      [
        "a product that was not in the order",
        () => aTicket(api, ann, { order_id: annsOrder.id, product_id: shop.south.product.id }),
        () =>
          `400 Product ${shop.south.product.id} is not in order ${annsOrder.id}; accepted: one of its products, or none`,
      ],
      [
        "a store of their choice",
        () => aTicket(api, ann, { seller_id: shop.north.id }),
        () => "400 Invalid request: Unrecognized fields: 'seller_id'",
      ],
      [
        "another name than the account's",
        () => aTicket(api, ann, { email: "ben@example.com" }),
        () => "400 email, name: an account has its own; accepted: neither, or no sign-in",
      ],
    ])("cannot name %s", async (_, attempt, words) => {
      expect(await refusal(attempt())).toBe(words())
    })

    it("is sent on to a follow-up when the old ticket is over", async () => {
      const { id, number } = await aTicket(api, ann)
      await api.post(`/store/tickets/${id}/close`, {}, ann)
      const next = await say(id, ann, "It happened again")
      expect(next).toMatchObject({
        ...{ status: "new", follow_up_of: { id, number } },
        comments: [{ body: "It happened again" }],
      })
      expect(next.id).not.toBe(id)
    })

    it("who is blocked may appeal and go on with it, and nothing else", async () => {
      // What is remembered of a customer outlives the test.
      const cal = await aCustomer(api, visitor, "cal@example.com")
      const { customer } = (await api.get("/store/customers/me", cal)).data
      const before = await aTicket(api, cal)
      await restrictCustomerWorkflow(getContainer()).run({
        input: {
          ...{ customer_id: customer.id, kind: "blocked" as const, reason: "Rude", until: null },
          ...{ by_id: "user_1", now: new Date() },
        },
      })
      expect(await refusal(aTicket(api, cal))).toMatch(/^403 Your account is blocked: Rude/)
      expect(await refusal(say(before.id, cal))).toMatch(/^403 Your account is blocked: Rude/)
      expect(await read(before.id, cal)).toMatchObject({ status: "new" })
      const appeal = await aTicket(api, cal, { category: "appeal" })
      expect(await say(appeal.id, cal)).toMatchObject({ category: "appeal" })
    })
  })
})
