import type { AxiosResponse } from "axios"
import { MedusaContainer } from "@medusajs/framework/types"
import { Actor, aCustomer } from "../../helpers/actors"
import { aLiveAuction } from "../../helpers/auctions"
import { aMarket, aProduct, Market } from "../../helpers/catalog"
import { souk } from "../../helpers/runner"
import { aQuestion } from "../../helpers/tickets"

process.env.SIGN_INS_PER_MINUTE = "3"
process.env.REGISTRATIONS_PER_HOUR = "4"
process.env.TICKETS_PER_HOUR = "2"
process.env.STORE_REQUESTS_PER_MINUTE = "200"

const BIDS = 10
const HERE = "203.0.113.7"
const BODY_BYTES_MAX = 100 * 1024

souk.alone(({ api, getContainer }) => {
  let container: MedusaContainer
  let market: Market
  let ann: Actor, ben: Actor

  beforeAll(async () => {
    container = getContainer()
    market = await aMarket(container)
    ann = await aCustomer(api, market.visitor, "ann@example.com")
    ben = await aCustomer(api, market.visitor, "ben@example.com")
  })

  const from = (address = HERE, { headers }: Actor = { headers: {} }) => ({
    headers: { ...headers, "x-forwarded-for": address },
    validateStatus: () => true,
  })
  const signIn = (body: object, { actor = "customer", address = HERE } = {}) =>
    api.post(`/auth/${actor}/emailpass`, { password: "a wrong password", ...body }, from(address))
  const many = (count: number, one: (i: number) => Promise<AxiosResponse>) =>
    Promise.all(Array.from({ length: count }, (_, i) => one(i)))
  const statuses = (answers: AxiosResponse[]) => answers.map(({ status }) => status)
  const passed = (answers: AxiosResponse[]) =>
    statuses(answers).filter((status) => status !== 429).length
  const isRefused = ({ status, headers }: AxiosResponse) => {
    expect(status).toBe(429)
    expect(Number(headers["retry-after"])).toBeGreaterThan(0)
    expect(headers["ratelimit-remaining"]).toBe("0")
  }

  describe("who guesses at one login", () => {
    const email = "ann@example.com"

    it("is stopped, and the neighbours are let in", async () => {
      const tries = []
      for (let i = 0; i < 4; i++) tries.push(await signIn({ email }))
      expect(statuses(tries)).toEqual([401, 401, 401, 429])
      isRefused(tries[3])
      expect(tries[3].data.type).toBe("too_many_requests")
      expect(tries[3].data.message).toMatch(/accepted: 3 in 60 seconds\. Try again in \d+ seconds/)
      expect(Number(tries[3].headers["retry-after"])).toBeLessThanOrEqual(60)
      expect((await signIn({ email: "ben@example.com" })).status).toBe(401)
      expect((await signIn({ email }, { address: "203.0.113.8" })).status).toBe(401)
    })

    it.each([
      ["in capitals", { email: "ANN@example.com" }, {}],
      ["with spaces", { email: " ann@example.com " }, {}],
      ["by another field", { identifier: email }, {}],
      ["behind another name", { identifier: email, email: "ben@example.com" }, {}],
      ["as another kind of actor", { email }, { actor: "user" }],
      ["in capitals of the path", { email }, { actor: "CUSTOMER" }],
    ])("is stopped when it is typed %s", async (_, body, how) => {
      await many(3, () => signIn({ email }))
      isRefused(await signIn(body, how))
    })

    it("finds no way past the count", async () => {
      const hidden = await many(5, (i) => signIn({ email, identifier: [`name${i}`] }))
      expect(passed(hidden)).toBe(3)
      expect(hidden.map(({ data }) => data.message)).not.toContain("Invalid email or password")
      const encoded = await api.post("/auth/customer/%65mailpass", { email }, from("203.0.113.9"))
      expect(encoded.status).toBe(404)
    })

    it("is counted when all tries come at one moment", async () => {
      expect(passed(await many(10, () => signIn({ email })))).toBe(3)
    })

    it("chooses no address: what stands left of the proxy's own entry counts for nothing", async () => {
      const faked = (i: number) => signIn({ email }, { address: `198.51.100.${i}, ${HERE}` })
      expect(passed(await many(6, faked))).toBe(3)
    })

    it("has one network, as far as IPv6 goes", async () => {
      const moving = (i: number) => signIn({ email }, { address: `2001:db8:1:2::${i + 1}` })
      expect(passed(await many(6, moving))).toBe(3)
      expect((await signIn({ email }, { address: "2001:db8:1:3::1" })).status).toBe(401)
    })

    it("is told how much is left, also from another origin", async () => {
      const { headers } = await signIn({ email })
      expect(headers).toMatchObject({ "ratelimit-limit": "3", "ratelimit-remaining": "2" })
      expect(Number(headers["ratelimit-reset"])).toBeGreaterThan(0)
      expect(headers["access-control-expose-headers"]).toContain("RateLimit-Remaining")
    })
  })

  it("opens so many accounts for one address", async () => {
    const register = (i: number, address = HERE) => {
      const body = { email: `new${i}.${address}@example.com`, password: "long enough to do" }
      return api.post("/auth/customer/emailpass/register", body, from(address))
    }
    const opened = await many(7, register)
    expect(passed(opened)).toBe(4)
    isRefused(opened.find(({ status }) => status === 429)!)
    expect((await register(1, "203.0.113.8")).status).toBe(200)
  })

  it("sends so many codes to one person", async () => {
    const ask = (identifier: string) =>
      api.post("/auth/customer/otp", { channel: "email", identifier }, from())
    const asked = []
    for (let i = 0; i < 8; i++) asked.push(await ask("ann@example.com"))
    isRefused(asked.at(-1)!)
    expect(passed(asked)).toBeGreaterThan(0)
    expect((await ask("ben@example.com")).status).toBe(200)
  })

  it("opens so many tickets for one customer, and another one has as many", async () => {
    const open = (who: Actor) => api.post("/store/tickets", aQuestion(), from(HERE, who))
    const opened = await many(5, () => open(ann))
    expect(statuses(opened).sort()).toEqual([201, 201, 429, 429, 429])
    isRefused(opened.find(({ status }) => status === 429)!)
    expect((await open(ben)).status).toBe(201)
  })

  it("takes so many bids of one customer on one auction", async () => {
    const auctionOf = async (title: string) =>
      (await aLiveAuction(container, await aProduct(container, market, { title }))).id
    const [vase, bowl] = [await auctionOf("Vase"), await auctionOf("Bowl")]
    const bid = (id: string, who: Actor) =>
      api.post(`/store/auctions/${id}/bids`, { max_amount: 1000 }, from(HERE, who))
    const bids = await many(BIDS + 5, () => bid(vase, ann))
    expect(passed(bids)).toBe(BIDS)
    isRefused(bids.find(({ status }) => status === 429)!)
    expect((await bid(bowl, ann)).status).not.toBe(429)
    expect((await bid(vase, ben)).status).not.toBe(429)
  })

  it("bounds what one address asks of the store, and nothing else", async () => {
    const look = (address: string) => api.get("/store/regions", from(address, market.visitor))
    const seen = await many(230, () => look("203.0.113.20"))
    expect(passed(seen)).toBe(200)
    isRefused(seen.find(({ status }) => status === 429)!)
    expect((await look("203.0.113.21")).status).toBe(200)
    expect((await signIn({ email: "ann@example.com" }, { address: "203.0.113.20" })).status).toBe(
      401
    )
  })

  it.each([
    ["more than a server reads", JSON.stringify({ email: "x".repeat(BODY_BYTES_MAX) }), 413],
    ["half of it", '{"email":', 400],
    ["a lonely word", '"word"', 400],
    ["more fields of a form than a server reads", "a=1&".repeat(2_000), 413],
    ["a form of great depth", `${"a".padEnd(300, "[b]")}=1`, 400],
  ])("refuses a body that is %s", async (_, body, status) => {
    const type = /^["{]/.test(body) ? "application/json" : "application/x-www-form-urlencoded"
    const how = from("203.0.113.30")
    const answer = await api.post("/auth/customer/emailpass", body, {
      ...how,
      headers: { ...how.headers, "content-type": type },
      transformRequest: (text: string) => text,
    })
    expect(answer.status).toBe(status)
  })

  it.each([
    ["packed in a way that nobody knows", { "content-encoding": "zip" }],
    ["in letters that nobody knows", { "content-type": "application/json; charset=klingon" }],
    ["packed, but it is not", { "content-encoding": "gzip" }],
  ])("refuses a body that is %s", async (_, headers) => {
    const how = from("203.0.113.31")
    const { status } = await api.post("/auth/customer/emailpass", '{"email":"ann@example.com"}', {
      ...how,
      headers: { ...how.headers, "content-type": "application/json", ...headers },
      transformRequest: (text: string) => text,
    })
    expect([400, 415]).toContain(status)
  })
})
