import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { UIMatch, useParams } from "react-router-dom"
import { ComplaintHeading } from "../../../../components/complaint/complaint-heading"
import { ComplaintThread } from "../../../../components/complaint/complaint-thread"
import { ComplaintTimeline } from "../../../../components/complaint/complaint-timeline"
import { DisputedGoods } from "../../../../components/complaint/disputed-goods"
import { isOver } from "../../../../components/complaint/standing"
import { PageSkeleton } from "../../../../components/page-skeleton"
import { useComplaint } from "../../../../hooks/complaint"
import { useMay } from "../../../../hooks/seller-me"
import { Outcome } from "./components/outcome"
import { StoreActions } from "./components/store-actions"
import { StoreFacts } from "./components/store-facts"

const MyComplaintPage = () => {
  const { id = "" } = useParams()
  const may = useMay()
  const { data: complaint, isError, error } = useComplaint("seller", id)
  // What was read before a reload failed is still worth showing.
  if (isError && !complaint) throw error
  if (!complaint) return <PageSkeleton main={3} side={2} />
  const canWrite = may("POST /seller/complaints/:id/messages") && !isOver(complaint.status)
  return (
    <LayoutComposer
      widgetsZonePrefix="my_store.complaint"
      preferredLayoutId="core:two-column"
      data={complaint}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="ComplaintHeading">
              <ComplaintHeading
                side="seller"
                complaint={complaint}
                actions={<StoreActions complaint={complaint} />}
              />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ComplaintThread">
              <ComplaintThread canWrite={canWrite} side="seller" complaint={complaint} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="StoreFacts">
              <StoreFacts complaint={complaint} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="DisputedGoods">
              <DisputedGoods complaint={complaint} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="Outcome">
              <Outcome complaint={complaint} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ComplaintTimeline">
              <ComplaintTimeline events={complaint.events} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

const ComplaintCrumb = ({ id }: { id: string }) => {
  const { data } = useComplaint("seller", id)
  return data ? <>{i18n.t("complaint:one", { number: data.number })}</> : null
}

export const handle = {
  breadcrumb: (match?: UIMatch) => <ComplaintCrumb id={match?.params.id ?? ""} />,
}
export default MyComplaintPage
