import { CONVERSATION_MODULE } from "../../../src/modules/conversation"
import { MASK } from "../../../src/modules/conversation/contact-data"
import { MESSAGE_LENGTH_MAX, MESSAGES_PER_HOUR } from "../../../src/modules/conversation/rules"
import ConversationModuleService from "../../../src/modules/conversation/service"
import { refusal } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aFile, aTalk, Message, Talk } from "./talk"

/** What buyers and stores say to each other, and what of it each of them sees. */
souk(({ api, getContainer }) => {
  let talk: Talk
  beforeAll(async () => {
    talk = await aTalk(api, getContainer())
  })
  afterEach(async () => await talk.quiet())

  const contactMode = (contact_mode: string) =>
    api.post("/admin/conversation-settings", { contact_mode }, talk.merchant)
  const lists = async (surface: "store" | "seller", query = "") => {
    const who = surface === "store" ? talk.ann : talk.store.auth
    return (await api.get(`/${surface}/conversations${query}`, who)).data
  }

  it("one conversation per order and store, whoever writes first, read by both", async () => {
    const { conversation, message } = await talk.begin()
    expect(message).toMatchObject({ seq: 1, side: "buyer", author: { is_you: true } })
    expect(conversation).toMatchObject({
      ...{ order_id: talk.order_id, display_id: 1, unread_count: 0 },
      seller: { name: "North" },
    })
    const again = await talk.begin("And the saucer?")
    expect(again.conversation.id).toBe(conversation.id)
    const body = "It is"
    const wrote = { seller_order_id: talk.north, body }
    const answer = await talk.post("/seller/conversations", wrote, talk.store.auth)
    expect(answer.conversation.id).toBe(conversation.id)
    const { messages, seen_seq } = await talk.look.buyer(conversation.id)
    expect(messages.map((one: Message) => [one.seq, one.side, one.body])).toEqual([
      [1, "buyer", "Is it dishwasher safe?"],
      [2, "buyer", "And the saucer?"],
      [3, "store", "It is"],
    ])
    expect(messages[2].author).toEqual({ type: "seller", name: "North", is_you: false })
    expect(seen_seq).toBe(0)
    expect(await lists("seller")).toMatchObject({
      ...{ count: 1, offset: 0, limit: 20 },
      conversations: [{ id: conversation.id, seller_order_id: talk.north, unread_count: 2 }],
    })
    // A store has no use for the platform's id of an order, nor a buyer for the store's.
    expect((await lists("seller")).conversations[0]).not.toHaveProperty("order_id")
    expect((await lists("store")).conversations[0]).not.toHaveProperty("seller_order_id")
  })

  it("a product can be asked about before it is bought, once per buyer", async () => {
    const { conversation } = await talk.ask()
    const { id } = (await talk.ask()).conversation
    expect(id).toBe(conversation.id)
    expect(conversation).toMatchObject({ order_id: null, product: { title: "North cup" } })
    const bens = await talk.ask(talk.store.product.id, talk.ben)
    expect(bens.conversation.id).not.toBe(id)
    const own = talk.ask(talk.shop.lamp.id)
    expect(await refusal(own)).toMatch(/^400 The marketplace itself sells this product; open a/)
    expect(await refusal(talk.ask("prod_none"))).toBe("404 Product with id 'prod_none' not found")
  })

  it("unread counts follow writing and reading, on both sides and in all lists", async () => {
    const { conversation } = await talk.begin()
    const { id } = conversation
    await talk.ask()
    expect(await talk.unread("seller", talk.store.auth)).toBe(2)
    expect(await talk.unread("store", talk.ann)).toBe(0)
    await talk.seller(id, "One")
    await talk.seller(id, "Two")
    expect(await talk.unread("store", talk.ann)).toBe(2)
    // Writing is not reading.
    expect(await talk.unread("seller", talk.store.auth)).toBe(2)
    const part = await talk.post(`/store/conversations/${id}/read`, { seq: 2 }, talk.ann)
    expect(part).toMatchObject({ unread_count: 1, conversation: { unread_count: 1 } })
    const back = await talk.post(`/store/conversations/${id}/read`, { seq: 1 }, talk.ann)
    expect(back).toMatchObject({ unread_count: 1, conversation: { last_read_seq: 2 } })
    const all = await talk.post(`/store/conversations/${id}/read`, {}, talk.ann)
    expect(all).toMatchObject({ unread_count: 0, conversation: { last_read_seq: 3 } })
    expect((await talk.look.seller(id)).seen_seq).toBe(3)
    expect((await lists("seller", "?unread=true")).count).toBe(2)
    await talk.post(`/seller/conversations/${id}/read`, {}, talk.store.auth)
    expect(await lists("seller", "?unread=true")).toMatchObject({ count: 1 })
    expect((await lists("seller", "?q=cup")).count).toBe(1)
    expect((await lists("seller", "?q=%231")).count).toBe(1)
    expect((await lists("seller", "?q=%25")).count).toBe(0)
  })

  it("gives the messages after one, before one, and the newest", async () => {
    const { conversation } = await talk.begin("1")
    const { id } = conversation
    for (const body of ["2", "3", "4", "5"]) await talk.seller(id, body)
    const seqs = async (query: string) => {
      const { messages, has_more, last_seq } = await talk.look.buyer(id, query)
      return [messages.map(({ seq }: Message) => seq), has_more, last_seq]
    }
    expect(await seqs("?limit=2")).toEqual([[4, 5], true, 5])
    expect(await seqs("?before_seq=4&limit=2")).toEqual([[2, 3], true, 5])
    expect(await seqs("?after_seq=0&limit=3")).toEqual([[1, 2, 3], true, 5])
    expect(await seqs("?after_seq=3")).toEqual([[4, 5], false, 5])
    expect(await seqs("?after_seq=5")).toEqual([[], false, 5])
    expect(await refusal(talk.look.buyer(id, "?limit=1000"))).toMatch(/^400 /)
  })

  it("hides contact data from everybody, and keeps nothing of it", async () => {
    const secret = "ann@example.com"
    const { conversation, message } = await talk.begin(`Write to ${secret} or +49 151 23456789`)
    const { id } = conversation
    const hidden = `Write to ${MASK} or ${MASK}`
    expect(message).toMatchObject({
      ...{ body: hidden, is_masked: true, contact_kinds: ["email", "phone"] },
    })
    const [row] = await getContainer()
      .resolve<ConversationModuleService>(CONVERSATION_MODULE)
      .listConversationMessages({ conversation_id: id })
    expect(JSON.stringify(row)).not.toContain(secret)
    const found = [await talk.look.seller(id), await lists("seller"), await lists("store")]
    expect(JSON.stringify(found)).not.toContain(secret)
    expect(found[1].conversations[0].last_message.preview).toBe(hidden)
  })

  it("leaves it, marks it or refuses it, as the marketplace says", async () => {
    const { conversation } = await talk.begin()
    const { id } = conversation
    const words = "Call 0912 345 6789"
    const settings = async () => (await api.get("/admin/conversation-settings", talk.merchant)).data
    expect(await settings()).toEqual({ settings: { contact_mode: "mask" } })
    await contactMode("off")
    expect((await talk.buyer(id, words)).message).toMatchObject({ body: words, contact_kinds: [] })
    await contactMode("warn")
    expect((await talk.buyer(id, words)).message).toMatchObject({
      ...{ body: words, contact_kinds: ["phone"], is_masked: false },
    })
    await contactMode("block")
    expect(await refusal(talk.buyer(id, words))).toBe(
      "400 The message was not sent, because it has a phone number in it; accepted: a message without contact data"
    )
    expect((await talk.look.seller(id)).last_seq).toBe(3)
    const strange = contactMode("shout")
    expect(await refusal(strange)).toMatch(/^400 .*contact_mode/)
  })

  it("bounds a message, and what a buyer writes in an hour, with the time to wait", async () => {
    const { conversation } = await talk.begin()
    const { id } = conversation
    expect(await refusal(talk.buyer(id, "x".repeat(MESSAGE_LENGTH_MAX + 1)))).toMatch(/^400 /)
    expect(await refusal(talk.buyer(id, "  "))).toMatch(/^400 /)
    const file = await api.post("/store/attachments", aFile(), talk.ann)
    const attachment_ids = [file.data.attachment.id]
    const attempts = await Promise.allSettled(
      Array.from({ length: MESSAGES_PER_HOUR + 3 }, (_, i) =>
        api.post(`/store/conversations/${id}/messages`, { body: `${i}` }, talk.ann)
      )
    )
    const refused = attempts.flatMap((one) => (one.status === "rejected" ? [one.reason] : []))
    // The first of the hour began the conversation.
    expect(refused.map(({ response }) => response.status)).toEqual([429, 429, 429, 429])
    expect(refused[0].response.data).toMatchObject({
      ...{
        type: "too_many_requests",
        message: expect.stringMatching(/20 messages within an hour/),
      },
    })
    const seconds = Number(refused[0].response.headers["retry-after"])
    expect(seconds).toBeGreaterThan(3_500)
    expect(seconds).toBeLessThanOrEqual(3_600)
    expect((await talk.look.buyer(id)).last_seq).toBe(MESSAGES_PER_HOUR)
    // Files of what was not written can be sent later.
    expect(await refusal(talk.buyer(id, "file", { attachment_ids }))).toMatch(/^429 /)
    const { data } = await api.get("/store/conversations/unread-count", talk.ann)
    expect(data).toEqual({ unread_count: 0 })
  })

  it("carries files, which both sides download from their own surface", async () => {
    const upload = await api.post("/store/attachments", aFile(), talk.ann)
    const { id: file } = upload.data.attachment
    const { conversation } = await talk.begin()
    const { id } = conversation
    const { message } = await talk.buyer(id, "See the label", { attachment_ids: [file] })
    expect(message.attachments).toMatchObject([{ id: file, filename: "label.pdf" }])
    for (const [surface, who] of [
      ["store", talk.ann],
      ["seller", talk.store.auth],
    ] as const) {
      const path = `/${surface}/conversations/${id}/attachments/${file}`
      const { headers } = await api.get(path, who)
      expect(headers["content-disposition"]).toContain("attachment")
    }
    const again = talk.buyer(id, "Again", { attachment_ids: [file] })
    expect(await refusal(again)).toMatch(/^400 Attachment/)
  })

  it("a buyer does not write to a store that nobody answers for, and reads on", async () => {
    const { conversation } = await talk.begin()
    const { id } = conversation
    await talk.seller(id, "Hello")
    const because = { reason: "Late with everything" }
    await api.post(`/admin/sellers/${talk.store.id}/suspend`, because, talk.merchant)
    await talk.quiet()
    expect(await refusal(talk.buyer(id, "Hello?"))).toBe(
      "400 The store North cannot answer at the moment; open a ticket or a complaint instead"
    )
    expect(await refusal(talk.seller(id, "Hello"))).toMatch(/^403 The store North is suspended/)
    expect((await talk.look.buyer(id)).messages).toHaveLength(2)
    await talk.post(`/seller/conversations/${id}/read`, {}, talk.store.auth)
    expect(await talk.unread("seller", talk.store.auth)).toBe(0)
  })

  it("tells how fast a store answers, and shoppers only when it rests on a few answers", async () => {
    const shown = async () => (await api.get("/store/sellers/north/response-time", talk.ann)).data
    const { conversation } = await talk.begin()
    for (const words of ["a", "b"]) {
      await talk.seller(conversation.id, words)
      await talk.buyer(conversation.id, words)
    }
    expect(await shown()).toEqual({ response_time: { days: 90, median_minutes: null } })
    await talk.seller(conversation.id, "c")
    const own = await api.get("/seller/conversations/metrics", talk.store.auth)
    expect(own.data.metrics).toEqual({ days: 90, answers: 3, median_minutes: 0, waiting: 0 })
    const path = `/admin/sellers/${talk.store.id}/conversation-metrics`
    expect((await api.get(path, talk.merchant)).data).toEqual(own.data)
    expect(await shown()).toEqual({ response_time: { days: 90, median_minutes: 0 } })
  })
})
