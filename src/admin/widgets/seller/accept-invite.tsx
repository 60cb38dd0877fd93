import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { FocusModal } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocation, useNavigate } from "react-router-dom"
import { AcceptInvitePanel } from "../../components/accept-invite/accept-invite-panel"

const PARAMETER = "seller_invite"

/** Welcomes whoever opens the login page with an invitation in its address. */
const AcceptInviteWidget = () => {
  const { t } = useTranslation("seller")
  const { pathname, hash } = useLocation()
  const navigate = useNavigate()
  const token = new URLSearchParams(hash.slice(1)).get(PARAMETER)
  if (!token) return null

  const leave = () => navigate(pathname, { replace: true })

  return (
    <FocusModal open onOpenChange={(open) => !open && leave()}>
      <FocusModal.Content>
        <FocusModal.Title asChild>
          <span className="sr-only">{t("accept.title")}</span>
        </FocusModal.Title>
        <FocusModal.Description asChild>
          <span className="sr-only">{t("accept.description")}</span>
        </FocusModal.Description>
        <FocusModal.Header />
        <FocusModal.Body className="flex flex-1 justify-center overflow-y-auto px-4 py-10">
          <AcceptInvitePanel token={token} onLeave={leave} />
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}

export const config = defineWidgetConfig({ zone: "login.before", id: "souk:accept-invite" })
export default AcceptInviteWidget
