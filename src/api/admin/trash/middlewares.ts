import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { AdminListTrash, AdminRestoreFromTrash } from "./validators"

export const adminTrashMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/trash",
    methods: ["GET"],
    middlewares: [validQuery(AdminListTrash, { isList: true })],
  },
  {
    matcher: "/admin/trash/:type/:id/restore",
    methods: ["POST"],
    middlewares: [validBody(AdminRestoreFromTrash)],
  },
]
