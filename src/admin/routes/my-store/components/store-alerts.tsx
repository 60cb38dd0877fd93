import { Alert } from "@medusajs/ui"
import { PropsWithChildren } from "react"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/text-link"
import { useMay } from "../../../hooks/seller-me"
import type { SellerStore } from "../../../hooks/seller-store"
import { HolidayAlert } from "./holiday-alert"
import { VERIFICATION_HASH } from "./page-links"

type StoreAlertsProps = { store: SellerStore }

/** What somebody who opens the dashboard must know before anything else, the gravest first. */
export const StoreAlerts = ({ store }: StoreAlertsProps) => (
  <>
    <StatusAlert store={store} />
    {store.status === "active" && <HolidayAlert store={store} />}
    {store.status === "active" && <VerificationAlert store={store} />}
  </>
)

const StatusAlert = ({ store }: StoreAlertsProps) => {
  const { t } = useTranslation("seller")
  const { status, status_reason } = store
  if (status === "active") return null
  return (
    <Alert
      variant={status === "suspended" ? "error" : "warning"}
      className="whitespace-pre-line break-words"
    >
      {[t(`my_store.not_active.${status}`), status_reason].filter(Boolean).join(" ")}
    </Alert>
  )
}

/** Only owners can hand in papers, so only they are led there. */
const VerificationAlert = ({ store }: StoreAlertsProps) => {
  const { t } = useTranslation("seller")
  const may = useMay()
  if (store.verification === "verified" || !may("POST /seller/verification")) return null
  if (store.verification_requested_at) {
    return <Alert variant="info">{t("verification.alert.waiting")}</Alert>
  }
  const isRejected = store.verification === "rejected"
  return (
    <AlertWithLink variant={isRejected ? "warning" : "info"}>
      {t(`verification.alert.${isRejected ? "rejected" : "unverified"}`)}
    </AlertWithLink>
  )
}

type AlertWithLinkProps = PropsWithChildren<{ variant: "warning" | "info" }>

const AlertWithLink = ({ variant, children }: AlertWithLinkProps) => {
  const { t } = useTranslation("seller")
  return (
    <Alert variant={variant} className="break-words">
      {children}{" "}
      <TextLink to={`/my-store/profile${VERIFICATION_HASH}`}>
        {t("verification.alert.action")}
      </TextLink>
    </Alert>
  )
}
