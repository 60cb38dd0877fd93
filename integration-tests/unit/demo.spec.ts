import { CUSTOMERS, GUEST } from "../../src/scripts/seed/data/customers"
import { MERCHANT_PRODUCTS } from "../../src/scripts/seed/data/merchant-products"
import { ORDERS } from "../../src/scripts/seed/data/orders"
import { SELLERS } from "../../src/scripts/seed/data/sellers"
import { CATEGORIES, CURRENCIES, REGIONS } from "../../src/scripts/seed/data/shop"

const products = [...MERCHANT_PRODUCTS, ...SELLERS.flatMap((seller) => seller.products)]
const variants = products.flatMap((product) => product.variants)
const DECIMALS = { usd: 2, eur: 2, jpy: 0, kwd: 3 }
const repeated = (all: string[]) => all.filter((one, i) => all.indexOf(one) !== i)

describe("the tables of the demo marketplace", () => {
  it("name every product, variant and order once", () => {
    expect(repeated(products.map(({ handle }) => handle))).toEqual([])
    expect(repeated(variants.map(({ sku }) => sku))).toEqual([])
    expect(repeated(ORDERS.map(({ key }) => key))).toEqual([])
  })

  it("price everything in coins that exist", () => {
    const wrong = variants.filter(({ amounts }) =>
      amounts.some((amount, i) => Number(amount.toFixed(DECIMALS[CURRENCIES[i]])) !== amount)
    )
    expect(wrong).toEqual([])
  })

  it("put every product into a category that exists, with a picture of its own", () => {
    const handles = CATEGORIES.map(({ handle }) => handle)
    expect(products.filter(({ category }) => !handles.includes(category))).toEqual([])
    expect(repeated(products.flatMap(({ pictures }) => pictures))).toEqual([])
    expect(products.every(({ pictures }) => pictures.length > 0)).toBe(true)
  })

  it("order what is on sale and in stock, for somebody who lives where it is sent", () => {
    const onSale = products.filter(({ review }) => !review).flatMap(({ variants }) => variants)
    for (const { sku, stock } of variants) {
      const ordered = ORDERS.reduce((sum, { items }) => sum + (items[sku] ?? 0), 0)
      expect(ordered).toBeLessThanOrEqual(onSale.some((one) => one.sku === sku) ? stock : 0)
    }
    const skus = new Set(variants.map(({ sku }) => sku))
    for (const { email, currency_code, items } of ORDERS) {
      const buyer = [...CUSTOMERS, GUEST].find((someone) => someone.email === email)
      const region = REGIONS.find((one) => one.currency_code === currency_code)
      expect(region?.countries).toContain(buyer?.address.country_code)
      expect(Object.keys(items).filter((sku) => !skus.has(sku))).toEqual([])
    }
  })

  it("let only those sellers make progress who have something in the order", () => {
    for (const { items, progress } of ORDERS) {
      const involved = SELLERS.filter(({ products }) =>
        products.some(({ variants }) => variants.some(({ sku }) => sku in items))
      )
      expect(involved.map(({ handle }) => handle)).toEqual(
        expect.arrayContaining(Object.keys(progress))
      )
    }
  })
})
