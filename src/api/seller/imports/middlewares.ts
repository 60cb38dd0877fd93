import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { IMPORT_ERROR_FIELDS, IMPORT_FIELDS } from "./import-view"
import { readSheet } from "./read-sheet"
import {
  SellerCancelImport,
  SellerGetImportReport,
  SellerListImportErrors,
  SellerListImports,
  SellerStartImport,
} from "./validators"

const matcher = "/seller/imports"

export const sellerImportMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validQuery(SellerListImports, {
        defaults: IMPORT_FIELDS,
        allowed: IMPORT_FIELDS,
        isList: true,
      }),
    ],
  },
  {
    matcher,
    methods: ["POST"],
    middlewares: [readSheet, validBody(SellerStartImport)],
  },
  {
    matcher: `${matcher}/:id/errors`,
    methods: ["GET"],
    middlewares: [
      validQuery(SellerListImportErrors, {
        defaults: IMPORT_ERROR_FIELDS,
        allowed: IMPORT_ERROR_FIELDS,
        isList: true,
      }),
    ],
  },
  {
    matcher: `${matcher}/:id/report`,
    methods: ["GET"],
    middlewares: [validQuery(SellerGetImportReport, {})],
  },
  {
    matcher: `${matcher}/:id/cancel`,
    methods: ["POST"],
    middlewares: [validBody(SellerCancelImport)],
  },
]
