import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { PROFILE_FIELDS } from "./profile-fields"
import { searchProfiles } from "./search-profiles"
import {
  AdminListBusinessProfiles,
  AdminRejectBusinessProfile,
  AdminVerifyBusinessProfile,
} from "./validators"

const matcher = "/admin/business-profiles"

export const adminBusinessProfileMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validQuery(AdminListBusinessProfiles, {
        defaults: PROFILE_FIELDS,
        allowed: PROFILE_FIELDS,
        isList: true,
      }),
      searchProfiles,
    ],
  },
  {
    matcher: `${matcher}/:id/verify`,
    methods: ["POST"],
    middlewares: [validBody(AdminVerifyBusinessProfile)],
  },
  {
    matcher: `${matcher}/:id/reject`,
    methods: ["POST"],
    middlewares: [validBody(AdminRejectBusinessProfile)],
  },
]
