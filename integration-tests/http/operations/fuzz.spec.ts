import { DOCUMENTS } from "../../../src/api/documents"
import { SurfaceName } from "../../../src/api/docs/surfaces"
import { RouteDocument } from "../../../src/lib/openapi/documents"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { aBody, aQuery, IDS, oneOf, seeded, someHeaders } from "../../helpers/fuzz"
import { aShop } from "../../helpers/orders"
import { everyRoute, Route } from "../../helpers/routes"
import { souk } from "../../helpers/runner"
import { callRoute, eachOf, Sent } from "../../helpers/walk"

/** Another one finds other things; what a run finds, the next finds again. */
const SEED = 20_261_122
const TRIES_PER_ROUTE = 6
const MINUTES = 60_000
/** Thousands of requests on a busy machine. */
jest.setTimeout(8 * MINUTES)

type Try = Sent & { route: Route; actor: Actor }

souk(({ api, getContainer }) => {
  const actors = {} as Record<SurfaceName | "nobody", Actor>
  let routes: Route[]

  beforeAll(async () => {
    const container = getContainer()
    const shop = await aShop(api, container)
    actors.admin = await aMerchant(api, container, "merchant@example.com")
    actors.store = await aCustomer(api, shop.market.visitor, "ann@example.com")
    actors.seller = shop.north.auth
    actors.nobody = { headers: {} }
    routes = await everyRoute(api)
  })

  /** A line for each that was not answered, or answered with a failure of the server. */
  const failuresOf = async (tries: Try[]) => {
    const answers = await eachOf(tries, ({ route, actor, ...sent }) =>
      callRoute(api, route, actor, sent)
    )
    return answers.flatMap(({ status, message }, i) => {
      if (status >= 200 && status < 500) return []
      const { route, actor: _, ...sent } = tries[i]
      const what = JSON.stringify(sent).slice(0, 300)
      return [`${route.method} ${route.path} ${what} → ${status} ${message}`]
    })
  }
  const isWell = async () => {
    expect((await api.get("/health/ready")).status).toBe(200)
    expect("polluted" in {}).toBe(false)
  }

  /** All that our documents tell of a surface, with an example of what is sent. */
  const ours = (surface: SurfaceName) =>
    DOCUMENTS[surface]
      .flatMap(({ routes }) => Object.entries(routes) as [string, RouteDocument][])
      .map(([name, { example }]) => {
        const [method, path] = name.split(" ")
        return { method, path, example }
      })

  it.each(["store", "seller", "admin"] as const)(
    "every route of ours on /%s answers whatever comes",
    async (surface) => {
      const random = seeded(SEED)
      const tries = ours(surface).flatMap(({ method, path, example }) =>
        Array.from({ length: TRIES_PER_ROUTE }, (): Try => {
          const route = { method, path }
          const sent: Sent = method === "GET" ? {} : aBody(random, example)
          if (method === "GET" || random() < 0.2) sent.query = aQuery(random)
          if (random() < 0.5) sent.id = oneOf(random, IDS)
          if (random() < 0.3) sent.headers = { ...sent.headers, ...someHeaders(random) }
          return { route, actor: actors[surface], ...sent }
        })
      )
      expect(tries.length).toBeGreaterThan(300)
      expect(await failuresOf(tries)).toEqual([])
      await isWell()
    }
  )

  it("every route outside of the surfaces answers whatever comes", async () => {
    const random = seeded(SEED + 1)
    const others = routes.filter(({ path }) => !/^\/(store|seller|admin)\//.test(path))
    const tries = others.flatMap((route) =>
      Array.from({ length: TRIES_PER_ROUTE }, (): Try => {
        const sent: Sent =
          route.method === "GET" ? {} : aBody(random, { email: "a", password: "b" })
        const headers = { ...sent.headers, ...someHeaders(random) }
        const of = { route, actor: actors.nobody, ...sent }
        return { ...of, headers, query: aQuery(random), id: oneOf(random, IDS) }
      })
    )
    expect(await failuresOf(tries)).toEqual([])
    await isWell()
  })

  it("every list of the platform answers any page, order and choice of fields", async () => {
    const queries = [
      ...["limit=-1", "limit=1e9", "limit=99999999999999999999", "limit[]=1", "limit=a", "limit="],
      ...[
        "offset=-1",
        "offset=1e9",
        "offset[a]=1",
        "order=none",
        "order=-none.none",
        "order[id]=x",
      ],
      ...["fields=none", "fields=%2Bnone.none", "fields=*", "fields[]=id", "q[a]=1", "id[$none]=1"],
    ]
    const lists = routes.filter(
      ({ method, path }) =>
        method === "GET" && /^\/(store|admin)\//.test(path) && !/\/subscribe$/.test(path)
    )
    const open = lists.filter(({ path }) => !path.includes(":"))
    expect(open.length).toBeGreaterThan(80)
    const tries = open.flatMap((route) => {
      const actor = route.path.startsWith("/store") ? actors.store : actors.admin
      return queries.map((query): Try => ({ route, actor, query: `?${query}` }))
    })
    expect(await failuresOf(tries)).toEqual([])
    await isWell()
  })
})
