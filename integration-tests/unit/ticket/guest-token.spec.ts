import { guestToken, isGuestToken, ticketOfToken } from "../../../src/modules/ticket/guest-token"

const KEY = "a key of tests that is long enough"
const ticket = { id: "tkt_1", email: "ann@example.com" }
const token = guestToken(ticket.id, ticket.email, KEY)

describe("the token in a guest's link", () => {
  it("opens its ticket, however the address is written", () => {
    expect(ticketOfToken(token)).toBe("tkt_1")
    expect(isGuestToken(token, { ...ticket, email: "ANN@example.com" }, KEY)).toBe(true)
  })

  it("opens no other ticket, for no other address and under no other key", () => {
    expect(isGuestToken(token, { ...ticket, id: "tkt_2" }, KEY)).toBe(false)
    expect(isGuestToken(token, { ...ticket, email: "ben@example.com" }, KEY)).toBe(false)
    expect(isGuestToken(token, ticket, `${KEY} `)).toBe(false)
    expect(isGuestToken(token.replace("tkt_1", "tkt_2"), { ...ticket, id: "tkt_2" }, KEY)).toBe(
      false
    )
  })

  it.each(["", "tkt_1", "tkt_1.", "tkt_1.abc", `${token}.more`, `.${token.split(".")[1]}`])(
    "is not %p",
    (text) => expect(ticketOfToken(text)).toBeNull()
  )
})
