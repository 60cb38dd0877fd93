import fc from "fast-check"
import { MedusaContainer } from "@medusajs/framework/types"
import { Actor } from "../../helpers/actors"
import { CURRENCIES } from "../../helpers/catalog"
import { souk } from "../../helpers/runner"
import { aMarketPlace, forgetAll, MarketPlace } from "./market-place"

process.env.LISTING_CACHE_SECONDS = "60"

const WAYS = 5
const QUERIES = ["limit=2", "limit=2&offset=1", "fields=id,title"]

type Question = { who: Actor; path: string; locale: string | null }

/** Whoever asked before, everybody is answered what they would be answered alone. */
souk.alone(({ api, getContainer }) => {
  let container: MedusaContainer
  let market: MarketPlace
  let questions: Question[]

  beforeAll(async () => {
    container = getContainer()
    market = await aMarketPlace(api, container)
    questions = allQuestions()
  })

  function allQuestions() {
    const { visitor, outlet, member, shop } = market
    const regions = [...CURRENCIES.map((code) => shop.market.regions[code]), null]
    const { handle } = shop.north
    const lists = [
      ...regions.flatMap((region) =>
        QUERIES.map((query) => `/store/products?${query}${region ? `&region_id=${region}` : ""}`)
      ),
      `/store/products?region_id=${shop.market.regions.usd}&country_code=us`,
      `/store/products?region_id=${shop.market.regions.usd}&country_code=us&province=ny`,
      ...[
        "/store/auctions",
        "/store/auctions?currency_code=usd",
        "/store/auctions?currency_code=jpy",
      ],
      ...[
        "/store/sellers",
        `/store/sellers/${handle}/products`,
        `/store/sellers/${handle}/auctions`,
      ],
    ]
    return [visitor, outlet, member].flatMap((who) =>
      lists.flatMap((path) => [null, "de-DE"].map((locale) => ({ who, path, locale })))
    )
  }

  const ask = async ({ who, path, locale }: Question) => {
    const headers = { ...who.headers, ...(locale && { "x-medusa-locale": locale }) }
    const { data } = await api.get(path, { headers })
    // The clock at which a list was computed is its own.
    return JSON.stringify(data, (key, value) => (key === "server_time" ? null : value))
  }

  it("never mixes customers, channels, regions, currencies, languages or pages", async () => {
    const alone = new Map<Question, string>()
    for (const question of questions) {
      await forgetAll(container)
      alone.set(question, await ask(question))
    }
    expect(new Set(alone.values()).size).toBeGreaterThan(20)
    const order = fc.shuffledSubarray(questions, { minLength: 15, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(order, async (some) => {
        await forgetAll(container)
        for (const question of [...some, ...some]) {
          expect({ ...question, answer: await ask(question) }).toEqual({
            ...question,
            answer: alone.get(question),
          })
        }
      }),
      { numRuns: WAYS }
    )
  })

  it("shows the member's price to the member alone", async () => {
    const { north, market: place } = market.shop
    const priceFor = async (who: Actor) => {
      const { data } = await api.get(`/store/products?region_id=${place.regions.usd}`, who)
      const product = data.products.find(({ id }: { id: string }) => id === north.product.id)
      return product.variants[0].calculated_price.calculated_amount
    }
    expect(await priceFor(market.visitor)).toBe(19.99)
    expect(await priceFor(market.member)).toBe(1.5)
    expect(await priceFor(market.visitor)).toBe(19.99)
    expect(await priceFor(market.plain)).toBe(19.99)
  })
})
