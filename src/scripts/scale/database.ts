import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Result<Row> = { rows: Row[]; rowCount: number }

/** Statements in the application's database, or in one transaction of it. */
export type Database = {
  // Rows are what the statement says; it is written beside the type.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  raw<Row = any>(sql: string, values?: readonly unknown[]): PromiseLike<Result<Row>>
}

/** All that is done is there in the end, or nothing. */
export async function inOneTransaction<Result>(
  container: MedusaContainer,
  work: (database: Database) => Promise<Result>
): Promise<Result> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return await knex.transaction((transaction) => work(transaction as unknown as Database))
}
