import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { aCustomer, aMerchant, Actor, PASSWORD, withToken } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import { refusal } from "../../helpers/outcomes"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aVisitorAtTheDoor, claimsIn, from, lettersTo, letWaitPass } from "./door"

const ANN = "ann@example.com"
const PHONE = "+4915112345678"

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
  const register = (token: string, body: object) =>
    post("/store/customers", body, withToken(visitor, token))
  const byPassword = (identifier: string, password = PASSWORD) =>
    post("/auth/customer/emailpass", { identifier, password })
  const accountsOf = async (email: string) =>
    await getContainer().resolve(Modules.CUSTOMER).listCustomers({ email, has_account: true })

  describe("whoever has an account", () => {
    it("is signed in to that one, in whatever case they type", async () => {
      const ann = await aCustomer(api, visitor, ANN)
      const { id } = (await api.get("/store/customers/me", ann)).data.customer
      const token = await door.signIn("ANN@example.com")
      expect(claimsIn(token).actor_id).toBe(id)
      expect(await accountsOf(ANN)).toHaveLength(1)
    })

    it("registered in capitals is the same person", async () => {
      await post("/auth/customer/emailpass/register", {
        email: "Ann@Example.COM",
        password: PASSWORD,
      })
      const { data } = await byPassword("aNN@example.com")
      const { customer } = (await register(data.token, { email: "Ann@Example.com" })).data
      expect(customer.email).toBe(ANN)
      expect(claimsIn(await door.signIn(ANN)).actor_id).toBe(customer.id)
    })

    it("loses a password that was set before anybody had proven the address, and is told", async () => {
      const ann = await aCustomer(api, visitor, ANN)
      const stale = ann.headers.authorization
      const token = await door.signIn(ANN)
      expect(await refusal(byPassword(ANN))).toBe("401 Invalid email or password")
      const refresh = api.post("/auth/token/refresh", {}, { headers: { authorization: stale } })
      await expect(refresh).rejects.toMatchObject({ response: { status: 404 } })
      const told = await lettersTo(getContainer(), ANN, "password_dropped")
      expect(told).toMatchObject([
        { recipient_id: claimsIn(token).actor_id, facts: { email: ANN } },
      ])
    })

    it("keeps a password that was set through a mail, for the code and after it", async () => {
      await aCustomer(api, visitor, ANN)
      await door.resetPassword(ANN, "quite another password")
      const first = (await byPassword(ANN, "quite another password")).data.token
      const token = await door.signIn(ANN)
      expect(claimsIn(token).actor_id).toBe(claimsIn(first).actor_id)
      expect((await byPassword(ANN, "quite another password")).status).toBe(200)
      expect(await lettersTo(getContainer(), ANN, "password_dropped")).toEqual([])
    })

    it("with a second factor is not got around with a code", async () => {
      const container = getContainer()
      await aCustomer(api, visitor, ANN)
      const login = claimsIn((await byPassword(ANN)).data.token).auth_identity_id
      await container
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(
          "insert into auth_mfa_factor (id, auth_identity_id, provider, status) values ('authmfa_1', ?, 'totp', 'enabled')",
          [login]
        )
      expect(await refusal(door.signIn(ANN))).toBe(
        `403 An account that has a second factor names ${ANN}; sign in that way and confirm the address there`
      )
    })

    it("signed up by code can set a first password through a mail", async () => {
      const { customer } = await door.signUp(visitor, ANN)
      await door.resetPassword(ANN, PASSWORD)
      const { data } = await byPassword(ANN)
      expect(claimsIn(data.token).actor_id).toBe(customer.id)
    })

    it("is not handed to who registered with their address and never finished", async () => {
      const early = { email: ANN, password: PASSWORD }
      const { data } = await post("/auth/customer/emailpass/register", early)
      const { customer } = await door.signUp(visitor, ANN)
      expect(await refusal(byPassword(ANN))).toBe("401 Invalid email or password")
      await expect(register(data.token, { email: ANN })).rejects.toMatchObject({
        response: { status: 422 },
      })
      await door.resetPassword(ANN, "quite another password")
      const token = (await byPassword(ANN, "quite another password")).data.token
      expect(claimsIn(token).actor_id).toBe(customer.id)
    })

    it("who also works in the dashboard keeps that password for the dashboard", async () => {
      const container = getContainer()
      await aMerchant(api, container, ANN)
      const { data } = await byPassword(ANN)
      const { customer } = (await register(data.token, { email: ANN })).data
      expect(claimsIn(await door.signIn(ANN)).actor_id).toBe(customer.id)
      const staff = await post("/auth/user/emailpass", { email: ANN, password: PASSWORD })
      expect(claimsIn(staff.data.token)).toMatchObject({ actor_type: "user" })
      expect(claimsIn(staff.data.token).actor_id).not.toBe("")
      // The same password leads to no customer any more.
      expect(claimsIn((await byPassword(ANN)).data.token).actor_id).toBe("")
    })
  })

  describe("a phone number", () => {
    it("that an account only names leads to nobody", async () => {
      const ann = await aCustomer(api, visitor, ANN)
      await post("/store/customers/me", { phone: PHONE }, ann)
      expect(claimsIn(await door.signIn(PHONE)).actor_id).toBe("")
      expect(await refusal(byPassword(PHONE))).toBe("401 Invalid email or password")
    })

    it("that was proven signs in with the password, too, however it is typed", async () => {
      const { customer } = await door.signUp(visitor, ANN)
      await door.resetPassword(ANN, PASSWORD)
      await letWaitPass(getContainer())
      const owner = withToken(visitor, await door.signIn(ANN))
      await door.prove(owner, "change", PHONE)
      const { data } = await byPassword("+49 151 / 12345678")
      expect(claimsIn(data.token)).toMatchObject({
        actor_id: customer.id,
        auth_provider: "emailpass",
      })
      expect(await refusal(byPassword(PHONE, "wrong"))).toBe("401 Invalid email or password")
      expect(await refusal(byPassword("+4915112345679"))).toBe("401 Invalid email or password")
    })

    it("that signs in cannot be replaced without a code", async () => {
      const { token } = await door.signUp(visitor, PHONE, { email: ANN })
      const change = (phone: string | null) =>
        post("/store/customers/me", { phone }, withToken(visitor, token))
      const words = `400 Field 'phone' accepts ${PHONE}, which signs you in; another one is confirmed with a code at /store/customers/me/verifications`
      expect(await refusal(change("+4915187654321"))).toBe(words)
      expect(await refusal(change(null))).toBe(words)
      expect((await change("0151 12345678")).status).toBe(200)
    })

    it("that the merchant has replaced opens the account no more", async () => {
      const { customer } = await door.signUp(visitor, PHONE, { email: ANN })
      const merchant = await aMerchant(api, getContainer(), "merchant@example.com")
      await post(`/admin/customers/${customer.id}`, { phone: "+4915187654321" }, merchant)
      await letWaitPass(getContainer())
      expect(claimsIn(await door.signIn(PHONE)).actor_id).toBe("")
    })
  })
})
