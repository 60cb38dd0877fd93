import { tellPeopleWorkflow } from "../../../src/workflows/notice/tell-people"
import { refusal } from "../../helpers/outcomes"
import { ChatHouse, UNLINKED } from "./chat-house"
import { noticesOf } from "./told"

/** What comes of a chat that is linked to a store. */
export function hearsOfOrders(house: () => ChatHouse) {
  describe("a linked chat", () => {
    const tellOrder = async (event_key: string) => {
      const total = { amount: 10, currency_code: "eur" }
      const facts = {
        ...{ order_id: event_key, order_number: 17, goods: [], more: 0, total },
        ...{ seller_order_id: "sorder_1", seller_name: "North" },
      }
      const recipient = { type: "seller" as const, id: house().north.id }
      const notice = { key: "store_order_placed" as const, event_key, recipient, facts }
      const input = { notices: [notice], now: new Date().toISOString() }
      await tellPeopleWorkflow(house().container).run({ input })
    }
    const messages = () => noticesOf(house().container).listNoticeMessages({ channel: "telegram" })

    it("hears of the store's orders, once each", async () => {
      await house().linked(7)
      await tellOrder("order_1")
      await tellOrder("order_1")
      await house().send()
      await house().send()
      expect(house().telegram.sent).toHaveLength(1)
      expect(house().telegram.sent[0]).toMatchObject({ chat_id: "7", parse_mode: "MarkdownV2" })
      const [{ external_id, ...message }] = await messages()
      expect(message).toMatchObject({ status: "sent", provider: "telegram" })
      expect(external_id).toMatch(/^telegram:\d+$/)
    })

    it("that has thrown the bot out is told to the store, and hears of nothing more", async () => {
      await house().linked(7)
      house().telegram.chat("7", "blocked")
      await tellOrder("order_1")
      await house().send()
      const reason = "Telegram: 403 Forbidden: bot was blocked by the user"
      expect(await messages()).toMatchObject([{ status: "dead", last_error: reason }])
      expect(await house().chatOf()).toMatchObject({ is_linked: true, broken_reason: reason })
      await tellOrder("order_2")
      expect(await messages()).toHaveLength(1)
    })

    it("that lets the bot back in hears of orders again after a test message", async () => {
      await house().linked(7)
      house().telegram.chat("7", "blocked")
      const test = () =>
        house().api.post("/seller/telegram-chat/test-message", {}, house().north.auth)
      const reason = "Telegram: 403 Forbidden: bot was blocked by the user"
      expect(await refusal(test())).toBe(`400 The test message was not taken: ${reason}`)
      expect(await house().chatOf()).toMatchObject({ broken_reason: reason })
      house().telegram.chat("7", "open")
      expect((await test()).data.telegram_chat).toMatchObject({ broken_reason: null })
      expect(house().telegram.sent).toEqual([
        {
          chat_id: "7",
          text: "This is a test message for North\\. Messages about its orders arrive here\\.",
          parse_mode: "MarkdownV2",
        },
      ])
      await tellOrder("order_1")
      await house().send()
      expect(house().telegram.sentTo("7")).toHaveLength(2)
    })

    it("stays whole while Telegram has trouble of its own", async () => {
      await house().linked(7)
      await house().telegram.mood({ status: 502, body: "Bad gateway" })
      const attempt = house().api.post("/seller/telegram-chat/test-message", {}, house().north.auth)
      expect(await refusal(attempt)).toBe(
        "400 The test message was not taken: Telegram: Server error 502 on sendMessage"
      )
      expect(await house().chatOf()).toMatchObject({ is_linked: true, broken_reason: null })
    })

    it("can be given up, and what was on its way there is dropped", async () => {
      await house().linked(7)
      await tellOrder("order_1")
      const { data } = await house().api.delete("/seller/telegram-chat", house().north.auth)
      expect(data).toEqual({ id: expect.any(String), object: "telegram_chat", deleted: true })
      expect(await house().chatOf()).toEqual({ ...UNLINKED, broken_reason: null })
      await house().send()
      expect(house().telegram.sent).toEqual([])
      expect(await messages()).toMatchObject([
        { status: "dropped", last_error: "The chat is not the store's any more" },
      ])
      expect(await refusal(house().api.delete("/seller/telegram-chat", house().north.auth))).toBe(
        "404 This store has no chat in Telegram, and no code for one is open"
      )
      expect(
        await refusal(
          house().api.post("/seller/telegram-chat/test-message", {}, house().north.auth)
        )
      ).toBe("400 This store has no chat in Telegram yet; link one first")
    })

    it("is not another store's", async () => {
      await house().linked(7)
      expect(await house().chatOf(house().south.auth)).toMatchObject({
        is_linked: false,
        title: null,
      })
      expect(
        await refusal(house().api.delete("/seller/telegram-chat", house().south.auth))
      ).toMatch(/^404 /)
      expect(await house().chatOf()).toMatchObject({ is_linked: true })
    })
  })
}
