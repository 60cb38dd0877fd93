import { CurrentProduct, CurrentVariant } from "../../../src/workflows/catalog/sheet/current"
import { Facts, Sender, SkuHolder } from "../../../src/workflows/catalog/sheet/facts"
import { groupRows } from "../../../src/workflows/catalog/sheet/group"
import { planProduct } from "../../../src/workflows/catalog/sheet/plan-product"
import { ReadRow } from "../../../src/workflows/catalog/sheet/rows"

const usd = (amount: number) => [{ id: "price_1", currency_code: "usd", amount }]
const variant = (wishes: Partial<CurrentVariant> = {}): CurrentVariant => ({
  ...{ id: "var_s", title: "Small", sku: "B-S", weight: 250, rank: 0 },
  ...{ allow_backorder: false, manage_inventory: true, options: { Size: "S" } },
  ...{ prices: usd(9), stocked: 5, reserved: 2, low_stock_threshold: null },
  ...wishes,
})
const large = variant({ id: "var_l", title: "Large", sku: "B-L", rank: 1, options: { Size: "L" } })
const product = (wishes: Partial<CurrentProduct> = {}): CurrentProduct => ({
  ...{ id: "prod_1", handle: "bowl", title: "Bowl", subtitle: null, description: "Deep" },
  ...{ material: null, status: "published", thumbnail: "https://p/1", seller_id: "sel_1" },
  ...{ images: [{ id: "img_1", url: "https://p/1" }], listing_group: null, attributes: [] },
  ...{ categories: [{ id: "cat_old", handle: "old" }], category_handles: ["old"], tags: ["Clay"] },
  options: [{ id: "opt_1", title: "Size", values: ["S", "L"] }],
  variants: [variant(), large],
  ...wishes,
})

type World = {
  current?: CurrentProduct
  sender?: Partial<Sender>
  skus?: [string, SkuHolder][]
  lots?: string[]
}
const facts = ({ current, sender, skus = [], lots = [] }: World): Facts => ({
  lots: new Set(lots),
  sender: {
    ...{ seller_id: "sel_1", approval_policy: "review", stock_location_id: "loc_1", submit: true },
    ...sender,
  },
  currencies: [{ code: "usd", decimal_digits: 2 }],
  categories: new Map([["kitchen", "cat_1"]]),
  products: new Map(current ? [[current.handle, current]] : []),
  skus: new Map([
    ...(current?.variants ?? []).map(({ id, sku }): [string, SkuHolder] => [
      sku!,
      { variant_id: id, product_handle: "bowl", own: true },
    ]),
    ...skus,
  ]),
})
const rowsOf = (...values: Record<string, unknown>[]): ReadRow[] =>
  values.map((one, i) => ({
    row_number: i + 2,
    values: { product_handle: "bowl", ...one },
    problems: [],
  }))
const plan = (world: World, ...values: Record<string, unknown>[]) =>
  planProduct(groupRows(rowsOf(...values))[0], facts(world))
const messages = (judged: ReturnType<typeof plan>) =>
  judged.problems.map(({ row_number, column, message }) => `${row_number} ${column}: ${message}`)

const small = { product_title: "Bowl", option_1_name: "Size", option_1_value: "S", price_usd: 9 }

describe("a new product", () => {
  it("takes the variants that are sound and names the others", () => {
    const { price_usd: _, ...unpriced } = small
    const judged = plan(
      {},
      small,
      { ...unpriced, option_1_value: "M" },
      { ...small, option_1_value: "L" },
      { ...small, option_1_value: "L", variant_title: "Again" }
    )
    expect(messages(judged)).toEqual([
      "3 null: A new variant needs a price; accepted: one or more of price_usd",
      "5 null: A variant with these options is in row 4 already; accepted: each once",
    ])
    expect([...judged.outcomes.values()]).toEqual(["created", "created"])
    expect(judged.plan).toMatchObject({
      product: null,
      options: [{ title: "Size", values: ["S", "L"] }],
      new_variants: [{ title: "S" }, { title: "L" }],
      release: true,
    })
  })

  it.each([
    [
      "without a title",
      { ...small, product_title: undefined },
      "product_title: A new product needs",
    ],
    ["with a handle that is none", { ...small, product_handle: "My Bowl" }, "cannot be a handle"],
    ["with a category that is none", { ...small, category_handles: ["x"] }, 'no category "x"'],
    ["with a taken sku", { ...small, sku: "T" }, '"T" is taken; accepted'],
    [
      "with pieces that are not counted",
      { ...small, manage_inventory: false, stock: 1 },
      "not counted",
    ],
    ["with a value of no option", { ...small, option_1_name: undefined }, '"S" has no name'],
  ])("is refused %s", (_, row, message) => {
    const skus: World["skus"] = [["T", { variant_id: "", product_handle: "", own: false }]]
    const judged = plan({ skus }, row)
    expect(judged.plan).toBeNull()
    expect(messages(judged)[0]).toContain(message)
  })

  it("with several variants is refused without options, as a whole", () => {
    const judged = plan({}, { product_title: "Bowl", price_usd: 1 }, { price_usd: 2 })
    expect(messages(judged)).toHaveLength(2)
    expect(messages(judged)[0]).toContain("A product with several variants needs options")
  })

  it("stays a draft when it is not submitted", () => {
    expect(plan({ sender: { submit: false } }, small).plan!.release).toBe(false)
  })
})

describe("a product that exists", () => {
  const current = product()

  it("has nothing written when the rows say what is there", () => {
    const judged = plan(
      { current },
      {
        ...small,
        sku: "B-S",
        stock: 5,
        weight_grams: 250,
        tags: ["clay"],
        images: ["https://p/1"],
      },
      { sku: "B-L", variant_title: "Large", category_handles: ["old"], low_stock_threshold: null }
    )
    expect(messages(judged)).toEqual([])
    expect([...judged.outcomes.values()]).toEqual(["unchanged", "unchanged"])
    expect(judged.plan).toBeNull()
  })

  it("of somebody else is not touched, and whose it is stays untold", () => {
    const judged = plan({ current: product({ seller_id: "sel_2" }) }, small)
    expect(messages(judged)).toEqual([
      "2 product_handle: This handle is taken; accepted: another one",
    ])
  })

  it("stays as it is while it is up for auction", () => {
    const judged = plan({ current: product(), lots: ["prod_1"] }, { product_title: "Vase" })
    expect(messages(judged)).toEqual([
      "2 product_handle: The product is up for auction and stays as it is; accepted: this row when the auction is over",
    ])
    expect(judged.plan).toBeNull()
  })

  it("keeps what empty cells are silent about and loses what is cleared", () => {
    const judged = plan({ current }, { sku: "B-S", description: null, price_usd: 10 })
    expect(judged.plan).toMatchObject({ words: { description: null }, release: true })
    expect(judged.plan!.variant_changes).toEqual([
      {
        ...{ id: "var_s", title: "Small", sku: "B-S", weight: 250, allow_backorder: false },
        prices: [{ id: "price_1", currency_code: "usd", amount: 10 }],
      },
    ])
  })

  it.each([
    [
      "prices and stock change at once",
      { sku: "B-S", price_usd: 10, stock: 9 },
      "published",
      false,
    ],
    ["words go back to the merchant", { sku: "B-S", subtitle: "New" }, "published", true],
    ["a draft is handed in", { sku: "B-S", price_usd: 10 }, "draft", true],
    ["a rejected one is handed in again", { sku: "B-S", subtitle: "New" }, "rejected", true],
    ["what waits goes on waiting", { sku: "B-S", subtitle: "New" }, "proposed", false],
    ["stock hands nothing in", { sku: "B-S", stock: 9 }, "draft", false],
  ])("%s", (_, row, status, release) => {
    expect(plan({ current: product({ status }) }, row).plan!.release).toBe(release)
  })

  it("of a trusted seller stays on sale", () => {
    const world: World = { current, sender: { approval_policy: "trusted" } }
    expect(plan(world, { sku: "B-S", subtitle: "New" }).plan!.release).toBe(false)
  })

  it("finds a variant by sku, else by title, and gets one that is new", () => {
    const judged = plan(
      { current },
      { sku: "B-S", variant_title: "Tiny" },
      { sku: "NEW", variant_title: "large" },
      { ...small, option_1_name: "size", option_1_value: "XL", sku: "B-XL" }
    )
    expect(messages(judged)).toEqual([])
    expect(judged.plan).toMatchObject({
      variant_changes: [
        { id: "var_s", title: "Tiny" },
        { id: "var_l", sku: "NEW", title: "large" },
      ],
      new_variants: [{ title: "XL", options: { Size: "XL" } }],
      new_option_values: [{ product_option_id: "opt_1", add: [{ value: "XL" }] }],
      first_rank: 2,
    })
  })

  it.each([
    [
      "less than is promised",
      [{ sku: "B-S", stock: 1 }],
      "2 stock: 2 pieces are promised to orders; accepted: 2 or more",
    ],
    ["another sku of the seller", [{ sku: "C-1" }], '"C-1" belongs to your product cup'],
    [
      "a variant twice",
      [{ sku: "B-S" }, { variant_title: "Small" }],
      "3 null: Row 2 is about the same",
    ],
    [
      "a name that is taken",
      [{ sku: "B-S", variant_title: "Large" }],
      '"Large" is in the product already',
    ],
    [
      "an option that is none",
      [{ sku: "B-S", option_1_name: "Hue", option_1_value: "x" }],
      'no option "Hue"; accepted: Size',
    ],
    [
      "another kind of counting",
      [{ sku: "B-S", manage_inventory: false }],
      "A variant that exists keeps this; accepted: yes",
    ],
    ["no price at all", [{ sku: "B-S", price_usd: null }], "keeps one price at least"],
  ])("refuses %s", (_, rows, message) => {
    const skus: World["skus"] = [["C-1", { variant_id: "v", product_handle: "cup", own: true }]]
    const judged = plan({ current, skus }, ...rows)
    expect(messages(judged).join()).toContain(message)
  })
})
