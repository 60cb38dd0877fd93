import { Ctx, managerOf } from "./storage"

/**
 * Runs a statement, in the caller's transaction if there is one. Values stand as `:name`. Dates and
 * large numbers come back as texts.
 */
export async function run<Row = unknown>(
  context: Ctx,
  sql: string,
  values: Record<string, unknown>
): Promise<Row[]> {
  const manager = managerOf(context)
  const query = manager.getKnex().raw<{ rows: Row[] }>(sql, values as Record<string, string>)
  const transaction = manager.getTransactionContext()
  const { rows } = await (transaction ? query.transacting(transaction) : query)
  return rows
}
