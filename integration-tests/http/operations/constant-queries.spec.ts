import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { MedusaContainer } from "@medusajs/framework/types"
import { Client } from "@medusajs/framework/pg"
import { openApiOf } from "../../../src/api/docs/openapi"
import { SurfaceName } from "../../../src/api/docs/surfaces"
import seed from "../../../src/scripts/seed"
import { CUSTOMERS } from "../../../src/scripts/seed/data/customers"
import { SELLERS } from "../../../src/scripts/seed/data/sellers"
import { MERCHANT } from "../../../src/scripts/seed/data/shop"
import { Actor, withToken } from "../../helpers/actors"
import { inDatabase } from "../../helpers/auctions"
import { souk } from "../../helpers/runner"
import { manyRows } from "./many-rows"

const [FEW, MANY] = [2, 20]
/** A list is judged when its page grows by so many rows. */
const ROWS_MIN = 6
/** What a page may need once that a shorter one does not: a relation that its rows lacked. */
const MORE_QUERIES_MAX = 3
const TRIES = 3
/** The demo is made in the usual way, pictures and orders included; a busy machine takes minutes. */
const SEED_MS_MAX = 900_000
const PARENTS_MAX = 5

type Page = { rows: number; queries: number }

/**
 * A page of twenty rows asks the database as often as a page of two. What hears of a whole
 * marketplace being made is busy for a while, and would keep the next file waiting.
 */
souk.alone(({ api, getContainer }) => {
  let container: MedusaContainer
  const actors: Partial<Record<SurfaceName, Actor>> = {}

  beforeAll(async () => {
    container = getContainer()
    const folder = mkdtempSync(join(tmpdir(), "souk-queries-"))
    await seed({ container, args: ["http://localhost:9000", join(folder, "demo.json")] })
    rmSync(folder, { recursive: true })
    await manyRows(container)
  }, SEED_MS_MAX)

  const signIn = async (actor: string, { email, password }: { email: string; password: string }) =>
    (await api.post(`/auth/${actor}/emailpass`, { email, password })).data.token as string

  async function signInAll() {
    const keys = "select token from api_key where type = 'publishable'"
    const [{ token }] = await inDatabase(container, keys)
    const visitor = { headers: { "x-publishable-api-key": String(token) } }
    actors.store = withToken(visitor, await signIn("customer", CUSTOMERS[0]))
    actors.seller = withToken({ headers: {} }, await signIn("user", SELLERS[0]))
    actors.admin = withToken({ headers: {} }, await signIn("user", MERCHANT))
  }
  const get = async (surface: SurfaceName, path: string) =>
    await api.get(path, { ...actors[surface]!, validateStatus: () => true })

  /** Everything that leaves for the database while one page is made, by whichever pool. */
  async function page(surface: SurfaceName, path: string, limit: number): Promise<Page | null> {
    const sent = jest.spyOn(Client.prototype, "query")
    try {
      const { status, data } = await get(surface, `${path}?limit=${limit}`)
      if (status !== 200) return null
      const list = Object.values(data).find(Array.isArray) as unknown[] | undefined
      return { rows: list?.length ?? 0, queries: sent.mock.calls.length }
    } finally {
      sent.mockRestore()
    }
  }

  /** Lists of this project: whose answer has a page of rows, by its document. */
  const listsOf = (surface: SurfaceName) =>
    Object.entries(openApiOf(surface).paths).flatMap(([path, verbs]) => {
      const answer = JSON.stringify(verbs.get?.responses ?? {})
      return /"offset":/.test(answer) && /"limit":/.test(answer) ? [path] : []
    })

  /** With ids of what the list above it shows: the one whose list is longest. */
  async function addressesOf(surface: SurfaceName, path: string): Promise<string[]> {
    const [above, , below] = path.split(/\/\{(\w+)\}/)
    if (below === undefined) return [path]
    const { status, data } = await get(surface, `${above}?limit=${PARENTS_MAX}`)
    if (status !== 200) return []
    const rows = (Object.values(data).find(Array.isArray) ?? []) as Record<string, string>[]
    const isHandle = path.includes("{handle}")
    return rows.map((row) => `${above}/${isHandle ? row.handle : row.id}${below}`)
  }

  /** What else runs in this process may ask at the same time: the quietest try counts. */
  async function growth(surface: SurfaceName, path: string) {
    const many = await page(surface, path, MANY)
    const few = await page(surface, path, FEW)
    if (!many || !few) return null
    const rows = many.rows - few.rows
    let queries = many.queries - few.queries
    for (let i = 1; i < TRIES && queries > MORE_QUERIES_MAX; i++) {
      const [more, less] = [await page(surface, path, MANY), await page(surface, path, FEW)]
      queries = Math.min(queries, more!.queries - less!.queries)
    }
    return { rows, queries }
  }

  async function judged(surface: SurfaceName) {
    await signInAll()
    const extra = surface === "store" ? ["/store/products"] : []
    const growing: string[] = []
    let proven = 0
    for (const path of [...listsOf(surface), ...extra]) {
      let most = { rows: 0, queries: 0 }
      for (const address of await addressesOf(surface, path)) {
        const found = await growth(surface, address)
        if (found && (found.queries > MORE_QUERIES_MAX || found.rows > most.rows)) most = found
        if (most.rows >= ROWS_MIN) break
      }
      if (most.queries > MORE_QUERIES_MAX) growing.push(`${path}: ${JSON.stringify(most)}`)
      else if (most.rows >= ROWS_MIN) proven++
    }
    return { growing, proven }
  }

  it.each([
    ["store", 9],
    ["seller", 8],
    ["admin", 20],
  ] as const)("in every list of the %s API, %i of them with a full page", async (surface, full) => {
    const { growing, proven } = await judged(surface)
    expect(growing).toEqual([])
    expect(proven).toBeGreaterThanOrEqual(full)
  })
})
