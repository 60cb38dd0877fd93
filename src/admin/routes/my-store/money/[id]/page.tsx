import { LayoutComposer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { UIMatch, useParams } from "react-router-dom"
import { Crumb } from "../../../../components/crumb"
import { PageSkeleton } from "../../../../components/page-skeleton"
import { useMyPayout } from "../../../../hooks/ledger-seller"
import { Guarded } from "../../components/guarded"
import { PayoutFacts } from "./components/payout-facts"
import { PayoutStatement } from "./components/payout-statement"

const MyPayoutPage = () => {
  const { id = "" } = useParams()
  const { data: payout, isError, error } = useMyPayout(id)
  if (isError) throw error
  if (!payout) return <PageSkeleton main={2} />

  return (
    <LayoutComposer
      widgetsZonePrefix="my_store.payout"
      preferredLayoutId="core:single-column"
      data={payout}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="PayoutFacts">
              <PayoutFacts payout={payout} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PayoutStatement">
              <PayoutStatement payout={payout} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

const GuardedPayoutPage = () => (
  <Guarded rule="GET /seller/payouts/:id">
    <MyPayoutPage />
  </Guarded>
)

const PayoutCrumb = ({ id }: { id: string }) => {
  const { t } = useTranslation("ledger")
  const { data: payout } = useMyPayout(id)
  return <Crumb name={payout && t("seller.statement.title", { number: payout.number })} />
}

export const handle = {
  breadcrumb: (match?: UIMatch) => <PayoutCrumb id={match?.params.id ?? ""} />,
}
export default GuardedPayoutPage
