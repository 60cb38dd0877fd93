import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { MIME_TYPES } from "../../../lib/spreadsheet"
import { IMPORT_BYTES_MAX, IMPORT_KINDS, IMPORT_ROWS_MAX } from "../../../modules/catalog/rules"
import { SellerImport, SellerImportError } from "./schemas"

const MEBIBYTES_MAX = IMPORT_BYTES_MAX / 1024 / 1024
const AS_CSV = "An Excel workbook, or with `format=csv` a text in UTF-8."

export const sellerImportDocuments = documents("Imports", {
  "GET /seller/imports": {
    summary: "List imports",
    answer: pageOf("imports", SellerImport),
  },
  "POST /seller/imports": {
    summary: "Import products or stock",
    description: `An Excel or CSV file of at most ${MEBIBYTES_MAX} MiB and ${IMPORT_ROWS_MAX} rows, with the
heading of \`GET /seller/exports/products?template=true\` or of its twin for stock. It is worked on in
the background: ask for it again until its status is neither \`queued\` nor \`running\`. A store brings
in one file at a time; another meanwhile is a 400.`,
    status: 201,
    upload: {
      file: { is_file: true, description: "The table" },
      kind: { description: `What it holds: ${IMPORT_KINDS.join(", ")}` },
      submit: {
        description: "false: new and changed products stay drafts; true unless it is sent",
      },
    },
    answer: one("import", SellerImport),
  },
  "GET /seller/imports/:id": { summary: "Get an import", answer: one("import", SellerImport) },
  "GET /seller/imports/:id/errors": {
    summary: "List the rows that were not used",
    answer: pageOf("errors", SellerImportError),
  },
  "GET /seller/imports/:id/report": {
    summary: "Download the rows that were not used",
    description: AS_CSV,
    file: MIME_TYPES.xlsx,
  },
  "POST /seller/imports/:id/cancel": {
    summary: "Stop an import",
    description: "What it has done stays done.",
    example: {},
    answer: one("import", SellerImport),
  },
  "GET /seller/exports/products": {
    summary: "Download the products",
    description: `${AS_CSV} Changed, it can be imported again; with \`template=true\` it is the heading
alone, to fill in.`,
    file: MIME_TYPES.xlsx,
  },
  "GET /seller/exports/stock": {
    summary: "Download the stock",
    description: `${AS_CSV} Changed, it can be imported again; with \`template=true\` it is the heading
alone, to fill in.`,
    file: MIME_TYPES.xlsx,
  },
})
