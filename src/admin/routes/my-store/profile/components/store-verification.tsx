import { useDate } from "@medusajs/dashboard/hooks"
import { Alert, Button, StatusBadge, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { VerificationBadge } from "../../../../components/status-badges"
import { useMay } from "../../../../hooks/seller-me"
import {
  isWaiting,
  useAskForVerification,
  useVerification,
  Verification,
} from "../../../../hooks/seller-verification"
import { VERIFICATION_HASH } from "../../components/page-links"
import { StoreDocuments } from "./store-documents"
import { useScrollTo } from "./use-scroll-to"

/** The papers, where they stand with the marketplace, and the way forward. */
export const StoreVerification = () => {
  const { t } = useTranslation("seller")
  const { data, isLoading, isError, error } = useVerification()
  const ref = useScrollTo(VERIFICATION_HASH, !isLoading)
  return (
    <div ref={ref}>
      <Section
        title={t("verification.section.title")}
        subtitle={t("verification.section.description")}
        actions={data && <Badge verification={data} />}
      >
        {isLoading && <SectionSkeleton />}
        {isError && <SectionMessage isError text={error.message} />}
        {data && <Standing verification={data} />}
        {data && <StoreDocuments verification={data} />}
      </Section>
    </div>
  )
}

type VerificationProps = { verification: Verification }

const Badge = ({ verification }: VerificationProps) => {
  const { t } = useTranslation("seller")
  if (!isWaiting(verification)) return <VerificationBadge status={verification.status} />
  return (
    <StatusBadge color="orange" className="text-nowrap">
      {t("verification.section.pending")}
    </StatusBadge>
  )
}

const Standing = ({ verification }: VerificationProps) => {
  const { t } = useTranslation("seller")
  const { getFullDate } = useDate()
  const { status, reason, requested_at } = verification
  const waits = isWaiting(verification)
  const words = waits
    ? t("verification.section.waiting", {
        date: requested_at && getFullDate({ date: requested_at }).trim(),
      })
    : t(`verification.section.${status}`)
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small">{words}</Text>
      {status === "rejected" && !waits && reason && (
        <Alert variant="error" className="whitespace-pre-line break-words">
          {reason}
        </Alert>
      )}
      {status !== "verified" && !waits && <AskButton verification={verification} />}
    </div>
  )
}

const AskButton = ({ verification: { status, documents } }: VerificationProps) => {
  const { t } = useTranslation("seller")
  const may = useMay()
  const { mutate, isPending } = useAskForVerification()
  if (!may("POST /seller/verification")) return null
  const ask = () =>
    mutate(undefined, {
      onSuccess: () => toast.success(t("verification.section.asked")),
      onError: (error) => toast.error(error.message),
    })
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Button size="small" disabled={!documents.length} isLoading={isPending} onClick={ask}>
        {t(`verification.section.${status === "rejected" ? "ask_again" : "ask"}`)}
      </Button>
      {!documents.length && (
        <Text size="xsmall" className="text-ui-fg-muted">
          {t("verification.section.needs_document")}
        </Text>
      )}
    </div>
  )
}
