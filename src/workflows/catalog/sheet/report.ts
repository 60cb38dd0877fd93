import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Cell, Sheet } from "../../../lib/spreadsheet"

const ERRORS_PER_PAGE = 1000

/** Everything that was wrong with the rows of an import, in their order. */
export const reportSheet = (container: MedusaContainer, id: string): Sheet => ({
  name: "errors",
  widths: [8, 24, 120],
  rows: rowsOf(container, id),
})

async function* rowsOf(container: MedusaContainer, id: string): AsyncGenerator<Cell[]> {
  yield ["row", "column", "message"]
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  for (let skip = 0; ; skip += ERRORS_PER_PAGE) {
    const { data } = await query.graph({
      entity: "catalog_import_error",
      fields: ["row_number", "column", "message"],
      filters: { catalog_import_id: id },
      pagination: { skip, take: ERRORS_PER_PAGE, order: { row_number: "ASC", id: "ASC" } },
    })
    for (const { row_number, column, message } of data) yield [row_number, column ?? "", message]
    if (data.length < ERRORS_PER_PAGE) return
  }
}
