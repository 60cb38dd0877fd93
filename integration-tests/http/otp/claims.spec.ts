import { Modules } from "@medusajs/framework/utils"
import { createInvitesWorkflow, refreshInviteTokensWorkflow } from "@medusajs/medusa/core-flows"
import pruneChallenges from "../../../src/jobs/otp/prune-challenges"
import { shownAddress } from "../../../src/lib/address"
import { repairClaims } from "../../../src/workflows/otp/repair-claims"
import { aCustomer, aMerchant, Actor, PASSWORD, signIn, withToken } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import { refusal } from "../../helpers/outcomes"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aMember, aSeller } from "../../helpers/sellers"
import { threeViolations } from "../violation/findings"
import { aVisitorAtTheDoor, claimsIn, from, lettersTo, letWaitPass, otpOf, secretOf } from "./door"

const ANN = "ann@example.com"
const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:133.0) Gecko/20100101 Firefox/133.0"
const SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Safari/604.1"

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

  const tokenOf = async (email: string, actor: "customer" | "user" = "customer") => {
    await quiet()
    return await signIn(api, actor, email)
  }
  const saidIn = (token: string) => claimsIn(token).user_metadata
  const refreshed = async (token: string) => {
    await quiet()
    return (await api.post("/auth/token/refresh", {}, withToken({ headers: {} }, token))).data.token
  }

  describe("a token", () => {
    it("says who its owner is: customer, name, buyer; a refreshed one says what has changed", async () => {
      const ann = await aCustomer(api, visitor, ANN)
      await api.post("/store/customers/me", { first_name: "Ann", last_name: "Smith" }, ann)
      const token = await tokenOf(ANN)
      const { id } = (await api.get("/store/customers/me", ann)).data.customer
      expect(claimsIn(token)).toMatchObject({
        ...{ actor_id: id, app_metadata: { customer_id: id } },
        user_metadata: { name: "Ann Smith", market_role: "buyer" },
      })
      await api.post("/store/customers/me", { last_name: "Jones" }, withToken(visitor, token))
      expect(saidIn(await refreshed(token))).toMatchObject({ name: "Ann Jones" })
      expect(saidIn(token)).toMatchObject({ name: "Ann Smith" })
    })

    it("says so from the first code on", async () => {
      const { token } = await door.signUp(visitor, ANN, { first_name: "Ann" })
      expect(saidIn(token)).toEqual({ name: "Ann", market_role: "buyer" })
    })

    it("of who works for a store says seller, and both when they buy as well, until they leave", async () => {
      const container = getContainer()
      const seller = await aSeller(api, container, "Clay House")
      const member = await aMember(api, container, seller.id, "manager")
      expect(saidIn(await tokenOf(member.email, "user"))).toMatchObject({ market_role: "seller" })
      const first = await tokenOf(member.email)
      await api.post("/store/customers", { email: member.email }, withToken(visitor, first))
      expect(saidIn(await tokenOf(member.email))).toMatchObject({ market_role: "both" })
      const { customer, token } = await door.signUp(visitor, seller.email)
      expect([customer.email, saidIn(token).market_role]).toEqual([seller.email, "both"])
      await api.delete(`/seller/members/${member.id}`, seller.auth)
      expect(saidIn(await tokenOf(member.email))).toMatchObject({ market_role: "buyer" })
    })

    it("of the marketplace's own people names no side", async () => {
      await aMerchant(api, getContainer(), "boss@example.com")
      expect(saidIn(await tokenOf("boss@example.com", "user")).market_role ?? null).toBeNull()
    })

    it("is put right by a job when an event was lost", async () => {
      const container = getContainer()
      await aCustomer(api, visitor, ANN)
      await quiet()
      const [customer] = await container.resolve(Modules.CUSTOMER).listCustomers({ email: ANN })
      // By the module alone: nobody is told.
      await container.resolve(Modules.CUSTOMER).updateCustomers(customer.id, { first_name: "Anna" })
      expect(saidIn(await tokenOf(ANN))).toMatchObject({ name: null })
      await repairClaims(container, new Date(Date.now() + 120_000))
      expect(saidIn(await tokenOf(ANN))).toMatchObject({ name: "Anna" })
    })

    it("leaves what else the platform knows of a login alone, also when the account is deleted", async () => {
      const container = getContainer()
      const merchant = await aMerchant(api, container, "boss@example.com")
      await aCustomer(api, visitor, ANN)
      const token = await tokenOf(ANN)
      await api.delete(`/admin/customers/${claimsIn(token).actor_id}`, merchant)
      await quiet()
      const logins = container.resolve(Modules.AUTH)
      const left = await logins.listAuthIdentities({ id: [claimsIn(token).auth_identity_id] })
      expect(left).toEqual([])
      expect((await aCustomer(api, visitor, ANN)).headers.authorization).toMatch(/^Bearer /)
    })
  })

  it("a blocked customer is signed in as with a password, and may not buy", async () => {
    const { customer, token } = await door.signUp(visitor, ANN)
    await threeViolations(getContainer(), customer.id)
    expect(claimsIn(token).actor_id).toBe(customer.id)
    const cart = api.post("/store/carts", {}, withToken(visitor, token))
    await expect(cart).rejects.toMatchObject({ response: { status: 403 } })
  })

  describe("a sign-in", () => {
    /** Resolves once a sign-in from there is being noted; then the bus tells when that is over. */
    const isNotedFrom = (address: string) => {
      const otp = otpOf(getContainer())
      const see = otp.seeDevice.bind(otp)
      return new Promise<void>((resolve) => {
        const spy = jest.spyOn(otp, "seeDevice").mockImplementation(async (input) => {
          if (input.address === shownAddress(address)) resolve(spy.mockRestore())
          return await see(input)
        })
      })
    }
    const arrive = async (address: string, agent: string, actor = "customer", email = ANN) => {
      const noted = isNotedFrom(address)
      const how = from(address, { "user-agent": agent })
      await api.post(`/auth/${actor}/emailpass`, { email, password: PASSWORD }, how)
      await noted
      await quiet()
    }
    const toldTo = async (email: string, key: string) =>
      (await lettersTo(getContainer(), email, key)).map(({ facts }) => facts)

    it("from somewhere new is told, the very first and known ones are not", async () => {
      await api.post("/auth/customer/emailpass/register", { email: ANN, password: PASSWORD })
      const token = (await api.post("/auth/customer/emailpass", { email: ANN, password: PASSWORD }))
        .data.token
      await api.post("/store/customers", { email: ANN }, withToken(visitor, token))
      await arrive("203.0.113.1", FIREFOX)
      await arrive("203.0.113.1", FIREFOX)
      await arrive("203.0.99.7", FIREFOX)
      expect(await toldTo(ANN, "new_sign_in")).toEqual([])
      await arrive("198.51.100.7", SAFARI)
      await arrive("198.51.100.7", SAFARI)
      expect(await toldTo(ANN, "new_sign_in")).toEqual([
        { device: "Safari on iPhone", address: "198.51.100.0", at: expect.any(String) },
      ])
    })

    it("with a code counts as well", async () => {
      const home = isNotedFrom("203.0.113.1")
      await door.signUp(visitor, ANN)
      await home
      await quiet()
      await letWaitPass(getContainer())
      const noted = isNotedFrom("198.51.100.7")
      await door.signIn(ANN, from("198.51.100.7", { "user-agent": SAFARI }))
      await noted
      await quiet()
      expect(await toldTo(ANN, "new_sign_in")).toHaveLength(1)
    })

    it("to the dashboard is told to who works for a store, and to the staff, in their own words", async () => {
      const container = getContainer()
      const seller = await aSeller(api, container, "Clay House")
      await aMerchant(api, container, "boss@example.com")
      await quiet()
      // Both have signed in before, at home.
      for (const email of [seller.email, "boss@example.com"]) {
        await arrive("203.0.113.1", FIREFOX, "user", email)
        await arrive("198.51.100.7", SAFARI, "user", email)
      }
      const far = expect.objectContaining({ device: "Safari on iPhone", address: "198.51.100.0" })
      expect(await toldTo(seller.email, "store_sign_in")).toContainEqual(far)
      expect(await toldTo("boss@example.com", "staff_sign_in")).toContainEqual(far)
    })

    it("is given its token when nothing of it can be noted", async () => {
      await aCustomer(api, visitor, ANN)
      await quiet()
      const otp = otpOf(getContainer())
      const tried = new Promise<void>((resolve) => {
        const broken = jest.spyOn(otp, "seeDevice").mockImplementation(async () => {
          resolve(broken.mockRestore())
          throw new Error("The table is gone")
        })
      })
      expect((await tokenOf(ANN)).split(".")).toHaveLength(3)
      await tried
    })
  })

  describe("a forgotten password", () => {
    const forget = async (actor: string, identifier: string) => {
      await api.post(`/auth/${actor}/emailpass/reset-password`, { identifier }, from("203.0.113.1"))
      await quiet()
    }

    it("is mailed a link to, for each side of the shop its own", async () => {
      const container = getContainer()
      await aCustomer(api, visitor, ANN)
      const seller = await aSeller(api, container, "Clay House")
      await aMerchant(api, container, "boss@example.com")
      await quiet()
      await forget("customer", " ANN@example.com ")
      await forget("user", seller.email)
      await forget("user", "boss@example.com")
      // A shopper has no password in the dashboard, and a stranger none at all.
      await forget("user", ANN)
      await forget("customer", "nobody@example.com")
      const keys = ["password_reset", "store_password_reset", "staff_password_reset"]
      for (const [i, email] of [ANN, seller.email, "boss@example.com"].entries()) {
        const letters = (await lettersTo(container, email)).filter(({ key }) => keys.includes(key))
        expect(letters).toMatchObject([{ key: keys[i], facts: { email } }])
        const { entity_id, purpose } = claimsIn(secretOf(letters[0]))
        expect([entity_id, purpose]).toEqual([email, "reset"])
      }
    })

    it("is none where there is no password: codes are not reset by mail", async () => {
      await door.signUp(visitor, ANN)
      await api.post("/auth/customer/otp/reset-password", { identifier: ANN })
      await quiet()
      const letters = await lettersTo(getContainer(), ANN)
      expect(letters.map(({ key }) => key)).toEqual(["sign_in_code", "sign_in_code"])
    })

    it("is mailed five times in an hour at most, whoever asks", async () => {
      for (let i = 0; i < 5; i++) await forget("customer", ANN)
      expect(await refusal(forget("customer", "Ann@Example.com"))).toMatch(
        /^429 Too many mails in an hour; accepted: 5\. Try again in \d+ seconds$/
      )
      expect(await refusal(forget("customer", "ann"))).toBe(
        "400 Field 'identifier' accepts an e-mail address like ann@example.com"
      )
    })
  })

  it("an invitation to the staff is mailed, and mailed again with its new token", async () => {
    const container = getContainer()
    const email = "New@Example.com"
    const { result } = await createInvitesWorkflow(container).run({
      input: { invites: [{ email }] },
    })
    await quiet()
    await refreshInviteTokensWorkflow(container).run({
      input: { invite_ids: result.map(({ id }) => id) },
    })
    await quiet()
    const letters = await lettersTo(container, email, "staff_invited")
    const [invite] = await container.resolve(Modules.USER).listInvites({ email })
    expect(letters).toHaveLength(2)
    expect(secretOf(letters[0])).toBe(invite.token)
    expect(letters[0].facts).toEqual({ expires_at: new Date(invite.expires_at).toISOString() })
  })

  it("old challenges are deleted by a job", async () => {
    const container = getContainer()
    await door.ask(ANN)
    await pruneChallenges(container)
    expect(await otpOf(container).listOtpChallenges({})).toHaveLength(1)
    await letWaitPass(container)
    await pruneChallenges(container)
    expect(await otpOf(container).listOtpChallenges({})).toEqual([])
  })
})
