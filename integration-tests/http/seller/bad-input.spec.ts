import { aMerchant, Actor } from "../../helpers/actors"
import { aMarket, Market } from "../../helpers/catalog"
import { reactionsTo } from "../../helpers/orders"
import { souk } from "../../helpers/runner"
import {
  aMember,
  anApplicant,
  aPaper,
  aSeller,
  aSellerProduct,
  TestSeller,
  tokenIn,
} from "../../helpers/sellers"
import { variant, Who, WRITES } from "./writes"

type Call = [who: Who, path: string]

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
    const draft = { title: "Jug", variants: [variant], submit: false }
    const { data: drafted } = await api.post("/seller/products", draft, clay.auth)
    const options = await api.get("/seller/shipping-options", clay.auth)
    const member = await aMember(api, container, clay.id, "support")
    // With a second owner the first may leave.
    await aMember(api, container, clay.id, "owner")
    const wool = await aSeller(api, container, "Wool Yard")
    const felt = await aSeller(api, container, "Felt Barn")
    const stopped = reactionsTo(container, ["seller.suspended"])
    await api.post(`/admin/sellers/${wool.id}/suspend`, { reason: "Late parcels" }, merchant)
    await stopped
    for (const { auth } of [clay, felt]) {
      await api.post("/seller/verification/documents", aPaper(), auth)
    }
    await api.post("/seller/verification", {}, felt.auth)
    const invitation = { role: "owner", email: "two@example.com" }
    const { data: invited } = await api.post(
      `/admin/sellers/${clay.id}/invites`,
      invitation,
      merchant
    )
    ids = {
      applicant: (await anApplicant(container, "Tin Shop")).id,
      seller: clay.id,
      member: member.id,
      suspended: wool.id,
      waiting: felt.id,
      product: product.id,
      draft: drafted.product.id,
      token: tokenIn(invited.invite.url),
      variant: product.variant_id,
      review: reviews.data.product_reviews[0].id,
      option: options.data.shipping_options[0].id,
    }
  })

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
      read(`/admin/sellers/${clay.id}/members`),
      read(`/admin/sellers/${clay.id}/audit-entries`),
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
    ["merchant", "/admin/sellers/{seller}/documents"],
    ["merchant", "/admin/sellers/{seller}/audit-entries"],
    ["merchant", "/admin/product-reviews"],
    ["seller", "/seller/members"],
    ["seller", "/seller/invites"],
    ["seller", "/seller/customers"],
    ["seller", "/seller/stock"],
    ["seller", "/seller/stock/crossings"],
    ["seller", "/seller/imports"],
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
            ["an order by a column that is not offered", "order=password", "accepts "],
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

  it.each([
    ["seller", "/seller/products?status[]=flying", "published"],
    ["merchant", "/admin/sellers?status[]=flying", "suspended"],
    ["merchant", "/admin/sellers?verification=flying", "unverified"],
    ["merchant", "/admin/product-reviews?status=flying", "approved"],
    ["shopper", "/store/sellers?verified=perhaps", "true"],
    ["shopper", "/store/sellers?rating=6", "rating"],
    ["merchant", "/admin/sellers?verification_requested=perhaps", "true"],
    ["seller", "/seller/stock?low=perhaps", "true"],
    ["seller", "/seller/stock/crossings?open=perhaps", "true"],
    ["seller", "/seller/exports/products?format=pdf", "xlsx"],
    ["seller", "/seller/exports/stock?format=pdf", "xlsx"],
  ] as [Who, string, string][])(
    "%s GET %s is refused with what it takes",
    async (who, path, words) => {
      const { status, message } = await refusal(api.get(path, actors[who]))
      expect(status).toBe(400)
      expect(message).toContain(words)
    }
  )

  describe.each(WRITES)("$who POST $path", ({ who, path, good, spoilt = [], event }) => {
    it("names the field it refuses and writes nothing; without the fault it accepts", async () => {
      const headers = { ...actors[who].headers, "content-type": "application/json" }
      const send = (body: string) => api.post(concrete(path), concrete(body), { headers })
      const bad: [words: string, body: string][] = [
        ["surprise", JSON.stringify({ ...good, surprise: true })],
        ["U+0000", JSON.stringify({ ...good, "a\0b": 1 })],
        ["JSON", "{ broken"],
        ...spoilt.map(([field, value]): [string, string] => [
          field,
          JSON.stringify({ ...good, [field]: value }),
        ]),
      ]
      const before = await world()
      for (const [words, body] of bad) {
        const { status, message } = await refusal(send(body))
        expect({ body: body.slice(0, 80), status }).toEqual({
          body: body.slice(0, 80),
          status: 400,
        })
        expect(message).toContain(words)
      }
      expect(await world()).toEqual(before)
      const done = event && reactionsTo(getContainer(), [event])
      expect([200, 201]).toContain((await send(JSON.stringify(good))).status)
      await done
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
    ["seller", "/seller/customers/none"],
    ["seller", "/seller/imports/none"],
    ["shopper", "/store/listing-groups/none?currency_code=usd"],
  ] as Call[])("%s GET %s finds nothing", async (who, path) => {
    const { status, message } = await refusal(api.get(path, actors[who]))
    expect(status).toBe(404)
    expect(message).toMatch(/none|tin-shop/)
  })
})
