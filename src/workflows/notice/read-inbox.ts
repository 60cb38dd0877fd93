import { MedusaContainer } from "@medusajs/framework/types"
import { NOTICE_MODULE } from "../../modules/notice"
import type { InboxOwner, InboxPage } from "../../modules/notice/inbox"
import NoticeModuleService from "../../modules/notice/service"

/** A page of somebody's inbox: unread first, then the newest. */
export const readInbox = async (scope: MedusaContainer, owner: InboxOwner, page: InboxPage) =>
  await scope.resolve<NoticeModuleService>(NOTICE_MODULE).readInbox(owner, page)
