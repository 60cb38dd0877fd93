import { Alert, Button, Container, Heading } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Money } from "../../../../../components/money"
import { ReasonDrawer } from "../../../../../components/reason-drawer"
import { PayoutDetail, useFailPayout } from "../../../../../hooks/ledger-payouts"
import { PayoutBadge } from "../../../../../components/ledger/payout-badge"
import { CompletePayoutDrawer } from "./complete-payout-drawer"

const REASON_LENGTH_MAX = 500

/** How much, how it stands, and what the merchant can do about it. */
export const PayoutHeader = ({ payout }: { payout: PayoutDetail }) => {
  const { t } = useTranslation("ledger")
  const [drawer, setDrawer] = useState<"complete" | "fail" | null>(null)
  const { mutateAsync: fail } = useFailPayout(payout.id)
  const close = () => setDrawer(null)
  const isOpen = payout.status === "pending" || payout.status === "processing"
  const isManual = payout.provider === "manual"
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-2">
          <Heading>
            <Money amount={payout.amount} currency_code={payout.currency_code} />
          </Heading>
          <PayoutBadge status={payout.status} />
        </div>
        {isOpen && (
          <div className="flex flex-wrap items-center gap-2">
            <Button size="small" variant="secondary" onClick={() => setDrawer("fail")}>
              {t("payouts.fail.action")}
            </Button>
            {isManual && (
              <Button size="small" onClick={() => setDrawer("complete")}>
                {t("payouts.complete.action")}
              </Button>
            )}
          </div>
        )}
      </div>
      <Notice payout={payout} isOpen={isOpen} isManual={isManual} />
      <CompletePayoutDrawer payout={payout} open={drawer === "complete"} onClose={close} />
      <ReasonDrawer
        open={drawer === "fail"}
        onClose={close}
        title={t("payouts.fail.title")}
        description={t(isManual ? "payouts.fail.manual" : "payouts.fail.sent")}
        hint={t("payouts.fail.hint")}
        confirmLabel={t("payouts.fail.confirm")}
        done={t("payouts.fail.done")}
        maxLength={REASON_LENGTH_MAX}
        act={fail}
      />
    </Container>
  )
}

type NoticeProps = { payout: PayoutDetail; isOpen: boolean; isManual: boolean }

const Notice = ({ payout, isOpen, isManual }: NoticeProps) => {
  const { t } = useTranslation("ledger")
  const { failure, last_error, status } = payout
  const text = isOpen ? last_error : status === "failed" ? failure : null
  if (!text && !(isOpen && isManual)) return null
  return (
    <div className="px-6 py-4">
      <Alert variant={text ? (isOpen ? "warning" : "error") : "info"}>
        <span className="break-words">{text ? <bdi>{text}</bdi> : t("payouts.waits_for_you")}</span>
      </Alert>
    </div>
  )
}
