import { Ctx } from "./storage"

/**
 * Runs a statement, in the caller's transaction if there is one. Values stand as `:name`; a cast of
 * one is written as `cast(:name as type)`. Dates and large numbers may come back as texts.
 */
export async function run<Row = unknown>(
  context: Ctx,
  sql: string,
  values: Record<string, unknown>
): Promise<Row[]> {
  const manager = (context.transactionManager ?? context.manager)!
  const query = manager.getKnex().raw<{ rows: Row[] }>(sql, values as Record<string, string>)
  const transaction = manager.getTransactionContext()
  const { rows } = await (transaction ? query.transacting(transaction) : query)
  return rows
}

/**
 * Replaces what JSON columns of a row hold. The platform's own update would merge the old into the
 * new, so that nothing could ever be taken out.
 */
export async function replaceJson(
  context: Ctx,
  table: "sla_policy" | "business_calendar" | "ticket_view",
  id: string,
  columns: Record<string, unknown>
): Promise<void> {
  for (const [column, value] of Object.entries(columns)) {
    if (value === undefined) continue
    await run(
      context,
      `update ${table} set "${column}" = cast(:value as jsonb), updated_at = now() where id = :id`,
      { id, value: JSON.stringify(value) }
    )
  }
}
