import { Alert, Button, Heading, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useInvitePreview } from "../../hooks/seller-store"
import { SellerAvatar } from "../seller-avatar"
import { AcceptInviteForm } from "./accept-invite-form"

type AcceptInvitePanelProps = { token: string; onLeave: () => void }

export const AcceptInvitePanel = ({ token, onLeave }: AcceptInvitePanelProps) => {
  const { t } = useTranslation("seller")
  const { data: invite, isLoading, error } = useInvitePreview(token)
  return (
    <div className="flex w-full max-w-[400px] flex-col gap-y-6">
      {isLoading && <Loading />}
      {error && (
        <>
          <Heading>{t("accept.closed")}</Heading>
          <Alert variant="error" role="alert" className="break-words">
            {error.message}
          </Alert>
          <Button variant="secondary" className="w-full" onClick={onLeave}>
            {t("accept.to_login")}
          </Button>
        </>
      )}
      {invite && (
        <>
          <div className="flex flex-col gap-y-3">
            <SellerAvatar seller={invite.seller} size="xlarge" />
            <Heading className="break-words">
              {t("accept.welcome", { name: invite.seller.name })}
            </Heading>
            <Text className="text-ui-fg-subtle" size="small">
              {t(invite.has_login ? "accept.known" : "accept.new")}
            </Text>
          </div>
          <AcceptInviteForm token={token} invite={invite} />
        </>
      )}
    </div>
  )
}

const Loading = () => (
  <div aria-busy className="flex flex-col gap-y-4">
    <Skeleton className="size-12" />
    <Skeleton className="h-7 w-64" />
    <Skeleton className="h-40 w-full" />
  </div>
)
