import { LayoutComposer } from "@medusajs/dashboard/components"
import { UIMatch, useParams } from "react-router-dom"
import { PageSkeleton } from "../../../../components/page-skeleton"
import { usePayout } from "../../../../hooks/ledger-payouts"
import { PayoutFacts } from "./components/payout-facts"
import { PayoutHeader } from "./components/payout-header"
import { PayoutStatement } from "./components/payout-statement"
import { PayoutTimeline } from "./components/payout-timeline"

const PayoutPage = () => {
  const { id = "" } = useParams()
  const { data: payout, isError, error } = usePayout(id)
  // What was read before a reload failed is still worth showing.
  if (isError && !payout) throw error
  if (!payout) return <PageSkeleton main={2} side={2} />
  return (
    <LayoutComposer
      widgetsZonePrefix="payout.details"
      preferredLayoutId="core:two-column"
      data={payout}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="PayoutHeader">
              <PayoutHeader payout={payout} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PayoutStatement">
              <PayoutStatement payout={payout} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="PayoutFacts">
              <PayoutFacts payout={payout} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PayoutTimeline">
              <PayoutTimeline payout={payout} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

const PayoutCrumb = ({ id }: { id: string }) => {
  const { data } = usePayout(id)
  return data ? <>#{data.number}</> : null
}

export const handle = {
  breadcrumb: (match?: UIMatch) => <PayoutCrumb id={match?.params.id ?? ""} />,
}
export default PayoutPage
