import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context } from "@medusajs/framework/types"

/**
 * Runs a statement, in the caller's transaction if there is one. Values stand as `:name`; a cast of
 * one is written as `cast(:name as type)`. Dates and large numbers may come back as texts.
 */
export async function run<Row = unknown>(
  context: Context<EntityManager>,
  sql: string,
  values: Record<string, unknown>
): Promise<Row[]> {
  const manager = (context.transactionManager ?? context.manager)!
  const query = manager.getKnex().raw<{ rows: Row[] }>(sql, values as Record<string, string>)
  const transaction = manager.getTransactionContext()
  const { rows } = await (transaction ? query.transacting(transaction) : query)
  return rows
}
