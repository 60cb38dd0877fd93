import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ReasonDrawer } from "../../../../components/reason-drawer"
import { ReadingDrawer } from "../../../../components/side-form"
import {
  RefundDetail,
  useApproveRefund,
  useRefundRequest,
  useRejectRefund,
  useRetryRefund,
} from "../../../../hooks/ledger-refunds"
import { RefundFacts } from "./refund-facts"

const NOTE_LENGTH_MAX = 500

/** Null keeps the drawer closed. */
type RefundRequestDrawerProps = { id: string | null; onClose: () => void }

/** Everything about one request, and what can be done about it. One drawer is open at a time. */
export const RefundRequestDrawer = ({ id, onClose }: RefundRequestDrawerProps) => {
  const { t } = useTranslation("ledger")
  const [isRejecting, setRejecting] = useState(false)
  const { data: request, isLoading, error } = useRefundRequest(id)
  return (
    <>
      <ReadingDrawer
        open={!!id && !isRejecting}
        onClose={onClose}
        title={t("refunds.one.title", { number: request?.display_id ?? "" })}
        description={request?.seller?.name ?? ""}
        error={error}
        isLoading={isLoading}
        actions={request && <Deeds request={request} onReject={() => setRejecting(true)} />}
      >
        {request && <RefundFacts request={request} />}
      </ReadingDrawer>
      {request && (
        <RejectDrawer
          request={request}
          open={!!id && isRejecting}
          onClose={() => setRejecting(false)}
        />
      )}
    </>
  )
}

type DeedsProps = { request: RefundDetail; onReject: () => void }

const Deeds = ({ request, onReject }: DeedsProps) => {
  const { t } = useTranslation("ledger")
  const approve = useApproveRefund(request.id)
  const retry = useRetryRefund(request.id)
  const isFailed = request.status === "failed"
  const isOpen = request.status === "requested"
  const told = {
    onSuccess: ({ refund_request }: { refund_request: RefundDetail }) =>
      refund_request.status === "refunded"
        ? toast.success(t("refunds.one.done"))
        : toast.warning(refund_request.last_error ?? t("refunds.ask.waits")),
    onError: (error: Error) => toast.error(error.message),
  }
  return (
    <>
      {(isOpen || isFailed) && (
        <Button size="small" variant="secondary" onClick={onReject}>
          {t("refunds.one.reject")}
        </Button>
      )}
      {isOpen && (
        <Button size="small" isLoading={approve.isPending} onClick={() => approve.mutate("", told)}>
          {t("refunds.one.approve")}
        </Button>
      )}
      {isFailed && (
        <Button
          size="small"
          isLoading={retry.isPending}
          onClick={() => retry.mutate(undefined, told)}
        >
          {t("refunds.one.retry")}
        </Button>
      )}
    </>
  )
}

type RejectDrawerProps = { request: RefundDetail; open: boolean; onClose: () => void }

const RejectDrawer = ({ request, open, onClose }: RejectDrawerProps) => {
  const { t } = useTranslation("ledger")
  const { mutateAsync } = useRejectRefund(request.id)
  return (
    <ReasonDrawer
      open={open}
      onClose={onClose}
      title={t("refunds.reject.title")}
      description={t("refunds.reject.text")}
      hint={t("refunds.reject.hint")}
      confirmLabel={t("refunds.one.reject")}
      done={t("refunds.reject.done")}
      maxLength={NOTE_LENGTH_MAX}
      act={mutateAsync}
    />
  )
}
