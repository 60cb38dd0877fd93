import { createServer, RequestListener, Server } from "node:http"
import { AddressInfo } from "node:net"
import { openFrontDoor } from "../../../src/modules/operations/front-door"

const HTTPS = { public_url: "https://shop.example", is_development: false }
const HTTP = { public_url: "http://localhost:9000", is_development: false }

describe("the headers of an answer", () => {
  let server: Server
  let close = () => {}
  let heard: string | string[] | undefined

  const answer: RequestListener = (req, res) => {
    heard = req.headers["x-forwarded-for"]
    res.setHeader("X-Powered-By", "Express")
    const type = new URL(req.url ?? "", "http://any").searchParams.get("type")
    if (type) res.setHeader("Content-Type", type)
    res.end("?")
  }
  beforeAll(async () => {
    server = createServer(answer)
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  })
  afterEach(() => close())
  afterAll(() => server.close())

  const open = (site = HTTPS, proxies = 0) => (close = openFrontDoor({ ...site, proxies }))
  const get = async (path: string, headers = {}) => {
    const { port } = server.address() as AddressInfo
    return (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).headers
  }

  it.each(["/store/products", "/admin/orders", "/static/a.png", "/app/", "/app", "/health", "/"])(
    "keep browsers from guessing and framing at %s, and name no library",
    async (path) => {
      open()
      const headers = await get(path)
      expect(headers.get("x-content-type-options")).toBe("nosniff")
      expect(headers.get("x-frame-options")).toBe("DENY")
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'")
      expect(headers.has("x-powered-by")).toBe(false)
    }
  )

  it("promise https only where there is https", async () => {
    open()
    const secure = await get("/app/")
    expect(secure.get("strict-transport-security")).toMatch(/^max-age=\d{8,}$/)
    expect(secure.get("content-security-policy")).toContain("upgrade-insecure-requests")
    close()
    open(HTTP)
    const plain = await get("/app/")
    expect(plain.has("strict-transport-security")).toBe(false)
    expect(plain.get("content-security-policy")).not.toContain("upgrade-insecure-requests")
    expect(plain.has("cross-origin-opener-policy")).toBe(false)
  })

  it("let nothing run in an answer of the API, and own scripts alone in the dashboard", async () => {
    open()
    expect((await get("/admin/orders")).get("content-security-policy")).toContain(
      "default-src 'none'"
    )
    const policy = (await get("/app/orders")).get("content-security-policy")!
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(policy).toContain("https://shop.example")
  })

  it("leave the dashboard alone where Vite serves it", async () => {
    open({ ...HTTP, is_development: true })
    expect((await get("/app/")).has("content-security-policy")).toBe(false)
    expect((await get("/admin/orders")).has("content-security-policy")).toBe(true)
  })

  it.each([
    ["image/png", null],
    ["image/jpeg", null],
    ["image/webp", null],
    ["image/svg+xml", "attachment"],
    ["text/html; charset=utf-8", "attachment"],
    ["application/javascript", "attachment"],
    ["application/xml", "attachment"],
    ["application/pdf", "attachment"],
  ])("of a file of %s say to the browser: %s", async (type, disposition) => {
    open()
    const headers = await get(`/static/file?type=${encodeURIComponent(type)}`)
    expect(headers.get("content-disposition")).toBe(disposition)
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none';.*sandbox/)
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin")
    const elsewhere = await get(`/admin/file?type=${encodeURIComponent(type)}`)
    expect(elsewhere.has("content-disposition")).toBe(false)
    expect(elsewhere.get("cross-origin-resource-policy")).toBe("same-origin")
  })

  it("leave of what was forwarded the one address to believe", async () => {
    open(HTTPS, 0)
    await get("/", { "x-forwarded-for": "203.0.113.1" })
    expect(heard).toBeUndefined()
    close()
    open(HTTPS, 1)
    await get("/", { "x-forwarded-for": "1.1.1.1, 203.0.113.1" })
    expect(heard).toBe("203.0.113.1")
  })

  it("are gone with the application", async () => {
    open()()
    expect((await get("/")).has("x-content-type-options")).toBe(false)
  })
})
