/** What clients were told: a 2xx each. */
export type Acknowledged = {
  orders: { id: string; cart_id: string; total: number }[]
  tickets: { id: string; subject: string }[]
  messages: { ticket_id: string; body: string }[]
  exports: { id: string; sha256: string | null; failures: string[] }[]
}
/** What was asked for and never answered, or answered with an error: at most once, or never. */
export type Attempted = { carts: string[]; subjects: string[]; messages: string[] }

export type StoredOrder = {
  id: string
  cart_id: string
  total: number
  /** Stores that have their share of it, and those whose goods it holds. */
  slices: number
  sellers: number
  /** The shares of the stores and the merchant's own together. */
  divided: number
  captured: number
  /** What the ledger took from the buyer for it, and the sum of all its legs. */
  booked: number
  balance: number
  /** How often whoever asked for it was told in the inbox, and by mail. */
  told: number
  mailed: number
  /** To integrators, in the outbox. */
  deliveries: number
}
export type StoredThread = Pick<StoredOrder, "id" | "told" | "mailed" | "deliveries"> & {
  subject: string
}
export type StoredMessage = { ticket_id: string; body: string }
export type StoredRun = { id: string; state: string; sha256: string | null }
export type Stored = {
  orders: StoredOrder[]
  tickets: StoredThread[]
  messages: StoredMessage[]
  runs: StoredRun[]
}

/** Compares what was acknowledged with what is there, and says each difference in words. */
export function faultsOfBooks(told: Acknowledged, tried: Attempted, stored: Stored): string[] {
  return [
    ...faultsOfOrders(told.orders, stored),
    ...twice("cart", tried.carts, stored.orders, ({ cart_id }) => cart_id),
    ...faultsOfTickets(told.tickets, stored),
    ...twice("ticket", tried.subjects, stored.tickets, ({ subject }) => subject),
    ...faultsOfMessages(told.messages, stored),
    ...twice("message", tried.messages, stored.messages, ({ body }) => body),
    ...faultsOfExports(told.exports, stored),
  ]
}

function faultsOfOrders(told: Acknowledged["orders"], { orders }: Stored) {
  const byId = new Map(orders.map((order) => [order.id, order]))
  return told.flatMap(({ id, cart_id, total }) => {
    const order = byId.get(id)
    if (!order) return [`order ${id} was acknowledged and is not there`]
    const wrong = (is: boolean, what: string) => (is ? [`order ${id} ${what}`] : [])
    return [
      ...wrong(order.cart_id !== cart_id, "is of another cart"),
      ...wrong(order.total !== total, `costs ${order.total}, its buyer was told ${total}`),
      ...wrong(order.slices !== order.sellers, `has ${order.slices} of ${order.sellers} slices`),
      ...wrong(order.divided !== total, `has shares of ${order.divided}, not ${total}`),
      ...wrong(order.captured !== total, `is paid with ${order.captured}, not ${total}`),
      ...wrong(order.booked !== total, `is booked with ${order.booked}, not ${total}`),
      ...wrong(order.balance !== 0, `has legs that sum to ${order.balance}`),
      ...wrong(order.told !== 1, `was told its buyer ${order.told} times`),
      ...wrong(order.mailed !== 1, `was mailed ${order.mailed} times`),
      ...wrong(order.deliveries !== 1, `has ${order.deliveries} deliveries`),
    ]
  })
}

function faultsOfTickets(told: Acknowledged["tickets"], { tickets }: Stored) {
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]))
  return told.flatMap(({ id, subject }) => {
    const ticket = byId.get(id)
    if (!ticket) return [`ticket ${id} was acknowledged and is not there`]
    const wrong = (is: boolean, what: string) => (is ? [`ticket ${id} ${what}`] : [])
    return [
      ...wrong(ticket.subject !== subject, "has another subject"),
      ...wrong(ticket.told !== 1, `was told its requester ${ticket.told} times`),
      ...wrong(ticket.mailed !== 1, `was mailed ${ticket.mailed} times`),
      ...wrong(ticket.deliveries !== 1, `has ${ticket.deliveries} deliveries`),
    ]
  })
}

function faultsOfMessages(told: Acknowledged["messages"], { messages }: Stored) {
  const there = new Set(messages.map(({ ticket_id, body }) => `${ticket_id} ${body}`))
  return told
    .filter(({ ticket_id, body }) => !there.has(`${ticket_id} ${body}`))
    .map(({ ticket_id, body }) => `"${body}" was acknowledged and is not in ${ticket_id}`)
}

function faultsOfExports(told: Acknowledged["exports"], { runs }: Stored) {
  const byId = new Map(runs.map((run) => [run.id, run]))
  return told.flatMap(({ id, sha256, failures }) => {
    const run = byId.get(id)
    if (!run) return [`export ${id} was acknowledged and is not there`]
    const words = failures.length ? ` after ${failures.join("; ")}` : ""
    if (run.state !== "done") return [`export ${id} is ${run.state}${words}`]
    return run.sha256 === sha256 ? [] : [`export ${id}: the file is ${sha256}, not ${run.sha256}`]
  })
}

/** What was tried is there once at most, whatever its client heard. */
function twice<Row>(what: string, tried: string[], rows: Row[], keyOf: (row: Row) => string) {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
  return tried
    .filter((key) => (counts.get(key) ?? 0) > 1)
    .map((key) => `${what} "${key}" is there ${counts.get(key)} times`)
}

/** Deliveries whose receiver never heard of them. */
export function faultsOfDeliveries(delivered: string[], received: ReadonlySet<string>): string[] {
  return delivered
    .filter((event_id) => !received.has(event_id))
    .map((event_id) => `event ${event_id} counts as delivered and did not arrive`)
}
