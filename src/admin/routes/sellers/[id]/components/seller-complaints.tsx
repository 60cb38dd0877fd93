import { ComplaintList } from "../../../../components/complaint/complaint-list"
import { ComplaintMetrics } from "../../../../components/complaint/complaint-metrics"

/** What buyers dispute with a store. */
export const SellerComplaints = ({ sellerId }: { sellerId: string }) => (
  <div className="flex flex-col gap-y-3">
    <ComplaintMetrics side="admin" sellerId={sellerId} />
    <ComplaintList showsEmpty side="admin" of={{ seller_id: sellerId }} />
  </div>
)
