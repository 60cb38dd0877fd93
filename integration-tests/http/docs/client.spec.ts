import { execFile } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { promisify } from "node:util"
import { SURFACES } from "../../../src/api/docs/surfaces"
import { aCustomer, PASSWORD } from "../../helpers/actors"
import { aLiveAuction } from "../../helpers/auctions"
import { anOrder, aShop, Shop } from "../../helpers/orders"
import { souk } from "../../helpers/runner"

const run = promisify(execFile)
const node = (...args: string[]) => run(process.execPath, args, { cwd: resolve(".") })
const TSC = "node_modules/typescript/bin/tsc"
const STRICT = ["--strict", "--skipLibCheck", "--module", "node16", "--target", "es2021"]

/** What the examples promise; they are compiled against the client while the test runs. */
type Login = { email: string; password: string }
type Options = { url: string; publishableKey?: string }
type Example = (options: Options, login: Login) => Promise<unknown>

souk(({ api, getContainer }) => {
  let folder: string
  let shop: Shop

  beforeAll(async () => {
    mkdirSync(".data", { recursive: true })
    // Within the project, so that the client finds the library that it is made on.
    folder = mkdtempSync(resolve(".data/openapi-"))
    await node("src/scripts/openapi.mjs", folder)
    mkdirSync(join(folder, "node_modules"))
    symlinkSync(join(folder, "client"), join(folder, "node_modules/souk-client"))
    cpSync("src/client/examples", join(folder, "examples"), { recursive: true })
    shop = await aShop(api, getContainer())
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const options = () => ({
    url: String(api.defaults.baseURL),
    publishableKey: shop.market.visitor.headers["x-publishable-api-key"],
  })
  /** Compiles an example as whoever copies it would. */
  const compiled = async (name: string): Promise<Record<string, Example>> => {
    await node(TSC, ...STRICT, join(folder, `examples/${name}.ts`))
    return jest.requireActual(join(folder, `examples/${name}.js`))
  }

  it.each(SURFACES)("finds a valid OpenAPI 3.1 document of the %s API", async (surface) => {
    const cli = "node_modules/@seriousme/openapi-schema-validator/bin/validate-api-cli.js"
    const { stdout } = await node(cli, join(folder, `${surface}.json`))
    expect(stdout).toContain('"valid": true')
  })

  it("lets a storefront bid", async () => {
    const { north, market } = shop
    await aCustomer(api, market.visitor, "ann@example.com")
    const goods = { variant_id: north.product.variant_id, seller_id: north.id }
    await aLiveAuction(getContainer(), goods, { start_price: 12 })
    const { bidOnTheNextToEnd } = await compiled("storefront")
    const ann = { email: "ann@example.com", password: PASSWORD }
    expect(await bidOnTheNextToEnd(options(), ann)).toBe("leading at 12 usd")
    // Nobody else bid: whoever leads is not outbid by an own raise.
    await expect(bidOnTheNextToEnd(options(), { ...ann, password: "wrong" })).rejects.toThrow()
  })

  it("lets a seller pack what was paid", async () => {
    const order = await anOrder(api, getContainer(), shop)
    const { packPaidOrders } = await compiled("seller")
    const { email } = shop.north
    const member = { email, password: PASSWORD }
    expect(await packPaidOrders(options(), member)).toEqual([order.display_id])
    const { orders } = (await api.get("/seller/orders?status=processing", shop.north.auth)).data
    expect(orders).toHaveLength(1)
    expect(await packPaidOrders(options(), member)).toEqual([])
  })

  it.each([
    ["a route that does not exist", 'souk.store.get("/store/nothing")'],
    ["a verb that a route has not", 'souk.store.delete("/store/auctions")'],
    ["a parameter that is missing", 'souk.store.get("/store/auctions/{id}")'],
    [
      "a body of another shape",
      'souk.store.post("/store/auctions/{id}/bids", { path: { id: "1" }, body: {} })',
    ],
  ])("does not compile %s", async (what, use) => {
    const file = join(folder, `examples/${what.replaceAll(" ", "-")}.ts`)
    const begin =
      'import { createSoukClient } from "souk-client"\nconst souk = createSoukClient({ url: "" })\n'
    writeFileSync(file, `${begin}void ${use}\n`)
    await expect(node(TSC, ...STRICT, "--noEmit", file)).rejects.toMatchObject({
      stdout: expect.stringContaining(`(3,`),
    })
  })
})
