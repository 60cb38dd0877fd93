import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { forgetLotNames } from "../../../src/workflows/auction/lot-names"
import { Actor } from "../../helpers/actors"
import { tells } from "../../helpers/amounts"
import { auctionsOf, inMinutes, moveTimes } from "../../helpers/auctions"
import { reactionsTo } from "../../helpers/orders"
import { souk } from "../../helpers/runner"
import { anAuctionHouse, House, HouseLot, SECRETS } from "./auction-house"

type Answer = { status: number; data: { message?: string } }

souk(({ api, getContainer }) => {
  let house: House

  const service = () => auctionsOf(getContainer())
  const get = async (path: string, who: Actor = house.market.visitor) =>
    (await api.get(path, who)).data
  const refusal = async (path: string, who: Actor = house.market.visitor) => {
    const { status, data } = await api
      .get(path, who)
      .catch(({ response }: { response: Answer }) => response)
    return { status, message: String(data.message) }
  }

  beforeAll(async () => {
    house = await anAuctionHouse(api, getContainer())
  })

  const list = async (query = "", who?: Actor) => await get(`/store/auctions${query}`, who)
  const titles = async (query = "", who?: Actor) =>
    (await list(query, who)).auctions.map((auction: { product: HouseLot }) => auction.product.title)

  describe("the shop's list", () => {
    it("shows live auctions, those that end first at the top", async () => {
      expect(await titles()).toEqual(["Lamp", "Teapot", "Scarf"])
    })

    it("gives every row the public shape and nothing else", async () => {
      const { auctions, count, offset, limit } = await list("?seller=clay-house")
      expect({ count, offset, limit }).toEqual({ count: 1, offset: 0, limit: 20 })
      const [auction] = auctions
      expect(Object.keys(auction).sort()).toEqual(
        [
          ...["id", "status", "unsold_reason", "product", "variant_id", "seller"],
          ...["currency_code", "start_price", "current_price", "next_minimum", "bid_count"],
          ...["bidder_count", "leader_alias", "reserve_met", "has_reserve", "buy_now_price"],
          ...["buy_now_available", "starts_at", "ends_at", "hard_end_at", "soft_close_window_s"],
          ...["extension_count", "seq", "revision", "server_time"],
        ].sort()
      )
      expect(auction).toMatchObject({
        ...{ id: house.lots.Teapot.id, status: "live", currency_code: "usd", start_price: 10 },
        ...{ current_price: 31, next_minimum: 32, bid_count: 2, bidder_count: 2 },
        ...{ reserve_met: false, has_reserve: true, seq: 2 },
        product: { id: house.lots.Teapot.product_id, title: "Teapot", handle: "teapot" },
        seller: { id: house.clay.id, name: "Clay House", handle: "clay-house" },
      })
      expect(auction.leader_alias).toMatch(/^Bidder [0-9A-HJKMNP-TV-Z]{5}$/)
    })

    it.each([
      ["?status=scheduled", ["Red vase"]],
      ["?status=paused", ["Jug"]],
      ["?status=sold", ["Cup"]],
      ["?status=unsold,sold&order=ended_at", ["Cup", "Plate"]],
      ["?status[]=live&status[]=paused&order=-ends_at", ["Jug", "Scarf", "Teapot", "Lamp"]],
      ["?q=LAM", ["Lamp"]],
      ["?q=%25", []],
      ["?seller=wool-yard", ["Scarf"]],
      ["?seller=nobody", []],
      ["?currency_code=JPY", ["Lamp"]],
      ["?currency_code=usd&price[$gte]=10&price[$lte]=31", ["Teapot"]],
      ["?currency_code=usd&price[$lte]=5", ["Scarf"]],
      ["?currency_code=usd&order=current_price", ["Scarf", "Teapot"]],
      ["?currency_code=usd&order=-current_price", ["Teapot", "Scarf"]],
      ["?order=-bid_count&limit=1", ["Teapot"]],
      ["?limit=1&offset=1", ["Teapot"]],
      ["?category_id=pcat_none", []],
    ])("answers %s", async (query, expected) => {
      expect(await titles(query)).toEqual(expected)
    })

    it("finds what ends before a moment, and by the id of a store", async () => {
      const moment = inMinutes(45).toISOString()
      expect(await titles(`?ending_before=${moment}`)).toEqual(["Lamp"])
      expect(await titles(`?seller=${house.wool.id}`)).toEqual(["Scarf"])
    })

    it("finds what is in a category", async () => {
      const { id } = await getContainer()
        .resolve(Modules.PRODUCT)
        .createProductCategories({ name: "Tea", is_active: true })
      const done = reactionsTo(getContainer(), ["product.updated"])
      await updateProductsWorkflow(getContainer()).run({
        input: { products: [{ id: house.lots.Teapot.product_id, category_ids: [id] }] },
      })
      await done
      expect(await titles(`?category_id=${id}`)).toEqual(["Teapot"])
      expect(await titles(`?category_id[]=${id}&category_id[]=pcat_none`)).toEqual(["Teapot"])
    })

    it("counts all pages, also from beyond the last", async () => {
      expect(await list("?limit=2")).toMatchObject({ count: 3, offset: 0, limit: 2 })
      const beyond = await list("?limit=2&offset=10")
      expect(beyond).toMatchObject({ count: 3, auctions: [] })
    })

    it("never names a draft, by no status and no id", async () => {
      const [draft] = await service().listAuctions({ status: "draft" })
      expect(await titles("?q=secret")).toEqual([])
      expect((await refusal("/store/auctions?status=draft")).message).toContain("scheduled")
      expect(await refusal(`/store/auctions/${draft.id}`)).toMatchObject({
        status: 404,
        message: expect.stringContaining(draft.id),
      })
    })

    it("takes the same number of queries for one row as for many, known or not", async () => {
      const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const queriesOf = async (query: string, who?: Actor) => {
        let count = 0
        const heard = () => (count += 1)
        knex.on("query", heard)
        await list(query, who)
        knex.removeListener("query", heard)
        return count
      }
      for (const who of [undefined, house.customers.ann]) {
        const counts: number[] = []
        for (const query of ["?q=a&order=-ends_at&limit=1", "?q=a&order=-ends_at"]) {
          forgetLotNames()
          counts.push(await queriesOf(query, who))
        }
        expect(counts[1]).toBe(counts[0])
      }
    })
  })

  describe("what the shop does not show", () => {
    const takeDown = async ({ product_id }: HouseLot) => {
      const done = reactionsTo(getContainer(), ["product.updated"])
      await updateProductsWorkflow(getContainer()).run({
        input: { products: [{ id: product_id, status: "draft" }] },
      })
      await done
      forgetLotNames()
    }

    it("leaves out auctions of products that are not on sale, and does not count them", async () => {
      await takeDown(house.lots.Teapot)
      expect(await list()).toMatchObject({ count: 2 })
      expect(await titles()).toEqual(["Lamp", "Scarf"])
      expect((await refusal(`/store/auctions/${house.lots.Teapot.id}`)).status).toBe(404)
      expect(
        (await refusal(`/store/auctions/${house.lots.Teapot.id}`, house.customers.dan)).status
      ).toBe(404)
    })

    it("still tells those who bid", async () => {
      await takeDown(house.lots.Teapot)
      const { auction } = await get(`/store/auctions/${house.lots.Teapot.id}`, house.customers.bob)
      expect(auction).toMatchObject({ state: "outbid", my_max: 30 })
    })

    it("goes on showing what is paused, whose goods may have left the shop", async () => {
      await takeDown(house.lots.Jug)
      expect(await titles("?status=paused")).toEqual(["Jug"])
      expect((await get(`/store/auctions/${house.lots.Jug.id}`)).auction.status).toBe("paused")
    })
  })

  describe("a store's own list", () => {
    it("has the auctions of that store only, in the same shape", async () => {
      const { auctions, count } = await get("/store/sellers/clay-house/auctions?status=live,paused")
      expect(count).toBe(2)
      expect(auctions.map((one: { id: string }) => one.id)).toEqual([
        house.lots.Teapot.id,
        house.lots.Jug.id,
      ])
    })

    it("is not found for a store that is not there", async () => {
      const { status, message } = await refusal("/store/sellers/no-shop/auctions")
      expect({ status, message }).toEqual({ status: 404, message: "There is no store no-shop" })
    })
  })

  describe("one auction", () => {
    it("tells everybody the public facts and the description", async () => {
      const { auction } = await get(`/store/auctions/${house.lots.Teapot.id}`)
      expect(auction).toMatchObject({ status: "live", product: { description: null } })
      expect(auction).not.toHaveProperty("my_max")
    })

    it("tells a customer the own max, and whether they lead", async () => {
      const read = async (name: keyof House["customers"]) =>
        (await get(`/store/auctions/${house.lots.Teapot.id}`, house.customers[name])).auction
      expect(await read("ann")).toMatchObject({ my_max: 61.37, am_leading: true, state: "leading" })
      expect(await read("bob")).toMatchObject({ my_max: 30, am_leading: false, state: "outbid" })
      expect(await read("dan")).toMatchObject({ my_max: null, is_watching: true })
    })

    it("is closed by a read that meets it after its end", async () => {
      await moveTimes(getContainer(), house.lots.Scarf.id, { ends_at: new Date(Date.now() - 1000) })
      const { auction } = await get(`/store/auctions/${house.lots.Scarf.id}`)
      expect(auction).toMatchObject({ status: "sold", current_price: 5, next_minimum: null })
      expect(await titles()).toEqual(["Lamp", "Teapot"])
    })

    it("is closed by a list that meets it after its end", async () => {
      await moveTimes(getContainer(), house.lots.Scarf.id, { ends_at: new Date(Date.now() - 1000) })
      expect(await titles()).toEqual(["Lamp", "Teapot"])
      const [row] = await service().listAuctions({ id: house.lots.Scarf.id })
      expect(row.status).toBe("sold")
    })
  })

  it("tells nobody a reserve, another's max or who bids, whatever fields are asked for", async () => {
    const wishes = [
      "",
      "&fields=*,leader_id,leader_max,reserve_price",
      "&fields=%2Bleader_id,%2Bleader_max,*bids,*settlements.customer",
      "&fields=auction.*,auctions.*,product.auctions.*,seller.auctions.*",
    ]
    const paths = [
      "/store/auctions?status=live,paused,scheduled,sold,unsold,cancelled",
      "/store/sellers/clay-house/auctions?status=live,paused,scheduled,sold,unsold",
      ...Object.values(house.lots).map(({ id }) => `/store/auctions/${id}?`),
      ...Object.values(house.lots).map(({ id }) => `/store/auctions/${id}/bids?limit=20`),
      `/store/products?id=${house.lots.Teapot.product_id}`,
      "/store/sellers?limit=20",
      "/store/sellers/clay-house?",
    ]
    const { ann, bob, cat } = house.customers
    const bidders = [ann.id, bob.id, cat.id]
    const leaks: string[] = []
    // Dan has bid on nothing, so no amount in his answers is his own.
    for (const who of [house.market.visitor, house.customers.dan]) {
      for (const path of paths) {
        for (const wish of wishes) {
          const response = await api
            .get(path + wish, who)
            .catch(({ response }: { response: Answer }) => response)
          if (tells(response.data, bidders, SECRETS)) leaks.push(path + wish)
          expect(response.status).toBeLessThan(500)
        }
      }
    }
    expect(leaks).toEqual([])
  })
})
