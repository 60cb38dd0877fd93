import { aCustomer, aMerchant, Actor, PASSWORD, signIn, withToken } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import { reactionsTo } from "../../helpers/orders"
import { refused, statusOf } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aMember, aSeller, TestSeller, tokenIn } from "../../helpers/sellers"

type Row = { id: string; email: string; role: string; [field: string]: unknown }
type Answer = { response: { status: number; data: { message: string } } }

souk(({ api, getContainer }) => {
  let merchant: Actor
  let clay: TestSeller
  let wool: TestSeller
  let manager: { id: string; email: string; auth: Actor }
  let foreigner: { id: string; email: string; auth: Actor }
  let owner_id: string
  let addresses = 0

  beforeAll(async () => {
    const container = getContainer()
    const { visitor } = await aMarket(container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    await aCustomer(api, visitor, "ann@example.com")
    clay = await aSeller(api, container, "Clay House")
    wool = await aSeller(api, container, "Wool Yard")
    manager = await aMember(api, container, clay.id, "manager")
    foreigner = await aMember(api, container, wool.id, "support")
    owner_id = (await members()).find(({ is_you }) => is_you)!.id
  })

  /** Each call comes from an address of its own, because both are counted by address. */
  const from = ({ headers }: Actor, address = `10.2.0.${++addresses}`): Actor => ({
    headers: { "x-forwarded-for": address, ...headers },
  })
  const members = async (who: Actor = clay.auth): Promise<Row[]> =>
    (await api.get("/seller/members", who)).data.members
  const setRole = (id: string, role: string, who: Actor = clay.auth) =>
    api.post(`/seller/members/${id}`, { role }, who)
  const remove = (id: string, who: Actor = clay.auth) => api.delete(`/seller/members/${id}`, who)
  const invite = async (body: object = {}, who: Actor = clay.auth) => {
    const full = { email: "two@example.com", role: "support", ...body }
    return (await api.post("/seller/invites", full, from(who))).data.invite
  }
  const accept = (url: string, password = PASSWORD) =>
    api.post("/seller/invites/accept", { token: tokenIn(url), password }, from({ headers: {} }))
  const audit = async (id = clay.id): Promise<Row[]> =>
    (await api.get(`/admin/sellers/${id}/audit-entries`, merchant)).data.audit_entries
  const lost = (attempts: PromiseSettledResult<unknown>[]) =>
    attempts
      .filter((attempt) => attempt.status === "rejected")
      .map(({ reason }) => (reason as Answer).response)

  describe("an invitation", () => {
    it("tells its address once, with all that the list says of it", async () => {
      const { url, seller_id, ...told } = await invite()
      expect(seller_id).toBe(clay.id)
      const { data } = await api.get("/seller/invites", clay.auth)
      expect(data.invites[0]).toEqual({ ...told, accepted_at: null, revoked_at: null })
      expect(url).toContain("/app/login#seller_invite=")
      expect((await audit())[0]).toMatchObject({
        action: "seller.member_invited",
        actor: { email: clay.email },
        details: { email: "two@example.com", role: "support" },
      })
      expect(JSON.stringify(await audit())).not.toContain(tokenIn(url))
    })

    it.each(["owner", "manager", "fulfilment", "finance", "support"])(
      "makes a %s",
      async (role) => {
        const { url, email } = await invite({ role, email: "Two@Example.com" })
        expect(email).toBe("two@example.com")
        await accept(url)
        const me = withToken({ headers: {} }, await signIn(api, "user", "two@example.com"))
        const [you] = (await members(me)).filter(({ is_you }) => is_you)
        expect(you).toMatchObject({ role, user: { email: "two@example.com" } })
        expect((await audit())[0]).toMatchObject({ action: "seller.member_joined" })
      }
    )

    it("opens nothing once withdrawn, and cannot be withdrawn twice", async () => {
      const { id, url } = await invite()
      const revoke = () => api.delete(`/seller/invites/${id}`, clay.auth)
      expect((await revoke()).data).toEqual({ id, object: "seller_invite", deleted: true })
      await expect(accept(url)).rejects.toMatchObject(refused(400, "withdrawn"))
      await expect(revoke()).rejects.toMatchObject(refused(400, "already withdrawn"))
    })

    it("is withdrawn or accepted, whoever comes first", async () => {
      const { id, url } = await invite()
      const both = await Promise.allSettled([
        accept(url),
        api.delete(`/seller/invites/${id}`, clay.auth),
      ])
      expect([
        [200, 400],
        [201, 400],
      ]).toContainEqual(both.map(statusOf).sort())
      expect(lost(both)[0].data.message).toMatch(/withdrawn|accepted/)
    })

    it("is listed to owners, the open ones first, and never with its secret", async () => {
      const revoked = await invite({ email: "r@example.com" })
      await api.delete(`/seller/invites/${revoked.id}`, clay.auth)
      const open = await invite({ email: "open@example.com" })
      const accepted = await invite({ email: "accepted@example.com" })
      await accept(accepted.url)
      const { data } = await api.get("/seller/invites", clay.auth)
      const emails = data.invites.map(({ email }: Row) => email)
      expect(emails.slice(0, 2)).toEqual(["open@example.com", "r@example.com"])
      expect(data.count).toBe(5)
      expect(JSON.stringify(data)).not.toContain(tokenIn(open.url))
      expect(JSON.stringify(data)).not.toContain("token")
      expect(Object.keys(data.invites[0]).sort()).toEqual([
        ...["accepted_at", "created_at", "email", "expires_at", "id", "revoked_at", "role"],
      ])
      await expect(api.get("/seller/invites", manager.auth)).rejects.toMatchObject(
        refused(403, "owner")
      )
    })

    it("of another store is not there", async () => {
      const { id } = await invite({}, wool.auth)
      for (const attempt of [
        () => api.delete(`/seller/invites/${id}`, clay.auth),
        () => api.delete(`/admin/sellers/${clay.id}/invites/${id}`, merchant),
      ]) {
        await expect(attempt()).rejects.toMatchObject(refused(404, id))
      }
    })

    it("is refused to whoever works for this store, and only this one", async () => {
      const again = () => invite({ email: manager.email })
      await expect(again()).rejects.toMatchObject(refused(400, "works for this store already"))
      const path = `/admin/sellers/${clay.id}/invites`
      await expect(api.post(path, {}, merchant)).rejects.toMatchObject(
        refused(400, `${clay.email} works for this store already, as owner`)
      )
      await expect(invite({ email: foreigner.email })).resolves.toMatchObject({ role: "support" })
    })

    it("is made and withdrawn by the merchant, for any role, an owner's by default", async () => {
      const path = `/admin/sellers/${clay.id}/invites`
      const email = "two@example.com"
      const { data } = await api.post(path, { email }, merchant)
      expect(data.invite).toMatchObject({ role: "owner", url: expect.stringContaining("#") })
      const other = (await api.post(path, { email, role: "fulfilment" }, merchant)).data.invite
      expect(other.role).toBe("fulfilment")
      await api.delete(`${path}/${other.id}`, merchant)
      await expect(accept(other.url)).rejects.toMatchObject(refused(400, "withdrawn"))
      expect((await audit())[0]).toMatchObject({
        action: "seller.invite_revoked",
        actor_type: "merchant",
        details: { email },
      })
    })

    it("is made so often a minute", async () => {
      const hasty = from(clay.auth, "10.9.9.9")
      const attempts = Array.from(
        { length: 21 },
        (_, n) => () => invite({ email: `guest${n}@example.com` }, hasty)
      )
      const statuses: number[] = []
      for (const attempt of attempts) {
        statuses.push(
          await attempt().then(
            () => 201,
            ({ response }: Answer) => response.status
          )
        )
      }
      expect(statuses.slice(0, 20)).toEqual(Array(20).fill(201))
      expect(statuses[20]).toBe(429)
    })
  })

  describe("somebody who was removed", () => {
    it.each(["the same store", "another store"])(
      "comes back to %s with the login and password of before",
      async (where) => {
        await remove(manager.id)
        const who = where === "the same store" ? clay : wool
        const { url } = await invite({ email: manager.email, role: "finance" }, who.auth)
        await expect(accept(url, "a wrong password")).rejects.toMatchObject(
          refused(401, "already has a login")
        )
        const { data } = await accept(url)
        expect(data.seller_member).toMatchObject({ id: manager.id, role: "finance" })
        expect((await api.get("/seller/store", manager.auth)).data.store.name).toBe(who.name)
        await expect(setRole(owner_id, "support", manager.auth)).rejects.toMatchObject(
          refused(403, "A finance may not do this")
        )
        const { invites } = (await api.get("/seller/invites", who.auth)).data
        expect(invites.filter(({ accepted_at }: Row) => !accepted_at)).toEqual([])
      }
    )

    it("may join another store when the own one has closed", async () => {
      const { url } = await invite({ email: foreigner.email, role: "finance" })
      await expect(accept(url)).rejects.toMatchObject(refused(400, "works for a store already"))
      const closed = reactionsTo(getContainer(), ["seller.closed"])
      await api.post("/seller/store/close", { handle: wool.handle }, wool.auth)
      await closed
      await accept(url)
      expect((await api.get("/seller/store", foreigner.auth)).data.store.name).toBe(clay.name)
    })

    it("is gone with a login that the merchant deletes", async () => {
      const { user } = (await members()).find(({ id }) => id === manager.id) as unknown as {
        user: { id: string }
      }
      const gone = reactionsTo(getContainer(), ["user.deleted"])
      await api.delete(`/admin/users/${user.id}`, merchant)
      await gone
      expect((await members()).map(({ id }) => id)).not.toContain(manager.id)
    })

    it("is hired once by two stores at the same moment", async () => {
      await remove(manager.id)
      const urls = [
        (await invite({ email: manager.email })).url,
        (await invite({ email: manager.email }, wool.auth)).url,
      ]
      const both = await Promise.allSettled(urls.map((url) => accept(url)))
      expect(both.map(statusOf).sort()).toEqual([201, 400])
      expect(lost(both)[0].data.message).toContain("works for a store already")
    })

    it("stays out without an invitation", async () => {
      await remove(manager.id)
      const me = withToken({ headers: {} }, await signIn(api, "user", manager.email))
      await expect(members(me)).rejects.toMatchObject(refused(403, "members of a seller"))
    })
  })

  it.each([
    ["the merchant's own staff", () => "merchant@example.com", "works for the marketplace itself"],
    ["a member of another store", () => foreigner.email, "works for a store already"],
  ])("refuses %s as a member, and leaves them as they are", async (_, email, words) => {
    const { url } = await invite({ email: email() })
    await expect(accept(url)).rejects.toMatchObject(refused(400, words))
    expect((await api.get("/admin/orders", merchant)).status).toBe(200)
    expect((await members(foreigner.auth)).map(({ id }) => id)).toContain(foreigner.id)
    expect(await members()).toHaveLength(2)
  })

  it("makes a customer a member without a second login", async () => {
    const { url } = await invite({ email: "ann@example.com" })
    await accept(url)
    const me = withToken({ headers: {} }, await signIn(api, "user", "ann@example.com"))
    expect(await members(me)).toHaveLength(3)
  })
})
