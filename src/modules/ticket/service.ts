import { MedusaService } from "@medusajs/framework/utils"
import BusinessCalendar from "./models/business-calendar"
import CannedReply from "./models/canned-reply"
import SlaPolicy from "./models/sla-policy"
import Ticket from "./models/ticket"
import TicketComment from "./models/ticket-comment"
import TicketCsat from "./models/ticket-csat"
import TicketDraft from "./models/ticket-draft"
import TicketEvent from "./models/ticket-event"
import TicketView from "./models/ticket-view"

export default class TicketModuleService extends MedusaService({
  Ticket,
  TicketComment,
  TicketEvent,
  TicketCsat,
  TicketDraft,
  CannedReply,
  SlaPolicy,
  BusinessCalendar,
  TicketView,
}) {}
