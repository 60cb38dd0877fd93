import { availableParallelism } from "node:os"
import { MedusaRequest } from "@medusajs/framework/http"
import { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { retrieveTicket } from "../../src/api/admin/tickets/retrieve-ticket"
import { TICKET_FIELDS } from "../../src/api/admin/tickets/ticket-fields"
import { PROBE } from "../../src/modules/ticket/finding"
import { searchQuery } from "../../src/modules/ticket/search-words"
import { TicketFilters } from "../../src/modules/ticket/ticket-filters"
import { readTicketCounts } from "../../src/workflows/ticket/read-ticket-counts"
import { readTicketStats } from "../../src/workflows/ticket/read-ticket-stats"
import { searchTickets } from "../../src/workflows/ticket/search-tickets"
import { quantile } from "./machine"
import { FREQUENT, RARE, seedTickets } from "./tickets/seed"

const TICKETS = 100_000
const COMMENTS_EACH = 10
const RUNS = 60
const STATS_RUNS = 15
const PAGE = { order: "-last_comment_at", limit: 20, offset: 0 }
const USER = "user_1"
const DAY_MS = 24 * 60 * 60 * 1000

type Container = ExecArgs["container"]

/**
 * How fast staff find and read tickets at a desk that has been busy for two years.
 * `npm run bench -- tickets [tickets]`
 */
export default async function benchTickets({ container, args }: ExecArgs) {
  const tickets = Number(args[1] ?? TICKETS)
  const show = (what: string) => console.log(`  ${what}`)
  const begun = Date.now()
  await seedTickets(container, tickets, COMMENTS_EACH)
  const comments = tickets * COMMENTS_EACH
  show(`${tickets} tickets, ${comments} comments in ${((Date.now() - begun) / 1000).toFixed(0)} s`)

  const now = new Date()
  const find = (q: string | undefined, filters: TicketFilters = {}, page: object = {}) =>
    searchTickets(container, { ...PAGE, filters, q, ...page }, USER, now)
  const unsolved = ["new", "open", "pending", "on_hold"]
  const measure = async (name: string, work: (i: number) => Promise<unknown>, runs = RUNS) => {
    await work(0)
    const times: number[] = []
    for (let i = 0; i < runs; i++) {
      const start = performance.now()
      await work(i)
      times.push(performance.now() - start)
    }
    const [median, p95, most] = [0.5, 0.95, 1].map((part) => quantile(times, part).toFixed(1))
    show(`${name.padEnd(44)} median ${median} ms, p95 ${p95} ms, most ${most} ms`)
  }

  await measure("list, newest first", () => list(container, {}))
  await measure("list, one status and priority", () =>
    list(container, { status: "open", priority: "high" })
  )
  await measure("list, page 1,000", () => list(container, {}, 20_000))
  await measure("list, by deadline", () =>
    find(undefined, { status: unsolved }, { order: "sla_due_at" })
  )
  await measure("search, a rare word", () => find(RARE))
  await measure("search, a frequent word", () => find(FREQUENT))
  await measure("search, a frequent word, page 40", () => find(FREQUENT, {}, { offset: 780 }))
  await measure("search, two frequent words", () => find(`${FREQUENT} w2`))
  await measure("search, a frequent and a rare word", () => find(`${FREQUENT} ${RARE}`))
  await measure("search, a word of the middle", (i) => find(`w${200 + i}`))
  await measure("search, the beginning of a word", () => find("zanz"))
  await measure("search, the beginning of frequent words", () => find("parc"))
  await measure("search, the beginning of 1,111 words", () => find("w1"))
  await measure("search, the beginning of 111 words", () => find("w19"))
  await measure("search, a frequent word, unsolved only", () =>
    find(FREQUENT, { status: unsolved })
  )
  await measure("search, a frequent word, one seller", () =>
    find(FREQUENT, { seller_id: ["sel_3"], status: unsolved })
  )
  await measure("search, the oldest first", () => find(FREQUENT, {}, { order: "created_at" }))
  await measure("search, a number", (i) => find(`#${1 + i * 997}`))
  await measure("search, no such word", () => find("qqqqqq"))
  const detail = (i: number) => `tkt_${String(1 + ((i * 7919) % tickets)).padStart(12, "0")}`
  // Of a request the reading of a ticket needs nothing but the container.
  const req = { scope: container } as unknown as MedusaRequest
  await measure("detail, with its thread and history", (i) => retrieveTicket(req, detail(i), USER))
  await measure("counts of the tabs", () => readTicketCounts(container, USER, now))
  for (const days of [7, 30, 90, 365, 729]) {
    const ask = { from: new Date(now.getTime() - days * DAY_MS), to: now }
    await measure(
      `statistics of ${days} days`,
      () =>
        readTicketStats(container, { ...ask, time_zone: "Europe/Berlin", filters: {} }, USER, now),
      STATS_RUNS
    )
  }
  for (const q of [RARE, FREQUENT]) await explain(container, q)
  console.log(`Database and bench share ${availableParallelism()} processors.`)
}

/** As the route asks. */
async function list(container: Container, filters: object, skip = 0) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "ticket",
    fields: TICKET_FIELDS,
    filters,
    pagination: { skip, take: PAGE.limit, order: { last_comment_at: "DESC" } },
  })
  if (!data.length) throw new Error("The list is empty")
}

/** Whether the words are looked up in their index. */
async function explain(container: Container, q: string) {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await database.raw<{ rows: { "QUERY PLAN": string }[] }>(
    `explain (analyze, costs off, timing off) ${PROBE}`,
    { words: searchQuery(q) }
  )
  console.log(`  How ${q} is found:`)
  for (const row of rows) console.log(`    ${row["QUERY PLAN"]}`)
}
