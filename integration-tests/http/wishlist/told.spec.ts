import { MedusaContainer } from "@medusajs/framework/types"
import { souk } from "../../helpers/runner"
import {
  everythingTold,
  factsTold,
  forgetEverythingTold,
  noticesOf,
  searchForMissed,
} from "../notice/told"
import { aWishingShop, Wishing } from "./wishing"

const ANN = "ann@example.com by inbox, email"
const BEN = "ben@example.com by inbox, email"

/** Who hears of what they wish for. */
souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let wishing: Wishing
  /** What was before is no news. */
  let begun: Date
  beforeAll(async () => {
    container = getContainer()
    wishing = await aWishingShop(api, container)
    await wishing.quiet()
    begun = await forgetEverythingTold(container)
  })
  afterEach(async () => await wishing.quiet())

  const told = async () =>
    Object.fromEntries(
      Object.entries(await everythingTold(container)).filter(([key]) => key.startsWith("wishlist"))
    )

  it("is everybody who waits for what is there again, and not who saw it there", async () => {
    const { ann, ben, cup, list, put, stock, look } = wishing
    await stock(0)
    await put(await list("Home", ann), { product_id: cup.id }, ann)
    await look()
    await stock(3)
    // Before the job looks, somebody puts there what they can buy.
    await put(await list("Home", ben), { product_id: cup.id }, ben)
    await wishing.quiet()
    expect(await told()).toEqual({ wishlist_back_in_stock: [ANN] })
    await look()
    expect(await told()).toEqual({ wishlist_back_in_stock: [ANN] })
    const [{ facts }] = await factsTold(container, "wishlist_back_in_stock")
    expect(facts).toMatchObject({
      ...{ title: "North cup", price: { amount: 19.99, currency_code: "usd" } },
    })
  })

  it("is who knows a higher price, once", async () => {
    const { ann, ben, cup, list, put, price, look } = wishing
    await put(await list("Home", ann), { product_id: cup.id }, ann)
    await price(15)
    await put(await list("Home", ben), { product_id: cup.id }, ben)
    await look()
    expect(await told()).toEqual({ wishlist_price_drop: [ANN] })
    const [{ facts }] = await factsTold(container, "wishlist_price_drop")
    expect(facts).toMatchObject({ price: { amount: 15 }, previous_price: { amount: 19.99 } })
    await price(12)
    await look()
    expect(await told()).toEqual({ wishlist_price_drop: [ANN, BEN] })
    await look()
    // Both drops of Ann's are in her inbox, and in one mail.
    expect(await noticesOf(container).listNotices({ key: "wishlist_price_drop" })).toHaveLength(3)
  })

  it("hears of a price list, too", async () => {
    const { ann, merchant, cup, list, put, look } = wishing
    await put(await list("Home", ann), { product_id: cup.id }, ann)
    const sale = {
      ...{ title: "Sale", description: "Sale", type: "sale", status: "active" },
      prices: [{ currency_code: "usd", amount: 9.99, variant_id: cup.variant_id }],
    }
    await api.post("/admin/price-lists", sale, merchant)
    await look()
    const [{ facts }] = await factsTold(container, "wishlist_price_drop")
    expect(facts).toMatchObject({ price: { amount: 9.99 } })
  })

  it("is found in the tables when the event was lost, and not told twice", async () => {
    const { ann, cup, list, put, price, look } = wishing
    await put(await list("Home", ann), { product_id: cup.id }, ann)
    await price(15)
    await look()
    await searchForMissed(container, begun)
    expect(await factsTold(container, "wishlist_price_drop")).toHaveLength(1)
    await forgetEverythingTold(container)
    await searchForMissed(container, begun)
    expect(await told()).toEqual({ wishlist_price_drop: [ANN] })
    await searchForMissed(container, begun)
    expect(await factsTold(container, "wishlist_price_drop")).toHaveLength(1)
  })
})
