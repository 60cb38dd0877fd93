import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { UIMatch, useParams } from "react-router-dom"
import { ComplaintHeading } from "../../../components/complaint/complaint-heading"
import { ComplaintMetrics } from "../../../components/complaint/complaint-metrics"
import { ComplaintThread } from "../../../components/complaint/complaint-thread"
import { ComplaintTimeline } from "../../../components/complaint/complaint-timeline"
import { DisputedGoods } from "../../../components/complaint/disputed-goods"
import { CaseConversations } from "../../../components/conversation/case-conversations"
import { PageSkeleton } from "../../../components/page-skeleton"
import { useComplaint } from "../../../hooks/complaint"
import { ComplaintActions } from "./components/complaint-actions"
import { ComplaintParties } from "./components/complaint-parties"
import { Decisions } from "./components/decisions"

const ComplaintPage = () => {
  const { id = "" } = useParams()
  const { data: complaint, isError, error } = useComplaint("admin", id)
  // What was read before a reload failed is still worth showing.
  if (isError && !complaint) throw error
  if (!complaint) return <PageSkeleton main={3} side={3} />
  return (
    <LayoutComposer
      widgetsZonePrefix="complaint.details"
      preferredLayoutId="core:two-column"
      data={complaint}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="ComplaintHeading">
              <ComplaintHeading
                side="admin"
                complaint={complaint}
                actions={<ComplaintActions complaint={complaint} />}
              />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ComplaintThread">
              <ComplaintThread canWrite side="admin" complaint={complaint} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="CaseConversations">
              <CaseConversations sought={{ complaint_id: complaint.id }} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="ComplaintParties">
              <ComplaintParties complaint={complaint} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="DisputedGoods">
              <DisputedGoods complaint={complaint} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="Decisions">
              <Decisions complaint={complaint} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ComplaintMetrics">
              <ComplaintMetrics side="admin" sellerId={complaint.seller_id} />
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
  const { data } = useComplaint("admin", id)
  return data ? <>{i18n.t("complaint:one", { number: data.number })}</> : null
}

export const handle = {
  breadcrumb: (match?: UIMatch) => <ComplaintCrumb id={match?.params.id ?? ""} />,
}
export default ComplaintPage
