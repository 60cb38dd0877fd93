import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Column = { column_name: string; data_type: string }
const FILLINGS: Record<string, unknown> = {
  text: "filled",
  jsonb: "{}",
  boolean: false,
  ARRAY: [],
  "timestamp with time zone": new Date(0),
}

/**
 * Writes a row as it is, for states that only a crash leaves behind: what must not be null and is not
 * said is filled with something.
 */
export async function aRawRow(container: MedusaContainer, table: string, values: object) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Column[] }>(
    `select column_name, data_type from information_schema.columns
      where table_name = ? and is_nullable = 'NO' and column_default is null
        and is_generated = 'NEVER'`,
    [table]
  )
  const filled = rows.map(({ column_name, data_type }) => [column_name, FILLINGS[data_type] ?? 1])
  await knex(table).insert({ ...Object.fromEntries(filled), ...values })
}
