import { useDate } from "@medusajs/dashboard/hooks"
import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"
import type { SellerDetail } from "../../../../hooks/seller"
import { DocumentRows } from "./document-rows"
import { VerificationDecision } from "./verification-decision"

/** The papers that a store handed in, and the merchant's answer to them. */
export const SellerDocuments = ({ seller }: { seller: SellerDetail }) => {
  const { t } = useTranslation("seller")
  return (
    <div className="flex flex-col gap-y-3">
      <LastDecision seller={seller} />
      <Section
        title={t("documents.title")}
        subtitle={t("documents.description")}
        actions={<VerificationDecision seller={seller} />}
      >
        <DocumentRows sellerId={seller.id} />
      </Section>
    </div>
  )
}

const LastDecision = ({ seller }: { seller: SellerDetail }) => {
  const { t } = useTranslation("seller")
  const { getFullDate } = useDate()
  const decided = seller.private?.verification_decided_at
  const reason = seller.private?.verification_reason
  if (!decided || seller.private?.verification_requested_at) return null
  const isVerified = seller.verification === "verified"
  return (
    <Alert variant={isVerified ? "success" : "error"} role="status">
      <span className="break-words">
        {t(isVerified ? "documents.verified" : "documents.rejected", {
          // A date without its time ends with a space.
          date: getFullDate({ date: decided }).trim(),
        })}{" "}
        {!isVerified && reason && t("profile.status_reason", { reason })}
      </span>
    </Alert>
  )
}
