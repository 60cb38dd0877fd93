import { MedusaContainer } from "@medusajs/framework/types"
import StorefrontModuleService from "../../../src/modules/storefront/service"
import { eventually } from "../../helpers/listener"
import { TestRedis, withRedis } from "../../helpers/redis"
import { souk } from "../../helpers/runner"
import { aMarketPlace, forgetAll, MarketPlace, silently } from "./market-place"

const redis = new TestRedis()
process.env.REDIS_URL = redis.url
process.env.LISTING_CACHE_SECONDS = "60"

const PATH = "/store/sellers"

withRedis("listings that processes keep together", () => {
  beforeAll(() => redis.start())
  afterAll(() => redis.end())

  souk.alone(({ api, getContainer }) => {
    let container: MedusaContainer
    let market: MarketPlace
    /** Keeps its answers in the same Redis, as another server or a worker does. */
    let other: StorefrontModuleService

    beforeAll(async () => {
      container = getContainer()
      market = await aMarketPlace(api, container)
      other = new StorefrontModuleService({}, { listing_cache_seconds: 60, redis_url: redis.url })
    })
    afterAll(() => other.__hooks.onApplicationShutdown())
    beforeEach(() => forgetAll(container))

    const ask = async () => await api.get(PATH, market.visitor)
    const rename = async () => await silently(container, "update seller set name = name || '!'")
    const isKept = async () => {
      const { data } = await ask()
      await rename()
      return JSON.stringify((await ask()).data) === JSON.stringify(data)
    }

    it("shows again what was kept, and forgets what another process tells of", async () => {
      await eventually(isKept)
      const { data, headers } = await ask()
      expect((await ask()).headers.etag).toBe(headers.etag)
      await other.changed("product.updated")
      expect((await ask()).data).toEqual(data)
      await rename()
      await other.changed("seller.profile_updated")
      expect((await ask()).data).not.toEqual(data)
    })

    it("finds what another process has computed", async () => {
      const kinds = ["seller"] as const
      const look = await eventually(() => other.look("question", kinds))
      expect("land" in look! && look!.land(Buffer.from("answer"))).toBeTruthy()
      const second = await eventually(async () => {
        const found = await other.look("question", kinds)
        return found && "answer" in found && found
      })
      expect(second.answer.body.toString()).toBe("answer")
      expect(second.answer.etag).toMatch(/^"[\w-]{27}"$/)
    })

    it("computes each list while Redis is dead or dumb, and keeps again when it is back", async () => {
      const outages = [
        { away: () => redis.kill(), back: () => redis.start() },
        { away: () => redis.freeze(), back: () => redis.thaw() },
      ]
      for (const { away, back } of outages) {
        await eventually(isKept)
        await away()
        const { data, status, headers } = await ask()
        await rename()
        const second = await ask()
        expect([status, second.status]).toEqual([200, 200])
        expect(second.data).not.toEqual(data)
        expect(headers["cache-control"]).toMatch(/^public, max-age=/)
        expect(headers.etag).toBeTruthy()
        await back()
        await eventually(isKept)
      }
    })
  })
})
