import { Modules } from "@medusajs/framework/utils"
import { NOTICE_MODULE } from "../../../src/modules/notice"
import NoticeModuleService from "../../../src/modules/notice/service"
import { Actor, withToken } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import { refusal, statusOf } from "../../helpers/outcomes"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import {
  another,
  aVisitorAtTheDoor,
  claimsIn,
  CODE_URL,
  codeFor,
  from,
  letBeSentAgain,
  letWaitPass,
} from "./door"

const ANN = "ann@example.com"
const PHONE = "+4915112345678"
const NOT_VALID = "401 This code is not valid; ask for a new one"

souk(({ api, getContainer }) => {
  let visitor: Actor
  let quiet: () => Promise<void>
  let door: ReturnType<typeof aVisitorAtTheDoor>

  beforeAll(async () => {
    const container = getContainer()
    visitor = (await aMarket(container)).visitor
    door = aVisitorAtTheDoor(api, container)
    quiet = aQuietBus(container)
  })

  afterEach(() => quiet())

  const post = (path: string, body: object, who: Actor = from("203.0.113.1")) =>
    api.post(path, body, who)
  const me = async (token: string) =>
    (await api.get("/store/customers/me", withToken(visitor, token))).data.customer
  const register = (token: string, body: object) =>
    post("/store/customers", body, withToken(visitor, token))
  const accountsOf = async (email: string) =>
    await getContainer().resolve(Modules.CUSTOMER).listCustomers({ email, has_account: true })

  describe("whoever is new", () => {
    it("signs up with the e-mail address that was proven", async () => {
      const wishes = { first_name: "Nia" }
      const { customer, token } = await door.signUp(visitor, " New@Example.com ", wishes)
      expect(customer).toMatchObject({ email: "new@example.com", first_name: "Nia" })
      expect(claimsIn(token)).toMatchObject({ actor_id: customer.id, auth_provider: "otp" })
      expect(await me(token)).toMatchObject({ id: customer.id })
    })

    it("gets a token that leads to nobody before", async () => {
      const token = await door.signIn("new@example.com")
      expect(claimsIn(token)).toMatchObject({ actor_id: "", actor_type: "customer" })
      const attempt = api.get("/store/customers/me", withToken(visitor, token))
      await expect(attempt).rejects.toMatchObject({ response: { status: 401 } })
    })

    it("cannot take another address than the proven one", async () => {
      const token = await door.signIn("new@example.com")
      expect(await refusal(register(token, { email: ANN }))).toBe(
        "400 Field 'email' accepts new@example.com, where your code was sent"
      )
      const { data } = await register(token, { email: "NEW@example.com" })
      expect(data.customer.email).toBe("new@example.com")
    })

    it("signs up with a phone, which is then the way in; the e-mail beside it proves nothing", async () => {
      const profile = { email: "Phone@Example.com" }
      const { customer, token } = await door.signUp(visitor, PHONE, profile)
      expect(customer).toMatchObject({ email: "phone@example.com", phone: PHONE })
      expect(claimsIn(token).actor_id).toBe(customer.id)
      const id = await door.ask("phone@example.com")
      const code = await codeFor(getContainer(), "phone@example.com")
      expect(await refusal(door.give(id, code))).toBe(
        "403 An account that signs in with a phone number names phone@example.com; sign in that way and confirm the address there"
      )
    })

    it("has one account, however often the registration is sent at once", async () => {
      const token = await door.signIn("new@example.com")
      const sent = await Promise.allSettled(
        Array.from({ length: 8 }, () => register(token, { first_name: "Nia" }))
      )
      const statuses = sent.map(statusOf)
      expect(statuses.filter((status) => status === 200)).toHaveLength(1)
      expect(statuses.filter((status) => status >= 500)).toEqual([])
      expect(await accountsOf("new@example.com")).toHaveLength(1)
      await letWaitPass(getContainer())
      expect(claimsIn(await door.signIn("new@example.com")).actor_id).not.toBe("")
    })

    it("has one login, however many devices sign in at once", async () => {
      const container = getContainer()
      const ids: { id: string; code: string }[] = []
      for (const i of [1, 2, 3, 4]) {
        const how = from(`203.0.113.${i}`)
        ids.push({ id: await door.ask("new@example.com", how), code: "" })
        ids[ids.length - 1].code = await codeFor(container, "new@example.com")
        await letBeSentAgain(container)
      }
      const given = await Promise.all(ids.map(({ id, code }) => door.give(id, code)))
      const logins = given.map(({ data }) => claimsIn(data.token).auth_identity_id)
      expect(new Set(logins).size).toBe(1)
    })
  })

  describe("a request", () => {
    it.each([
      [{ channel: "email", identifier: "ann" }, "an e-mail address like ann@example.com"],
      [{ channel: "sms", identifier: "015112345678" }, "a mobile number with its country code"],
      [{ channel: "sms", identifier: "+49 30 123456" }, "a mobile number with its country code"],
    ])("with %j is refused with what would be accepted", async (body, words) => {
      expect(await refusal(post(CODE_URL, body))).toContain(
        `400 The identifier is not accepted; accepted: ${words}`
      )
    })

    it.each([
      [{ channel: "telegram", identifier: ANN }, "channel"],
      [{ channel: "email" }, "identifier"],
      [{ channel: "email", identifier: "a".repeat(300) }, "identifier"],
      [{ channel: "email", identifier: ANN, purpose: "change" }, "purpose"],
      [{ challenge_id: "otp_1", code: "12345" }, "the 6 digits of the message"],
      [{ challenge_id: "otp_1", code: 123456 }, "code"],
      [{ challenge_id: { $ne: "" }, code: "123456" }, "challenge_id"],
      [[], "is required"],
    ])("with %j is refused and names what is wrong", async (body, words) => {
      const words_of_refusal = await refusal(post(CODE_URL, body))
      expect(words_of_refusal).toMatch(/^400 /)
      expect(words_of_refusal).toContain(words)
    })

    it("for a channel that nothing carries is refused, whoever it is for", async () => {
      const { options } = getContainer().resolve<NoticeModuleService>(NOTICE_MODULE)
      const carried = jest.replaceProperty(options, "channels", ["inbox", "email"])
      const body = { channel: "sms", identifier: PHONE }
      expect(await refusal(post(CODE_URL, body))).toBe(
        "400 Codes are not sent by sms here; accepted: email"
      )
      carried.restore()
    })

    it("takes a code in other digits, with a blank, once", async () => {
      const id = await door.ask(ANN)
      const code = await codeFor(getContainer(), ANN)
      const persian = [...code].map((digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)])
      const typed = `${persian.slice(0, 3).join("")} ${persian.slice(3).join("")}`
      expect((await door.give(id, typed)).data.token).toEqual(expect.any(String))
      expect(await refusal(door.give(id, code))).toBe(NOT_VALID)
    })

    it("without a code gets nowhere, whatever it brings along", async () => {
      const get = api.get(`${CODE_URL}?identifier=${ANN}`, from("203.0.113.1"))
      expect(await refusal(get)).toBe(NOT_VALID)
      await expect(post(`${CODE_URL}/register`, { identifier: ANN })).rejects.toMatchObject({
        response: { status: 401 },
      })
      const as_user = post("/auth/user/otp", { channel: "email", identifier: ANN })
      expect(await refusal(as_user)).toBe(
        "400 The actor type user is not allowed to use the auth provider otp"
      )
      const alien = post("/auth/alien/otp", { "souk.otp.proven": ANN, identifier: ANN })
      expect(await refusal(alien)).toBe(NOT_VALID)
      expect(await refusal(door.give("otp_none", another("123456")))).toBe(NOT_VALID)
    })
  })
})
