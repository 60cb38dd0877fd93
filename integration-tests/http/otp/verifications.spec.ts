import { Modules } from "@medusajs/framework/utils"
import { aCustomer, aMerchant, Actor, PASSWORD, withToken } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import { refusal, statusOf } from "../../helpers/outcomes"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import {
  another,
  aVisitorAtTheDoor,
  claimsIn,
  codeFor,
  lettersTo,
  letBeSentAgain,
  letWaitPass,
  VERIFICATIONS_URL,
} from "./door"

const ANN = "ann@example.com"
const BEN = "ben@example.com"
const NEW = "ann@example.org"
const PHONE = "+4915112345678"
const OTHER_PHONE = "+4915187654321"

souk(({ api, getContainer }) => {
  let visitor: Actor
  let quiet: () => Promise<void>
  let door: ReturnType<typeof aVisitorAtTheDoor>
  let ann: Actor
  let annsId: string

  beforeAll(async () => {
    const container = getContainer()
    visitor = (await aMarket(container)).visitor
    door = aVisitorAtTheDoor(api, container)
    quiet = aQuietBus(container)
    ann = await aCustomer(api, visitor, ANN)
    annsId = (await api.get("/store/customers/me", ann)).data.customer.id
  })

  afterEach(() => quiet())

  const ask = async (purpose: string, identifier: string, who = ann) => {
    const channel = identifier.includes("@") ? "email" : "sms"
    const body = { channel, identifier, purpose }
    return (await api.post(VERIFICATIONS_URL, body, who)).data.verification
  }
  const finish = async (id: string, code: string, who = ann) =>
    (await api.post(`${VERIFICATIONS_URL}/${id}`, { code }, who)).data.customer
  const contact = async (who = ann) => (await api.get(VERIFICATIONS_URL, who)).data.customer
  const byPassword = (email: string) =>
    api.post("/auth/customer/emailpass", { email, password: PASSWORD })

  it("proves an own e-mail address; the password stays, and a code opens the same account", async () => {
    expect(await contact()).toEqual({
      ...{ id: annsId, email: ANN, phone: null },
      ...{ email_verified: false, phone_verified: false },
    })
    const { status, data } = await api.post(
      VERIFICATIONS_URL,
      { channel: "email", identifier: ANN, purpose: "verify" },
      ann
    )
    expect([status, Object.keys(data.verification)]).toEqual([201, ["id", "expires_at"]])
    const proven = await finish(data.verification.id, await codeFor(getContainer(), ANN))
    expect(proven).toMatchObject({ email_verified: true, phone_verified: false })
    expect(claimsIn(await door.signIn(ANN)).actor_id).toBe(annsId)
    expect((await byPassword(ANN)).status).toBe(200)
    expect(await lettersTo(getContainer(), ANN, "password_dropped")).toEqual([])
  })

  it("proves an own phone number, which then signs in", async () => {
    await api.post("/store/customers/me", { phone: "+49 151 12345678" }, ann)
    const proven = await door.prove(ann, "verify", PHONE)
    expect(proven).toMatchObject({ phone_verified: true, email_verified: false })
    expect(claimsIn(await door.signIn(PHONE)).actor_id).toBe(annsId)
  })

  it("replaces the e-mail address for password and codes at once, and tells both addresses", async () => {
    await door.prove(ann, "verify", ANN)
    await letWaitPass(getContainer())
    expect(await door.prove(ann, "change", "Ann@Example.ORG")).toMatchObject({
      ...{ email: NEW, email_verified: true },
    })
    expect(claimsIn((await byPassword(NEW)).data.token).actor_id).toBe(annsId)
    expect(await refusal(byPassword(ANN))).toBe("401 Invalid email or password")
    expect(claimsIn(await door.signIn(NEW)).actor_id).toBe(annsId)
    expect(claimsIn(await door.signIn(ANN)).actor_id).toBe("")
    const container = getContainer()
    expect(await lettersTo(container, NEW, "contact_changed")).toMatchObject([
      { facts: { channel: "email", is_new: true, identifier: NEW } },
    ])
    expect(await lettersTo(container, ANN, "contact_changed")).toMatchObject([
      { facts: { channel: "email", is_new: false, identifier: "a•••@example.org" } },
    ])
  })

  it("replaces the phone number; the old one opens nothing any more", async () => {
    await door.prove(ann, "change", PHONE)
    expect(await door.prove(ann, "change", OTHER_PHONE)).toMatchObject({
      ...{ phone: OTHER_PHONE, phone_verified: true },
    })
    expect(claimsIn(await door.signIn(OTHER_PHONE)).actor_id).toBe(annsId)
    expect(claimsIn(await door.signIn(PHONE)).actor_id).toBe("")
    const told = await lettersTo(getContainer(), PHONE, "contact_changed")
    expect(told.map(({ facts }) => facts)).toContainEqual({
      ...{ channel: "sms", is_new: false, identifier: "+49••••••••321" },
    })
    expect(await lettersTo(getContainer(), ANN, "contact_changed")).toHaveLength(2)
  })

  it("is refused an address of another account only by who reads its messages", async () => {
    const ben = await aCustomer(api, visitor, BEN)
    await door.prove(ben, "change", PHONE)
    await letWaitPass(getContainer())
    for (const [identifier, free] of [
      [BEN, "nobody@example.com"],
      [PHONE, OTHER_PHONE],
    ]) {
      const asked = await ask("change", identifier)
      expect(Object.keys(await ask("change", free))).toEqual(Object.keys(asked))
      expect(
        await refusal(finish(asked.id, another(await codeFor(getContainer(), identifier))))
      ).toBe("400 This code is not valid; ask for a new one")
      expect(await refusal(finish(asked.id, await codeFor(getContainer(), identifier)))).toBe(
        `422 Another account uses ${identifier}; accepted: an address that no other account has`
      )
    }
    expect(await contact()).toMatchObject({ email: ANN, phone: null })
    expect(await contact(ben)).toMatchObject({ email: BEN, phone: PHONE, phone_verified: true })
  })

  it("takes an address over from a sign-up that was never finished", async () => {
    await door.signIn(NEW)
    await api.post("/auth/customer/emailpass/register", { email: NEW, password: "early bird" })
    await letWaitPass(getContainer())
    expect(await door.prove(ann, "change", NEW)).toMatchObject({ email: NEW })
    expect(claimsIn((await byPassword(NEW)).data.token).actor_id).toBe(annsId)
  })

  it("does not take the address of a dashboard user's password", async () => {
    await aMerchant(api, getContainer(), "boss@example.com")
    const asked = await ask("change", "boss@example.com")
    const code = await codeFor(getContainer(), "boss@example.com")
    expect(await refusal(finish(asked.id, code))).toBe(
      "422 Another account uses boss@example.com; accepted: an address that no other account has"
    )
    expect((await byPassword(ANN)).status).toBe(200)
  })

  it("gives an address that two want at once to one of them", async () => {
    const ben = await aCustomer(api, visitor, BEN)
    const first = await ask("change", NEW)
    const code = await codeFor(getContainer(), NEW)
    await letBeSentAgain(getContainer())
    const second = await ask("change", NEW, ben)
    const other = await codeFor(getContainer(), NEW)
    const answers = await Promise.allSettled([
      api.post(`${VERIFICATIONS_URL}/${first.id}`, { code }, ann),
      api.post(`${VERIFICATIONS_URL}/${second.id}`, { code: other }, ben),
    ])
    expect(answers.map(statusOf).sort()).toEqual([200, 422])
    const customers = getContainer().resolve(Modules.CUSTOMER)
    expect(await customers.listCustomers({ email: NEW })).toHaveLength(1)
    const contacts = [await contact(), await contact(ben)]
    expect(contacts.map(({ email }) => email === NEW).sort()).toEqual([false, true])
    for (const { email, id } of contacts) {
      expect(claimsIn((await byPassword(email)).data.token).actor_id).toBe(id)
    }
  })

  it("of another customer is not found, and neither opens the shop's door", async () => {
    const ben = await aCustomer(api, visitor, BEN)
    const asked = await ask("change", NEW)
    const code = await codeFor(getContainer(), NEW)
    expect(await refusal(finish(asked.id, code, ben))).toBe(
      `404 Verification with id '${asked.id}' not found`
    )
    expect(await refusal(door.give(asked.id, code))).toBe(
      "401 This code is not valid; ask for a new one"
    )
    const sign_in = await door.ask(BEN)
    const sign_in_code = await codeFor(getContainer(), BEN)
    expect(await refusal(finish(sign_in, sign_in_code, ben))).toBe(
      `404 Verification with id '${sign_in}' not found`
    )
    expect(await finish(asked.id, code)).toMatchObject({ email: NEW })
  })

  it("is of no use to an older sign-in, once the account has moved to its owner's login", async () => {
    const stale = ann
    const owner = withToken(visitor, await door.signIn(ANN))
    expect(await refusal(ask("change", NEW, stale))).toBe("401 This sign-in is over; sign in again")
    expect(await contact(owner)).toMatchObject({ id: annsId, email_verified: true })
  })

  it.each([
    ["verify", NEW, `400 Field 'identifier' accepts ${ANN}, which this account has; another one`],
    ["verify", PHONE, "400 Field 'identifier' accepts nothing, as this account has none; another"],
    ["change", ANN, "400 Field 'identifier' accepts another one than this account has; that one"],
    ["change", "+49 30 123456", "400 The identifier is not accepted; accepted: a mobile number"],
    ["login", ANN, "400 Invalid request: Expected: 'verify, change' for field 'purpose'"],
  ])("refuses to %s %s in words", async (purpose, identifier, words) => {
    expect(await refusal(ask(purpose, identifier))).toContain(words)
  })

  it("needs somebody who is signed in", async () => {
    await expect(ask("verify", ANN, visitor)).rejects.toMatchObject({ response: { status: 401 } })
    await expect(api.get(VERIFICATIONS_URL, visitor)).rejects.toMatchObject({
      response: { status: 401 },
    })
  })
})
