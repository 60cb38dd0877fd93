import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AUDIT_MODULE } from "../../../src/modules/audit"
import AuditModuleService from "../../../src/modules/audit/service"
import { Actor } from "../../helpers/actors"
import { aConnectedListener, addressOf, eventually, hangUp, tokenOf } from "../../helpers/listener"
import { refusal } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aMember } from "../../helpers/sellers"
import { aFile, aTalk, Talk } from "./talk"

type Surface = "store" | "seller"

/** Nobody reads what two others say to each other, and the staff only for a reason. */
souk(({ api, getContainer }) => {
  let talk: Talk
  let id: string
  let message_id: string
  let file: string
  beforeAll(async () => {
    talk = await aTalk(api, getContainer())
    const upload = await api.post("/store/attachments", aFile(), talk.ann)
    file = upload.data.attachment.id
    const begun = await talk.begin()
    id = begun.conversation.id
    const sent = await talk.buyer(id, "See here", { attachment_ids: [file] })
    message_id = sent.message.id
  })
  afterEach(async () => {
    hangUp()
    await talk.quiet()
  })

  /** Every route of one conversation, with a body that would be sound. */
  const routes = (surface: Surface) => {
    const path = `/${surface}/conversations/${id}`
    return [
      ["GET", path],
      ["GET", `${path}/messages`],
      ["GET", `${path}/attachments/${file}`],
      ["POST", `${path}/messages`, { body: "Mine" }],
      ["POST", `${path}/read`, {}],
      ["POST", `${path}/messages/${message_id}/report`, {}],
    ] as [string, string, object?][]
  }
  const statuses = async (surface: Surface, { headers }: Actor) => {
    const found = new Set<number>()
    for (const [method, url, data] of routes(surface)) {
      const { status } = await api
        .request({ method, url, headers, data })
        .catch(({ response }: { response: { status: number } }) => response)
      found.add(status)
    }
    return [...found]
  }
  const untouched = async () => {
    expect(await talk.look.buyer(id)).toMatchObject({ last_seq: 2, seen_seq: 0 })
  }

  it("another customer and another store find it on no route, and nothing in their lists", async () => {
    expect(await statuses("store", talk.ben)).toEqual([404])
    expect(await statuses("seller", talk.other.auth)).toEqual([404])
    expect((await api.get("/store/conversations", talk.ben)).data.count).toBe(0)
    expect((await api.get("/seller/conversations", talk.other.auth)).data.count).toBe(0)
    expect(await talk.unread("seller", talk.other.auth)).toBe(0)
    await untouched()
  })

  it("nobody begins one about another's order", async () => {
    const body = { order_id: talk.order_id, seller_id: talk.store.id, body: "Mine" }
    const missing = `404 Order with id '${talk.order_id}' not found`
    expect(await refusal(talk.post("/store/conversations", body, talk.ben))).toBe(missing)
    const strange = { seller_order_id: talk.north, body: "Mine" }
    expect(await refusal(talk.post("/seller/conversations", strange, talk.other.auth))).toBe(
      `404 Order with id '${talk.north}' not found`
    )
    for (const wrong of [{}, { order_id: talk.order_id }, { product_id: "p", seller_id: "s" }]) {
      const asked = talk.post("/store/conversations", { ...wrong, body: "Hi" }, talk.ann)
      expect(await refusal(asked)).toMatch(/^400 /)
    }
    const named = { product_id: talk.store.product.id, body: "Hi", customer_id: "cus_ben" }
    expect(await refusal(talk.post("/store/conversations", named, talk.ann))).toMatch(/^400 /)
  })

  it("a visitor signs in first, a packer is not let in, who talks to buyers is", async () => {
    expect(await statuses("store", talk.shop.market.visitor)).toEqual([401])
    expect(await statuses("seller", talk.ann)).toEqual([401])
    const packer = await aMember(api, getContainer(), talk.store.id, "fulfilment")
    expect(await statuses("seller", packer.auth)).toEqual([403])
    const helper = await aMember(api, getContainer(), talk.store.id, "support")
    const { data } = await api.get(`/seller/conversations/${id}`, helper.auth)
    expect(data.conversation.id).toBe(id)
  })

  it("the merchant's look at a store opens no conversation", async () => {
    const asked = await api.post(`/admin/sellers/${talk.store.id}/views`, {}, talk.merchant)
    const headers = { ...talk.merchant.headers, "x-seller-view": asked.data.seller_view.id }
    expect((await api.get("/seller/orders", { headers })).data.count).toBe(1)
    expect(await statuses("seller", { headers })).toEqual([403])
    expect(await refusal(api.get("/seller/conversations", { headers }))).toMatch(
      /^403 Conversations of North are not part of a look at the store/
    )
    expect(await refusal(api.get("/seller/conversations/unread-count", { headers }))).toMatch(
      /^403/
    )
  })

  it("a file is not found through a conversation that it does not belong to", async () => {
    const { conversation } = await talk.ask()
    const path = `/store/conversations/${conversation.id}/attachments/${file}`
    expect(await refusal(api.get(path, talk.ann))).toMatch(/^404 Attachment/)
  })

  it("open pages of the two hear of it and nobody else's, without what was hidden", async () => {
    const listen = (namespace: string, who: Actor) =>
      aConnectedListener(addressOf(api), namespace, tokenOf(who))
    const packer = await aMember(api, getContainer(), talk.store.id, "fulfilment")
    const [ann, ben, north, south, packing, staff] = await Promise.all([
      ...[listen("/store", talk.ann), listen("/store", talk.ben)],
      ...[listen("/seller", talk.store.auth), listen("/seller", talk.other.auth)],
      ...[listen("/seller", packer.auth), listen("/admin", talk.merchant)],
    ])
    await talk.buyer(id, "My number is 0912 345 6789")
    await eventually(() => north.of("conversations_unread_count").length === 1)
    expect(north.of("conversation_updated")).toMatchObject([
      { conversation: { id, unread_count: 3 }, message: { seq: 3, author: { is_you: false } } },
    ])
    expect(north.of("conversations_unread_count")).toMatchObject([{ count: 3 }])
    await eventually(() => ann.of("conversation_updated").length === 1)
    await talk.post(`/seller/conversations/${id}/read`, {}, talk.store.auth)
    await eventually(() => north.of("conversations_unread_count").length === 2)
    expect(north.of("conversations_unread_count")[1]).toMatchObject({ count: 0 })
    await eventually(() => ann.of("conversation_updated").length === 2)
    expect(ann.of("conversation_updated")[1]).toMatchObject({ message: null, seen_seq: 3 })
    expect(ann.of("conversations_unread_count")).toEqual([])
    expect(JSON.stringify([north.heard, ann.heard])).not.toContain("345 6789")
    for (const stranger of [ben, south, packing, staff]) {
      expect(stranger.heard.filter(({ name }) => name.startsWith("conversation"))).toEqual([])
    }
  })

  describe("the staff", () => {
    const read = async () => (await api.get(`/admin/conversations/${id}`, talk.merchant)).data
    const found = async (query: string) =>
      (await api.get(`/admin/conversations?${query}`, talk.merchant)).data.conversations
    const looks = async () => {
      const audit = getContainer().resolve<AuditModuleService>(AUDIT_MODULE)
      return await audit.listAuditEntries({ action: "conversation.read" })
    }

    it("find and read nothing without a case, and there is no list of everything", async () => {
      expect(await refusal(read())).toMatch(/^403 Conversation conv_\w+ is between its two sides/)
      const path = `/admin/conversations/${id}/attachments/${file}`
      expect(await refusal(api.get(path, talk.merchant))).toMatch(/^403 /)
      expect(await found(`order_id=${talk.order_id}`)).toEqual([])
      expect(await refusal(found(""))).toMatch(/^400 .*one of ticket_id, complaint_id and order_id/)
      expect(await refusal(found("order_id=a&ticket_id=b"))).toMatch(/^400 /)
      expect(await refusal(api.get("/admin/conversations/conv_none", talk.merchant))).toBe(
        "404 Conversation with id 'conv_none' not found"
      )
      expect(await looks()).toEqual([])
      const member = api.get(`/admin/conversations/${id}`, talk.store.auth)
      expect(await refusal(member)).toMatch(/^40[134] /)
    })

    it("read it with a complaint about the share, and each time is noted", async () => {
      const wish = { reason: "damaged", wish: "refund", body: "The handle is broken" }
      const share = { order_id: talk.order_id, seller_id: talk.store.id }
      const { complaint } = await talk.post("/store/complaints", { ...share, ...wish }, talk.ann)
      const [listed] = await found(`complaint_id=${complaint.id}`)
      expect(listed).toMatchObject({ id, cases: [{ type: "complaint", id: complaint.id }] })
      // The list has no words.
      expect(JSON.stringify(listed)).not.toContain("See here")
      expect(await looks()).toEqual([])
      const { conversation } = await read()
      expect(conversation).toMatchObject({ cases: [{ type: "complaint" }], messages: [{}, {}] })
      const path = `/admin/conversations/${id}/attachments/${file}`
      await api.get(path, talk.merchant)
      expect(await looks()).toMatchObject([
        { resource_id: id, actor_type: "merchant", details: { complaints: "#1" } },
        { resource_id: id, details: { attachment_id: file } },
      ])
      expect(await found(`order_id=${talk.order_id}`)).toMatchObject([{ id }])
    })

    it("not with a complaint about the other store's share", async () => {
      const wish = { reason: "damaged", wish: "refund", body: "The handle is broken" }
      const share = { order_id: talk.order_id, seller_id: talk.other.id }
      const { complaint } = await talk.post("/store/complaints", { ...share, ...wish }, talk.ann)
      expect(await found(`complaint_id=${complaint.id}`)).toEqual([])
      expect(await refusal(read())).toMatch(/^403 /)
    })

    it("read it with the buyer's ticket about the order, not with another buyer's", async () => {
      const words = { subject: "Where is it?", body: "It is late", category: "order" }
      const bens = await talk.post("/store/tickets", words, talk.ben)
      expect(await found(`ticket_id=${bens.ticket.id}`)).toEqual([])
      const about = { ...words, order_id: talk.order_id }
      const { ticket } = await talk.post("/store/tickets", about, talk.ann)
      expect(await found(`ticket_id=${ticket.id}`)).toMatchObject([{ id }])
      expect((await read()).conversation.cases).toMatchObject([{ type: "ticket", id: ticket.id }])
    })

    it("read it when a message is reported: one ticket, however often, that no store sees", async () => {
      const path = `/seller/conversations/${id}/messages/${message_id}/report`
      const reports = await Promise.all(
        [1, 2, 3].map(() => api.post(path, { reason: "Rude" }, talk.store.auth))
      )
      await talk.quiet()
      const ids = reports.flatMap(({ data }) => data.report.ticket_id ?? [])
      expect(new Set(ids).size).toBe(1)
      const again = await talk.post(path, {}, talk.store.auth)
      expect(again.report.ticket_id).toBe(ids[0])
      const query = getContainer().resolve(ContainerRegistrationKeys.QUERY)
      const { data: tickets } = await query.graph({ entity: "ticket", fields: ["*"] })
      expect(tickets).toMatchObject([
        {
          ...{ id: ids[0], category: "report", source: "conversation", queue: "trust" },
          ...{ email: "north@example.com", seller_id: null },
        },
      ])
      expect((await api.get("/seller/tickets", talk.store.auth)).data.count).toBe(0)
      expect(await found(`ticket_id=${ids[0]}`)).toMatchObject([{ id }])
      const { messages } = (await read()).conversation
      expect(messages).toMatchObject([{ is_reported: false }, { is_reported: true }])
      const { messages: own } = await talk.look.seller(id)
      expect(own[1].is_reported).toBe(true)
      // The other side learns nothing of it.
      expect((await talk.look.buyer(id)).messages[1].is_reported).toBe(false)
    })

    it("a buyer reports too, and nobody their own words", async () => {
      const own = `/store/conversations/${id}/messages/${message_id}/report`
      expect(await refusal(talk.post(own, {}, talk.ann))).toMatch(/^400 Your own messages/)
      const { message } = await talk.seller(id, "Go away")
      const path = `/store/conversations/${id}/messages/${message.id}/report`
      const { report } = await talk.post(path, {}, talk.ann)
      const { tickets } = (await api.get("/store/tickets", talk.ann)).data
      expect(tickets).toMatchObject([{ id: report.ticket_id, category: "report" }])
      const none = `/store/conversations/${id}/messages/convmsg_none/report`
      expect(await refusal(talk.post(none, {}, talk.ann))).toMatch(/^404 Message/)
    })
  })
})
