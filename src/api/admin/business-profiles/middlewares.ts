import {
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
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
      validateAndTransformQuery(AdminListBusinessProfiles, {
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
    middlewares: [validateAndTransformBody(AdminVerifyBusinessProfile)],
  },
  {
    matcher: `${matcher}/:id/reject`,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminRejectBusinessProfile)],
  },
]
