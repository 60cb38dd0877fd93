import { deleted, one, pageOf } from "../../../lib/openapi/answers"
import { documents, RouteDocuments } from "../../../lib/openapi/documents"
import { SCHEDULES_MAX } from "../../../modules/report/schedule-rules"
import { ReportSchedule } from "./schemas"

const answer = one("schedule", ReportSchedule)

/** The same for the merchant and for stores: what differs is whose schedules they are. */
export const reportScheduleDocuments = (surface: "admin" | "seller"): RouteDocuments => {
  const path = `/${surface}/report-schedules` as const
  return documents("Reports", {
    [`GET ${path}`]: {
      summary: "List schedules",
      description: "All at once, the oldest first: they are few.",
      answer: pageOf("schedules", ReportSchedule),
    },
    [`POST ${path}`]: {
      summary: "Create a schedule",
      description: `A report that is made again and again. A slot is made once, however many servers
there are; of slots that passed while none was up, the latest. There can be ${SCHEDULES_MAX} schedules.`,
      status: 201 as const,
      example: {
        name: "Sales of last week",
        report_key: "sales",
        params: { grain: "day" },
        period: "last_week",
        cron: "0 7 * * 1",
        to_everyone: true,
      },
      answer,
    },
    [`GET ${path}/:id`]: { summary: "Get a schedule", answer },
    [`POST ${path}/:id`]: {
      summary: "Change a schedule",
      description: "What is left out stays; `params` takes the place of all that were there.",
      example: { is_enabled: false },
      answer,
    },
    [`DELETE ${path}/:id`]: {
      summary: "Delete a schedule",
      description: "What it made stays in the library.",
      answer: deleted("report_schedule"),
    },
    [`POST ${path}/:id/run`]: {
      summary: "Make it now",
      description: "For those who get it otherwise, too. `last_run` says what comes of it.",
      status: 202 as const,
      example: {},
      answer,
    },
  })
}
