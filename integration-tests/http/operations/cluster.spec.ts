import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { AxiosError } from "axios"
import repairMissedSplits from "../../../src/jobs/marketplace/repair-missed-splits"
import { eventually } from "../../helpers/listener"
import { aReadyCart, aShop, Shop, slicesOf } from "../../helpers/orders"
import { TestRedis, withRedis } from "../../helpers/redis"
import { souk } from "../../helpers/runner"

const redis = new TestRedis()
process.env.REDIS_URL = redis.url

withRedis("the application with Redis", () => {
  beforeAll(() => redis.start())
  afterAll(() => redis.end())

  souk.alone(({ api, getContainer }) => {
    let container: MedusaContainer
    let shop: Shop

    beforeAll(async () => {
      container = getContainer()
      shop = await aShop(api, container)
    })

    const buy = async (cart_id: string) => {
      const { data } = await api.post(`/store/carts/${cart_id}/complete`, {}, shop.market.visitor)
      expect(data.type).toBe("order")
      return data.order.id as string
    }
    const isDivided = async (order_id: string) => (await slicesOf(container, order_id)).length === 2

    it("divides an order that it was told of", async () => {
      const order_id = await buy(await aReadyCart(api, shop))
      await eventually(() => isDivided(order_id))
    })

    // One test, as what was told late must not be heard in the database of the next.
    it("sells while Redis is dead or dumb, and finds later what nobody was told", async () => {
      const outages = [
        { away: () => redis.kill(), back: () => redis.start() },
        { away: () => redis.freeze(), back: () => redis.thaw() },
      ]
      for (const { away, back } of outages) {
        const cart_id = await aReadyCart(api, shop)
        await away()
        const order_id = await buy(cart_id)
        const { status } = await api.get("/store/products", shop.market.visitor)
        expect(status).toBe(200)
        await back()
        await repairMissedSplits(container)
        expect(await isDivided(order_id)).toBe(true)
        const later = await buy(await aReadyCart(api, shop))
        await eventually(() => isDivided(later))
      }
    })

    it("tells a gateway that its message was not passed on, so that it comes again", async () => {
      const call = () =>
        api.post("/hooks/payment/system_default", {}).catch((error: AxiosError) => error.response!)
      expect((await call()).status).toBe(200)
      await redis.kill()
      expect((await call()).status).toBe(400)
      await redis.start()
      await eventually(async () => (await call()).status === 200)
    })

    it("is ready while Redis is away, and says that it is", async () => {
      const health = async () => (await api.get("/health/ready")).data
      const well = { database: "ok", migrations: "ok", accepting: "ok" }
      expect(await health()).toEqual({ status: "ready", checks: { ...well, redis: "ok" } })
      await redis.kill()
      expect(await health()).toEqual({ status: "ready", checks: { ...well, redis: "failed" } })
      await redis.start()
      await eventually(async () => (await health()).checks.redis === "ok")
    })

    it("does what happens under one key one after the other", async () => {
      const locking = container.resolve(Modules.LOCKING)
      await locking.acquire("cart_1", { ownerId: "me", expire: 10 })
      await expect(locking.acquire("cart_1", { ownerId: "you" })).rejects.toThrow(/cart_1/)
    })

    it("is not ready once it is told that the end is near, and keeps no connection", async () => {
      process.emit("SIGUSR2")
      const { status, data } = await api.get("/health/ready", { validateStatus: () => true })
      expect([status, data.status, data.checks.accepting]).toEqual([503, "not_ready", "failed"])
      const { headers } = await api.get("/store/products", shop.market.visitor)
      expect(headers.connection).toBe("close")
      expect((await api.get("/health/live")).status).toBe(200)
    })
  }, "shared")
})
