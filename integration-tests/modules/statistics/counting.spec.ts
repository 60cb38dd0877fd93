import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { run } from "../../../src/lib/sql"
import { STATISTICS_MODULE } from "../../../src/modules/statistics"
import StatisticsModuleService from "../../../src/modules/statistics/service"
import { counting, DEED_TABLE, KEPT, NAIVE } from "./deeds"

/** The same every time: a failure can be looked at again. */
function aRandom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const GATE = "pg_advisory_xact_lock(42)"
/** Counts only when nobody holds the gate. */
const gated = {
  ...counting,
  basis: `${counting.basis}, gate as (select cast(${GATE} as text) as passed)`,
  sales: counting.sales.replace("from scoped", "from scoped join gate on passed is not null"),
}

const now = new Date("2026-11-22T12:00:00Z")
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

moduleIntegrationTestRunner<StatisticsModuleService>({
  moduleName: STATISTICS_MODULE,
  moduleOptions: { time_zone: "UTC" },
  resolve: resolve("src/modules/statistics"),
  // The real tables, with their keys and indexes.
  pathToMigrations: resolve("src/modules/statistics/migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = async <Row = Record<string, unknown>>(text: string, values: object = {}) =>
      await run<Row>({ manager: MikroOrmWrapper.forkManager() } as never, text, values as never)

    let numbers = 0
    type Deed = {
      day: string
      seller?: string
      currency?: string
      amount?: string
      status?: string
    }
    const sell = async ({
      day,
      seller = "north",
      currency = "usd",
      amount = "10.10",
      status,
    }: Deed) => {
      const order_id = `order_${String(++numbers).padStart(6, "0")}`
      await sql(
        `insert into deed (order_id, day, seller_id, currency_code, amount, pieces, status)
          values (:order_id, :day, :seller, :currency, :amount, 2, :status)`,
        { order_id, day, seller, currency, amount, status: status ?? "paid" }
      )
      return order_id
    }
    const refresh = async (at = now) => {
      if (!(await service.prepare(counting, at))) return false
      for (let written = 0; written !== null;) {
        const more = await service.countNext(counting, at)
        if (more === null) return true
        written = more
      }
    }
    const read = async (more: object = {}) =>
      await service.read({
        ...{ period: { from: "2026-11-01", to: "2026-11-30" }, grain: "day", currency: null },
        ...{ seller_id: null, previous: null, has_sellers: true, ...more },
      })
    const bothCounts = async () => [await sql(KEPT), await sql(NAIVE)]

    beforeEach(async () => {
      await sql("drop table if exists deed")
      await sql(DEED_TABLE)
    })

    it("counts everything the first time, and says when", async () => {
      await sell({ day: "2025-02-03" })
      await sell({ day: "2026-11-20", seller: "own" })
      expect((await read()).as_of).toBeNull()
      await refresh()
      const { as_of, revenue } = await read()
      expect(as_of).toEqual(now)
      expect(revenue).toMatchObject([{ currency_code: "usd", orders: 1, net: "10.10" }])
      const [kept, naive] = await bothCounts()
      expect(kept).toEqual(naive)
      // Two scopes and four spans of each of two days.
      expect(kept).toHaveLength(16)
    })

    it("counts a day anew when an order of it was marked, and not before", async () => {
      await sell({ day: "2026-11-20" })
      await refresh()
      const order_id = await sell({ day: "2026-11-20" })
      await refresh(minutesLater(1))
      expect((await read()).revenue).toMatchObject([{ orders: 1 }])
      await service.markOrders([order_id, order_id, "order_none"])
      await refresh(minutesLater(2))
      const { revenue, as_of } = await read()
      expect(revenue).toMatchObject([{ orders: 2, net: "20.20", average_order_value: "10.10" }])
      expect(as_of).toEqual(minutesLater(2))
      expect(await sql("select * from stat_mark")).toEqual([])
    })

    it("forgets what is not there any more, of the day and all that it was part of", async () => {
      const order_id = await sell({ day: "2026-11-20" })
      await refresh()
      await sql("update deed set day = '2026-10-31', status = 'completed'")
      await service.markOrders([order_id])
      await refresh()
      // Nobody told of the day on which it was before; the night finds it.
      expect(await service.markAllDays(counting, now)).toBe(true)
      await refresh()
      const [kept, naive] = await bothCounts()
      expect(kept).toEqual(naive)
      const tables = ["stat_type", "stat_status"].map((table) =>
        sql(`select distinct first_day from ${table} where span = 'day'`)
      )
      for (const rows of await Promise.all(tables)) expect(rows).toHaveLength(1)
    })

    it("hears of what no event told, once", async () => {
      await sell({ day: "2026-11-20" })
      await refresh()
      await sell({ day: "2026-11-21" })
      await service.hear(counting, now)
      expect(await sql("select order_id from stat_mark")).toHaveLength(1)
      await service.hear(counting, now)
      await refresh()
      expect((await read()).revenue).toMatchObject([{ orders: 2 }])
      await service.hear(counting, now)
      expect(await sql("select order_id from stat_mark")).toEqual([])
    })

    it("counts everything anew when the way of counting is another", async () => {
      await sell({ day: "2026-11-20" })
      await refresh()
      const other = {
        ...counting,
        fingerprint: "others",
        sales: counting.sales.replace("count(*)", "7"),
      }
      await service.prepare(other, minutesLater(1))
      expect((await read()).as_of).toBeNull()
      await service.countNext(other, minutesLater(1))
      expect((await read()).revenue).toMatchObject([{ orders: 7 }])
    })

    it("counts all days once a night, however many processes wake up", async () => {
      await sell({ day: "2026-11-20" })
      await refresh()
      const claims = await Promise.all([1, 2, 3, 4].map(() => service.markAllDays(counting, now)))
      expect(claims.filter(Boolean)).toHaveLength(1)
      expect(await service.markAllDays(counting, minutesLater(24 * 60))).toBe(true)
    })

    it.each([1, 2, 3])(
      "comes to what is counted by hand while many sell, mark and count at once (history %i)",
      async (seed) => {
        const random = aRandom(seed)
        const days = ["2025-12-31", "2026-01-01", "2026-10-10", "2026-10-11", "2026-11-20"]
        const deed = async () => {
          const id = await sell({
            day: days[random(days.length)],
            seller: ["north", "south", "own"][random(3)],
            currency: ["usd", "eur"][random(2)],
            amount: `${random(500)}.${10 + random(90)}`,
          })
          await service.markOrders([id])
          if (random(3)) return
          await sql("delete from deed where order_id = :id and number % 2 = 0", { id })
          await sql("update deed set amount = amount + 1 where order_id = :id", { id })
        }
        await refresh()
        for (let round = 0; round < 4; round++) {
          const sales = Array.from({ length: 6 }, async () => {
            for (let i = 0; i < 3; i++) await deed()
          })
          await Promise.all([
            ...sales,
            refresh(),
            refresh(),
            refresh(),
            service.markAllDays(counting, minutesLater(round * 1440)),
          ])
        }
        const rest = await sql<{ order_id: string }>("select order_id from deed")
        await service.markOrders(rest.map(({ order_id }) => order_id))
        await service.markAllDays(counting, minutesLater(9 * 1440))
        await refresh()
        const [kept, naive] = await bothCounts()
        expect(kept).toEqual(naive)
        expect(kept.length).toBeGreaterThan(40)
      }
    )

    it("loses no mark that comes while the day is being counted", async () => {
      await sell({ day: "2026-11-20" })
      await refresh()
      await service.markAllDays(counting, now)
      let counts: Promise<unknown> | undefined
      await MikroOrmWrapper.forkManager().transactional(async (transactionManager) => {
        await run({ transactionManager } as never, `select ${GATE}`, {})
        counts = service.countNext(gated, now)
        await somebodyWaits()
        // Meanwhile an order is placed, and nobody who marks it waits for those who count.
        await service.markOrders([await sell({ day: "2026-11-20" })])
        expect(await service.countNext(counting, now)).toBeNull()
      })
      await counts
      await refresh()
      expect((await read()).revenue).toMatchObject([{ orders: 2 }])
    })

    /** Until the counting has taken the marks away and stands at the gate. */
    const somebodyWaits = async () => {
      const waiting = "select from pg_locks where locktype = 'advisory' and not granted"
      while (!(await sql(waiting)).length) await new Promise((resolve) => setImmediate(resolve))
    }
  },
})
