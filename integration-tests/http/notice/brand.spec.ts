import { AUDIT_MODULE } from "../../../src/modules/audit"
import AuditModuleService from "../../../src/modules/audit/service"
import { NOTICE_MODULE } from "../../../src/modules/notice"
import NoticeModuleService from "../../../src/modules/notice/service"
import { Actor, aMerchant } from "../../helpers/actors"
import { refusal, refusalParts } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aSeller } from "../../helpers/sellers"

/** How messages look: the merchant's to set, and one for the whole marketplace. */
souk(({ api, getContainer }) => {
  let merchant: Actor
  let seller: Actor
  const notices = () => getContainer().resolve<NoticeModuleService>(NOTICE_MODULE)
  const set = (body: object, who = merchant) => api.post("/admin/notice-brand", body, who)
  const brand = async () => (await api.get("/admin/notice-brand", merchant)).data.brand

  beforeAll(async () => {
    const container = getContainer()
    merchant = await aMerchant(api, container, "merchant@example.com")
    seller = (await aSeller(api, container, "Clay")).auth
  })

  const usual = {
    name: "Souk",
    logo_url: null,
    favicon_url: null,
    color: "#4338ca",
    postal_address: null,
    support_email: null,
    storefront_url: null,
    default_storefront_url: "http://localhost:8000",
  }
  const chosen = {
    name: "Bazaar & Sons",
    logo_url: "https://bazaar.example/logo.png?v=2",
    favicon_url: "https://bazaar.example/icon.png",
    color: "#facc15",
    postal_address: "Bazaar Ltd\n1 Quay Street",
    support_email: "help@bazaar.example",
    storefront_url: "https://bazaar.example/shop/",
  }

  it("is the usual one until the merchant chooses", async () => {
    expect(await brand()).toEqual(usual)
    const { default_storefront_url, ...rest } = usual
    expect(await notices().readBrand()).toEqual({
      ...{ ...rest, storefront_url: default_storefront_url },
    })
  })

  it("is what the merchant chose, and part by part what they change later", async () => {
    const { status, data } = await set(chosen)
    expect(status).toBe(200)
    expect(data.brand).toEqual({ ...usual, ...chosen })
    await set({ color: "#ABCDEF", logo_url: null })
    expect(await brand()).toEqual({ ...usual, ...chosen, color: "#abcdef", logo_url: null })
    await set({ storefront_url: null, postal_address: "  " })
    expect(await brand()).toMatchObject({ storefront_url: null, postal_address: null })
    expect((await notices().readBrand()).storefront_url).toBe("http://localhost:8000")
  })

  it("is one, however many set it at once, and each has their way", async () => {
    const changes = [
      ...[{ name: "Bazaar" }, { color: "#000000" }, { support_email: "help@bazaar.example" }],
      ...[{ postal_address: "1 Quay Street" }, { storefront_url: "https://bazaar.example" }],
    ]
    await Promise.all(changes.flatMap((change) => [set(change), set(change)]))
    expect(await brand()).toEqual({ ...usual, ...Object.assign({}, ...changes) })
    expect(await notices().listNoticeBrands({})).toHaveLength(1)
  })

  it("tells everybody what the dashboard wears, and nothing that is for mails", async () => {
    const worn = async () => (await api.get("/brand")).data.brand
    const { name, logo_url, favicon_url, color } = usual
    expect(await worn()).toEqual({ name, logo_url, favicon_url, color })
    await set(chosen)
    expect(await worn()).toEqual({
      ...{ name: chosen.name, logo_url: chosen.logo_url },
      ...{ favicon_url: chosen.favicon_url, color: chosen.color },
    })
  })

  it("leaves a trace of who changed what", async () => {
    await set({ name: "Bazaar" })
    const audit = getContainer().resolve<AuditModuleService>(AUDIT_MODULE)
    const [entry] = await audit.listAuditEntries({ action: "notice.brand_changed" })
    expect(entry).toMatchObject({
      ...{ actor_type: "merchant", resource_type: "notice_brand", resource_id: "default" },
      details: { before: { name: "Souk" }, after: { name: "Bazaar" } },
    })
    const { user } = (await api.get("/admin/users/me", merchant)).data
    expect(entry.actor_id).toBe(user.id)
  })

  const address = (example: string) => `accepts null or an address like ${example}`
  const logo = `Field 'logo_url' ${address("https://shop.example/logo.png")}`
  const icon = `Field 'favicon_url' ${address("https://shop.example/icon.png")}`
  const shop = `Field 'storefront_url' ${address("https://shop.example, to which paths are added")}`
  const name = "Field 'name' accepts a name on one line"
  const color = "Field 'color' accepts a colour like #4338ca"
  const postal = "Field 'postal_address' accepts null or the lines of an address"
  const email = "Field 'support_email' accepts null or an email address like help@shop.example"
  const refused: [object, string][] = [
    [{ name: "" }, "Value for field 'name' too small, expected at least: '1'"],
    [{ name: " " }, "Value for field 'name' too small, expected at least: '1'"],
    [{ name: "x".repeat(61) }, "Value for field 'name' too big, expected at most: '60'"],
    [{ name: "Souk\r\nBcc: everybody@example.com" }, name],
    [{ name: null }, "Expected type: 'string' for field 'name', got: 'null'"],
    [{ color: "red" }, color],
    [{ color: "#fff" }, color],
    [{ color: "#4338ca;background:url(x)" }, color],
    [{ logo_url: "javascript:alert(1)" }, logo],
    [{ logo_url: "/static/logo.png" }, logo],
    [{ favicon_url: "data:image/svg+xml,<svg/>" }, icon],
    [{ logo_url: "https://user:secret@bazaar.example/logo.png" }, logo],
    [
      { logo_url: `https://bazaar.example/${"x".repeat(500)}` },
      "Value for field 'logo_url' too big, expected at most: '500'",
    ],
    [{ storefront_url: "ftp://bazaar.example" }, shop],
    [{ storefront_url: "https://bazaar.example/?a=b" }, shop],
    [{ storefront_url: "https://bazaar.example/#top" }, shop],
    [
      { postal_address: "x".repeat(301) },
      "Value for field 'postal_address' too big, expected at most: '300'",
    ],
    [{ postal_address: "a\tb" }, postal],
    [{ support_email: "help" }, email],
    [{ support_email: "help@bazaar.example\nBcc: x@y.example" }, email],
    [{ subtitle: "x" }, "Unrecognized fields: 'subtitle'"],
  ]
  it("is refused where it would not look right, or could do harm", async () => {
    for (const [body, words] of refused) {
      expect(await refusal(set(body))).toBe(`400 Invalid request: ${words}`)
    }
    expect(await brand()).toEqual(usual)
  })

  it("is nobody else's to see or to set", async () => {
    const attempts = (who: Actor) => [api.get("/admin/notice-brand", who), set({ name: "X" }, who)]
    for (const attempt of attempts({ headers: {} })) {
      expect((await refusalParts(attempt)).status).toBe(401)
    }
    for (const attempt of attempts(seller)) expect((await refusalParts(attempt)).status).toBe(403)
  })
})
