import { useTableQuery } from "../../../../lib/table-query"

/** The list and its sheet read the same address, so that the sheet shows what the list showed. */
export const useStockQuery = (pageSize: number) =>
  useTableQuery<"low">({ pageSize, filters: ["low"], order: "product_title" })
