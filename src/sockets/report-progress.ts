import { MedusaContainer } from "@medusajs/framework/types"
import { REALTIME_MODULE } from "../modules/realtime"
import RealtimeModuleService from "../modules/realtime/service"
import { ReportRunRow } from "../modules/report/storage"
import { ADMIN_NAMESPACE, AdminMessages, STAFF_ROOM } from "./admin/rooms"
import { SELLER_NAMESPACE, SellerMessages, storeRoom } from "./seller/rooms"

type Told = Pick<ReportRunRow, "id" | "seller_id" | "state" | "rows" | "bytes">

/** Whoever may read the list of a run sees how far it is; the file itself is read over HTTP. */
export function tellReportProgress(container: MedusaContainer, run: Told) {
  const realtime = container.resolve<RealtimeModuleService>(REALTIME_MODULE)
  const { id, seller_id, state, rows, bytes } = run
  const [namespace, room, name] = seller_id
    ? [SELLER_NAMESPACE, storeRoom(seller_id, "reports"), SellerMessages.REPORT]
    : [ADMIN_NAMESPACE, STAFF_ROOM, AdminMessages.REPORT]
  if (!realtime.reaches(namespace, room)) return
  const at = new Date().toISOString()
  // The column is a `bigint`, which comes as a text.
  realtime.tell(namespace, room, name, { run: { id, state, rows, bytes: Number(bytes) }, at })
}
