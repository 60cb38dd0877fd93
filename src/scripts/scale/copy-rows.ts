import { copied, isNumbered } from "./copied-column"
import { Database } from "./database"
import { CopiedTable } from "./tables"

/** The rows of one table for every copy; how many were added. */
export async function copyRows(database: Database, { table, key, path }: CopiedTable) {
  const all = await columnsOf(database, table)
  const columns = all.filter(({ column }) => !isNumbered(table, column))
  const values = columns.map(({ column, type }) => copied({ table, column, type }))
  const pairs = path ?? "select id, id from scale_model"
  const isThere = columns.some(({ column }) => column === "deleted_at")
  const { rowCount } = await database.raw(`
    insert into "${table}" (${columns.map(({ column }) => `"${column}"`).join(", ")})
      select ${values.join(", ")}
        from scale_copy copy
        join (select distinct order_id, row_key from (${pairs}) pair (order_id, row_key)) of_order
          on of_order.order_id = copy.model
        join "${table}" x on x."${key}" = of_order.row_key
          ${isThere ? "and x.deleted_at is null" : ""}`)
  return Number(rowCount)
}

export type ColumnOfDatabase = { column: string; type: string }

export async function columnsOf(database: Database, table: string): Promise<ColumnOfDatabase[]> {
  const { rows } = await database.raw(
    `select column_name as column, data_type as type from information_schema.columns
      where table_schema = current_schema() and table_name = ? order by ordinal_position`,
    [table]
  )
  return rows
}
