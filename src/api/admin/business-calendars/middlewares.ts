import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
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
      validQuery(AdminListBusinessCalendars, {
        defaults: CALENDAR_FIELDS,
        allowed: CALENDAR_FIELDS,
        isList: true,
      }),
    ],
  },
  {
    matcher,
    methods: ["POST"],
    middlewares: [validBody(AdminCreateBusinessCalendar)],
  },
  {
    matcher: `${matcher}/:id`,
    methods: ["POST"],
    middlewares: [validBody(AdminUpdateBusinessCalendar)],
  },
]
