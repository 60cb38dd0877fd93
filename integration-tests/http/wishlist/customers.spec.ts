import { aLiveAuction } from "../../helpers/auctions"
import { refusal } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aWishingShop, Wishing } from "./wishing"

/** What customers do with their wishlists, and what others see of them. */
souk(({ api, getContainer }) => {
  let wishing: Wishing
  beforeAll(async () => {
    wishing = await aWishingShop(api, getContainer())
  })
  afterEach(async () => await wishing.quiet())

  it("have lists with what they wish for, at the prices and the stock of now", async () => {
    const { ann, cup, list, put, items, stock, price } = wishing
    const home = await list("Home")
    const added = await put(home, { product_id: cup.id, note: "The blue one" })
    expect(added).toMatchObject({
      ...{ kind: "product", product: { title: "North cup" }, note: "The blue one" },
      ...{ price: 19.99, reference_price: 19.99, currency_code: "usd", is_available: true },
    })
    await price(25)
    await stock(0)
    expect(await items(home)).toMatchObject([
      { price: 25, reference_price: 19.99, is_available: false },
    ])
    const { wishlists, count } = (await api.get("/store/wishlists", ann)).data
    expect([wishlists, count]).toMatchObject([[{ name: "Home", item_count: 1 }], 1])
  })

  it("wish for one variant, in the money of their region", async () => {
    const { shop, cup, list, put } = wishing
    const home = await list("Home")
    const region_id = shop.market.regions.jpy
    const item = await put(home, {
      ...{ product_id: cup.id, variant_id: cup.variant_id, region_id },
    })
    expect(item).toMatchObject({
      ...{ variant: { id: cup.variant_id, title: "Usual" } },
      ...{ price: 1999, currency_code: "jpy" },
    })
    const none = { product_id: cup.id, variant_id: shop.lamp.variant_id }
    expect(await refusal(put(home, none))).toMatch(/^404 Product .* has no variant/)
    const nowhere = { product_id: shop.lamp.id, region_id: "reg_none" }
    expect(await refusal(put(home, nowhere))).toMatch(/^404 Region 'reg_none' was not found/)
  })

  it("wish for an auction, and see where it stands", async () => {
    const container = getContainer()
    const { list, put, items, shop } = wishing
    const lot = { ...shop.lamp, seller_id: null }
    const auction = await aLiveAuction(container, lot as never, { start_price: 5 })
    const home = await list("Home")
    await put(home, { auction_id: auction.id })
    expect(await items(home)).toMatchObject([
      { kind: "auction", auction: { id: auction.id, status: "live", product: { title: "Lamp" } } },
    ])
    expect(await refusal(put(home, { auction_id: auction.id }))).toBe(
      "422 This is on the wishlist already"
    )
    expect(await refusal(put(home, { auction_id: "auc_none" }))).toMatch(/^404 /)
  })

  it("move things, write notes, take things off, and ask which lists hold something", async () => {
    const { ann, cup, list, put, items } = wishing
    const [home, gifts] = [await list("Home"), await list("Gifts")]
    const { id } = await put(home, { product_id: cup.id })
    const path = `/store/wishlists/${home}/items/${id}`
    await api.post(path, { wishlist_id: gifts, note: "For Ben" }, ann)
    expect([await items(home), await items(gifts)]).toMatchObject([[], [{ note: "For Ben" }]])
    const holding = await api.get(`/store/wishlists?product_id=${cup.id}`, ann)
    expect(holding.data.wishlists.map(({ name }: { name: string }) => name)).toEqual(["Gifts"])
    await api.delete(`/store/wishlists/${gifts}/items/${id}`, ann)
    expect(await items(gifts)).toEqual([])
    await api.post(`/store/wishlists/${gifts}`, { name: "Presents" }, ann)
    await api.delete(`/store/wishlists/${home}`, ann)
    const { wishlists } = (await api.get("/store/wishlists", ann)).data
    expect(wishlists).toMatchObject([{ name: "Presents" }])
  })

  it("keep the place of what the shop does not show any more", async () => {
    const { merchant, cup, list, put, items } = wishing
    const home = await list("Home")
    await put(home, { product_id: cup.id })
    await api.post(`/admin/products/${cup.id}`, { status: "draft" }, merchant)
    const [gone] = await items(home)
    expect(gone).toMatchObject({ kind: "product", price: null, is_available: false })
    expect(gone.product).toBeUndefined()
    expect(await refusal(put(await list("Gifts"), { product_id: cup.id }))).toMatch(/^404 /)
  })

  it.each([
    ["no name", {}, /^400 .*name/],
    ["an empty name", { name: "  " }, /^400 .*name/],
    ["a name of 81 letters", { name: "x".repeat(81) }, /^400 .*name/],
    ["what is not asked for", { name: "Home", customer_id: "cus_1" }, /^400 .*customer_id/],
  ])("cannot make a list with %s", async (_, body, words) => {
    expect(await refusal(api.post("/store/wishlists", body, wishing.ann))).toMatch(words)
  })

  it("need an account, and find nothing of anybody else's", async () => {
    const { ann, ben, shop, cup, list, put } = wishing
    const home = await list("Home")
    const { id } = await put(home, { product_id: cup.id })
    const own = `/store/wishlists/${home}`
    const calls: [string, string, object?][] = [
      ["GET", own],
      ["POST", own, { name: "Mine" }],
      ["DELETE", own],
      ["POST", `${own}/share`],
      ["DELETE", `${own}/share`],
      ["GET", `${own}/items`],
      ["POST", `${own}/items`, { product_id: cup.id }],
      ["POST", `${own}/items/${id}`, { note: "Mine" }],
      ["DELETE", `${own}/items/${id}`],
    ]
    for (const [who, status] of [
      [ben, 404],
      [shop.market.visitor, 401],
    ] as const) {
      for (const [method, url, data] of calls) {
        const answer = await api.request({ method, url, data, ...who, validateStatus: null })
        expect([method, url, answer.status]).toEqual([method, url, status])
      }
    }
    expect((await api.get("/store/wishlists", ben)).data.count).toBe(0)
    expect((await api.get(own, ann)).data.wishlist).toMatchObject({ name: "Home", item_count: 1 })
  })

  it("share a list by its link, without their notes and their name", async () => {
    const { ann, shop, cup, list, put } = wishing
    const home = await list("Home")
    await put(home, { product_id: cup.id, note: "Nobody's business" })
    const { visitor } = shop.market
    const shared = (await api.post(`/store/wishlists/${home}/share`, {}, ann)).data.wishlist
    const path = `/store/shared-wishlists/${shared.share_token}`
    const { data } = await api.get(path, visitor)
    expect(data).toMatchObject({
      ...{ wishlist: { name: "Home" }, items: [{ product: { title: "North cup" } }], count: 1 },
    })
    expect(JSON.stringify(data)).not.toMatch(/business|ann@|cus_|wlist/)
    await api.delete(`/store/wishlists/${home}/share`, ann)
    expect(await refusal(api.get(path, visitor))).toMatch(/^404 This wishlist was not found/)
    for (const token of ["none", "wlist_1.00", `${home}.${"0".repeat(32)}`]) {
      const forged = api.get(`/store/shared-wishlists/${token}`, visitor)
      expect(await refusal(forged)).toMatch(/^404 /)
    }
  })

  it("are counted for the merchant and for the store, which learns no names", async () => {
    const { ann, ben, merchant, shop, cup, list, put } = wishing
    await put(await list("Home"), { product_id: cup.id })
    await put(await list("Gifts"), { product_id: cup.id })
    await put(await list("Home", ben), { product_id: cup.id }, ben)
    const today = new Date().toISOString().slice(0, 10)
    const demand = { customers: 2, items: 3, last_30_days: 2, days: [{ date: today, added: 3 }] }
    const path = `products/${cup.id}/wishlist-demand`
    expect((await api.get(`/admin/${path}`, merchant)).data).toEqual({ demand })
    expect((await api.get(`/seller/${path}`, shop.north.auth)).data).toEqual({ demand })
    expect(await refusal(api.get(`/seller/${path}`, shop.south.auth))).toMatch(/^404 /)
    const none = "/admin/products/prod_none/wishlist-demand"
    expect(await refusal(api.get(none, merchant))).toMatch(/^404 /)
    expect(await refusal(api.get(`/admin/${path}`, ann))).toMatch(/^401 /)
  })

  it("take their lists with them when the account goes", async () => {
    const { merchant, ann, cup, list, put } = wishing
    await put(await list("Home"), { product_id: cup.id })
    const { id } = (await api.get("/store/customers/me", ann)).data.customer
    await api.delete(`/admin/customers/${id}`, merchant)
    await wishing.quiet()
    const path = `/admin/products/${cup.id}/wishlist-demand`
    expect((await api.get(path, merchant)).data.demand.items).toBe(0)
  })
})
