import {
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { CALENDAR_FIELDS } from "./calendar-view"
import {
  AdminCreateBusinessCalendar,
  AdminListBusinessCalendars,
  AdminUpdateBusinessCalendar,
} from "./validators"

const matcher = "/admin/business-calendars"

export const adminBusinessCalendarMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(AdminListBusinessCalendars, {
        defaults: CALENDAR_FIELDS,
        allowed: CALENDAR_FIELDS,
        isList: true,
      }),
    ],
  },
  {
    matcher,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminCreateBusinessCalendar)],
  },
  {
    matcher: `${matcher}/:id`,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminUpdateBusinessCalendar)],
  },
]
