import { Actor, aCustomer, aMerchant } from "../../helpers/actors"
import { anOrder, aShop, Shop } from "../../helpers/orders"
import { refusal } from "../../helpers/outcomes"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aMember } from "../../helpers/sellers"
import { aFile, aQuestion, aTicket } from "../../helpers/tickets"

souk(({ api, getContainer }) => {
  let shop: Shop
  let ann: Actor
  let mia: Actor
  let leo: Actor
  let north: Actor
  let order: { id: string }
  let quiet: () => Promise<void>
  const id_of: Record<string, string> = {}

  beforeAll(async () => {
    const container = getContainer()
    quiet = aQuietBus(container)
    shop = await aShop(api, container)
    north = shop.north.auth
    ann = await aCustomer(api, shop.market.visitor, "ann@example.com")
    mia = await aMerchant(api, container, "mia@example.com")
    leo = await aMerchant(api, container, "leo@example.com")
    order = await anOrder(api, container, shop, {
      buyer: ann,
      items: [{ variant_id: shop.north.product.variant_id, quantity: 1 }],
      shipping_option_ids: [shop.north.shipping_option_id],
    })
    const me = async (who: Actor) => (await api.get("/admin/users/me", who)).data.user.id
    Object.assign(id_of, { mia: await me(mia), leo: await me(leo), north: await me(north) })
    await quiet()
  })
  afterEach(() => quiet())

  const read = async (id: string, who = mia) =>
    (await api.get(`/admin/tickets/${id}`, who)).data.ticket
  const post = async (id: string, path: string, body: object, who = mia) =>
    (await api.post(`/admin/tickets/${id}/${path}`, body, who)).data.ticket
  const found = async (query: string, who = mia) => {
    const { data } = await api.get(`/admin/tickets?${query}`, who)
    return data.tickets.map(({ subject }: { subject: string }) => subject).sort()
  }

  describe("staff", () => {
    it("see all of a ticket: notes, files, history, and what else its requester asked", async () => {
      const other = await aTicket(api, ann, { subject: "Earlier" })
      const { id, number } = await aTicket(api, ann, { order_id: order.id })
      await post(id, "comments", { body: "She is a regular", visibility: "internal" })
      await post(id, "assign", { assignee_id: id_of.leo })
      const ticket = await read(id)
      expect(ticket).toMatchObject({
        ...{ number, status: "new", version: 3, email: "ann@example.com", comment_count: 2 },
        ...{ assignee: { id: id_of.leo, email: "leo@example.com" }, order: { id: order.id } },
        customer: { email: "ann@example.com" },
        seller: { id: shop.north.id },
        other_tickets: [{ id: other.id, subject: "Earlier" }],
        comments: [
          { visibility: "public", author: { type: "customer", is_you: false } },
          { visibility: "internal", author: { type: "merchant", is_you: true } },
        ],
        next_statuses: ["open", "pending", "on_hold", "solved", "merged"],
      })
      expect(ticket.events.map(({ field }: { field: string }) => field)).toEqual([
        ...["created", "note", "assignee_id"],
      ])
      expect((await read(id, leo)).comments[1].author.is_you).toBe(false)
    })

    it("write first to a customer, and to somebody without an account", async () => {
      const customer_id = (await api.get("/store/customers/me", ann)).data.customer.id
      const open = async (requester: object) =>
        (await api.post("/admin/tickets", { ...aQuestion(), ...requester }, mia)).data.ticket
      expect(await open({ customer_id })).toMatchObject({ source: "staff", status: "open" })
      expect((await api.get("/store/tickets", ann)).data.count).toBe(1)
      expect(await open({ email: "Eve@example.com", name: "Eve" })).toMatchObject({
        ...{ customer_id: null, email: "eve@example.com", requester_name: "Eve" },
      })
      expect(await refusal(open({ customer_id: "cus_none" }))).toBe(
        "404 Customer id not found: cus_none"
      )
      expect(await refusal(open({}))).toContain(
        "customer_id, or email and name of who has no account"
      )
    })

    it("find tickets by what they are like", async () => {
      const one = await aTicket(api, ann, { subject: "One", category: "refund" })
      const two = await aTicket(api, ann, { subject: "Two", order_id: order.id })
      await post(one.id, "assign", { assignee_id: id_of.mia })
      await post(one.id, "priority", { priority: "urgent" })
      await api.post(`/admin/tickets/${two.id}`, { tags: ["VIP", "late"] }, mia)
      await post(two.id, "status", { status: "pending" })
      expect(await found("assignee_id=me")).toEqual(["One"])
      expect(await found("assignee_id=none")).toEqual(["Two"])
      expect(await found(`assignee_id[]=none&assignee_id[]=${id_of.mia}`)).toEqual(["One", "Two"])
      expect(await found("queue=payments")).toEqual(["One"])
      expect(await found("priority[]=urgent&priority[]=high")).toEqual(["One"])
      expect(await found("status=pending")).toEqual(["Two"])
      expect(await found(`seller_id=${shop.north.id}`)).toEqual(["Two"])
      expect(await found("seller_id=none")).toEqual(["One"])
      expect(await found("tags=vip")).toEqual(["Two"])
      expect(await found("tags=nothing")).toEqual([])
      expect(await found("email=ANN@example.com")).toEqual(["One", "Two"])
      expect(await found(`order_id=${order.id}`)).toEqual(["Two"])
      expect(await found("created_at[$gt]=2100-01-01")).toEqual([])
      expect(await refusal(api.get("/admin/tickets?status=lost", mia))).toContain(
        "new, open, pending, on_hold, solved, closed, merged"
      )
    })

    it("of whom two answer at once: the second is told who did what", async () => {
      const { id, number } = await aTicket(api, ann)
      const { version } = await read(id)
      await post(id, "comments", { body: "On its way", status: "solved", version }, mia)
      const attempt = () => post(id, "comments", { body: "No idea", version }, leo)
      expect(await refusal(attempt())).toBe(
        `409 Ticket #${number} has changed since you read it: mia@example.com wrote a comment, mia@example.com set the status to solved. Read it again; its version is 2`
      )
      for (const [path, body] of [
        ["status", { status: "on_hold", version }],
        ["priority", { priority: "low", version }],
        ["assign", { assignee_id: null, version }],
      ] as const) {
        expect(await refusal(post(id, path, body, leo))).toMatch(/^409 /)
      }
      expect((await read(id)).comments).toHaveLength(2)
    })

    it("are told where a ticket may go", async () => {
      const { id, number } = await aTicket(api, ann)
      expect(await refusal(post(id, "status", { status: "closed" }))).toBe(
        `400 Ticket #${number} is new and cannot become closed; allowed: open, pending, on_hold, solved, merged`
      )
    })

    it("assign only to one of themselves", async () => {
      const { id } = await aTicket(api, ann)
      for (const assignee_id of [id_of.north, "user_none"]) {
        expect(await refusal(post(id, "assign", { assignee_id }))).toBe(
          `400 ${assignee_id} does not work for the marketplace; accepted: the id of one of its own users, or null`
        )
      }
    })

    it("merge three tickets into one, which their customer reads on", async () => {
      const [one, two, into] = [
        await aTicket(api, ann),
        await aTicket(api, ann),
        await aTicket(api, ann),
      ]
      const ticket = await post(into.id, "merge", { ticket_ids: [one.id, two.id] })
      expect(ticket.merged_from.map(({ id }: { id: string }) => id).sort()).toEqual(
        [one.id, two.id].sort()
      )
      const read = (await api.get(`/store/tickets/${one.id}`, ann)).data.ticket
      expect(read).toMatchObject({
        ...{ status: "merged", reply_effect: "refused" },
        merged_into: { id: into.id, number: into.number },
      })
      expect(
        await refusal(api.post(`/store/tickets/${one.id}/comments`, { body: "And?" }, ann))
      ).toContain(`it goes on as #${into.number}; write there`)
    })

    it("change many at once and hear of each how it went", async () => {
      const [one, two] = [await aTicket(api, ann), await aTicket(api, ann)]
      await api.post(`/store/tickets/${two.id}/close`, {}, ann)
      const bulk = async (deed: object) =>
        (
          await api.post(
            "/admin/tickets/bulk",
            { ticket_ids: [one.id, two.id, "tkt_none"], ...deed },
            mia
          )
        ).data.results
      expect(await bulk({ action: "tag", add: ["Late"] })).toEqual([
        { id: one.id, ok: true, message: null },
        {
          ...{ id: two.id, ok: false },
          message: `Ticket #${two.number} is closed and does not change any more; accepted: any other one`,
        },
        { id: "tkt_none", ok: false, message: "Ticket with id 'tkt_none' not found" },
      ])
      await bulk({ action: "assign", assignee_id: id_of.leo })
      await bulk({ action: "priority", priority: "high" })
      await bulk({ action: "status", status: "pending" })
      expect(await read(one.id)).toMatchObject({
        ...{ tags: ["late"], assignee_id: id_of.leo, priority: "high", status: "pending" },
      })
      expect((await bulk({ action: "close" }))[0]).toMatchObject({ ok: true })
      const [three, into] = [await aTicket(api, ann), await aTicket(api, ann)]
      const merge = { ticket_ids: [three.id], action: "merge", into_id: into.id }
      expect((await api.post("/admin/tickets/bulk", merge, mia)).data.results).toEqual([
        { id: three.id, ok: true, message: null },
      ])
      const many = { action: "close", ticket_ids: Array.from({ length: 101 }, (_, i) => `t${i}`) }
      expect(await refusal(api.post("/admin/tickets/bulk", many, mia))).toMatch(/^400 /)
    })

    it("keep a draft each, which is gone when it was sent", async () => {
      const { id } = await aTicket(api, ann)
      const path = `/admin/tickets/${id}/draft`
      await api.post(path, { body: "Dear Ann, " }, mia)
      expect((await api.get(path, mia)).data.draft).toMatchObject({ body: "Dear Ann, " })
      expect((await api.get(path, leo)).data.draft).toBeNull()
      expect((await api.delete(path, leo)).data).toEqual({
        ...{ id, object: "ticket_draft", deleted: true },
      })
      await post(id, "comments", { body: "Dear Ann, it is here" })
      expect((await api.get(path, mia)).data.draft).toBeNull()
      expect(await refusal(api.post("/admin/tickets/tkt_none/draft", { body: "Hm" }, mia))).toMatch(
        /^404/
      )
    })
  })

  describe("a store", () => {
    const own = async (who = north) => (await api.get("/seller/tickets", who)).data.tickets

    it("reads and answers what is about its goods, under its name", async () => {
      const { id } = await aTicket(api, ann, { order_id: order.id })
      await post(id, "comments", { body: "Careful, lawyer", visibility: "internal" })
      const file = (await api.post("/seller/attachments", aFile("label.pdf"), north)).data
        .attachment
      const reply = { body: "It left today", attachment_ids: [file.id] }
      const { ticket } = (await api.post(`/seller/tickets/${id}/comments`, reply, north)).data
      expect(ticket).toMatchObject({
        ...{
          id,
          status: "open",
          requester_name: "Customer",
          seller_order: { id: expect.any(String) },
        },
        comments: [
          { author: { type: "customer" } },
          { body: "It left today", author: { type: "seller", name: "North", is_you: true } },
        ],
      })
      const shown = JSON.stringify([ticket, await own()])
      for (const secret of ["ann@example.com", "lawyer", "internal", "priority", "assignee"]) {
        expect([secret, shown.includes(secret)]).toEqual([secret, false])
      }
      expect(
        (await api.get(`/seller/tickets/${id}/attachments/${file.id}`, north)).headers[
          "content-disposition"
        ]
      ).toContain("label.pdf")
      const { comments } = (await api.get(`/store/tickets/${id}`, ann)).data.ticket
      expect(comments[1].author).toEqual({ type: "seller", name: "North", is_you: false })
    })

    it("finds no other store's ticket, none about itself, and no file of a note", async () => {
      const { id } = await aTicket(api, ann, { order_id: order.id })
      const report = await aTicket(api, ann, { order_id: order.id, category: "report" })
      const file = (await api.post("/admin/attachments", aFile(), mia)).data.attachment
      const note = { body: "Look", visibility: "internal", attachment_ids: [file.id] }
      await post(id, "comments", note)
      const south = shop.south.auth
      for (const [ticket_id, who] of [
        [id, south],
        [report.id, north],
      ] as const) {
        for (const attempt of [
          () => api.get(`/seller/tickets/${ticket_id}`, who),
          () => api.post(`/seller/tickets/${ticket_id}/comments`, { body: "Mine" }, who),
          () => api.get(`/seller/tickets/${ticket_id}/attachments/${file.id}`, who),
        ]) {
          expect(await refusal(attempt())).toBe(`404 Ticket with id '${ticket_id}' not found`)
        }
      }
      expect(await refusal(api.get(`/seller/tickets/${id}/attachments/${file.id}`, north))).toBe(
        `404 Attachment with id '${file.id}' not found`
      )
      expect((await own()).map((one: { id: string }) => one.id)).toEqual([id])
      expect(await own(south)).toEqual([])
    })

    it("lets those answer who talk with buyers", async () => {
      const { id } = await aTicket(api, ann, { order_id: order.id })
      const packer = await aMember(api, getContainer(), shop.north.id, "fulfilment")
      const reply = () => api.post(`/seller/tickets/${id}/comments`, { body: "Hi" }, packer.auth)
      expect(await refusal(reply())).toMatch(/^403 A fulfilment may not do this/)
    })

    it("is let into nothing of the staff", async () => {
      const { id } = await aTicket(api, ann, { order_id: order.id })
      for (const attempt of [
        () => api.get("/admin/tickets", north),
        () => api.get(`/admin/tickets/${id}`, north),
        () => api.post(`/admin/tickets/${id}/comments`, { body: "Hi" }, north),
        () => api.post("/admin/tickets/bulk", { ticket_ids: [id], action: "close" }, north),
      ]) {
        expect(await refusal(attempt())).toMatch(/^403 /)
      }
    })
  })
})
