import { BadgeCheck, XCircle } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { RejectVerificationDrawer } from "../../components/reject-verification-drawer"
import { useVerifyWithPrompt } from "../../components/use-verify-with-prompt"
import type { SellerDetail } from "../../../../hooks/seller"

/** Nothing is decided of a store that was not admitted, or is no more. */
export const VerificationDecision = ({ seller }: { seller: SellerDetail }) => {
  const { t } = useTranslation("seller")
  const [rejecting, setRejecting] = useState(false)
  const { verify, isPending } = useVerifyWithPrompt()
  const isVerified = seller.verification === "verified"
  const mayRefuse = isVerified || !!seller.private?.verification_requested_at
  if (!["active", "suspended"].includes(seller.status)) return null
  return (
    <>
      {mayRefuse && (
        <Button size="small" variant="secondary" onClick={() => setRejecting(true)}>
          <XCircle />
          {t(isVerified ? "trust.unverify.action" : "trust.reject.action")}
        </Button>
      )}
      {!isVerified && (
        <Button size="small" isLoading={isPending} onClick={() => verify(seller)}>
          <BadgeCheck />
          {t("trust.verify.action")}
        </Button>
      )}
      <RejectVerificationDrawer
        seller={rejecting ? seller : null}
        onClose={() => setRejecting(false)}
      />
    </>
  )
}
