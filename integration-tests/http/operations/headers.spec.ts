import { souk } from "../../helpers/runner"
import { aMarket, Market } from "../../helpers/catalog"

const STOREFRONT = "https://shop.example"
const DASHBOARD = "https://dashboard.example"
const STRANGER = "https://stranger.example"

process.env.PUBLIC_URL = "https://api.example"
process.env.STORE_CORS = STOREFRONT
process.env.ADMIN_CORS = DASHBOARD
process.env.AUTH_CORS = `${STOREFRONT},${DASHBOARD}`
process.env.TRUSTED_PROXIES = "0"
process.env.SIGN_INS_PER_MINUTE = "3"
process.env.DEMO_PAGES = "true"

souk.alone(({ api, getContainer }) => {
  let market: Market
  beforeAll(async () => {
    market = await aMarket(getContainer())
  })

  const any = (headers: Record<string, string> = {}) => ({
    headers: { ...market.visitor.headers, ...headers },
    validateStatus: () => true,
    transformRequest: (text: string) => text,
  })

  it.each([
    ["/store/regions", 200],
    ["/store/nothing", 404],
    ["/store/customers/me", 401],
    ["/admin/users/me", 401],
    ["/seller/store", 401],
    ["/auth/customer/%65mailpass", 404],
    ["/hooks/nothing", 404],
    ["/health/live", 200],
    ["/health", 200],
    ["/static/nothing.png", 404],
    ["/static/%zz", 404],
    ["/unsubscribe/nothing", 404],
    ["/docs", 200],
    ["/docs/docs.js", 200],
    ["/docs/store.json", 200],
    ["/demo/auctions", 200],
    ["/socket.io/?EIO=4&transport=polling", 200],
    ["/socket.io/socket.io.js", 200],
    ["/nothing", 404],
  ])("keeps browsers from guessing and framing at %s", async (path, status) => {
    const answer = await api.get(path, any())
    expect(answer.status).toBe(status)
    expect(answer.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "strict-transport-security": expect.stringMatching(/^max-age=/),
      "content-security-policy": expect.stringContaining("default-src 'none'"),
    })
    expect(answer.headers).not.toHaveProperty("x-powered-by")
  })

  it.each([
    ["half of a body", "/auth/customer/emailpass", '{"email":', 400],
    ["too large a body", "/store/carts", JSON.stringify({ a: "x".repeat(200_000) }), 413],
  ])("says so also with the refusal of %s", async (_, path, body, status) => {
    const answer = await api.post(path, body, any({ "content-type": "application/json" }))
    expect(answer.status).toBe(status)
    expect(answer.headers).toMatchObject({ "x-content-type-options": "nosniff" })
    expect(answer.headers).not.toHaveProperty("x-powered-by")
  })

  describe("a page of another origin", () => {
    const preflight = async (path: string, origin: string) => {
      const asked = { "access-control-request-method": "POST", origin }
      const { headers } = await api.options(path, any(asked))
      return headers["access-control-allow-origin"]
    }
    const simple = async (path: string, origin: string) =>
      (await api.get(path, any({ origin }))).headers["access-control-allow-origin"]

    it.each([
      ["/store/carts", [STOREFRONT]],
      ["/store/tickets", [STOREFRONT]],
      ["/admin/products", [DASHBOARD]],
      ["/admin/payouts/run", [DASHBOARD]],
      ["/seller/invites", [DASHBOARD]],
      ["/auth/customer/emailpass", [STOREFRONT, DASHBOARD]],
    ])("may call %s from %s alone", async (path, allowed) => {
      for (const origin of [STOREFRONT, DASHBOARD, STRANGER]) {
        const expected = allowed.includes(origin) ? origin : undefined
        expect([origin, await preflight(path, origin)]).toEqual([origin, expected])
      }
    })

    it.each(["/health/live", "/hooks/payment/x", "/demo/auctions", "/unsubscribe/x", "/static/x"])(
      "reads nothing at %s",
      async (path) => {
        for (const origin of [STOREFRONT, STRANGER]) {
          expect(await simple(path, origin)).toBeUndefined()
        }
      }
    )

    it("connects to the sockets from the shop and the dashboard alone", async () => {
      const path = "/socket.io/?EIO=4&transport=polling"
      expect(await simple(path, STOREFRONT)).toBe(STOREFRONT)
      expect(await simple(path, DASHBOARD)).toBe(DASHBOARD)
      expect(await simple(path, STRANGER)).toBeUndefined()
    })
  })

  it("believes no address that a client wrote, where no proxy stands in front", async () => {
    const tries = []
    for (let i = 0; i < 4; i++) {
      const body = { email: "ann@example.com", password: "a wrong password" }
      const headers = { "x-forwarded-for": `203.0.113.${i}` }
      tries.push(
        await api.post("/auth/customer/emailpass", body, { headers, validateStatus: () => true })
      )
    }
    expect(tries.map(({ status }) => status)).toEqual([401, 401, 401, 429])
  })
})
