import { deleted, one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminBusinessCalendar } from "./schemas"

const calendar = one("business_calendar", AdminBusinessCalendar)
const weekday = [[540, 1020]]

export const adminBusinessCalendarDocuments = documents(
  "Service levels",
  {
    "GET /admin/business-calendars": {
      summary: "List business calendars",
      answer: pageOf("business_calendars", AdminBusinessCalendar),
    },
    "POST /admin/business-calendars": {
      summary: "Create a business calendar",
      description: `Hours are minutes of the day: \`[[540, 1020]]\` is 9:00 to 17:00, an empty list a
day off. As the default one it takes the place of the one that was.`,
      status: 201,
      example: {
        name: "Office",
        time_zone: "Europe/Berlin",
        hours: [weekday, weekday, weekday, weekday, weekday, [], []],
        holidays: ["2026-12-25"],
      },
      answer: calendar,
    },
    "GET /admin/business-calendars/:id": { summary: "Get a business calendar", answer: calendar },
    "POST /admin/business-calendars/:id": {
      summary: "Change a business calendar",
      description: "What is left out stays. Tickets that wait follow within a minute.",
      example: { holidays: ["2026-12-25", "2027-01-01"] },
      answer: calendar,
    },
    "DELETE /admin/business-calendars/:id": {
      summary: "Delete a business calendar",
      answer: deleted("business_calendar"),
      refusals: { 400: "It is the default one, or a policy goes by it" },
    },
  },
  "How fast tickets are to be answered, and in which hours somebody is there to do so."
)
