import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reactionsTo } from "../../helpers/orders"
import { souk } from "../../helpers/runner"
import { aMember } from "../../helpers/sellers"
import { stockedStores, USD } from "./stocked-stores"

type Row = { variant_id: string; product_title: string; variant_title: string; is_low: boolean }

/** The stock page of a store: what it lists, and who may set what. */
souk(({ api, getContainer }) => {
  let stores: Awaited<ReturnType<typeof stockedStores>>

  beforeAll(async () => {
    stores = await stockedStores(api, getContainer())
  })

  const list = async (query = "", who = stores.clay.auth) =>
    (await api.get(`/seller/stock${query}`, who)).data
  const set = async (levels: object[], who = stores.clay.auth) =>
    (await api.post("/seller/stock", { levels }, who)).data.stock
  const crossings = async (query = "") =>
    (await api.get(`/seller/stock/crossings${query}`, stores.clay.auth)).data
  const names = async (query: string) => {
    const { stock, count } = await list(query)
    const shown = (stock as Row[]).map((row) => `${row.product_title} ${row.variant_title}`)
    expect(count).toBe(shown.length)
    return shown
  }
  const knex = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const refusal = async (attempt: Promise<unknown>) => {
    const { response } = await attempt.then(
      () => Promise.reject(new Error("It was not refused")),
      (error) => error
    )
    return { status: response?.status, message: response?.data.message }
  }

  describe("the list", () => {
    it("has every variant that counts its stock, with what is at the store's own place", async () => {
      expect(await list()).toEqual({
        stock: [
          expect.objectContaining({
            variant_id: stores.bowl.small,
            product_id: stores.bowl.id,
            product_title: "Bowl",
            product_status: "proposed",
            variant_title: "Small",
            sku: "bowl-s",
            stocked_quantity: 2,
            reserved_quantity: 0,
            available: 2,
            allow_backorder: false,
            low_stock_threshold: null,
            threshold: 3,
            is_low: true,
            low_since: expect.any(String),
          }),
          expect.objectContaining({
            variant_id: stores.bowl.large,
            is_low: false,
            low_since: null,
          }),
          expect.objectContaining({ variant_id: stores.teapot.variant_id, available: 10 }),
        ],
        count: 3,
        offset: 0,
        limit: 20,
      })
    })

    it("shows a store its own goods only", async () => {
      expect(await list("", stores.wool.auth)).toMatchObject({
        stock: [{ variant_id: stores.scarf.variant_id }],
        count: 1,
      })
    })

    it("has a new variant at once, though nobody has looked at it yet", async () => {
      const variant = { title: "Tall", stocked_quantity: 1, prices: USD }
      const seen = reactionsTo(getContainer(), ["inventory.inventory-level.created"])
      await api.post(`/seller/products/${stores.teapot.id}/variants`, variant, stores.clay.auth)
      await seen
      await knex()("stock_watch").where({ variant_title: "Tall" }).delete()
      expect(await names("?q=teapot")).toEqual(["Teapot One size", "Teapot Tall"])
      await knex()("stock_watch").where({ variant_title: "Tall" }).delete()
      expect(await names("?low=true")).toEqual(["Bowl Small", "Teapot Tall"])
    })

    it("is whole in a shop that is older than the watching of stock", async () => {
      await knex()("low_stock_crossing").delete()
      await knex()("stock_watch").delete()
      expect(await names("")).toEqual(["Bowl Small", "Bowl Large", "Teapot One size"])
    })

    it.each([
      ["part of a product's title", "?q=eapo", ["Teapot One size"]],
      ["part of a variant's title", "?q=LARG", ["Bowl Large"]],
      ["a sku", "?q=bowl_l", ["Bowl Large"]],
      ["text that would be a pattern", "?q=%25", []],
      ["low stock", "?low=true", ["Bowl Small"]],
      ["low stock with words that do not fit", "?low=true&q=teapot", []],
    ])("finds %s", async (_, query, expected) => {
      expect(await names(query)).toEqual(expected)
    })

    it.each([
      ["-product_title", ["Teapot One size", "Bowl Small", "Bowl Large"]],
      ["available", ["Bowl Small", "Teapot One size", "Bowl Large"]],
      ["-available", ["Bowl Large", "Teapot One size", "Bowl Small"]],
      ["-stocked_quantity", ["Bowl Large", "Teapot One size", "Bowl Small"]],
    ])("is ordered by %s", async (order, expected) => {
      expect(await names(`?order=${order}`)).toEqual(expected)
    })

    it("comes in pages", async () => {
      const page = await list("?order=available&limit=1&offset=1")
      expect(page).toMatchObject({ stock: [{ product_title: "Teapot" }], count: 3, offset: 1 })
    })

    it("forgets a variant that is deleted, and with it that it was low", async () => {
      expect(await crossings("?open=true")).toMatchObject({ count: 1 })
      const gone = reactionsTo(getContainer(), ["product.product-variant.deleted"])
      await api.delete(
        `/seller/products/${stores.bowl.id}/variants/${stores.bowl.small}`,
        stores.clay.auth
      )
      expect(await names("")).toEqual(["Bowl Large", "Teapot One size"])
      expect(await names("?low=true")).toEqual([])
      expect(await crossings()).toMatchObject({ count: 0 })
      await gone
      const { data } = await getContainer()
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({
          entity: "stock_watch",
          fields: ["id"],
          filters: { variant_id: stores.bowl.small },
        })
      expect(data).toEqual([])
    })

    it("is found by the new name of a product", async () => {
      const renamed = reactionsTo(getContainer(), ["product.updated"])
      await api.post(`/admin/products/${stores.teapot.id}`, { title: "Kettle" }, stores.merchant)
      await renamed
      expect(await names("?q=kettle")).toEqual(["Kettle One size"])
    })

    it("takes as many queries for many variants as for one, and reads no whole table", async () => {
      const queriesOf = async (query: string) => {
        const queries: string[] = []
        const note = ({ sql }: { sql: string }) => queries.push(sql)
        knex().on("query", note)
        await list(query)
        knex().off("query", note)
        return queries
      }
      await list()
      const queries = await queriesOf("?q=o&low=true&order=available")
      expect(queries).toHaveLength((await queriesOf("?q=o&low=true&limit=1")).length)
      const reads = queries.filter((sql) =>
        /from "(stock_watch|product|product_variant)"/.test(sql)
      )
      expect(reads.length).toBeGreaterThan(3)
      expect(reads.filter((sql) => !/limit \d|count\(|in \('|1 = 0/.test(sql))).toEqual([])
    })
  })

  describe("setting", () => {
    it("changes pieces and thresholds, and answers with what they mean", async () => {
      const rows = await set([
        { variant_id: stores.teapot.variant_id, stocked_quantity: 5, low_stock_threshold: 5 },
        { variant_id: stores.bowl.small, low_stock_threshold: 1 },
        { variant_id: stores.bowl.large, stocked_quantity: 3 },
      ])
      expect(rows).toMatchObject([
        { stocked_quantity: 5, low_stock_threshold: 5, threshold: 5, is_low: true },
        { stocked_quantity: 2, low_stock_threshold: 1, threshold: 1, is_low: false },
        { stocked_quantity: 3, low_stock_threshold: null, threshold: 3, is_low: true },
      ])
      expect(rows[0].low_since).not.toBeNull()
      expect(await names("?low=true")).toEqual(["Bowl Large", "Teapot One size"])
      const { overview } = (await api.get("/seller/overview", stores.clay.auth)).data
      expect(overview.low_stock_count).toBe(2)
    })

    it("gives the threshold back to the store with null", async () => {
      await set([{ variant_id: stores.bowl.small, low_stock_threshold: 0 }])
      const [row] = await set([{ variant_id: stores.bowl.small, low_stock_threshold: null }])
      expect(row).toMatchObject({ low_stock_threshold: null, threshold: 3, is_low: true })
    })

    it("writes the history, the newest first", async () => {
      await set([{ variant_id: stores.teapot.variant_id, stocked_quantity: 1 }])
      await set([{ variant_id: stores.bowl.small, stocked_quantity: 9 }])
      const { crossings: rows, ...page } = await crossings()
      expect(page).toEqual({ count: 2, offset: 0, limit: 20 })
      expect(rows).toEqual([
        {
          id: expect.any(String),
          variant_id: stores.teapot.variant_id,
          product_id: stores.teapot.id,
          product_title: "Teapot",
          variant_title: "One size",
          sku: null,
          available: 1,
          threshold: 3,
          crossed_at: expect.any(String),
          restocked_at: null,
        },
        expect.objectContaining({
          variant_id: stores.bowl.small,
          restocked_at: expect.any(String),
        }),
      ])
      expect(await crossings("?open=true")).toMatchObject({ count: 1, crossings: [rows[0]] })
      expect((await api.get("/seller/stock/crossings", stores.wool.auth)).data.count).toBe(0)
    })

    it("is for whoever packs, too", async () => {
      const { auth } = await aMember(api, getContainer(), stores.clay.id, "fulfilment")
      const [row] = await set([{ variant_id: stores.teapot.variant_id, stocked_quantity: 7 }], auth)
      expect(row).toMatchObject({ available: 7 })
    })

    it.each(["finance", "support"] as const)("is not for %s, who may read", async (role) => {
      const { auth } = await aMember(api, getContainer(), stores.clay.id, role)
      const wish = { variant_id: stores.teapot.variant_id, stocked_quantity: 7 }
      expect(await refusal(set([wish], auth))).toEqual({
        status: 403,
        message: expect.stringContaining(`A ${role} may not do this`),
      })
      expect((await list("?q=teapot", auth)).stock).toMatchObject([{ available: 10 }])
    })

    it.each([
      ["another store's variant", () => stores.scarf.variant_id],
      ["a variant that does not exist", () => "variant_none"],
    ])("does not find %s, and writes nothing then", async (_, stranger) => {
      const levels = [
        { variant_id: stores.teapot.variant_id, stocked_quantity: 1, low_stock_threshold: 1 },
        { variant_id: stranger(), stocked_quantity: 1, low_stock_threshold: 1 },
      ]
      expect(await refusal(set(levels))).toEqual({
        status: 404,
        message: expect.stringContaining(stranger()),
      })
      expect((await list("?q=teapot")).stock).toMatchObject([
        { available: 10, low_stock_threshold: null },
      ])
      expect((await list("", stores.wool.auth)).stock).toMatchObject([
        { available: 10, low_stock_threshold: null },
      ])
    })

    it("does not take away what is promised, and leaves the thresholds then", async () => {
      const { data } = await api.get(
        `/admin/products/${stores.teapot.id}?fields=*variants.inventory`,
        stores.merchant
      )
      const reservation = {
        inventory_item_id: data.product.variants[0].inventory[0].id,
        location_id: stores.clay.stock_location_id,
        quantity: 4,
      }
      await api.post("/admin/reservations", reservation, stores.merchant)
      const wish = {
        variant_id: stores.teapot.variant_id,
        stocked_quantity: 3,
        low_stock_threshold: 1,
      }
      expect(await refusal(set([wish]))).toMatchObject({
        status: 400,
        message: expect.stringMatching(/4 pieces .* are promised/),
      })
      expect((await list("?q=teapot")).stock).toMatchObject([
        { stocked_quantity: 10, reserved_quantity: 4, available: 6, low_stock_threshold: null },
      ])
    })

    it.each([
      ["nothing", [], /levels/],
      ["a variant with nothing to set", [{ variant_id: "x" }], /levels, 0.*low_stock_threshold/],
      ["half a piece", [{ variant_id: "x", stocked_quantity: 0.5 }], /stocked_quantity/],
      ["a negative threshold", [{ variant_id: "x", low_stock_threshold: -1 }], /low_stock_thr/],
      [
        "a variant twice",
        [
          { variant_id: "x", stocked_quantity: 1 },
          { variant_id: "x", stocked_quantity: 2 },
        ],
        /'levels' accepts each variant once/,
      ],
    ])("refuses %s by the name of its field", async (_, levels, message) => {
      expect(await refusal(set(levels))).toEqual({
        status: 400,
        message: expect.stringMatching(message),
      })
    })
  })
})
