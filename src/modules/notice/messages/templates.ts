import type { NoticeKey } from "../catalogue"
import type { Templates } from "./template"
import { accountTemplates } from "./templates/account"
import { auctionTemplates } from "./templates/auction"
import { complaintTemplates } from "./templates/complaint"
import { conductTemplates } from "./templates/conduct"
import { feedbackTemplates } from "./templates/feedback"
import { conversationTemplates } from "./templates/conversation"
import { moneyTemplates } from "./templates/money"
import { orderTemplates } from "./templates/order"
import { reportTemplates } from "./templates/report"
import { storeTemplates } from "./templates/store"
import { ticketTemplates } from "./templates/ticket"
import { webhookTemplates } from "./templates/webhook"
import { wishlistTemplates } from "./templates/wishlist"

/** Compiles only while every notice of the catalogue has a template. */
export const TEMPLATES: Templates<NoticeKey> = {
  ...accountTemplates,
  ...orderTemplates,
  ...auctionTemplates,
  ...conductTemplates,
  ...complaintTemplates,
  ...feedbackTemplates,
  ...conversationTemplates,
  ...storeTemplates,
  ...ticketTemplates,
  ...moneyTemplates,
  ...webhookTemplates,
  ...reportTemplates,
  ...wishlistTemplates,
}
