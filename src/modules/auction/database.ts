import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { ClientBase, CustomTypesConfig } from "@medusajs/framework/pg"

type Knex = ReturnType<EntityManager["getKnex"]>
/** A statement that the database prepares once per connection, by its name. */
export type Statement = { name: string; text: string }
export type Run = <Row>(statement: Statement, values: unknown[]) => Promise<Row[]>

/** The database's numbers of the types that are read here. */
const OID = { BOOL: 16, INT8: 20, INT4: 23, TIMESTAMPTZ: 1184, JSONB: 3802 }

/** Amounts are far below what a number holds exactly; the driver would hand them over as text. */
const types = {
  getTypeParser: (oid: number) => (text: string) => {
    if (oid === OID.INT8 || oid === OID.INT4) return Number(text)
    if (oid === OID.TIMESTAMPTZ) return new Date(text)
    if (oid === OID.JSONB) return JSON.parse(text)
    return oid === OID.BOOL ? text === "t" : text
  },
  // The driver's type asks for its whole list of overloads, and calls this one only.
} as CustomTypesConfig

/**
 * Statements on one connection of the platform's own pool, with nothing between the driver and the
 * caller: no builder, no mapping of rows.
 */
export async function onConnection<T>(knex: Knex, work: (run: Run) => Promise<T>): Promise<T> {
  return await withClient(knex, (client) => work(runOn(client)))
}

/**
 * The same in one transaction. What the work throws rolls it back.
 *
 * @param begin how it begins; a plain `begin`, or one with settings for this transaction
 */
export async function inTransaction<T>(
  knex: Knex,
  work: (run: Run) => Promise<T>,
  begin = "begin"
): Promise<T> {
  return await withClient(knex, async (client) => {
    await client.query(begin)
    try {
      const result = await work(runOn(client))
      await client.query("commit")
      return result
    } catch (error) {
      // A connection that cannot even roll back is gone; the pool finds that out by itself.
      await client.query("rollback").catch(() => undefined)
      throw error
    }
  })
}

async function withClient<T>(knex: Knex, work: (client: ClientBase) => Promise<T>): Promise<T> {
  // The pool hands out clients of the driver; its types do not say so.
  const client: ClientBase = await knex.client.acquireConnection()
  try {
    return await work(client)
  } finally {
    await knex.client.releaseConnection(client)
  }
}

const runOn =
  (client: ClientBase): Run =>
  async (statement, values) =>
    (await client.query({ ...statement, values, types })).rows
