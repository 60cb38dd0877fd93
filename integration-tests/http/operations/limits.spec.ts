import { MedusaContainer } from "@medusajs/framework/types"
import { aMarket, Market } from "../../helpers/catalog"
import { souk } from "../../helpers/runner"

process.env.SIGN_INS_PER_MINUTE = "3"
process.env.REGISTRATIONS_PER_HOUR = "4"
process.env.STORE_REQUESTS_PER_MINUTE = "25"

souk.alone(({ api, getContainer }) => {
  let container: MedusaContainer
  let market: Market

  beforeEach(async () => {
    container = getContainer()
    market = await aMarket(container)
  })

  const answers = { validateStatus: () => true }
  const signIn = (email: string, actor = "customer") =>
    api.post(`/auth/${actor}/emailpass`, { email, password: "a wrong password" }, answers)
  const register = (email: string) =>
    api.post("/auth/customer/emailpass/register", { email, password: "long enough to do" }, answers)

  it("stops who guesses at one login, and lets the neighbours in", async () => {
    const tries = []
    for (let i = 0; i < 4; i++) tries.push(await signIn("ann@example.com"))
    expect(tries.map(({ status }) => status)).toEqual([401, 401, 401, 429])
    const { headers, data } = tries[3]
    expect(data.type).toBe("too_many_requests")
    expect(data.message).toMatch(/accepted: 3 in 60 seconds\. Try again in \d+ seconds/)
    expect(Number(headers["retry-after"])).toBeGreaterThan(0)
    expect(Number(headers["retry-after"])).toBeLessThanOrEqual(60)
    expect((await signIn("ANN@example.com")).status).toBe(429)
    expect((await signIn("ann@example.com", "user")).status).toBe(429)
    expect((await signIn("ben@example.com")).status).toBe(401)
  })

  it("counts tries that come at one moment", async () => {
    const tries = await Promise.all(Array.from({ length: 10 }, () => signIn("ann@example.com")))
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(3)
  })

  it("says how much is left", async () => {
    const { headers } = await signIn("ann@example.com")
    expect(headers).toMatchObject({ "ratelimit-limit": "3", "ratelimit-remaining": "2" })
    expect(Number(headers["ratelimit-reset"])).toBeGreaterThan(0)
  })

  it("opens so many accounts for one address", async () => {
    const opened = []
    for (let i = 0; i < 6; i++) opened.push((await register(`ann${i}@example.com`)).status)
    expect(opened).toEqual([200, 200, 200, 200, 429, 429])
  })

  it("bounds what one address asks of the store, and nothing else", async () => {
    const look = async () =>
      (await api.get("/store/regions", { ...market.visitor, ...answers })).status
    const seen = []
    for (let i = 0; i < 40; i++) seen.push(await look())
    expect(seen.filter((status) => status === 200).length).toBeLessThanOrEqual(25)
    expect(seen.at(-1)).toBe(429)
    expect((await signIn("ann@example.com")).status).toBe(401)
  })
})
