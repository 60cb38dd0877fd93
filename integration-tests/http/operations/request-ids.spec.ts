import { logger as platformLogger } from "@medusajs/framework/logger"
import { Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { PASSWORD } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import { souk } from "../../helpers/runner"

const TOKEN = "dGhpcy1pcy1hLXNlY3JldC10b2tlbi1vZi00My1jaGFycw"
type Line = { level: string; words: string; fields: Record<string, unknown> }

souk(({ api, getContainer }) => {
  const anyStatus = { validateStatus: () => true }
  const idOf = async (given?: string) => {
    const headers = given === undefined ? {} : { "x-request-id": given }
    return (await api.get("/health/live", { headers })).headers["x-request-id"]
  }
  let lines: Line[]
  let listening: jest.SpyInstance

  beforeEach(() => {
    lines = []
    listening = jest.spyOn(platformLogger, "log").mockImplementation((...args: unknown[]) => {
      const [level, { message: words, ...fields }] = args as [string, { message: string }]
      lines.push({ level, words, fields })
    })
  })
  afterEach(() => listening.mockRestore())

  const MADE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

  it("answers with the id that came, if it is well formed", async () => {
    for (const id of ["abc", "A-1.b_2", "x".repeat(64)]) expect(await idOf(id)).toBe(id)
  })

  it("answers with a new id otherwise, each with its own", async () => {
    for (const id of [undefined, "", "x".repeat(65), "a b", "a<b>", "a,b", "ünï", '{"a":1}']) {
      expect(await idOf(id && Buffer.from(id).toString("latin1"))).toMatch(MADE)
    }
    const many = await Promise.all(Array.from({ length: 20 }, () => idOf()))
    expect(new Set(many).size).toBe(20)
  })

  it("answers it also where nobody is let in, and where there is nothing", async () => {
    for (const path of ["/admin/tickets", "/nowhere", "/store/products"]) {
      const headers = { "x-request-id": "refused-1" }
      const { headers: answered, status } = await api.get(path, { ...anyStatus, headers })
      expect([status >= 400, answered["x-request-id"]]).toEqual([true, "refused-1"])
    }
  })

  it("names the request in every line, with many at once", async () => {
    const container = getContainer()
    const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
    const auth = container.resolve(Modules.AUTH)
    const authenticate = jest.spyOn(auth, "authenticate").mockImplementation(async (_, data) => {
      const { email } = data.body as { email: string }
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20))
      await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw("select 1")
      logger.info(`somebody ${email.split("@")[0]} was here`)
      return { success: false, error: "no" }
    })
    try {
      const ids = Array.from({ length: 20 }, (_, i) => `request-${i}`)
      await Promise.all(
        ids.map((id) =>
          api.post(
            "/auth/user/emailpass",
            { email: `${id}@example.com`, password: PASSWORD },
            { ...anyStatus, headers: { "x-request-id": id } }
          )
        )
      )
      const said = lines.filter(({ words }) => words.startsWith("somebody"))
      expect(said.map(({ words, fields }) => [words, fields.request_id]).sort()).toEqual(
        ids.map((id) => [`somebody ${id} was here`, id]).sort()
      )
    } finally {
      authenticate.mockRestore()
    }
    logger.info("nobody asked")
    expect(lines.at(-1)).toMatchObject({ words: "nobody asked", fields: {} })
  })

  it("writes one line for each request, without what may not be in a log", async () => {
    const { visitor } = await aMarket(getContainer())
    lines = []
    const secret = { authorization: `Bearer ${TOKEN}`, cookie: `connect.sid=${TOKEN}` }
    await api.get(`/unsubscribe/${TOKEN}?email=ann@example.com`, { ...anyStatus, headers: secret })
    await api.get(`/store/shared-wishlists/${TOKEN}`, { ...anyStatus, ...visitor })
    await api.get(`/admin/customers?q=ann%40example.com&limit=5&token=${TOKEN}`, anyStatus)
    await api.get("/store/%d8%a7", anyStatus)
    const credentials = { email: "ann@example.com", password: PASSWORD, token: TOKEN }
    await api.post("/auth/user/emailpass", credentials, anyStatus)
    await api.get("/health/live")
    const written = lines.filter(({ level }) => level === "http")
    expect(written.map(({ fields: { method, path } }) => `${method} ${path}`)).toEqual([
      "GET /unsubscribe/[removed]?email=[removed]",
      "GET /store/shared-wishlists/[removed]",
      "GET /admin/customers?q=[removed]&limit=5&token=[removed]",
      "GET /store/%d8%a7",
      "POST /auth/user/emailpass",
    ])
    for (const { fields } of written) expect(fields.request_id).toMatch(MADE)
    const all = JSON.stringify(lines)
    for (const one of [TOKEN, "ann@example", PASSWORD]) expect(all).not.toContain(one)
  })

  it("names the request to whoever met a defect, and finds the error under the same id", async () => {
    const auth = getContainer().resolve(Modules.AUTH)
    const why = `connection to postgres://souk:${TOKEN}@db:5432 lost, password=${PASSWORD.replace(/ /g, "-")}`
    const broken = jest.spyOn(auth, "authenticate").mockRejectedValue(new Error(why))
    try {
      const { status, data } = await api.post(
        "/auth/user/emailpass",
        { email: "ann@example.com", password: PASSWORD },
        { ...anyStatus, headers: { "x-request-id": "broken-1" } }
      )
      expect([status, data.request_id]).toEqual([500, "broken-1"])
      const error = lines.find(({ level }) => level === "error")!
      expect(error.fields).toMatchObject({ request_id: "broken-1", stack: expect.any(String) })
      expect(JSON.stringify(lines)).not.toContain(TOKEN)
      expect(JSON.stringify(lines)).not.toContain("horse")
    } finally {
      broken.mockRestore()
    }
  })

  it("says nothing of the kind to whoever asked for something wrong", async () => {
    const { status, data } = await api.post("/auth/user/emailpass", {}, anyStatus)
    expect(status).toBeLessThan(500)
    expect(data).not.toHaveProperty("request_id")
  })
})
