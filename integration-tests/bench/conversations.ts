import { availableParallelism } from "node:os"
import { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { UNREAD_TOTAL } from "../../src/modules/conversation/reading"
import {
  countUnread,
  listOwnConversations,
  readOwnMessages,
} from "../../src/workflows/conversation/read-conversations"
import { readResponseFigures } from "../../src/workflows/conversation/read-response-time"
import { quantile } from "./machine"

const CONVERSATIONS = 100_000
const MESSAGES_EACH = 10
const RUNS = 200
/** The largest store has a tenth of all conversations, and never reads a quarter of them. */
const LARGE = { side: "store" as const, owner_id: "sel_0" }
const SMALL = { side: "store" as const, owner_id: "sel_150" }
const BUYER = { side: "buyer" as const, owner_id: "cus_7" }
const PAGE = { limit: 20, offset: 0 }

type Container = ExecArgs["container"]
const databaseOf = (container: Container) =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

/**
 * How fast inboxes open when stores and buyers have talked for two years.
 * `npm run bench -- conversations [conversations]`
 */
export default async function benchConversations({ container, args }: ExecArgs) {
  const conversations = Number(args[1] ?? CONVERSATIONS)
  const show = (what: string) => console.log(`  ${what}`)
  const begun = Date.now()
  await seed(container, conversations)
  const seconds = ((Date.now() - begun) / 1000).toFixed(0)
  show(`${conversations} conversations, ${conversations * MESSAGES_EACH} messages in ${seconds} s`)

  const measure = async (name: string, work: (i: number) => Promise<unknown>) => {
    await work(0)
    const times: number[] = []
    for (let i = 0; i < RUNS; i++) {
      const start = performance.now()
      await work(i)
      times.push(performance.now() - start)
    }
    const [median, p95, most] = [0.5, 0.95, 1].map((part) => quantile(times, part).toFixed(1))
    show(`${name.padEnd(44)} median ${median} ms, p95 ${p95} ms, most ${most} ms`)
  }
  const list = (whose: typeof LARGE | typeof BUYER, more: object = {}) =>
    listOwnConversations(container, whose, { ...PAGE, ...more })

  await measure("unread total, the largest store", () => countUnread(container, LARGE))
  await measure("unread total, a store", () => countUnread(container, SMALL))
  await measure("unread total, a buyer", () => countUnread(container, BUYER))
  await measure("list, the largest store", () => list(LARGE))
  await measure("list, the largest store, page 250", () => list(LARGE, { offset: 5_000 }))
  await measure("list, the largest store, unread only", () => list(LARGE, { is_unread: true }))
  await measure("list, the largest store, search", (i) => list(LARGE, { q: `buyer ${i}` }))
  await measure("list, a store", () => list(SMALL))
  await measure("list, a buyer", () => list(BUYER))
  await measure("messages, the newest", (i) =>
    readOwnMessages(container, `conv_${i * 10}`, { whose: LARGE, page: { limit: 50 } })
  )
  await measure("response time, the largest store", () =>
    readResponseFigures(container, LARGE.owner_id, new Date())
  )
  await explain(container)
  console.log(`Database and bench share ${availableParallelism()} processors.`)
}

/** Whether the total comes from its index. */
async function explain(container: Container) {
  const { rows } = await databaseOf(container).raw<{ rows: { "QUERY PLAN": string }[] }>(
    `explain (analyze, costs off, timing off) ${UNREAD_TOTAL}`,
    LARGE
  )
  console.log("  How the total is found:")
  for (const row of rows) console.log(`    ${row["QUERY PLAN"]}`)
}

/** Written by the database itself; everything is there as the application would have written it. */
async function seed(container: Container, conversations: number) {
  const database = databaseOf(container)
  const values = { conversations, each: MESSAGES_EACH }
  const run = async (sql: string) => {
    await database.raw(sql, values as unknown as Record<string, string>)
  }
  await run(`insert into conversation (id, customer_id, seller_id, product_id, product_title,
      customer_name, last_seq, last_message_at, last_side, last_preview, waiting_since, created_at)
    select 'conv_' || n, 'cus_' || n % 30000,
           case when n % 10 = 0 then 'sel_0' else 'sel_' || 1 + n % 200 end,
           'prod_' || n, 'Product ' || n % 5000, 'Buyer ' || n % 30000, :each, made,
           case when n % 4 = 0 then 'buyer' else 'store' end, 'Something was written',
           case when n % 4 = 0 then made end, made
      from (select n, now() - interval '1 minute' * (10 * n) as made
              from generate_series(0, :conversations - 1) as n) as numbered`)
  await run(`insert into conversation_message (id, conversation_id, seq, side, author_type,
      author_id, author_name, body, created_at)
    select 'convmsg_' || n || '_' || seq, 'conv_' || n, seq,
           case when seq % 2 = 1 then 'buyer' else 'store' end,
           case when seq % 2 = 1 then 'customer' else 'seller' end,
           case when seq % 2 = 1 then 'cus_' || n % 30000 else 'user_' || n % 200 end,
           'Somebody', repeat('Something was written about it. ', 5),
           now() - interval '1 minute' * (10 * n + :each - seq)
      from generate_series(0, :conversations - 1) as n, generate_series(1, :each) as seq`)
  // A side that has not read has its own half of the messages after what it read, too.
  await run(`insert into conversation_participant (id, conversation_id, side, owner_id, last_seq,
      last_read_seq, own_after_read, unread_count, unread_since)
    select 'convpart_' || n || side, 'conv_' || n, side,
           case when side = 'buyer' then 'cus_' || n % 30000
                when n % 10 = 0 then 'sel_0' else 'sel_' || 1 + n % 200 end,
           :each, case when lazy then 0 else :each end, case when lazy then :each / 2 else 0 end,
           case when lazy then :each / 2 else 0 end, case when lazy then now() end
      from (select n, side, (n / 10 % 4 = 0) as lazy
              from generate_series(0, :conversations - 1) as n,
                   unnest(array['buyer', 'store']) as side) as sides`)
  await run(`insert into conversation_answer (id, conversation_id, seller_id, message_id, asked_at,
      answered_at, waited_minutes)
    select 'convans_' || n, 'conv_' || n,
           case when n % 10 = 0 then 'sel_0' else 'sel_' || 1 + n % 200 end, 'convmsg_' || n || '_2',
           now() - interval '1 minute' * (10 * n + 60), now() - interval '1 minute' * (10 * n),
           n % 300
      from generate_series(0, :conversations - 1) as n`)
  for (const table of ["conversation", "conversation_message", "conversation_participant"]) {
    await database.raw(`vacuum (analyze) ${table}`)
  }
}
