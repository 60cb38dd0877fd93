import { rolesFor } from "../../api/seller/role-table"
import { MemberRole } from "../../modules/seller/rules"

export const SELLER_NAMESPACE = "/seller"

/** Messages to the members of a store; those about their inbox are in `../inbox`. */
export const SellerMessages = {
  NEW_ORDER: "new_order_created",
  ORDER: "order_status_update",
  LOW_STOCK: "low_stock",
  TICKET: "ticket_updated",
  COMPLAINT: "complaint_updated",
  CONVERSATION: "conversation_updated",
  CONVERSATIONS_UNREAD: "conversations_unread_count",
  REPORT: "report_progress",
} as const

/** What a store is told about, and the route under which the same can be read. */
const SUBJECTS = {
  orders: "/seller/orders",
  stock: "/seller/stock/crossings",
  tickets: "/seller/tickets",
  complaints: "/seller/complaints",
  conversations: "/seller/conversations",
  reports: "/seller/report-runs",
} as const
export type Subject = keyof typeof SUBJECTS
const subjects = Object.keys(SUBJECTS) as Subject[]

export const memberRoom = (user_id: string) => `user:${user_id}`
export const storeRoom = (seller_id: string, subject: Subject) => `seller:${seller_id}:${subject}`

type Member = { user_id: string; role: MemberRole; seller_id: string }

/** A member is told what the role table lets them read, and nothing else. */
export const roomsOfMember = ({ user_id, role, seller_id }: Member) => [
  memberRoom(user_id),
  ...subjects
    .filter((subject) => rolesFor("GET", SUBJECTS[subject])?.includes(role))
    .map((subject) => storeRoom(seller_id, subject)),
]
