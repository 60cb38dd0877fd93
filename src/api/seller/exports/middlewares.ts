import {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { rateLimit } from "../../rate-limit"
import { SellerGetExport } from "./validators"

const HOUR_SECONDS = 3600
const sparingly = rateLimit({
  ...{ name: "export", points: "exports_per_hour", per_seconds: HOUR_SECONDS },
  by: (req: MedusaRequest) => (req as AuthenticatedMedusaRequest).auth_context.actor_id,
})

export const sellerExportMiddlewares: MiddlewareRoute[] = ["products", "stock"].map((kind) => ({
  matcher: `/seller/exports/${kind}`,
  methods: ["GET"],
  middlewares: [sparingly, validQuery(SellerGetExport, {})],
}))
