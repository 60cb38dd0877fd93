import { Database } from "./database"
import { CopiedTable } from "./tables"

export type ColumnOfDatabase = { column: string; type: string }
export type ColumnOfTable = ColumnOfDatabase & { table: string }

/** What is copied: tables that the plan has made, and what becomes of the values. */
export type CopyPlan = {
  /** A row for each copy that comes; its `model` is the id of what is copied. */
  copies: string
  /** Has the id of each model once. */
  models: string
  /** SQL for a column, from the model's row `x` and the `copy`; null: the database gives it. */
  valueOf: (column: ColumnOfTable) => string | null
}

/** The rows of one table for every copy; how many were added. */
export async function copyRows(
  database: Database,
  { table, key, path }: CopiedTable,
  { copies, models, valueOf }: CopyPlan
) {
  const all = await columnsOf(database, table)
  const given = all.flatMap(({ column, type }) => {
    const value = valueOf({ table, column, type })
    return value === null ? [] : [{ column, value }]
  })
  const pairs = path ?? `select id, id from ${models}`
  const isThere = all.some(({ column }) => column === "deleted_at")
  const { rowCount } = await database.raw(`
    insert into "${table}" (${given.map(({ column }) => `"${column}"`).join(", ")})
      select ${given.map(({ value }) => value).join(", ")}
        from ${copies} copy
        join (select distinct model, row_key from (${pairs}) pair (model, row_key)) of_model
          on of_model.model = copy.model
        join "${table}" x on x."${key}" = of_model.row_key
          ${isThere ? "and x.deleted_at is null" : ""}`)
  return Number(rowCount)
}

/** Without those that the database computes itself. */
export async function columnsOf(database: Database, table: string): Promise<ColumnOfDatabase[]> {
  const { rows } = await database.raw(
    `select column_name as column, data_type as type from information_schema.columns
      where table_schema = current_schema() and table_name = ? and is_generated = 'NEVER'
      order by ordinal_position`,
    [table]
  )
  return rows
}
