import { CheckCircle, Eye, PlaySolid, XCircle } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { InviteLinkModal } from "../../../../components/invite-link-modal"
import { RejectSellerDrawer } from "../../components/reject-seller-drawer"
import { RejectVerificationDrawer } from "../../components/reject-verification-drawer"
import { useApproveWithPrompt } from "../../components/use-approve-with-prompt"
import type { SellerDetail } from "../../../../hooks/seller"
import { CloseDrawer } from "./close-drawer"
import { SellerDrawer, SellerMenu } from "./seller-menu"
import { SuspendDrawer } from "./suspend-drawer"
import { useReactivateWithPrompt } from "./use-seller-prompts"
import { ViewDrawer } from "./view-drawer"

/** What can be done to the store in its status: the most likely as buttons, the rest in a menu. */
export const SellerActions = ({ seller }: { seller: SellerDetail }) => {
  const [drawer, setDrawer] = useState<SellerDrawer | null>(null)
  const close = () => setDrawer(null)
  return (
    <div className="flex flex-wrap items-center gap-2">
      {seller.status === "pending" && (
        <Admission seller={seller} onReject={() => setDrawer("reject")} />
      )}
      {seller.status === "suspended" && <Reactivation seller={seller} />}
      {seller.status === "active" && <ViewButton onClick={() => setDrawer("view")} />}
      <SellerMenu seller={seller} onOpen={setDrawer} />
      <RejectSellerDrawer seller={drawer === "reject" ? seller : null} onClose={close} />
      <RejectVerificationDrawer
        seller={drawer === "reject_verification" ? seller : null}
        onClose={close}
      />
      <SuspendDrawer seller={seller} open={drawer === "suspend"} onClose={close} />
      <CloseDrawer seller={seller} open={drawer === "close"} onClose={close} />
      <ViewDrawer seller={seller} open={drawer === "view"} onClose={close} />
    </div>
  )
}

const Admission = ({ seller, onReject }: { seller: SellerDetail; onReject: () => void }) => {
  const { t } = useTranslation("seller")
  const { approve, isPending, invite, forgetInvite } = useApproveWithPrompt()
  return (
    <>
      <Button size="small" variant="secondary" onClick={onReject}>
        <XCircle />
        {t("actions.reject")}
      </Button>
      <Button size="small" isLoading={isPending} onClick={() => approve(seller)}>
        <CheckCircle />
        {t("actions.approve")}
      </Button>
      <InviteLinkModal invite={invite} onClose={forgetInvite} />
    </>
  )
}

const Reactivation = ({ seller }: { seller: SellerDetail }) => {
  const { t } = useTranslation("seller")
  const { reactivate, isPending } = useReactivateWithPrompt(seller)
  return (
    <Button size="small" isLoading={isPending} onClick={reactivate}>
      <PlaySolid />
      {t("trust.reactivate.action")}
    </Button>
  )
}

const ViewButton = ({ onClick }: { onClick: () => void }) => {
  const { t } = useTranslation("seller")
  return (
    <Button size="small" variant="secondary" onClick={onClick}>
      <Eye />
      {t("view.start.button")}
    </Button>
  )
}
