import { aCustomer, Actor, aMerchant } from "../../helpers/actors"
import { anOrder, aShop } from "../../helpers/orders"
import { refusal } from "../../helpers/outcomes"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aFile, aQuestion, aTicket, byLink } from "../../helpers/tickets"

souk(({ api, getContainer }) => {
  let visitor: Actor
  let ann: Actor
  let ben: Actor
  let mia: Actor
  let annsOrder: { id: string }
  let quiet: () => Promise<void>

  beforeAll(async () => {
    const container = getContainer()
    quiet = aQuietBus(container)
    const shop = await aShop(api, container)
    visitor = shop.market.visitor
    ann = await aCustomer(api, visitor, "ann@example.com")
    ben = await aCustomer(api, visitor, "ben@example.com")
    mia = await aMerchant(api, container, "mia@example.com")
    annsOrder = await anOrder(api, container, shop, {
      buyer: ann,
      items: [{ variant_id: shop.north.product.variant_id, quantity: 1 }],
      shipping_option_ids: [shop.north.shipping_option_id],
    })
    await quiet()
  })
  afterEach(() => quiet())

  const read = async (id: string, who: Actor) =>
    (await api.get(`/store/tickets/${id}`, who)).data.ticket
  const answer = (id: string, wishes: object) =>
    api.post(`/admin/tickets/${id}/comments`, { body: "On its way.", ...wishes }, mia)

  describe("a guest", () => {
    const ask = (wishes: object = {}) =>
      api.post(
        "/store/tickets",
        aQuestion({ email: "Eve@example.com", name: "Eve", ...wishes }),
        visitor
      )

    it("asks, and comes back by the link in the mail alone", async () => {
      const { status, data } = await ask()
      expect(status).toBe(201)
      const { id } = data.ticket
      const link = await byLink(getContainer(), visitor, id)
      // Nobody proved yet that the address is theirs, so the answer holds no way in.
      expect(JSON.stringify(data)).not.toContain(link.headers["x-ticket-token"].split(".")[1])
      expect(await refusal(api.get(`/store/tickets/${id}`, visitor))).toBe(
        "401 Sign in, or send the token of your ticket's link as x-ticket-token"
      )
      expect(await read(id, link)).toMatchObject({
        comments: [{ author: { type: "guest", name: "Eve", is_you: true } }],
      })
      const file = (await api.post(`/store/tickets/${id}/attachments`, aFile(), link)).data
        .attachment
      const said = { body: "Here", attachment_ids: [file.id] }
      await api.post(`/store/tickets/${id}/comments`, said, link)
      expect((await api.get(`/store/tickets/${id}/attachments/${file.id}`, link)).status).toBe(200)
      await answer(id, { status: "solved" })
      await api.post(`/store/tickets/${id}/csat`, { rating: 5 }, link)
      await api.post(`/store/tickets/${id}/close`, {}, link)
      expect(await read(id, link)).toMatchObject({ status: "closed", csat: { rating: 5 } })
    })

    it("gets into no other ticket with it, however it is bent", async () => {
      const one = (await ask()).data.ticket
      const two = (await ask({ email: "zoe@example.com" })).data.ticket
      const anns = await aTicket(api, ann)
      const link = await byLink(getContainer(), visitor, one.id)
      const bent = link.headers["x-ticket-token"].replace(one.id, two.id)
      for (const [id, headers] of [
        [two.id, link.headers],
        [anns.id, link.headers],
        [two.id, { ...visitor.headers, "x-ticket-token": bent }],
        [one.id, { ...visitor.headers, "x-ticket-token": "nothing" }],
      ]) {
        expect(await refusal(api.get(`/store/tickets/${id}`, { headers }))).toBe(
          `404 Ticket with id '${id}' not found`
        )
      }
      // A ticket of an account is read with the account, even if somebody could sign its token.
      const forged = await byLink(getContainer(), visitor, anns.id)
      expect(await refusal(api.get(`/store/tickets/${anns.id}`, forged))).toMatch(/^404/)
    })

    it("is not shown to an account that has the same address", async () => {
      const { id } = (await ask({ email: "ben@example.com" })).data.ticket
      expect((await api.get("/store/tickets", ben)).data.count).toBe(0)
      expect(await refusal(api.get(`/store/tickets/${id}`, ben))).toMatch(/^404/)
    })

    it.each([
      ["no address", { email: undefined }, "400 email, name: both are required"],
      ["an address for a name", { name: "eve@example.com" }, "400 Invalid request: "],
      ["files", { attachment_ids: ["att_1"] }, "400 attachment_ids: sign in to send files"],
      ["an order of another address", { order_id: "the order" }, "404 Order with id"],
    ])("is refused with %s", async (_, wishes, words) => {
      const named = "order_id" in wishes ? { order_id: annsOrder.id } : wishes
      expect(await refusal(ask(named))).toContain(words)
    })

    it("cannot fill somebody's mailbox", async () => {
      const often = () => ask({ email: "flooded@example.com" })
      for (let i = 0; i < 5; i += 1) await often()
      expect(await refusal(often())).toMatch(
        /^429 Too many requests; accepted: 5 in 3600 seconds\. Try again in \d+ seconds$/
      )
      expect((await ask({ email: "somebody-else@example.com" })).status).toBe(201)
    })
  })
})
