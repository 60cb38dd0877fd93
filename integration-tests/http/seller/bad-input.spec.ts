import { aMerchant, Actor } from "../../helpers/actors"
import { aMarket, Market } from "../../helpers/catalog"
import { souk } from "../../helpers/runner"
import { anApplicant, aSeller, aSellerProduct, TestSeller } from "../../helpers/sellers"

type Who = "merchant" | "seller" | "shopper"
type Call = [who: Who, path: string]

const FIELDS = [
  ...["name", "handle", "biography", "legal_name", "email", "phone", "reason", "role"],
  ...["title", "subtitle", "description", "material", "sku", "token", "password"],
  ...["approval_policy", "variants", "prices", "images", "tags", "options", "submit"],
]

souk(({ api, getContainer }) => {
  let market: Market
  let clay: TestSeller
  let actors: Record<Who, Actor>
  let ids: Record<string, string>

  beforeAll(async () => {
    const container = getContainer()
    market = await aMarket(container)
    const merchant = await aMerchant(api, container, "merchant@example.com")
    clay = await aSeller(api, container, "Clay House")
    actors = { merchant, seller: clay.auth, shopper: market.visitor }
    const product = await aSellerProduct(api, clay.auth, merchant, { title: "Teapot" })
    await api.post("/seller/products", { title: "Bowl", variants: [variant] }, clay.auth)
    const reviews = await api.get("/admin/product-reviews?status=pending", merchant)
    const options = await api.get("/seller/shipping-options", clay.auth)
    ids = {
      applicant: (await anApplicant(container, "Tin Shop")).id,
      seller: clay.id,
      product: product.id,
      variant: product.variant_id,
      review: reviews.data.product_reviews[0].id,
      option: options.data.shipping_options[0].id,
    }
  })

  const variant = { title: "One", prices: [{ currency_code: "usd", amount: 1 }] }
  const concrete = (path: string) => path.replace(/\{(\w+)\}/g, (_, name) => ids[name])
  const refusal = async (attempt: Promise<unknown>) => {
    const error = await attempt.then(
      () => undefined,
      ({ response }) => response
    )
    return { status: error?.status as number, message: String(error?.data?.message ?? "") }
  }
  /** All that a refused request must leave as it was. */
  const world = async () => {
    const { merchant } = actors
    const read = async (path: string) => JSON.stringify((await api.get(path, merchant)).data)
    return await Promise.all([
      read("/admin/sellers"),
      read(`/admin/sellers/${clay.id}`),
      read(`/admin/sellers/${clay.id}/invites`),
      read("/admin/product-reviews"),
      read("/admin/products?fields=*variants,*variants.prices,*tags,*images"),
    ])
  }

  const LISTS: Call[] = [
    ["shopper", "/store/sellers"],
    ["shopper", "/store/sellers/clay-house/products"],
    ["seller", "/seller/products"],
    ["seller", "/seller/product-categories"],
    ["merchant", "/admin/sellers"],
    ["merchant", "/admin/sellers/{seller}/members"],
    ["merchant", "/admin/sellers/{seller}/invites"],
    ["merchant", "/admin/sellers/{seller}/products"],
    ["merchant", "/admin/product-reviews"],
  ]
  describe.each(LISTS)("%s GET %s", (who, path) => {
    const isOwn = !path.endsWith("clay-house/products")
    it.each([
      ["an unknown parameter", "colour=red", "colour"],
      ["an offset below zero", "offset=-1", "offset"],
      ["a limit that is no number", "limit=many", "limit"],
      ["a null character", "q=%00", "U+0000"],
      ...(isOwn
        ? [
            ["a limit above 100", "limit=101", "limit"],
            ["an order by a column that is not offered", "order=password", "accepted: "],
            ["a status of another world", "status[]=flying", ""],
          ]
        : []),
    ])("refuses %s", async (_, query, words) => {
      const { status, message } = await refusal(api.get(`${concrete(path)}?${query}`, actors[who]))
      expect(status).toBe(400)
      expect(message).toContain(words)
    })

    it("answers a page with its count", async () => {
      const { data } = await api.get(`${concrete(path)}?limit=1`, actors[who])
      expect(data).toMatchObject({ count: expect.any(Number), offset: 0, limit: 1 })
    })
  })

  const WRITES: Call[] = [
    ["shopper", "/store/seller-applications"],
    ["seller", "/seller/store"],
    ["seller", "/seller/products"],
    ["seller", "/seller/products/{product}"],
    ["seller", "/seller/products/{product}/submit"],
    ["seller", "/seller/products/{product}/variants"],
    ["seller", "/seller/products/{product}/variants/{variant}"],
    ["seller", "/seller/shipping-options/{option}"],
    ["seller", "/seller/uploads"],
    ["seller", "/seller/invites/accept"],
    ["seller", "/seller/invites/preview"],
    ["merchant", "/admin/sellers/{seller}"],
    ["merchant", "/admin/sellers/{applicant}/approve"],
    ["merchant", "/admin/sellers/{applicant}/reject"],
    ["merchant", "/admin/sellers/{seller}/invites"],
    ["merchant", "/admin/product-reviews/{review}/approve"],
    ["merchant", "/admin/product-reviews/{review}/reject"],
  ]
  const BODIES: [string, unknown][] = [
    ["a field it does not know", { surprise: true }],
    ["a list", [1, 2, 3]],
    ["wrong types everywhere", wrongTypes()],
    ["texts without end", longTexts()],
    ["JSON that is none", "{ broken"],
    ["a null character", { name: "a\0b" }],
  ]
  describe.each(WRITES)("%s POST %s", (who, path) => {
    it("refuses every bad body and writes nothing", async () => {
      const before = await world()
      for (const [what, body] of BODIES) {
        const headers = { ...actors[who].headers, "content-type": "application/json" }
        const { status, message } = await refusal(api.post(concrete(path), body, { headers }))
        expect(`${what}: ${status}`).toBe(`${what}: 400`)
        expect(message).not.toBe("")
      }
      expect(await world()).toEqual(before)
    })
  })

  it.each(["%00", "%E0%A4%A", "a%00b"])("refuses %s in a path", async (id) => {
    const doors: Call[] = [
      ["shopper", "/store/sellers/"],
      ["shopper", "/store/carts/"],
      ["shopper", "/store/orders/"],
      ["seller", "/seller/products/"],
      ["seller", "/seller/orders/"],
      ["merchant", "/admin/sellers/"],
      ["merchant", "/admin/seller-orders/"],
    ]
    for (const [who, path] of doors) {
      const { status, message } = await refusal(api.get(path + id, actors[who]))
      expect(`${path}: ${status}`).toBe(`${path}: 400`)
      expect(message).toMatch(/U\+0000|encoded/)
    }
  })

  it.each([
    ["merchant", "/admin/sellers/none"],
    ["merchant", "/admin/sellers/none/products"],
    ["shopper", "/store/sellers/none"],
    ["shopper", "/store/sellers/none/products"],
    ["shopper", "/store/sellers/tin-shop"],
    ["seller", "/seller/products/none"],
  ] as Call[])("%s GET %s finds nothing", async (who, path) => {
    const { status, message } = await refusal(api.get(path, actors[who]))
    expect(status).toBe(404)
    expect(message).toMatch(/none|tin-shop/)
  })
})

function wrongTypes() {
  return Object.fromEntries(FIELDS.map((field) => [field, { not: "this" }]))
}

function longTexts() {
  return Object.fromEntries(FIELDS.map((field) => [field, "x".repeat(20_000 / FIELDS.length)]))
}
