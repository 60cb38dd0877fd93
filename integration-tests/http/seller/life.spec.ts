import { aCustomer, aMerchant, Actor, PASSWORD, withToken } from "../../helpers/actors"
import { aMarket, Market } from "../../helpers/catalog"
import { statusOf } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { anApplicant, aSeller, TestSeller, tokenIn } from "../../helpers/sellers"

souk(({ api, getContainer }) => {
  let merchant: Actor
  let market: Market
  let visitor: Actor
  let ann: Actor
  let seller: TestSeller
  let applicant: { id: string; handle: string }
  let addresses = 0

  beforeAll(async () => {
    const container = getContainer()
    market = await aMarket(container)
    visitor = market.visitor
    merchant = await aMerchant(api, container, "merchant@example.com")
    ann = await aCustomer(api, visitor, "ann@example.com")
    seller = await aSeller(api, container, "Clay House")
    applicant = await anApplicant(container, "Wool Yard")
  })

  /** Each test applies from an address of its own, because applications are counted by address. */
  const apply = (body: object, who = visitor, address = `10.0.0.${++addresses}`) =>
    api.post(
      "/store/seller-applications",
      { name: "Tin Shop", legal_name: "Tin Ltd", email: "tin@example.com", ...body },
      { headers: { ...who.headers, "x-forwarded-for": address } }
    )
  const approve = (id: string) => api.post(`/admin/sellers/${id}/approve`, {}, merchant)
  const reject = (id: string, reason = "No address given") =>
    api.post(`/admin/sellers/${id}/reject`, { reason }, merchant)
  const invite = (id = seller.id, body: object = { role: "owner", email: "two@example.com" }) =>
    api.post(`/admin/sellers/${id}/invites`, body, merchant)
  const accept = (url: string, password = PASSWORD) =>
    api.post("/seller/invites/accept", { token: tokenIn(url), password })

  describe("an application", () => {
    it("waits for the merchant and is not a store yet", async () => {
      const { data, status } = await apply({})
      expect(status).toBe(201)
      expect(data.seller_application).toMatchObject({ handle: "tin-shop", status: "pending" })
      const stores = await api.get("/store/sellers", visitor)
      expect(stores.data.sellers.map(({ handle }: { handle: string }) => handle)).toEqual([
        "clay-house",
      ])
      await expect(api.get("/store/sellers/tin-shop", visitor)).rejects.toMatchObject({
        response: { status: 404 },
      })
    })

    it("of a signed-in customer carries the customer's own e-mail", async () => {
      const { data } = await apply({ email: undefined }, ann)
      const { id } = data.seller_application
      const detail = await api.get(`/admin/sellers/${id}`, merchant)
      expect(detail.data.seller.private).toMatchObject({ email: "ann@example.com" })
    })

    it.each([
      ["an unknown field", { status: "active" }, "status"],
      ["a name too short", { name: "x" }, "name"],
      ["a handle with capitals", { handle: "TinShop" }, "lower case"],
      ["an e-mail that is none", { email: "tin" }, "email"],
      [
        "a country that is none",
        { address: { address_1: "1", city: "x", country_code: "deu" } },
        "two letters",
      ],
      ["no e-mail at all", { email: undefined }, "e-mail"],
      ["a taken handle", { handle: "clay-house" }, "clay-house"],
      ["an e-mail that already has a store", { email: "CLAY-HOUSE@example.com" }, "already has"],
    ])("refuses %s and writes nothing", async (_, body, words) => {
      const before = (await api.get("/admin/sellers", merchant)).data.count
      await expect(apply(body)).rejects.toMatchObject({
        response: { status: 400, data: { message: expect.stringContaining(words) } },
      })
      expect((await api.get("/admin/sellers", merchant)).data.count).toBe(before)
    })

    it("is accepted five times an hour from one address", async () => {
      const attempts = [1, 2, 3, 4, 5].map((n) =>
        apply({ name: `Tin ${n}`, email: `tin${n}@example.com` }, visitor, "10.1.1.1")
      )
      expect((await Promise.allSettled(attempts)).map(statusOf)).toEqual([201, 201, 201, 201, 201])
      const sixth = apply({ name: "Tin 6", email: "tin6@example.com" }, visitor, "10.1.1.1")
      await expect(sixth).rejects.toMatchObject({
        response: { status: 429, headers: { "retry-after": expect.any(String) } },
      })
    })

    it("refuses the e-mail of another to a signed-in customer", async () => {
      await expect(apply({ email: "ben@example.com" }, ann)).rejects.toMatchObject({
        response: { status: 400, data: { message: expect.stringContaining("ann@example.com") } },
      })
    })
  })

  describe("approval", () => {
    it("opens the store and gives it a place to send from", async () => {
      const { data } = await approve(applicant.id)
      expect(data.seller).toMatchObject({
        status: "active",
        stock_location_id: expect.stringMatching(/^sloc_/),
        shipping_profile_id: expect.stringMatching(/^sp_/),
      })
      expect(data.invite.url).toContain("/app/login#seller_invite=")
      const store = await api.get("/store/sellers/wool-yard", visitor)
      expect(store.data.seller).toMatchObject({ name: "Wool Yard", verification: "unverified" })
    })

    it("happens once when two approve at the same moment", async () => {
      const both = await Promise.allSettled([approve(applicant.id), approve(applicant.id)])
      expect(both.map(statusOf).sort()).toEqual([200, 400])
      const lost = both.find(({ status }) => status === "rejected") as PromiseRejectedResult
      expect(lost.reason.response.data.message).toContain("allowed: suspended, closed")
      const { data } = await api.get("/admin/stock-locations?q=Wool", merchant)
      expect(data.count).toBe(1)
    })

    it("and rejection at the same moment: one wins", async () => {
      const both = await Promise.allSettled([approve(applicant.id), reject(applicant.id)])
      expect(both.map(statusOf).sort()).toEqual([200, 400])
    })

    it("is refused for who is not there, or not the merchant", async () => {
      await expect(approve("sel_none")).rejects.toMatchObject({ response: { status: 404 } })
      const path = `/admin/sellers/${applicant.id}/approve`
      await expect(api.post(path, {}, seller.auth)).rejects.toMatchObject({
        response: { status: 403 },
      })
      await expect(api.post(path, {}, ann)).rejects.toMatchObject({ response: { status: 401 } })
    })
  })

  describe("rejection", () => {
    it("keeps the reason from shoppers and lets the applicant apply again", async () => {
      await reject(applicant.id, "Please name your tax id")
      const { data } = await api.get(`/admin/sellers/${applicant.id}`, merchant)
      expect(data.seller).toMatchObject({
        status: "rejected",
        private: { status_reason: "Please name your tax id" },
      })
      const again = await apply({ name: "Wool Yard", email: "wool-yard@example.com" })
      expect(again.data.seller_application).toMatchObject({ handle: "wool-yard" })
    })

    it("needs a reason", async () => {
      await expect(reject(applicant.id, "")).rejects.toMatchObject({ response: { status: 400 } })
    })
  })

  describe("an invitation", () => {
    it("tells its holder whose store it is and becomes a login", async () => {
      const { url } = (await invite()).data.invite
      const preview = await api.post("/seller/invites/preview", { token: tokenIn(url) })
      expect(preview.data.seller_invite).toMatchObject({
        email: "two@example.com",
        has_login: false,
        seller: { name: "Clay House" },
      })
      const { data, status } = await accept(url)
      expect(status).toBe(201)
      expect(data.seller_member.seller).toMatchObject({ handle: "clay-house" })
      const login = { email: "two@example.com", password: PASSWORD }
      const { token } = (await api.post("/auth/user/emailpass", login)).data
      const me = withToken({ headers: {} }, token)
      expect((await api.get("/seller/store", me)).data.store.name).toBe("Clay House")
    })

    it("is accepted once when two accept at the same moment", async () => {
      const { url } = (await invite()).data.invite
      const both = await Promise.allSettled([accept(url), accept(url)])
      expect(both.map(statusOf).sort()).toEqual([201, 400])
      const members = await api.get(`/admin/sellers/${seller.id}/members`, merchant)
      expect(members.data.count).toBe(2)
    })

    it("made twice at the same moment leaves one that works", async () => {
      const both = await Promise.allSettled([invite(), invite()])
      const made = both.filter((attempt) => statusOf(attempt) === 201)
      expect(both.every((attempt) => [201, 400].includes(statusOf(attempt)))).toBe(true)
      expect(made.length).toBeGreaterThan(0)
      const { data } = await api.get(`/admin/sellers/${seller.id}/invites`, merchant)
      const open = data.invites.filter(
        (row: { accepted_at: null; revoked_at: null }) => !row.accepted_at && !row.revoked_at
      )
      expect(open).toHaveLength(1)
    })

    it("no longer works once a newer one was made", async () => {
      const first = (await invite()).data.invite
      await invite()
      await expect(accept(first.url)).rejects.toMatchObject({
        response: { status: 400, data: { message: expect.stringContaining("replaced") } },
      })
    })

    it("lets a customer keep the login and become a seller too", async () => {
      const body = { role: "owner", email: "ann@example.com" }
      const { url } = (await invite(seller.id, body)).data.invite
      await expect(accept(url, "a wrong password")).rejects.toMatchObject({
        response: {
          status: 401,
          data: { message: expect.stringContaining("already has a login") },
        },
      })
      await accept(url)
      expect((await api.get("/store/customers/me", ann)).data.customer.email).toBe(body.email)
    })

    it.each([
      ["a token that is none", () => accept("http://x/#seller_invite=nonsense"), 404],
      ["an invitation to a store that waits", () => invite(applicant.id), 400],
      ["an invitation to a store that is not there", () => invite("sel_none"), 404],
      ["a role that is not open yet", () => invite(seller.id, { role: "emperor" }), 400],
      ["a password too short", async () => accept((await invite()).data.invite.url, "short"), 400],
    ])("refuses %s", async (_, attempt, status) => {
      await expect(attempt()).rejects.toMatchObject({ response: { status } })
    })

    it("is never kept in clear", async () => {
      const { url } = (await invite()).data.invite
      const { data } = await api.get(`/admin/sellers/${seller.id}/invites`, merchant)
      expect(JSON.stringify(data)).not.toContain(tokenIn(url))
      expect(JSON.stringify(data)).not.toContain("token")
    })
  })

  it("counts sellers by status", async () => {
    const { data } = await api.get("/admin/sellers/counts", merchant)
    const none = { suspended: 0, closed: 0, rejected: 0, verifications: 0 }
    expect(data.counts).toEqual({ pending: 1, active: 1, ...none })
  })
})
