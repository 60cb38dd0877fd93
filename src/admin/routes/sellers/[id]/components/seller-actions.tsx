import { ActionMenu } from "@medusajs/dashboard/components"
import { CheckCircle, ShieldCheck, XCircle } from "@medusajs/icons"
import { Button, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { InviteLinkModal } from "../../components/invite-link-modal"
import { RejectSellerDrawer } from "../../components/reject-seller-drawer"
import { useApproveWithPrompt } from "../../components/use-approve-with-prompt"
import { SellerDetail, useUpdateSeller } from "../../../../hooks/seller"

export const SellerActions = ({ seller }: { seller: SellerDetail }) => {
  const { t } = useTranslation("seller")
  const [rejecting, setRejecting] = useState(false)
  const { approve, isPending, invite, forgetInvite } = useApproveWithPrompt()
  const changePolicy = useChangePolicy(seller)
  const isWaiting = seller.status === "pending"

  return (
    <div className="flex items-center gap-x-2">
      {isWaiting && (
        <>
          <Button size="small" variant="secondary" onClick={() => setRejecting(true)}>
            <XCircle />
            {t("actions.reject")}
          </Button>
          <Button size="small" isLoading={isPending} onClick={() => approve(seller)}>
            <CheckCircle />
            {t("actions.approve")}
          </Button>
        </>
      )}
      <ActionMenu
        groups={[
          {
            actions: [
              {
                icon: <ShieldCheck />,
                label: t(
                  seller.approval_policy === "trusted" ? "policy.review.set" : "policy.trusted.set"
                ),
                onClick: changePolicy,
              },
            ],
          },
        ]}
      />
      <RejectSellerDrawer seller={rejecting ? seller : null} onClose={() => setRejecting(false)} />
      <InviteLinkModal invite={invite} onClose={forgetInvite} />
    </div>
  )
}

function useChangePolicy(seller: SellerDetail) {
  const { t } = useTranslation("seller")
  const prompt = usePrompt()
  const { mutate } = useUpdateSeller(seller.id)
  const next = seller.approval_policy === "trusted" ? "review" : "trusted"
  return async () => {
    const agreed = await prompt({
      title: t(`policy.${next}.set`),
      description: t(`policy.${next}.explanation`, { name: seller.name }),
      confirmText: t("translation:actions.confirm"),
      cancelText: t("translation:actions.cancel"),
      variant: "confirmation",
    })
    if (!agreed) return
    mutate(
      { approval_policy: next },
      {
        onSuccess: () => toast.success(t("policy.changed")),
        onError: (error) => toast.error(error.message),
      }
    )
  }
}
