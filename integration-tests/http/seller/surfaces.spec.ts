import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { aMarket, Market } from "../../helpers/catalog"
import { registeredRoutes, Route } from "../../helpers/routes"
import { Api, souk } from "../../helpers/runner"
import { anApplicant, aSeller, aSellerProduct, TestSeller } from "../../helpers/sellers"
import { SHELL_DOORS } from "../operations/open-doors"
import { ROLE_TABLE } from "../../../src/api/seller/role-table"

/** What the dashboard's shell needs; the list is held here so that the gate cannot widen alone. */
const OPEN_TO_SELLERS = SHELL_DOORS["the dashboard's shell"]
/** Open to everybody: invitations ask for their own token, feature flags are no secret. */
const PUBLIC = [
  "GET /admin/feature-flags",
  "POST /admin/invites/accept",
  "POST /seller/invites/preview",
  "POST /seller/invites/accept",
]

const NO_ANSWER = 0
type AxiosLike = { status: number; data: unknown }
const nameOf = ({ method, path }: Route) => `${method} ${path}`
const below = (prefix: string) => (route: Route) => route.path.startsWith(`/${prefix}/`)

souk(({ api, getContainer }) => {
  let routes: Route[]
  let market: Market
  let merchant: Actor
  let customer: Actor
  let clay: TestSeller
  let wool: TestSeller
  let scarf: { id: string; variant_id: string }
  const nobody: Actor = { headers: {} }

  beforeAll(async () => {
    const container = getContainer()
    market = await aMarket(container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    customer = await aCustomer(api, market.visitor, "ann@example.com")
    clay = await aSeller(api, container, "Clay House")
    wool = await aSeller(api, container, "Wool Yard")
    await anApplicant(container, "Tin Shop")
    scarf = await aSellerProduct(api, wool.auth, merchant, { title: "Scarf" })
    routes = await registeredRoutes(api)
  })

  const statusAs = (actor: Actor, { method, path }: Route) => call(api, method, path, actor)

  /** The routes whose answer is not among the expected ones, with that answer. */
  async function surprises(actor: Actor, walked: Route[], expected: number[]) {
    const found: string[] = []
    for (const route of walked) {
      const status = await statusAs(actor, route)
      if (!expected.includes(status)) found.push(`${nameOf(route)} → ${status}`)
    }
    return found
  }

  it("knows the routes it walks", () => {
    expect(routes.filter(below("admin")).length).toBeGreaterThan(250)
    expect(routes.filter(below("store")).length).toBeGreaterThan(50)
    expect(routes.filter(below("seller")).length).toBeGreaterThanOrEqual(ROLE_TABLE.length)
  })

  it("closes /admin to members of sellers, but for what the shell needs", async () => {
    const admin = routes.filter(below("admin"))
    const open = admin.filter((route) => OPEN_TO_SELLERS.includes(nameOf(route)))
    const closed = admin.filter((route) => ![...OPEN_TO_SELLERS, ...PUBLIC].includes(nameOf(route)))
    expect(open.map(nameOf).sort()).toEqual(OPEN_TO_SELLERS)
    expect(await surprises(clay.auth, closed, [403])).toEqual([])
    expect(await surprises(clay.auth, open, [200])).toEqual([])
  })

  it.each([
    ["in capitals", "/ADMIN/orders"],
    ["with a slash at the end", "/admin/orders/"],
    ["with an encoded letter", "/admin/%6frders"],
    ["with two slashes", "/admin//orders"],
    ["through an open path", "/admin/users/me/../../orders"],
  ])("does not open /admin to a path %s", async (_, path) => {
    expect([403, 404]).toContain(await call(api, "GET", path, clay.auth))
  })

  it("keeps a member who was removed out of /admin for good", async () => {
    const query = getContainer().resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "seller_member",
      fields: ["id"],
      filters: { seller_id: clay.id },
    })
    const sellers = getContainer().resolve("seller") as {
      softDeleteSellerMembers(ids: string[]): Promise<unknown>
    }
    await sellers.softDeleteSellerMembers(data.map(({ id }) => id))
    expect(await call(api, "GET", "/admin/orders", clay.auth)).toBe(403)
    expect(await call(api, "GET", "/seller/store", clay.auth)).toBe(403)
  })

  it("closes /admin and /seller to customers and to nobody", async () => {
    const inner = routes.filter(
      (route) =>
        (below("admin")(route) || below("seller")(route)) && !PUBLIC.includes(nameOf(route))
    )
    expect(await surprises(customer, inner, [401])).toEqual([])
    expect(await surprises(nobody, inner, [401])).toEqual([])
  })

  it("closes /seller to the merchant, who belongs to no seller", async () => {
    const inner = routes.filter(
      (route) => below("seller")(route) && !PUBLIC.includes(nameOf(route))
    )
    expect(await surprises(merchant, inner, [403])).toEqual([])
  })

  it("has a line in the role table for every route of /seller", () => {
    const walked = routes
      .filter((route) => below("seller")(route) && !PUBLIC.includes(nameOf(route)))
      .map(nameOf)
    expect(ROLE_TABLE.map(nameOf).sort()).toEqual(walked.sort())
  })

  it("never answers anybody with a failure of its own", async () => {
    const found = [
      ...(await surprises(nobody, routes, [200, 201, 400, 401])),
      ...(await surprises(market.visitor, routes.filter(below("store")), [200, 400, 401, 404])),
      ...(await surprises(clay.auth, routes.filter(below("seller")), [200, 400, 404])),
    ]
    expect(found).toEqual([])
  })

  it("tells shoppers nothing private, whatever fields they ask for", async () => {
    const wishes = [
      "*seller,*seller.private,*seller.seller_private,+seller.email,+seller.legal_name",
      "*seller_private,*seller_product,*seller_product.seller,*seller_product.seller.members",
      "*product.seller,*items.product.seller,*variants.product.seller,*seller.user",
      "id,seller.*,seller_private.*,seller.tax_id,seller_members.*,seller.seller_invites.*",
    ]
    const walked = routes.filter((route) => below("store")(route) && route.method === "GET")
    const secrets = /TAX-SECRET|@example\.com|(Clay House|Wool Yard|Tin Shop) Ltd|token_hash/
    const leaks: string[] = []
    for (const { path } of walked) {
      const concrete = path.replace(":handle", "wool-yard").replace(":id", scarf.id)
      for (const fields of wishes) {
        const answer = await api
          .get(`${concrete}?fields=${encodeURIComponent(fields)}`, market.visitor)
          .catch(({ response }: { response: AxiosLike }) => response)
        if (secrets.test(JSON.stringify(answer.data))) leaks.push(`${path}?fields=${fields}`)
        expect(answer.status).toBeLessThan(500)
      }
    }
    expect(leaks).toEqual([])
  })

  it("shows of a seller through a product what is named and public", async () => {
    const sellerFor = async (fields: string) => {
      const path = `/store/products/${scarf.id}?fields=${encodeURIComponent(fields)}`
      return (await api.get(path, market.visitor)).data.product.seller
    }
    expect(Object.keys(await sellerFor("*seller")).sort()).toEqual([
      ...["handle", "holiday_from", "holiday_to", "id", "name"],
      ...["rating_average", "rating_count", "verification"],
    ])
    const named = await sellerFor("id,seller.handle,seller.email,seller.tax_id,seller.legal_name")
    expect(named).toMatchObject({ handle: "wool-yard" })
    expect(Object.keys(named).filter((name) => !["id", "handle"].includes(name))).toEqual([])
  })

  it("shows each kind of user its own menu", async () => {
    const path = "/admin/layouts/sidebar/configuration"
    const forSeller = (await api.get(path, clay.auth)).data.personal_configuration.configuration
    expect(forSeller.widgets).toMatchObject({ "core:nav:/orders": { hidden: true } })
    const forMerchant = (await api.get(path, merchant)).data.default_configuration.configuration
    expect(forMerchant.widgets).toEqual({ "core:nav:/my-store": { hidden: true } })
  })
})

/** The status of a call, with placeholders for ids and an empty body. */
async function call(api: Api, method: string, path: string, actor: Actor, body: object = {}) {
  const url = path.replace(/:\w+/g, "none")
  const answer = await api
    .request({ method, url, headers: actor.headers, ...(method !== "GET" && { data: body }) })
    .catch(({ response }: { response?: AxiosLike }) => response)
  return answer?.status ?? NO_ANSWER
}
