import { documents } from "../../../lib/openapi/documents"
import { MIME_TYPES } from "../../../lib/spreadsheet"

export const adminOrderDocuments = documents(
  "Orders",
  {
    "GET /admin/orders/:id/export": {
      summary: "Download one order",
      description: `Its goods, shipping and sums as an Excel workbook, or with \`format=csv\` as a text in
UTF-8; each line says whose it is. Before discount - discount + tax = total, to the minor unit.`,
      file: MIME_TYPES.xlsx,
    },
  },
  "What the platform's own routes of orders do not have."
)
