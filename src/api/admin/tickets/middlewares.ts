import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { TICKET_FIELDS } from "./ticket-fields"
import {
  AdminAssignTicket,
  AdminBulkChangeTickets,
  AdminEditTicket,
  AdminListTickets,
  AdminMergeTickets,
  AdminMoveTicket,
  AdminOpenTicket,
  AdminPrioritiseTicket,
  AdminReplyToTicket,
  AdminSaveDraft,
} from "./validators"

const matcher = "/admin/tickets"
const body = (path: string, schema: Parameters<typeof validBody>[0]): MiddlewareRoute => ({
  matcher: path,
  methods: ["POST"],
  middlewares: [validBody(schema)],
})

export const adminTicketMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validQuery(AdminListTickets, {
        defaults: TICKET_FIELDS,
        allowed: TICKET_FIELDS,
        isList: true,
      }),
    ],
  },
  body(matcher, AdminOpenTicket),
  body(`${matcher}/bulk`, AdminBulkChangeTickets),
  body(`${matcher}/:id`, AdminEditTicket),
  body(`${matcher}/:id/comments`, AdminReplyToTicket),
  body(`${matcher}/:id/status`, AdminMoveTicket),
  body(`${matcher}/:id/priority`, AdminPrioritiseTicket),
  body(`${matcher}/:id/assign`, AdminAssignTicket),
  body(`${matcher}/:id/merge`, AdminMergeTickets),
  body(`${matcher}/:id/draft`, AdminSaveDraft),
]
