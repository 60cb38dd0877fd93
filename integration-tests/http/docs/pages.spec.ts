import { SURFACES } from "../../../src/api/docs/surfaces"
import { souk } from "../../helpers/runner"

type Answer = { status: number; data: { message: string } }

souk(({ api }) => {
  it("serves a page that takes everything from this server", async () => {
    const { data, headers } = await api.get("/docs")
    expect(headers["content-type"]).toContain("text/html")
    expect(headers["content-security-policy"]).toContain("default-src 'none'")
    const sources = [...String(data).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url)
    expect(sources.length).toBeGreaterThan(4)
    expect(sources.filter((url) => !/^(\/docs\/|\?of=|data:)/.test(url))).toEqual([])
    for (const url of sources.filter((url) => url.startsWith("/docs/"))) {
      expect((await api.get(url)).status).toBe(200)
    }
  })

  it.each(SURFACES)("serves the document of the %s API to any page", async (surface) => {
    const { data, headers } = await api.get(`/docs/${surface}.json`)
    expect(data.openapi).toBe("3.1.0")
    expect(headers["access-control-allow-origin"]).toBe("*")
  })

  it.each(["package.json", "index.html", "constructor", "..%2Fdocs-page.ts", "swagger-ui.js.map"])(
    "has no file %s",
    async (file) => {
      const { status } = await api
        .get(`/docs/${file}`)
        .catch(({ response }: { response: Answer }) => response)
      expect(status).toBe(404)
    }
  )

  it("knows who can sign in to the demonstration", async () => {
    const { people } = (await api.get("/docs/demo/people")).data
    for (const surface of SURFACES) {
      expect(people).toContainEqual(
        expect.objectContaining({ surface, password: expect.any(String) })
      )
    }
    expect((await api.get("/docs/demo/code")).data).toHaveProperty("code")
  })

  it("loads nothing of the telemetry that the library comes with", async () => {
    const { data } = await api.get("/docs/swagger-ui-bundle.js")
    expect(String(data)).not.toContain("scarf")
  })
})
