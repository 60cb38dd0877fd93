import {
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
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
      validateAndTransformQuery(SellerListImports, {
        defaults: IMPORT_FIELDS,
        allowed: IMPORT_FIELDS,
        isList: true,
      }),
    ],
  },
  {
    matcher,
    methods: ["POST"],
    middlewares: [readSheet, validateAndTransformBody(SellerStartImport)],
  },
  {
    matcher: `${matcher}/:id/errors`,
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(SellerListImportErrors, {
        defaults: IMPORT_ERROR_FIELDS,
        allowed: IMPORT_ERROR_FIELDS,
        isList: true,
      }),
    ],
  },
  {
    matcher: `${matcher}/:id/report`,
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(SellerGetImportReport, {})],
  },
  {
    matcher: `${matcher}/:id/cancel`,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SellerCancelImport)],
  },
]
